import {
  type DataColumn,
  type DataValue,
  DuibiaoError,
  dataColumns,
  type IndicatorSet,
  itemsOf,
  type UnitData,
} from '@duibiao/core';
import { type Cell, type Grid, sheetAddress } from '@duibiao/sheet';
import { sheetNames } from '../look/sheet-draft.js';
import { READ_WORDS } from '../words/read-words.js';
import { SCORE_WORDS } from '../words/score-words.js';

const HEADER_ROWS = 12;
const YES = /^(是|有|√|yes|true)$/i;
const NO = /^(否|无|×|no|false)$/i;

/**
 * Reads figures by unit from a sheet: the 数据录入 of a score workbook, or any table with a unit a row whose headers are
 * the figures' names or keys. Every figure remembers its cell. Throws where a cell holds the wrong kind of thing.
 *
 * @example
 * ```ts
 * readDataSheet(gridOf('数据录入', [['单位', 'unaware'], ['青山村', 2]]), set)[0].values.get('unaware') //=> { value: '2', cells: ['数据录入!B2'] }
 * ```
 */
export function readDataSheet(grid: Grid, set: IndicatorSet): readonly UnitData[] {
  const columns = dataColumns(set);
  const header = findHeader(grid, columns);
  if (!header) {
    throw new DuibiaoError('report/no-score-data', READ_WORDS.noData(grid.name), { sheet: grid.name });
  }
  const units: UnitData[] = [];
  for (let row = header.row + 1; row <= grid.rowCount; row++) {
    const unit = textOf(grid.cell(row, header.unitColumn));
    if (unit === '') continue;
    const values = new Map<string, DataValue>();
    for (const [at, column] of header.columns) {
      const cell = grid.cell(row, at);
      const place = sheetAddress({ sheet: grid.name, row, column: at });
      const value = figureOf(cell, column, place);
      if (value !== null) values.set(column.key, { value, cells: [place] });
    }
    units.push({ unit, values, self: new Map() });
  }
  return units;
}

interface Header {
  readonly row: number;
  readonly unitColumn: number;
  readonly columns: ReadonlyMap<number, DataColumn>;
}

/** The row that names most figures; the row of keys wins over the row of titles, being below it and naming all. */
function findHeader(grid: Grid, columns: readonly DataColumn[]): Header | null {
  const names = new Map<string, DataColumn>();
  for (const column of columns) for (const name of namesOf(column)) names.set(plain(name), column);
  let best: Header | null = null;
  for (let row = 1; row <= Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const found = new Map<number, DataColumn>();
    for (let at = 1; at <= grid.columnCount; at++) {
      const column = names.get(plain(textOf(grid.cell(row, at))));
      if (column) found.set(at, column);
    }
    if (found.size === 0 || (best && found.size < best.columns.size)) continue;
    const first = Math.min(...found.keys());
    best = { row, unitColumn: unitColumn(grid, row, first), columns: found };
  }
  return best;
}

/** The column headed 单位, else the one before the first figure. */
function unitColumn(grid: Grid, headerRow: number, first: number): number {
  for (let row = headerRow; row >= Math.max(1, headerRow - 1); row--) {
    for (let at = 1; at <= grid.columnCount; at++) {
      if (/^(被考核)?单位(名称)?$|^unit$|^村名?$|^(行政)?村$/i.test(textOf(grid.cell(row, at)))) return at;
    }
  }
  return Math.max(1, first - 1);
}

function namesOf({ key, kind, title, unit, max }: DataColumn): readonly string[] {
  const titles = [title.zh, title.en];
  if (kind === 'absent') {
    return [
      key,
      ...titles.map((name, index) => `${[SCORE_WORDS.absent.zh, SCORE_WORDS.absent.en][index]}：${name}`),
    ];
  }
  if (kind === 'judged') {
    const heads = [SCORE_WORDS.score.zh, SCORE_WORDS.score.en];
    return [key, ...titles, ...titles.map((name, index) => `${heads[index]}：${name}（0-${max}）`)];
  }
  return [key, ...titles, ...(unit ? titles.map((name) => `${name}（${unit}）`) : [])];
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function textOf(cell: Cell): string {
  if (cell.kind === 'text') return cell.text.trim();
  return cell.kind === 'number' ? String(cell.number) : '';
}

function figureOf(cell: Cell, column: DataColumn, place: string): string | boolean | null {
  if (cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '')) return null;
  if (column.type === 'number') {
    if (cell.kind === 'number' && cell.number >= 0) return decimalText(cell.number);
    if (cell.kind === 'percent' && cell.number >= 0)
      return decimalText(Number((cell.number * 100).toPrecision(15)));
    const text = cell.kind === 'text' ? cell.text.normalize('NFKC').trim().replaceAll(',', '') : '';
    if (/^\d+(\.\d+)?%?$/.test(text)) return text.replace('%', '');
  } else {
    if (cell.kind === 'boolean') return cell.value;
    const text =
      cell.kind === 'number' ? ['no', 'yes'][cell.number] : cell.kind === 'text' ? cell.text.trim() : '';
    if (text && YES.test(text)) return true;
    if (text && NO.test(text)) return false;
  }
  const written = cell.kind === 'text' || cell.kind === 'error' ? cell.text : textOf(cell);
  throw new DuibiaoError(
    'report/score-data',
    READ_WORDS.wrongCell(place, column.title.zh, written, column.type),
    { cell: place },
  );
}

/** Plain digits: ledgers hold no figures so small or large that a number prints itself with an exponent. */
function decimalText(value: number): string {
  return /e/i.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);
}

/** 自评分 typed into a unit's sheet, by item id. Lines are known by their number. */
export function readSelfScores(grid: Grid, set: IndicatorSet): ReadonlyMap<string, string> {
  const codes = new Map(itemsOf(set.indicators).map((item) => [item.code, item.id]));
  const self = new Map<string, string>();
  let column = 0;
  for (let row = 1; row <= grid.rowCount; row++) {
    if (column === 0) {
      for (let at = 1; at <= grid.columnCount; at++) {
        const text = textOf(grid.cell(row, at));
        if (text === SCORE_WORDS.self.zh || text === SCORE_WORDS.self.en) column = at;
      }
      continue;
    }
    const id = codes.get(textOf(grid.cell(row, 1)));
    const cell = grid.cell(row, column);
    if (id !== undefined && cell.kind === 'number') self.set(id, decimalText(cell.number));
  }
  return self;
}

/** Name of the data sheet and of each unit's sheet, as `scoreWorkbook` gives them. */
export function scoreSheetNames(units: readonly string[]): {
  readonly data: readonly string[];
  readonly units: readonly string[];
} {
  const fixed = ['dataTab', 'rankingTab', 'rulesTab', 'deductionsTab'] as const;
  const taken = fixed.flatMap((key) => [SCORE_WORDS[key].zh]);
  return { data: [SCORE_WORDS.dataTab.zh, SCORE_WORDS.dataTab.en], units: sheetNames(units, taken) };
}
