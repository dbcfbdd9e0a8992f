import type { Table } from '@duibiao/core';
import type { Ledger } from '../ledger.js';
import { readUnit } from '../value/unit.js';
import type { Breach } from './breach.js';
import { COUNTED, type Equation, residual, valuesOf } from './equation.js';

/** So many rows that differ by no more than rounding show that the ledger's figures are rounded. */
const SHOWN_BY = 5;
const SHOWN_BY_SHARE = 0.1;

/**
 * Takes out of an equation's breaches those that rounding explains: of figures in larger units (`3.25` 万元 may be anything from
 * 32450 to 32550 元), and of figures rounded before they were added up, where many rows of the ledger differ by that little.
 */
export function beyondRounding(
  equation: Equation,
  breaches: readonly Breach[],
  table: Table,
  ledger: Ledger,
): Breach[] {
  if (breaches.length === 0) return [];
  const halves = equation.fields.map((field) => [field, halfUnit(table, ledger, field)] as const);
  const shifted = halves.some(([, { shifted }]) => shifted);
  const judged = breaches.map((breach) => {
    const values = valuesOf([equation], table, breach.row);
    const off = Math.abs(residual(equation, values));
    const slack = halves.reduce((sum, [field, { half }]) => {
      const moved = residual(equation, { ...values, [field]: values[field]! + half });
      return sum + Math.abs(moved - residual(equation, values));
    }, 0);
    return { breach, rounded: off <= equation.tolerance + slack };
  });
  const rounded = judged.filter((each) => each.rounded).length;
  const usual = rounded >= SHOWN_BY && rounded >= table.rowCount * SHOWN_BY_SHARE;
  return judged.filter((each) => !each.rounded || !(shifted || usual)).map(({ breach }) => breach);
}

/** Half a unit in the last place that a column writes, in the field's own unit. Persons and years are counted, not rounded. */
function halfUnit(
  table: Table,
  ledger: Ledger,
  field: string,
): { readonly half: number; readonly shifted: boolean } {
  const column = table.columns.get(field);
  const written = ledger.tables
    .flatMap(({ columns }) => columns)
    .find((each) => each.field === field)?.writtenUnit;
  if (column?.type !== 'number' || COUNTED.has(field)) return { half: 0, shifted: false };
  const shift = written === undefined ? 0 : (readUnit(written)?.shift ?? 0);
  let decimals = 0;
  column.values.forEach((value, row) => {
    if (column.missing[row] !== 0) return;
    const [, fraction = ''] = String(Number((value / 10 ** shift).toPrecision(15))).split('.');
    decimals = Math.max(decimals, fraction.length);
  });
  return { half: 0.5 * 10 ** (shift - decimals), shifted: shift > 0 };
}
