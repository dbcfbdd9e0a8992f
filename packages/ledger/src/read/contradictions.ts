import {
  type Column,
  type Dictionary,
  disagreements,
  type Field,
  fieldsIn,
  MISSING,
  parseExpression,
  standardScope,
  type Table,
} from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { valueWords } from '../words/values.js';

export interface Resolved {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/**
 * Yes-or-no columns that say something else than the columns they follow from (安全住房 是, 鉴定等级 C级): neither is believed, the
 * value is missing for conflict, and a finding names the cells. Amounts that do not add up are the quality rules' business.
 */
export function resolveContradictions(
  table: Table,
  dictionary: Dictionary,
  cells: (subject: number, field: string) => readonly CellRef[],
): Resolved {
  const columns = new Map(table.columns);
  const findings: Finding[] = [];
  for (const [id, column] of table.columns) {
    const field = dictionary.get(id);
    if (column.type !== 'boolean' || !field || !isComparable(field, table, dictionary)) continue;
    const missing = column.missing.slice();
    for (const { row, written, derived, from } of disagreements(id, table, dictionary)) {
      missing[row] = MISSING.conflict;
      findings.push({
        rule: 'value/contradiction',
        severity: 'warning',
        subject: row,
        cells: [id, ...from].flatMap((each) => cells(row, each)),
        message: valueWords.disagrees(
          field,
          written,
          derived,
          from.flatMap((each) => dictionary.get(each) ?? []),
        ),
      });
    }
    if (missing.some((each, row) => each !== column.missing[row]))
      columns.set(id, { ...column, missing } satisfies Column);
  }
  return findings.length === 0 ? { table, findings } : { table: { ...table, columns }, findings };
}

/** Whether the table has all the columns of one of the field's derivations. */
function isComparable(field: Field, table: Table, dictionary: Dictionary): boolean {
  const scope = standardScope(dictionary, field.level);
  return (field.derivations ?? []).some((text) => {
    const fields = fieldsIn(parseExpression(text, scope));
    const there = (id: string) => table.columns.has(id) || table.members?.table.columns.has(id) === true;
    return fields.length > 0 && fields.every(there);
  });
}
