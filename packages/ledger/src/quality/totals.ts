import type { Dictionary } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { Ledger, LedgerTable } from '../ledger.js';
import { qualityWords } from '../words/quality.js';
import { numberAt, numberText } from './column-access.js';

/** Units whose figures may be added up; rates and per-head figures may not. */
const ADDITIVE = new Set(['元', '人', '户', '亩', '公里', '米', '平方米', '个', '项']);

/**
 * Holds the subtotals and grand totals that a ledger writes against the sums of its subjects. A subtotal covers the
 * subjects since the subtotal before it, a grand total all of the table. Columns in which a subject's value is missing
 * are passed over: their sum is not known.
 */
export function checkTotals(ledger: Ledger, grids: readonly Grid[], dictionary: Dictionary): Finding[] {
  return ledger.tables.flatMap((table, index) => {
    const grid = grids.find(({ name }) => name === table.sheet);
    return grid ? tableTotals(ledger, table, index, grid, dictionary) : [];
  });
}

function tableTotals(
  ledger: Ledger,
  table: LedgerTable,
  index: number,
  grid: Grid,
  dictionary: Dictionary,
): Finding[] {
  const subjects = ledger.subjects
    .map(({ rows, table: of }, subject) => ({ subject, row: rows[0]!, of }))
    .filter(({ of }) => of === index);
  const findings: Finding[] = [];
  let since = 0;
  for (const { row, reason } of table.skippedRows) {
    if (reason !== 'subtotal' && reason !== 'total') continue;
    const covered = subjects.filter((each) => each.row < row && (reason === 'total' || each.row > since));
    if (reason === 'subtotal') since = row;
    for (const { column, field, header, writtenUnit } of table.columns) {
      const { unit, level } = dictionary.get(field) ?? {};
      const cell = grid.cell(row, column);
      if (
        cell.kind !== 'number' ||
        level !== ledger.level ||
        !ADDITIVE.has(unit ?? '') ||
        (writtenUnit ?? unit) !== unit
      )
        continue;
      const sum = sumOf(
        ledger,
        covered.map(({ subject }) => subject),
        field,
      );
      if (sum === null || Math.abs(sum - cell.number) <= 0.005 * Math.max(1, covered.length)) continue;
      findings.push({
        rule: 'totals/sum',
        severity: 'error',
        cells: [{ sheet: table.sheet, row, column }],
        message: qualityWords.totalsRow(row, header, numberText(cell.number), numberText(sum)),
      });
    }
  }
  return findings;
}

function sumOf(ledger: Ledger, subjects: readonly number[], field: string): number | null {
  let cents = 0;
  for (const subject of subjects) {
    const value = numberAt(ledger.table, field, subject);
    if (value === null) return null;
    cents += Math.round(value * 10_000);
  }
  return cents / 10_000;
}
