import { DuibiaoError, type Procedure, type ProcedureStep, type StepRecord } from '@duibiao/core';
import { cellAddress, type Grid } from '@duibiao/sheet';
import { cellText } from '../targets/cell-text.js';
import { compact } from '../text/plain.js';
import { readDate } from '../value/date.js';
import { stepWords } from '../words/steps.js';

/** A column that holds the first or the last day of a step. */
export interface StepColumn {
  readonly column: number;
  readonly header: string;
  readonly step: string;
  readonly end: 'from' | 'to';
}

/** One row of the sheet: a subject and the days on file for it. */
export interface SteppedSubject {
  readonly row: number;
  /** What the sheet calls it, as it stands there. */
  readonly label: string;
  readonly records: readonly StepRecord[];
  /** Step → addresses of its cells. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** What a sheet says about the steps of a procedure. */
export interface StepSheet {
  readonly headerRow: number;
  readonly columns: readonly StepColumn[];
  /** The label column holds names of persons. */
  readonly named: boolean;
  readonly subjects: readonly SteppedSubject[];
}

/**
 * Reads the dates of a procedure's steps, one subject to a row, a column to a step (`民主评议`), two where it lasts
 * (`村内公示起`, `村内公示止`, or `起` and `止` under one heading); one cell may also hold both days (`2018.10.11至2018.10.17`).
 * A date that cannot be read is kept as it is written, so that the check can name it.
 *
 * @throws DuibiaoError `procedure/no-steps` when no row names two of the steps
 */
export function readStepRecords(grid: Grid, procedure: Procedure): StepSheet {
  const rows = Array.from({ length: grid.rowCount }, (_, index) => index + 1);
  const headed = rows.slice(0, 30).map((row) => ({ row, columns: stepColumns(grid, row, procedure) }));
  const header = headed.reduce((best, each) => (each.columns.length > best.columns.length ? each : best));
  if (new Set(header.columns.map((column) => column.step)).size < Math.min(2, procedure.steps.length))
    throw new DuibiaoError(
      'procedure/no-steps',
      stepWords.noSteps(
        grid.name,
        procedure.steps.map((step) => step.title),
      ),
      { sheet: grid.name },
    );
  const label = labelColumn(grid, header.row, header.columns);
  return {
    headerRow: header.row,
    columns: header.columns,
    named: /姓名|户主|人/u.test(textAt(grid, header.row, label)),
    subjects: rows
      .filter((row) => row > header.row)
      .flatMap((row) => subjectAt(grid, row, label, header.columns)),
  };
}

function subjectAt(grid: Grid, row: number, label: number, columns: readonly StepColumn[]): SteppedSubject[] {
  const name = textAt(grid, row, label);
  const dated = columns.filter(({ column }) => textAt(grid, row, column) !== '');
  if (name === '' || (dated.length === 0 && /合计|小计|总计|填表|审核|注[:：]|备注/u.test(name))) return [];
  const steps = [...new Set(columns.map(({ step }) => step))];
  const cells = new Map<string, string[]>();
  const records = steps.flatMap((step): StepRecord[] => {
    const own = columns.filter((column) => column.step === step);
    cells.set(
      step,
      own.map(({ column }) => cellAddress(row, column)),
    );
    const first = own.find(({ end }) => end === 'from');
    const last = own.find(({ end }) => end === 'to');
    const [from, within] = first === undefined ? [null, null] : daysAt(grid, row, first.column);
    const to = last === undefined ? within : (daysAt(grid, row, last.column)[0] ?? within);
    return from === null && to === null ? [] : [{ step, from, ...(to === null ? {} : { to }) }];
  });
  return [{ row, label: name, records, cells }];
}

/** The day of a cell, and a second where it holds a stretch of time. */
function daysAt(grid: Grid, row: number, column: number): [string | null, string | null] {
  const cell = grid.cell(row, column);
  const parts = cell.kind === 'text' ? cell.text.split(/至|到|~|～|—+|–/u) : [];
  if (parts.length === 2) {
    const [from, to] = parts.map((text) => dayOf({ kind: 'text', text, formula: false }, grid));
    return [from ?? null, to ?? null];
  }
  return [dayOf(cell, grid), null];
}

function dayOf(cell: ReturnType<Grid['cell']>, grid: Grid): string | null {
  const reading = readDate(cell, grid.date1904);
  if (reading.read) return String(reading.value);
  return reading.missing === 'unreadable' ? cellText(cell, grid.date1904) : null;
}

function stepColumns(grid: Grid, row: number, procedure: Procedure): StepColumn[] {
  const found: StepColumn[] = [];
  for (let column = 1; column <= grid.columnCount; column++) {
    const own = textAt(grid, row, column);
    const above = row > 1 ? textAt(grid, row - 1, column) : '';
    for (const header of [own, `${above}${own}`]) {
      const match = stepNamed(header, procedure.steps);
      if (match === null || found.some((each) => each.step === match.step && each.end === match.end))
        continue;
      found.push({ column, header, ...match });
      break;
    }
  }
  return found;
}

const LAST = /(?:结束|截止|终止|止)(?:日期|时间|日)?$/u;
const DECORATION = /(?:开始|起始|起|结束|截止|终止|止)?(?:日期|时间|日)?$/u;

function stepNamed(header: string, steps: readonly ProcedureStep[]): Pick<StepColumn, 'step' | 'end'> | null {
  if (header === '') return null;
  const bare = bareName(header);
  const step = steps.find(({ id, title, synonyms = [] }) =>
    [id, title.zh, title.en, ...synonyms].some((name) => compact(name) === header || bareName(name) === bare),
  );
  return step === undefined ? null : { step: step.id, end: LAST.test(header) ? 'to' : 'from' };
}

function bareName(text: string): string {
  return compact(text)
    .replace(/[（(].*?[)）]/gu, '')
    .replace(DECORATION, '');
}

/** The first column that is no number of a row and no step: names, villages. */
function labelColumn(grid: Grid, row: number, columns: readonly StepColumn[]): number {
  const taken = new Set(columns.map(({ column }) => column));
  const free = Array.from({ length: grid.columnCount }, (_, index) => index + 1).filter(
    (column) => !taken.has(column) && !/^(序号|编号|no\.?)$/iu.test(textAt(grid, row, column)),
  );
  return free.find((column) => /姓名|户主|村|县|名称/u.test(textAt(grid, row, column))) ?? free[0] ?? 1;
}

/** Text of a cell without spaces; inside a merged area, that of its first cell. */
function textAt(grid: Grid, row: number, column: number): string {
  const area = grid.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const cell = area === undefined ? grid.cell(row, column) : grid.cell(area.top, area.left);
  return compact(cellText(cell, grid.date1904));
}
