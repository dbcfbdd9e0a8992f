import type { Level } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { LedgerSubject } from '../ledger.js';
import { plain } from '../text/plain.js';
import { tableWords } from '../words/tables.js';
import { valueWords } from '../words/values.js';
import { KEYS } from './keys.js';
import type { NamedTable } from './name-columns.js';
import { placeOfTitle } from './places.js';
import type { FieldReadings } from './read-subjects.js';
import type { Record } from './records.js';

/** How a subject is named and where it stands. */
export function subjectOf(
  tables: readonly NamedTable[],
  record: Record,
  columns: FieldReadings['columns'],
  index: number,
): LedgerSubject {
  const text = (id: string) => {
    const reading = columns.get(id)?.readings[index];
    return reading?.read && reading.value !== '' ? String(reading.value) : null;
  };
  const { view, table } = tables[record.table]!;
  const { form } = table;
  const rows = form
    ? Array.from({ length: form.last - form.first + 1 }, (_, at) => form.first + at)
    : record.rows;
  const id = text('householdId') ?? text('villageCode') ?? text('personId');
  const label =
    text('headName') ??
    text('name') ??
    text('villageName') ??
    text('countyName') ??
    text('projectName') ??
    text('problem') ??
    id ??
    text('headIdNumber') ??
    text('township');
  return {
    table: record.table,
    rows,
    id,
    label: label ?? `#${rows[0]}`,
    village:
      text('village') ??
      text('villageName') ??
      record.section ??
      [...table.above, plain(view.grid.name)].map(placeOfTitle).find((place) => place !== null) ??
      null,
    hidden: rows.every((row) => view.grid.isRowHidden(row)),
  };
}

/** Subjects that nothing names, and those whose name is left blank beside other data. */
export function unnamed(
  level: Level,
  subjects: readonly LedgerSubject[],
  columns: FieldReadings['columns'],
  kept: readonly number[],
  tables: readonly NamedTable[],
): readonly Finding[] {
  const keys = KEYS[level].filter((key) => columns.has(key));
  const [first] = keys;
  if (first === undefined) return [];
  const isName = first === KEYS[level][0];
  return subjects.flatMap((subject, index) => {
    const reading = columns.get(first)!.readings[kept[index]!];
    const nothing = subject.label.startsWith('#');
    const blank = isName && reading != null && !reading.read && reading.missing === 'empty';
    if (!nothing && !blank) return [];
    const cells: readonly CellRef[] = columns.get(first)!.cells(kept[index]!);
    const row = { sheet: tables[subject.table]!.view.grid.name, row: subject.rows[0]!, column: 1 };
    return [
      {
        rule: 'subject/unnamed',
        severity: 'warning' as const,
        cells: cells.length > 0 ? cells : [row],
        subject: index,
        message: nothing ? valueWords.unnamed() : tableWords.nameless(),
      },
    ];
  });
}
