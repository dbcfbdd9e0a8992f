import type { CategoryValue, Dictionary, Field, Level } from '../standard/field.js';
import type { Parameter } from '../standard/standard.js';
import { isPlainName } from './syntax.js';
import type { ExpressionType, ItemField } from './tree.js';

/** What a name in an expression may stand for. */
export type Named =
  | { readonly kind: 'field'; readonly field: string; readonly type: ExpressionType }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly type: ExpressionType }
  | { readonly kind: 'members'; readonly type: ExpressionType };

/** The names that an expression may use. */
export interface Scope {
  readonly names: ReadonlyMap<string, Named>;
}

/** What the members of a subject are: persons of a household, households of a village, and so on down the line. */
export const LEVEL_BELOW: Readonly<Record<Level, Level | null>> = {
  person: null,
  household: 'person',
  village: 'household',
  township: 'village',
  county: 'township',
  project: null,
};

/** The measure word by which subjects of a level are counted. */
export const LEVEL_UNIT: Readonly<Record<Level, string>> = {
  person: '人',
  household: '户',
  village: '村',
  township: '乡镇',
  county: '县',
  project: '个项目',
};

/** The day a check is made for, readable in every expression of a standard as a date. */
export const AS_OF = 'asOf';

/** The name under which the members of a subject are read. */
export const MEMBERS = 'members';

/**
 * The names a standard of one level may use: fields of that level and, through `members`, of the level below (persons of
 * a household, households of a village); the parameters; and `asOf`, the day of the check. A field may also be named by
 * its Chinese title or by a synonym that only one field has.
 */
export function standardScope(
  dictionary: Dictionary,
  level: Level,
  parameters: readonly Pick<Parameter, 'name' | 'type' | 'unit'>[] = [],
): Scope {
  const names = new Map<string, Named>();
  for (const [name, field] of fieldNames(dictionary, level)) {
    names.set(name, { kind: 'field', field: field.id, type: typeOfField(field) });
  }
  const below = LEVEL_BELOW[level];
  if (below) {
    const fields = new Map<string, ItemField>();
    for (const [name, field] of fieldNames(dictionary, below)) {
      fields.set(name, { field: field.id, type: typeOfField(field) });
    }
    const type: ExpressionType = { kind: 'list', of: { kind: 'item', fields }, counted: LEVEL_UNIT[below] };
    names.set(MEMBERS, { kind: 'members', type });
  }
  names.set(AS_OF, { kind: 'parameter', parameter: AS_OF, type: { kind: 'date' } });
  for (const { name, type, unit } of parameters) {
    names.set(name, { kind: 'parameter', parameter: name, type: plainType(type, unit) });
  }
  return { names };
}

/** The type that values of a field have in expressions. */
export function typeOfField(field: Pick<Field, 'type' | 'unit' | 'values'>): ExpressionType {
  if (field.type === 'category') {
    return {
      kind: 'text',
      ...(field.values && { values: field.values.map((each: CategoryValue) => each.value) }),
    };
  }
  return plainType(field.type, field.unit);
}

function plainType(type: 'number' | 'boolean' | 'date' | 'text', unit: string | undefined): ExpressionType {
  return type === 'number' ? { kind: 'number', ...(unit !== undefined && { unit }) } : { kind: type };
}

const NAMES = new WeakMap<Dictionary, Map<Level, ReadonlyMap<string, Field>>>();

/** The names of a level's fields, worked out once for a dictionary: a standard or a rule book asks for each criterion. */
function fieldNames(dictionary: Dictionary, level: Level): ReadonlyMap<string, Field> {
  const known = NAMES.get(dictionary) ?? new Map<Level, ReadonlyMap<string, Field>>();
  NAMES.set(dictionary, known);
  const names =
    known.get(level) ?? namesOf([...dictionary.values()].filter((field) => field.level === level));
  known.set(level, names);
  return names;
}

/** Ids win over titles, titles over synonyms; a synonym of two fields names neither, nor does one with brackets or signs in it. */
function namesOf(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const names = new Map<string, Field>();
  const ambiguous = new Set<string>();
  for (const field of fields) {
    for (const name of field.synonyms.filter(isPlainName)) {
      const other = names.get(name);
      if (other && other.id !== field.id) ambiguous.add(name);
      names.set(name, field);
    }
  }
  for (const name of ambiguous) names.delete(name);
  for (const field of fields) if (isPlainName(field.title.zh)) names.set(field.title.zh, field);
  for (const field of fields) names.set(field.id, field);
  return names;
}
