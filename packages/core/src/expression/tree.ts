/**
 * The typed tree that every back end reads: evaluation over columns, Excel formulas, SQL, sentences.
 * Types and units are settled here; nothing below asks again.
 */
export type Expression =
  | Literal
  | FieldRef
  | ParameterRef
  | MemberRef
  | Not
  | Negate
  | Logical
  | Compare
  | Between
  | In
  | Arithmetic
  | If
  | ListOf
  | Members
  | Filter
  | Project
  | Aggregate
  | Quantified
  | Call;

/** `unit` is a measure word or a quotient of two (`元/人`); absent for plain numbers. A bare literal takes the unit beside it. */
export type ExpressionType =
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'boolean' }
  /** `values`: the only texts it can be, for categories. */
  | { readonly kind: 'text'; readonly values?: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'days' }
  | { readonly kind: 'months' }
  | { readonly kind: 'null' }
  /** `counted`: the measure word of its items (`人`), for counts. */
  | { readonly kind: 'list'; readonly of: ExpressionType; readonly counted?: string }
  /** One member (or one object of a list), with what can be read of it by name. */
  | { readonly kind: 'item'; readonly fields: ReadonlyMap<string, ItemField> };

/** A thing that can be read of a member: its field id and type. Several names may lead to one field. */
export interface ItemField {
  readonly field: string;
  readonly type: ExpressionType;
}

interface Node {
  readonly type: ExpressionType;
  /** Where it stands in the source text. */
  readonly from: number;
  readonly to: number;
}

/** `value`: plain decimal for numbers, `YYYY-MM-DD` for dates, whole days or months (as decimals) for durations. */
export interface Literal extends Node {
  readonly op: 'literal';
  readonly value: string | boolean | null;
}
export interface FieldRef extends Node {
  readonly op: 'field';
  readonly field: string;
}
export interface ParameterRef extends Node {
  readonly op: 'parameter';
  readonly parameter: string;
}
/**
 * A field of the member that `variable` stands for (`m.age`), or of the filtered item (`item.age`).
 * `field` is empty where the variable stands for a plain value (`every x in [1, 2] satisfies x > 0`).
 */
export interface MemberRef extends Node {
  readonly op: 'member';
  readonly variable: string;
  readonly field: string;
}
export interface Not extends Node {
  readonly op: 'not';
  readonly operand: Expression;
}
export interface Negate extends Node {
  readonly op: 'negate';
  readonly operand: Expression;
}
export interface Logical extends Node {
  readonly op: 'and' | 'or';
  readonly operands: readonly Expression[];
}
export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';
export interface Compare extends Node {
  readonly op: 'compare';
  readonly comparator: Comparator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Between extends Node {
  readonly op: 'between';
  readonly value: Expression;
  readonly low: Expression;
  readonly high: Expression;
}
export interface In extends Node {
  readonly op: 'in';
  readonly value: Expression;
  readonly tests: readonly InTest[];
}
export type InTest =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'comparison'; readonly comparator: Comparator; readonly value: Expression }
  | {
      readonly kind: 'range';
      readonly low: Expression | null;
      readonly lowInclusive: boolean;
      readonly high: Expression | null;
      readonly highInclusive: boolean;
    };
export interface Arithmetic extends Node {
  readonly op: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/' | '**';
  readonly left: Expression;
  readonly right: Expression;
}
export interface If extends Node {
  readonly op: 'if';
  readonly condition: Expression;
  readonly consequence: Expression;
  readonly otherwise: Expression;
}
export interface ListOf extends Node {
  readonly op: 'list';
  readonly items: readonly Expression[];
}
/** The members of the subject. */
export interface Members extends Node {
  readonly op: 'members';
}
/** `members.income` standing alone: the list of that value of every item. */
export interface Project extends Node {
  readonly op: 'project';
  readonly list: Expression;
  readonly each: Expression;
}
/** `members[age < 16]`; the condition reads the item through `MemberRef` with variable `item`. */
export interface Filter extends Node {
  readonly op: 'filter';
  readonly list: Expression;
  readonly condition: Expression;
}
/** `count(members[…])`, `sum(members.income)`: `each` is the value taken of every item, absent for `count`. */
export interface Aggregate extends Node {
  readonly op: 'aggregate';
  readonly function: 'count' | 'sum' | 'min' | 'max';
  readonly list: Expression;
  readonly each: Expression | null;
}
export interface Quantified extends Node {
  readonly op: 'every' | 'some';
  readonly variable: string;
  readonly list: Expression;
  readonly satisfies: Expression;
}
/** `d.year`: a part of a date as a plain number. */
export interface Call extends Node {
  readonly op: 'call';
  readonly function: 'year' | 'month' | 'day';
  readonly arguments: readonly Expression[];
}
