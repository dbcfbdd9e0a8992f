import { DuibiaoError } from '../failure.js';
import { fractionOf, fractionOfDouble, ZERO } from '../number/fraction.js';
import { dataWords } from '../words/data-words.js';
import { type Bindings, FALSE, type ItemValue, TRUE, unknown, type Value } from './exact/value.js';
import type { Named, Scope } from './scope.js';
import type { ExpressionType, ItemField } from './tree.js';

/** A JSON object, or its text; the text keeps numbers of any length exact. */
export type ExpressionData = string | Readonly<Record<string, unknown>>;

const NUMBER_MARK = '\u0000number';
const TOKENS = /"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

/** The data's names with their types, and their values. */
export function readData(data: ExpressionData): { readonly scope: Scope; readonly bindings: Bindings } {
  const object = typeof data === 'string' ? parsed(data) : data;
  const names = new Map<string, Named>();
  const values = new Map<string, Value>();
  for (const [name, given] of Object.entries(object)) {
    names.set(name, { kind: 'field', field: name, type: givenType(given, name) });
    values.set(name, givenValue(given));
  }
  const field = (path: string) => values.get(path) ?? alongPath(values, path);
  const bindings: Bindings = {
    locals: new Map(),
    field,
    parameter: () => unknown('noParameter'),
    members: () => unknown('noColumn'),
  };
  return { scope: { names }, bindings };
}

/** Numbers are set aside as text before parsing, since a parsed number has lost its digits past the seventeenth. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  const marked = text.replace(TOKENS, (token) =>
    token[0] === '"' ? token : `{${JSON.stringify(NUMBER_MARK)}:"${token}"}`,
  );
  let value: unknown;
  try {
    value = JSON.parse(marked);
  } catch (cause) {
    throw new DuibiaoError('eval/data', dataWords.notJson(), {}, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || NUMBER_MARK in value) {
    throw new DuibiaoError('eval/data', dataWords.notAnObject());
  }
  return value as Record<string, unknown>;
}

function numberText(given: unknown): string | null {
  if (typeof given !== 'object' || given === null) return null;
  return (given as Record<string, string>)[NUMBER_MARK] ?? null;
}

function givenType(given: unknown, name: string): ExpressionType {
  if (given === null || given === undefined) return { kind: 'null' };
  if (typeof given === 'number' || numberText(given) !== null) return { kind: 'number' };
  if (typeof given === 'boolean') return { kind: 'boolean' };
  if (typeof given === 'string') return { kind: 'text' };
  if (Array.isArray(given)) {
    return {
      kind: 'list',
      of: given.map((each) => givenType(each, name)).reduce((a, b) => merged(a, b, name), { kind: 'null' }),
    };
  }
  const fields = new Map<string, ItemField>();
  for (const [key, value] of Object.entries(given))
    fields.set(key, { field: key, type: givenType(value, `${name}.${key}`) });
  return { kind: 'item', fields };
}

/** Items of one list are of one type; an object may lack a key that another has. */
function merged(a: ExpressionType, b: ExpressionType, name: string): ExpressionType {
  if (a.kind === 'null') return b;
  if (b.kind === 'null') return a;
  if (a.kind === 'item' && b.kind === 'item') {
    const fields = new Map(a.fields);
    for (const [key, { field, type }] of b.fields) {
      const other = fields.get(key);
      fields.set(key, { field, type: other ? merged(other.type, type, `${name}.${key}`) : type });
    }
    return { kind: 'item', fields };
  }
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', of: merged(a.of, b.of, name) };
  if (a.kind !== b.kind) throw new DuibiaoError('eval/data', dataWords.mixed(name));
  return a;
}

function givenValue(given: unknown): Value {
  if (given === null || given === undefined) return unknown('empty');
  if (typeof given === 'number') return { kind: 'number', value: fractionOfDouble(given) };
  if (typeof given === 'boolean') return given ? TRUE : FALSE;
  if (typeof given === 'string') return { kind: 'text', value: given };
  if (Array.isArray(given)) {
    const items = given.map((each, row) => ({ value: itemValue(each, row), certain: true }));
    return { kind: 'list', items };
  }
  const number = numberText(given);
  if (number !== null) return { kind: 'number', value: fractionOf(number) ?? ZERO };
  return itemValue(given, 0);
}

function itemValue(given: unknown, row: number): Value {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || numberText(given) !== null)
    return givenValue(given);
  const values = new Map(Object.entries(given).map(([key, each]) => [key, givenValue(each)] as const));
  return {
    kind: 'item',
    row,
    read: (field) => values.get(field) ?? alongPath(values, field),
  } satisfies ItemValue;
}

/** `loan.amount`: the field `amount` of the object `loan`. */
function alongPath(values: ReadonlyMap<string, Value>, path: string): Value {
  const dot = path.indexOf('.');
  const owner = dot > 0 ? values.get(path.slice(0, dot)) : undefined;
  return owner?.kind === 'item' ? owner.read(path.slice(dot + 1)) : unknown('empty');
}
