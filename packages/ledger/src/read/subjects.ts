import type { Level } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { LedgerSubject } from '../ledger.js';
import { valueWords } from '../words/values.js';
import type { NamedTable } from './level.js';
import type { FieldReadings } from './read-subjects.js';
import type { Record } from './records.js';

/** Columns that say whom a row is about, best first. */
export const KEYS: Partial<Readonly<{ [L in Level]: readonly string[] }>> = {
  household: ['headName', 'householdId', 'headIdNumber'],
  person: ['name', 'idNumber'],
  village: ['villageName'],
  county: ['countyName'],
};

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
    id ??
    text('headIdNumber');
  return {
    table: record.table,
    rows,
    id,
    label: label ?? `#${rows[0]}`,
    village:
      text('village') ??
      text('villageName') ??
      (record.section ? placeName(record.section) : null) ??
      titlePlace(table.above),
    hidden: rows.every((row) => view.grid.isRowHidden(row)),
  };
}

/** The village that a title names (`石桥村2017年贫困户台账`). */
function titlePlace(titles: readonly string[]): string | null {
  for (const title of titles) {
    const place = /^(?:.{0,12}[县区镇乡])?(\p{Script=Han}{2,6}?村)(?:$|\d|贫困|建档|脱贫|农户|\()/u.exec(
      title,
    );
    if (place) return place[1]!;
  }
  return null;
}

/** `一、石桥村（35户）` → `石桥村`; null when the section names no place. */
function placeName(section: string): string | null {
  return /(?:^|[、.．:：])([\p{L}]{1,12}?(?:村|社区|组|屯|镇|乡))(?:$|[(（\d共])/u.exec(section)?.[1] ?? null;
}

/** Subjects that nothing names. */
export function unnamed(
  level: Level,
  subjects: readonly LedgerSubject[],
  columns: FieldReadings['columns'],
  kept: readonly number[],
  tables: readonly NamedTable[],
): readonly Finding[] {
  const keys = (KEYS[level] ?? []).filter((key) => columns.has(key));
  if (keys.length === 0) return [];
  return subjects.flatMap((subject, index) => {
    if (!subject.label.startsWith('#')) return [];
    const cells: readonly CellRef[] = columns.get(keys[0]!)?.cells(kept[index]!) ?? [];
    const row = { sheet: tables[subject.table]!.view.grid.name, row: subject.rows[0]!, column: 1 };
    return [
      {
        rule: 'subject/unnamed',
        severity: 'warning' as const,
        cells: cells.length > 0 ? cells : [row],
        subject: index,
        message: valueWords.unnamed(),
      },
    ];
  });
}
