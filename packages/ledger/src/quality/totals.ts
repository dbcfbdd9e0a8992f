import type { Dictionary } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';
import type { QualityAdjustments } from '@duibiao/standards';
import type { Finding } from '../finding.js';
import type { Ledger, LedgerColumn, LedgerTable, SkippedRow } from '../ledger.js';
import { readNumber } from '../value/number.js';
import { readUnit } from '../value/unit.js';
import { qualityWords } from '../words/quality.js';
import { numberText } from './column-access.js';
import { type RunningSums, runningSums, type Sum } from './running-sums.js';

const RULE = 'totals/sum';

/** Units whose figures may be added up; rates and per-head figures may not. */
const ADDITIVE = new Set(['元', '人', '户', '亩', '公里', '米', '平方米', '个', '项']);

/** Subjects that a total may be the sum of: a stretch of some. */
interface Candidate {
  readonly of: RunningSums;
  readonly from: number;
  readonly to: number;
  /** A household's figure counts once for each row that repeats it. */
  readonly times: boolean;
}

/** The subjects of one table that totals are held against. */
interface Summed {
  readonly own: RunningSums;
  /** Those on rows that are not filtered out. */
  readonly shown: RunningSums;
  /** Of all tables; null where there is but one. */
  readonly all: RunningSums | null;
}

/** A figure of a total row, and what the rows add up to by each candidate; null where that is not known. */
interface Figure {
  readonly column: LedgerColumn;
  readonly written: number;
  /** One in the last digit written. */
  readonly unit: number;
  readonly sums: readonly (Sum | null)[];
}

/**
 * Holds the subtotals and grand totals that a ledger writes against the sums of its subjects. What a total covers is told by
 * what it agrees with: the rows above it since the last subtotal, the rows below, the whole table, all tables, or only the
 * rows not filtered out. Blank cells count as nothing, as in a spreadsheet's own sum.
 */
export function checkTotals(
  ledger: Ledger,
  grids: readonly Grid[],
  dictionary: Dictionary,
  adjustments: QualityAdjustments = {},
): Finding[] {
  const change = adjustments[RULE];
  if (change === 'off') return [];
  const everybody = ledger.subjects.map((_, subject) => subject);
  const all = ledger.tables.length > 1 ? runningSums(ledger, everybody) : null;
  return ledger.tables.flatMap((table, index) => {
    const grid = grids.find(({ name }) => name === table.sheet);
    if (!grid) return [];
    const sums = table.skippedRows.filter((row) => isSum(row, grid, table));
    if (sums.length === 0) return [];
    const own = everybody.filter((subject) => ledger.subjects[subject]!.table === index);
    const summed: Summed = {
      own: runningSums(ledger, own),
      shown: runningSums(
        ledger,
        own.filter((subject) => !ledger.subjects[subject]!.hidden),
      ),
      all,
    };
    return sums
      .flatMap(({ row, reason }, at) => {
        const sub = reason === 'subtotal';
        const neighbours = { since: sums[at - 1]?.row ?? 0, until: sums[at + 1]?.row ?? null };
        const candidates = candidatesOf(summed, row, sub, neighbours, table.layout);
        return rowFindings(ledger, table, row, sub, candidates, grid, dictionary);
      })
      .map((finding) =>
        change?.severity === undefined ? finding : { ...finding, severity: change.severity },
      );
  });
}

/** Averages, and sums of some of the rows only (其中：低保户), are no totals. */
function isSum({ row, reason }: SkippedRow, grid: Grid, { columns }: LedgerTable): boolean {
  if (reason !== 'subtotal' && reason !== 'total') return false;
  const last = Math.max(...columns.map(({ column }) => column));
  for (let column = 1; column <= last; column += 1) {
    const cell = grid.cell(row, column);
    if (cell.kind === 'text' && /平均|均值|均数|其中|占比|比例/.test(cell.text)) return false;
  }
  return true;
}

function rowFindings(
  ledger: Ledger,
  table: LedgerTable,
  row: number,
  sub: boolean,
  candidates: readonly Candidate[],
  grid: Grid,
  dictionary: Dictionary,
): Finding[] {
  const figures = table.columns.flatMap((column) =>
    figureOf(ledger, column, row, grid, dictionary, candidates),
  );
  const agreed = candidates.map((_, at) => figures.filter((figure) => agrees(figure, at)).length);
  const best = agreed.indexOf(Math.max(...agreed));
  const unclear = figures.length >= 3 && agreed[best] === 0;
  return figures.flatMap((figure) => {
    const sum = figure.sums[best];
    if (!sum || agrees(figure, best)) return [];
    const { column, header } = figure.column;
    return [
      {
        rule: RULE,
        // A blank cell may be known to whoever wrote a larger total; nothing can make the sum smaller.
        severity: unclear || (sum.blanks > 0 && figure.written > sum.value) ? 'warning' : 'error',
        cells: [{ sheet: table.sheet, row, column }],
        message: qualityWords.totalsRow(
          row,
          header,
          numberText(figure.written),
          numberText(sum.value),
          sum.blanks,
          sub,
        ),
      } satisfies Finding,
    ];
  });
}

/** What a total in a row may cover, the likeliest first. `since` and `until`: the rows of sums above and below it. */
function candidatesOf(
  { own, shown, all }: Summed,
  row: number,
  sub: boolean,
  { since, until }: { readonly since: number; readonly until: number | null },
  layout: LedgerTable['layout'],
): Candidate[] {
  const here = own.above(row);
  const next = own.above(row + 1);
  const above = { of: own, from: 0, to: here };
  const group = { of: own, from: own.above(since + 1), to: here };
  const sets = [
    ...(sub ? [group, above] : [above, group]),
    { of: own, from: next, to: until === null ? own.count : own.above(until) },
    { of: own, from: next, to: own.count },
    { of: own, from: 0, to: own.count },
    { of: shown, from: 0, to: shown.above(row) },
    { of: shown, from: 0, to: shown.count },
    ...(all ? [{ of: all, from: 0, to: all.count }] : []),
  ].filter(({ from, to }) => from < to);
  const once = sets.map((set): Candidate => ({ ...set, times: false }));
  return layout === 'persons' ? [...once, ...once.map((each) => ({ ...each, times: true }))] : once;
}

function figureOf(
  ledger: Ledger,
  column: LedgerColumn,
  row: number,
  grid: Grid,
  dictionary: Dictionary,
  candidates: readonly Candidate[],
): Figure[] {
  const field = dictionary.get(column.field);
  if (field?.level !== ledger.level || !ADDITIVE.has(field.unit ?? '') || candidates.length === 0) return [];
  const shift = column.writtenUnit === undefined ? 0 : (readUnit(column.writtenUnit)?.shift ?? 0);
  const reading = readNumber(grid.cell(row, column.column), field, { shift, fractions: false });
  if (!reading.read) return [];
  const sums = candidates.map(({ of, from, to, times }) => of.sum(from, to, field, times));
  if (sums.every((sum) => sum === null)) return [];
  const written = Number(reading.value);
  const [, decimals = ''] = numberText(written / 10 ** shift).split('.');
  const unit = 10 ** (shift - decimals.length);
  return [{ column, written, unit, sums }];
}

/** A total is written to its last digit: where its parts are finer, their sum may differ by less than one unit of it. */
function agrees({ written, unit, sums }: Figure, candidate: number): boolean {
  const sum = sums[candidate];
  if (!sum) return false;
  const off = Math.abs(sum.value - written);
  const finer = Math.abs(sum.value / unit - Math.round(sum.value / unit)) > 1e-6;
  return off < 1e-6 || (finer && off < unit);
}
