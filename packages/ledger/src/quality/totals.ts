import { type Dictionary, type Field, MISSING } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';
import type { QualityAdjustments } from '@duibiao/standards';
import type { Finding } from '../finding.js';
import type { Ledger, LedgerColumn, LedgerTable, SkippedRow } from '../ledger.js';
import { readNumber } from '../value/number.js';
import { readUnit } from '../value/unit.js';
import { qualityWords } from '../words/quality.js';
import { numberAt, numberText } from './column-access.js';

const RULE = 'totals/sum';

/** Units whose figures may be added up; rates and per-head figures may not. */
const ADDITIVE = new Set(['元', '人', '户', '亩', '公里', '米', '平方米', '个', '项']);

/** Rows that a total may be the sum of. `times`: a household's figure counts once for each row that repeats it. */
interface Candidate {
  readonly subjects: readonly number[];
  readonly times: boolean;
}

/** A figure of a total row, and what the rows add up to by each candidate; null where that is not known. */
interface Figure {
  readonly column: LedgerColumn;
  readonly written: number;
  /** One in the last digit written. */
  readonly unit: number;
  readonly sums: readonly (Sum | null)[];
}

interface Sum {
  readonly value: number;
  readonly blanks: number;
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
  return ledger.tables.flatMap((table, index) => {
    const grid = grids.find(({ name }) => name === table.sheet);
    if (!grid) return [];
    const sums = table.skippedRows.filter((row) => isSum(row, grid, table));
    return sums
      .flatMap((row, at) =>
        rowFindings(ledger, table, index, row, sums.slice(0, at), sums.slice(at + 1), grid, dictionary),
      )
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
  index: number,
  { row, reason }: SkippedRow,
  before: readonly SkippedRow[],
  after: readonly SkippedRow[],
  grid: Grid,
  dictionary: Dictionary,
): Finding[] {
  const candidates = candidatesOf(ledger, index, row, reason === 'subtotal', before, after, table.layout);
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
          reason === 'subtotal',
        ),
      } satisfies Finding,
    ];
  });
}

/** What a total in a row may cover, the likeliest first. */
function candidatesOf(
  ledger: Ledger,
  index: number,
  row: number,
  sub: boolean,
  before: readonly SkippedRow[],
  after: readonly SkippedRow[],
  layout: LedgerTable['layout'],
): Candidate[] {
  const subjects = ledger.subjects.map((subject, at) => ({ at, row: subject.rows[0]!, ...subject }));
  const own = subjects.filter(({ table }) => table === index);
  const since = Math.max(0, ...before.map((each) => each.row));
  const until = Math.min(Number.POSITIVE_INFINITY, ...after.map((each) => each.row));
  const above = own.filter((each) => each.row < row);
  const below = own.filter((each) => each.row > row);
  const group = above.filter((each) => each.row > since);
  const sets = [
    ...(sub ? [group, above] : [above, group]),
    below.filter((each) => each.row < until),
    below,
    own,
    above.filter(({ hidden }) => !hidden),
    own.filter(({ hidden }) => !hidden),
    ...(ledger.tables.length > 1 ? [subjects] : []),
  ].filter((set) => set.length > 0);
  const once = sets.map((set): Candidate => ({ subjects: set.map(({ at }) => at), times: false }));
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
  const sums = candidates.map((candidate) => sumOf(ledger, candidate, field));
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

/** The sum in ten-thousandths, so that it does not depend on the order; null where a figure is there but not known. */
function sumOf(ledger: Ledger, { subjects, times }: Candidate, field: Field): Sum | null {
  const missing = ledger.table.columns.get(field.id)?.missing;
  let parts = 0;
  let blanks = 0;
  for (const subject of subjects) {
    const value = numberAt(ledger.table, field.id, subject);
    if (value === null) {
      const reason = missing?.[subject];
      if (reason !== MISSING.empty && reason !== MISSING.noColumn) return null;
      blanks += 1;
      continue;
    }
    parts += Math.round(value * 10_000) * (times ? ledger.cells(subject, field.id).length : 1);
  }
  return { value: parts / 10_000, blanks };
}
