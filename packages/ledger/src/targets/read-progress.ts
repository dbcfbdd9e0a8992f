import { type Plan, type ProgressReport, parseFigure, type Target } from '@duibiao/core';
import { cellAddress, type Grid } from '@duibiao/sheet';
import { cellText } from './cell-text.js';

/** A row of a progress sheet that could not be used, and what is wrong with it. */
export interface UnusedRow {
  readonly row: number;
  readonly cell: string;
  readonly text: string;
  readonly why: 'unknownTarget' | 'ambiguousTarget' | 'unreadableAmount' | 'unreadableDate';
}

export interface ProgressSheet {
  readonly reports: readonly ProgressReport[];
  readonly unused: readonly UnusedRow[];
}

const HEADERS = {
  id: /^(目标)?(编号|代码|id|target)$/i,
  title: /目标任务|目标名称|任务名称|工作任务|任务内容|^任务$|^目标$|^项目$|^指标$|^名称$|^title$/i,
  done: /^(累计)?(已)?完成(数|量|值|情况)?$|完成(数|量)|^(done|actual)$|现状值|实际完成/i,
  unit: /单位(?!.*(责任|牵头))|^unit$/i,
  date: /日期|截至|填报时间|时间|^date$/i,
  baseline: /期初|年初数|基期|^baseline$/i,
} as const;

type Role = keyof typeof HEADERS;

/**
 * Reads a progress sheet: one row a target, found by its id or its title, with what is done so far and, where there are
 * such columns, unit, date and start level. Null when the sheet is no progress sheet. Amounts may be written as figures
 * (`1.2万人`, `80处`). Rows that cannot be used are listed, never dropped in silence.
 *
 * @example
 * ```ts
 * readProgress(gridOf('进度', [['目标编号', '完成数'], ['water-works', 80]]), plan)?.reports
 *   //=> [{ target: 'water-works', done: '80' }]
 * ```
 */
export function readProgress(grid: Grid, plan: Plan): ProgressSheet | null {
  const text = (row: number, column: number) => cellText(grid.cell(row, column), grid.date1904);
  const header = findHeader(grid, text);
  if (!header) return null;
  const { row: headerRow, columns } = header;
  const reports: ProgressReport[] = [];
  const unused: UnusedRow[] = [];
  for (let row = headerRow + 1; row <= grid.rowCount; row++) {
    const at = (role: Role) => (columns[role] === undefined ? '' : text(row, columns[role]));
    const refuse = (role: Role, why: UnusedRow['why']) =>
      unused.push({ row, cell: cellAddress(row, columns[role] ?? columns.title ?? 1), text: at(role), why });
    const named = at('id') || at('title');
    if (named === '' || at('done') === '') continue;
    const found = targetsNamed(plan, at('id'), at('title'));
    if (found.length !== 1) {
      refuse(at('id') ? 'id' : 'title', found.length === 0 ? 'unknownTarget' : 'ambiguousTarget');
      continue;
    }
    const figure = parseFigure(at('done'));
    const baseline = at('baseline') === '' ? undefined : parseFigure(at('baseline'))?.value;
    const date = at('date') === '' ? undefined : isoDate(at('date'), plan.year);
    if (!figure) refuse('done', 'unreadableAmount');
    else if (date === null) refuse('date', 'unreadableDate');
    else {
      const unit = figure.unit || at('unit');
      reports.push({
        target: found[0]!.id,
        done: figure.value,
        ...(unit !== '' && { unit }),
        ...(date !== undefined && { date }),
        ...(baseline !== undefined && { baseline }),
      });
    }
  }
  return { reports, unused };
}

function findHeader(grid: Grid, text: (row: number, column: number) => string) {
  for (let row = 1; row <= Math.min(grid.rowCount, 20); row++) {
    const columns: Partial<Record<Role, number>> = {};
    for (let column = 1; column <= grid.columnCount; column++) {
      const words = text(row, column).replace(/[\s（(].*$/u, '');
      const role = (Object.keys(HEADERS) as Role[]).find(
        (each) => columns[each] === undefined && HEADERS[each].test(words),
      );
      if (role) columns[role] = column;
    }
    const names = columns.id !== undefined || columns.title !== undefined;
    if (names && columns.done !== undefined) return { row, columns };
  }
  return null;
}

function targetsNamed(plan: Plan, id: string, title: string): Target[] {
  const byId = plan.targets.filter((target) => target.id === id);
  if (byId.length > 0) return byId;
  return plan.targets.filter((target) => target.title === title || target.titles?.en === title);
}

/** `2020-06-30`, `2020.6.30`, `2020年6月30日`, `6月30日`, `2020年6月` (its last day); null when it is none of these. */
function isoDate(text: string, year: number): string | null {
  const match = /^(?:(\d{4})[-./年])?(\d{1,2})(?:[-./月](\d{1,2})?日?)?(?:底|末)?$/u.exec(text.trim());
  if (!match) return null;
  const [of, month] = [Number(match[1] ?? year), Number(match[2])];
  const last = new Date(Date.UTC(of, month, 0)).getUTCDate();
  const day = Number(match[3] ?? last);
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
