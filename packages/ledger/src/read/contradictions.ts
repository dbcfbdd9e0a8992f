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
 * value is missing for conflict, and a finding names the cells. Nor is what would follow from them (是否危房户 否 and 危房级别 D
 * leave 安全住房 open). Amounts that do not add up are the quality rules' business.
 */
export function resolveContradictions(
  table: Table,
  dictionary: Dictionary,
  cells: (subject: number, field: string) => readonly CellRef[],
): Resolved {
  const doubted = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  const doubt = (id: string, row: number) => {
    const column = table.columns.get(id);
    if (!column) return;
    const missing = doubted.get(id) ?? column.missing.slice();
    missing[row] = MISSING.conflict;
    doubted.set(id, missing);
  };
  const comparable = [...table.columns].flatMap(([id, { type }]) => {
    const field = dictionary.get(id);
    return type === 'boolean' && field && isComparable(field, table, dictionary) ? [field] : [];
  });
  for (const field of comparable)
    for (const { row, written, derived, from } of disagreements(field.id, table, dictionary)) {
      doubt(field.id, row);
      // A lone source is as doubtful; of several, which are summed or compared, no one is.
      if (from.length === 1) doubt(from[0]!, row);
      findings.push({
        rule: 'value/contradiction',
        severity: 'warning',
        subject: row,
        cells: [field.id, ...from].flatMap((each) => cells(row, each)),
        message: valueWords.disagrees(
          field,
          written,
          derived,
          from.flatMap((each) => dictionary.get(each) ?? []),
        ),
      });
    }
  if (findings.length === 0) return { table, findings };
  for (const field of comparable)
    for (const source of sourcesOf(field, dictionary).flat())
      doubted.get(source)?.forEach((missing, row) => {
        if (missing === MISSING.conflict) doubt(field.id, row);
      });
  const columns = new Map(table.columns);
  for (const [id, missing] of doubted)
    columns.set(id, { ...table.columns.get(id)!, missing } satisfies Column);
  return { table: { ...table, columns }, findings };
}

/** The fields that each of the field's derivations draws on. */
function sourcesOf(field: Field, dictionary: Dictionary): readonly (readonly string[])[] {
  const scope = standardScope(dictionary, field.level);
  return (field.derivations ?? []).map((text) => fieldsIn(parseExpression(text, scope)));
}

/** Whether the table has all the columns of one of the field's derivations. */
function isComparable(field: Field, table: Table, dictionary: Dictionary): boolean {
  const there = (id: string) => table.columns.has(id) || table.members?.table.columns.has(id) === true;
  return sourcesOf(field, dictionary).some((fields) => fields.length > 0 && fields.every(there));
}
