import {
  type Language,
  monthsBetween,
  nameInPlan,
  type PlanProgress,
  PROGRESS_STATUS_WORDS,
  type ProgressStatus,
  titleOfPlan,
  titleOfTarget,
} from '@duibiao/core';
import type { CellStyle, SheetSpec, SpecValue } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { WALL_CHART_WORDS } from '../words/wall-chart-words.js';
import { STATUS_COLOURS, type WallChartRow, wallChartRows } from './wall-chart-rows.js';

const COLUMNS = [
  ['number', 5],
  ['target', 30],
  ['figure', 16],
  ['lead', 16],
  ['support', 14],
  ['due', 11],
  ['value', 10],
  ['unit', 6],
  ['done', 10],
  ['remaining', 10],
  ['rate', 9],
  ['expected', 11],
  ['status', 10],
  ['pace', 11],
  ['forecast', 14],
] as const;

const MONTH_WIDTH = 8;

/**
 * 挂图作战 as a sheet: one row a target with what is done, left and due by the calendar, its status in colour, and what
 * each month to the deadline must have brought (倒排工期). Printed on A3, landscape, one page wide.
 */
export function wallChartSheet(progress: PlanProgress, language: Language): SheetSpec {
  const word = (key: keyof typeof WALL_CHART_WORDS) => WALL_CHART_WORDS[key][language];
  const { plan, asOf } = progress;
  const rows = wallChartRows(progress, language);
  const months = monthsBetween(plan.start, plan.end);
  const names = word('months').split(' ');
  const widths = [...COLUMNS.map(([, width]) => width), ...months.map(() => MONTH_WIDTH)];
  const last = widths.length;
  const first = COLUMNS.length + 1;
  const draft = new SheetDraft();
  draft.span(1, last, `${titleOfPlan(plan)[language]}${word('gap')}${word('title')}`, LOOK.title);
  draft.height(34);
  draft.next();
  draft.span(1, last, `${word('asOf')} ${asOf}${word('gap')}${countsLine(progress, language)}`, LOOK.caption);
  draft.height(20);
  draft.next();
  COLUMNS.forEach(([key], index) => {
    draft.span(index + 1, index + 1, word(key), LOOK.header, 2);
  });
  draft.span(first, last, word('schedule'), LOOK.header);
  draft.height(20);
  draft.next();
  months.forEach(({ month }, index) => {
    draft.put(first + index, names[Number(month.slice(5)) - 1]!, LOOK.header);
  });
  draft.height(20);
  const header = draft.next();
  for (const row of rows) {
    COLUMNS.forEach(([key], index) => {
      draft.put(index + 1, cellOf(row, key, word('duty')), styleOf(row, key));
    });
    months.forEach(({ month }, index) => {
      const scheduled = row.progress.schedule.find((each) => each.month === month);
      const total = scheduled && figure(scheduled.total.value.toFixed());
      draft.put(first + index, total, { ...LOOK.number, format: 'General' });
    });
    draft.height(
      rowHeight([
        [row.title, COLUMNS[1][1]],
        [row.figure, COLUMNS[2][1]],
        [row.lead, COLUMNS[3][1]],
        [row.support, COLUMNS[4][1]],
      ]),
    );
    draft.next();
  }
  departmentRows(draft, progress, language);
  return draft.finish(word('tab'), {
    columnWidths: widths,
    freeze: { row: header + 1, column: 3 },
    autoFilter: { top: header, left: 1, bottom: header + Math.max(1, rows.length), right: COLUMNS.length },
    print: {
      paper: 'A3',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: header - 1, to: header },
      footer: '&C&P / &N',
    },
    tabColor: '#C62828',
  });
}

/** Overdue and at-risk targets under the department that leads them. */
function departmentRows(draft: SheetDraft, progress: PlanProgress, language: Language): void {
  const word = (key: keyof typeof WALL_CHART_WORDS) => WALL_CHART_WORDS[key][language];
  const troubled = progress.departments.filter(({ overdue, atRisk }) => overdue.length + atRisk.length > 0);
  if (troubled.length === 0) return;
  draft.next();
  draft.span(1, 6, word('byDepartment'), LOOK.section);
  draft.height(24);
  draft.next();
  const head: readonly [number, number, string][] = [
    [1, 2, word('lead')],
    [3, 6, word('overdueList')],
    [7, 12, word('atRiskList')],
  ];
  for (const [left, right, text] of head) draft.span(left, right, text, LOOK.header);
  draft.height(20);
  draft.next();
  for (const { department, overdue, atRisk } of troubled) {
    const titles = (of: typeof overdue) =>
      of.map(({ target }) => titleOfTarget(target)[language]).join(word('list'));
    const name = department === null ? word('noLead') : nameInPlan(progress.plan, department)[language];
    draft.span(1, 2, name, LOOK.text);
    draft.span(3, 6, titles(overdue), LOOK.text);
    draft.span(7, 12, titles(atRisk), LOOK.text);
    draft.height(
      rowHeight([
        [titles(overdue), 57],
        [titles(atRisk), 57],
      ]),
    );
    draft.next();
  }
}

/** `任务 12　已完成 3　正常推进 4 …`, statuses that do not occur left out. */
export function countsLine({ counts }: PlanProgress, language: Language): string {
  const tracked = Object.entries(counts).filter(([status, count]) => status !== 'untracked' && count > 0);
  const total = tracked.reduce((sum, [, count]) => sum + count, 0);
  const each = tracked.map(
    ([status, count]) => `${PROGRESS_STATUS_WORDS[status as ProgressStatus][language]} ${count}`,
  );
  return [`${WALL_CHART_WORDS.total[language]} ${total}`, ...each].join(WALL_CHART_WORDS.gap[language]);
}

function cellOf(row: WallChartRow, key: (typeof COLUMNS)[number][0], duty: string): SpecValue | undefined {
  const { target, value } = row.progress;
  switch (key) {
    case 'number':
      return row.number;
    case 'target':
      return row.title;
    case 'figure':
      return target.kind === 'duty' ? duty : row.figure;
    case 'value':
      return figure(value.value.toFixed());
    case 'unit':
      return row.unit === '' ? undefined : row.unit;
    case 'done':
    case 'remaining':
    case 'expected':
    case 'pace': {
      const amount = row[key];
      return amount === null ? undefined : figure(amount);
    }
    case 'rate':
      return row.rate ?? undefined;
    case 'status':
      return row.statusWord;
    case 'due':
      return row.due === '' ? undefined : { date: row.due };
    default:
      return row[key] ?? undefined;
  }
}

function styleOf(row: WallChartRow, key: (typeof COLUMNS)[number][0]): CellStyle {
  switch (key) {
    case 'target': {
      const part = row.progress.target.parent !== undefined;
      return part ? { ...LOOK.text, indent: 1 } : LOOK.text;
    }
    case 'value':
    case 'done':
    case 'remaining':
    case 'expected':
    case 'pace':
      return LOOK.number;
    case 'due':
      return { ...LOOK.center, format: 'yyyy-mm-dd' };
    case 'status':
      return { ...LOOK.strong, fill: STATUS_COLOURS[row.status], color: '#FFFFFF' };
    case 'figure':
    case 'lead':
    case 'support':
      return LOOK.text;
    default:
      return LOOK.center;
  }
}
