import type { Dictionary, Table } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { qualityWords } from '../words/quality.js';
import { numberText } from './column-access.js';

/** Fewer figures than this do not show what is usual. */
const ENOUGH = 12;
/** How far outside all the others a figure must lie before its unit is doubted. */
const FAR = 20;
const FACTORS = [10_000, 100] as const;
/** Amounts that a household hardly has a few yuan of; of allowances and shares it may. */
const LARGE = new Set([
  'wageIncome',
  'operatingIncome',
  'totalIncome',
  'netIncome',
  'disposableIncome',
  'perCapitaNetIncome',
  'perCapitaDisposableIncome',
]);
const FEW = 100;

export interface Magnitude extends Finding {
  readonly row: number;
  readonly field: string;
}

/**
 * Amounts that lie far outside the rest of their column, and inside it once taken by 10 000 or 100: 万元 written under 元, 元
 * under 万元, a lost decimal point.
 */
export function doubtfulMagnitudes(
  table: Table,
  names: Dictionary,
  cells: (row: number, field: string) => readonly CellRef[],
): Magnitude[] {
  const found: Magnitude[] = [];
  for (const [field, column] of table.columns) {
    const of = names.get(field);
    if (column.type !== 'number' || (of?.unit !== '元' && of?.unit !== '元/人')) continue;
    const rows = [...column.values.keys()].filter(
      (row) => column.missing[row] === 0 && column.values[row]! > 0,
    );
    if (rows.length < ENOUGH) continue;
    const sorted = rows.map((row) => column.values[row]!).sort((a, b) => a - b);
    // A twentieth at either end may itself be wrong.
    const [low, high] = [sorted[Math.ceil(rows.length * 0.05)]!, sorted[Math.floor(rows.length * 0.95) - 1]!];
    for (const row of rows) {
      const value = column.values[row]!;
      const larger = value > high * FAR;
      if (!larger && !(LARGE.has(field) && value < FEW && value * FAR < low)) continue;
      const factor = FACTORS.find((each) => {
        if (!larger && each === 100) return false;
        const likely = larger ? value / each : value * each;
        return likely >= low && likely <= high;
      });
      if (factor === undefined) continue;
      found.push({
        rule: 'outlier/magnitude',
        severity: 'warning',
        cells: cells(row, field),
        message: qualityWords.magnitude(
          of.title,
          numberText(value),
          factor,
          numberText(larger ? value / factor : value * factor),
          larger,
        ),
        subject: row,
        row,
        field,
      });
    }
  }
  return found;
}
