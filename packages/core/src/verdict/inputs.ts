import type { Expression } from '../expression/tree.js';
import { fieldsIn, walk } from '../expression/walk.js';
import type { Dictionary } from '../standard/field.js';
import { cellValue } from '../table/cell-value.js';
import type { Derivation } from '../table/derive.js';
import type { Column, Table } from '../table/table.js';
import type { Bilingual } from '../words/bilingual.js';
import { missingRoots } from './missing-roots.js';
import { valueText } from './value-text.js';
import type { Input } from './verdict.js';

/** Says which fields, as written, a derived cell was worked out from. */
export type Basis = Pick<Derivation, 'from'>;

/** Every value that expressions read of a subject: its own fields, and each member's. */
export function inputsOf(
  expressions: readonly Expression[],
  table: Table,
  row: number,
  dictionary: Dictionary,
): Input[] {
  const own = new Set<string>();
  const ofMembers = new Set<string>();
  for (const expression of expressions) {
    walk(expression, (each) => {
      if (each.op === 'field') own.add(each.field);
      else if (each.op === 'member' && each.field !== '') ofMembers.add(each.field);
    });
  }
  const inputs = [...own].flatMap((field) => ownInputs(field, table, row, dictionary));
  const { members } = table;
  if (!members)
    return [...inputs, ...[...ofMembers].map((field) => inputOf(field, undefined, 0, dictionary))];
  for (let member = members.offsets[row]!; member < members.offsets[row + 1]!; member += 1) {
    for (const field of ofMembers) {
      inputs.push({ ...inputOf(field, members.table.columns.get(field), member, dictionary), member });
    }
  }
  return inputs;
}

/** A field's own value; and, where it is missing but could be worked out, the values missing for that. */
function ownInputs(field: string, table: Table, row: number, dictionary: Dictionary): Input[] {
  const itself = inputOf(field, table.columns.get(field), row, dictionary);
  const roots = missingRoots(field, table, row, dictionary).filter((root) => root.field !== field);
  return [itself, ...roots.map((root) => inputFor(field, root.field, table, row, dictionary))];
}

function inputFor(whole: string, field: string, table: Table, row: number, dictionary: Dictionary): Input {
  return { ...inputOf(field, table.columns.get(field), row, dictionary), for: whole };
}

/** The subject's own values from which the fields that expressions read were worked out. */
export function basisOf(
  expressions: readonly Expression[],
  table: Table,
  row: number,
  dictionary: Dictionary,
  derivation: Basis | null,
): Input[] {
  if (!derivation) return [];
  return [...new Set(expressions.flatMap(fieldsIn))].flatMap((field) =>
    derivation
      .from(field, row)
      .filter((each) => table.columns.has(each))
      .map((each) => inputFor(field, each, table, row, dictionary)),
  );
}

function inputOf(field: string, column: Column | undefined, row: number, dictionary: Dictionary): Input {
  const value = cellValue(column, row);
  const known = dictionary.get(field);
  const title: Bilingual = known?.title ?? { zh: field, en: field };
  const unit = known?.unit === undefined ? {} : { unit: known.unit };
  if (value.kind === 'unknown') return { field, title, value: null, ...unit, missing: value.reason };
  return {
    field,
    title,
    value: value.kind === 'boolean' ? (value.value ? '是' : '否') : valueText(value),
    ...unit,
  };
}
