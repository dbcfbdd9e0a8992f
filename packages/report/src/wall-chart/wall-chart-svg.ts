import {
  calendarShare,
  type Language,
  monthsBetween,
  type PlanProgress,
  PROGRESS_STATUS_WORDS,
  type ProgressStatus,
  titleOfPlan,
} from '@duibiao/core';
import { type Markup, markup } from '../html/markup.js';
import { textWidth } from '../look/cell-looks.js';
import { WALL_CHART_WORDS } from '../words/wall-chart-words.js';
import { STATUS_COLOURS, type WallChartRow, wallChartRows } from './wall-chart-rows.js';
import { countsLine } from './wall-chart-sheet.js';

const PAGE = { width: 1400, margin: 30, top: 150, row: 34, track: { left: 600, width: 445 } } as const;
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','SimHei',sans-serif";

/**
 * 挂图作战 as a picture to print and hang: every target with a bar from its start to its deadline, filled by what is done;
 * a line for today; status in colour and in words. Self-contained SVG: no script, nothing loaded.
 */
export function wallChartSvg(progress: PlanProgress, language: Language): string {
  const { plan, asOf } = progress;
  const rows = wallChartRows(progress, language);
  const height = PAGE.top + rows.length * PAGE.row + PAGE.margin + 10;
  const today = PAGE.track.left + PAGE.track.width * share(progress, asOf);
  const heading = `${titleOfPlan(plan)[language]}${WALL_CHART_WORDS.gap[language]}${WALL_CHART_WORDS.title[language]}`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.width} ${height}" width="${PAGE.width}" height="${height}" font-family="${FONT}" role="img" aria-label="${heading}">
<rect width="${PAGE.width}" height="${height}" fill="#FFFFFF"/>
<text x="${PAGE.width / 2}" y="46" font-size="28" font-weight="bold" text-anchor="middle" fill="#9A1B1B">${heading}</text>
<text x="${PAGE.margin}" y="80" font-size="15" fill="#333333">${WALL_CHART_WORDS.asOf[language]} ${asOf}${WALL_CHART_WORDS.gap[language]}${countsLine(progress, language)}</text>
${legend(progress, language)}
${header(progress, language, height)}
${rows.map((row, index) => rowMarkup(row, index, progress))}
<line x1="${today}" y1="${PAGE.top - 6}" x2="${today}" y2="${height - PAGE.margin}" stroke="#C62828" stroke-width="1.5" stroke-dasharray="5 4"/>
<text x="${today}" y="${height - PAGE.margin + 16}" font-size="12" text-anchor="middle" fill="#C62828">${WALL_CHART_WORDS.today[language]} ${asOf.slice(5)}</text>
</svg>
`.html;
}

/** Where a day stands in the plan's period, 0 to 1. */
function share({ plan }: PlanProgress, date: string): number {
  return calendarShare(plan.start, plan.end, date).toNumber();
}

function legend({ counts }: PlanProgress, language: Language): Markup[] {
  let x: number = PAGE.margin;
  const used = (Object.keys(STATUS_COLOURS) as ProgressStatus[]).filter(
    (status) => status !== 'untracked' && counts[status] > 0,
  );
  return used.map((status) => {
    const word = PROGRESS_STATUS_WORDS[status][language];
    const item = markup`<rect x="${x}" y="92" width="14" height="14" rx="2" fill="${STATUS_COLOURS[status]}"/><text x="${x + 20}" y="104" font-size="13" fill="#333333">${word}</text>`;
    x += 46 + textWidth(word) * 7;
    return item;
  });
}

function header({ plan }: PlanProgress, language: Language, height: number): Markup[] {
  const word = (key: keyof typeof WALL_CHART_WORDS) => WALL_CHART_WORDS[key][language];
  const y = PAGE.top - 14;
  const { left, width } = PAGE.track;
  const months = monthsBetween(plan.start, plan.end);
  const names = word('months').split(' ');
  const columns: readonly [number, string][] = [
    [PAGE.margin, word('number')],
    [PAGE.margin + 40, word('target')],
    [left - 180, word('lead')],
    [left + width + 16, word('done')],
    [left + width + 150, word('rate')],
    [left + width + 225, word('status')],
  ];
  const days = months.reduce((sum, month) => sum + month.days, 0);
  let gone = 0;
  return [
    markup`<line x1="${PAGE.margin}" y1="${PAGE.top - 6}" x2="${PAGE.width - PAGE.margin}" y2="${PAGE.top - 6}" stroke="#333333"/>`,
    ...columns.map(
      ([x, text]) =>
        markup`<text x="${x}" y="${y}" font-size="14" font-weight="bold" fill="#333333">${text}</text>`,
    ),
    ...months.map(({ month, days: length }) => {
      const x = left + (width * gone) / days;
      gone += length;
      const middle = x + (width * length) / days / 2;
      return markup`<line x1="${x}" y1="${PAGE.top - 30}" x2="${x}" y2="${height - PAGE.margin}" stroke="#E3E3E3"/><text x="${middle}" y="${y}" font-size="12" text-anchor="middle" fill="#555555">${names[Number(month.slice(5)) - 1]}</text>`;
    }),
  ];
}

function rowMarkup(row: WallChartRow, index: number, progress: PlanProgress): Markup {
  const { target } = row.progress;
  const y = PAGE.top + index * PAGE.row;
  const middle = y + PAGE.row / 2 + 5;
  const { left, width } = PAGE.track;
  const start = share(progress, dayBefore(target.start ?? progress.plan.start));
  const end = share(progress, target.due ?? progress.plan.end);
  const [x, length] = [left + width * start, Math.max(4, width * (end - start))];
  const rate = Math.max(
    0,
    Math.min(1, (row.progress.rate?.toNumber() ?? (row.status === 'done' ? 100 : 0)) / 100),
  );
  const colour = STATUS_COLOURS[row.status];
  const indent = target.parent === undefined ? 0 : 14;
  return markup`<g font-size="14" fill="#222222">
${index % 2 === 1 && markup`<rect x="${PAGE.margin}" y="${y}" width="${PAGE.width - 2 * PAGE.margin}" height="${PAGE.row}" fill="#000000" opacity="0.03"/>`}
<text x="${PAGE.margin + 4}" y="${middle}" fill="#777777">${row.number}</text>
<text x="${PAGE.margin + 40 + indent}" y="${middle}"><title>${target.source.quote}</title>${fitted(row.title, 365 - indent)}</text>
<text x="${left - 180}" y="${middle}" font-size="12" fill="#555555">${fitted(row.lead, 165, 6)}</text>
<rect x="${x}" y="${y + 9}" width="${length}" height="${PAGE.row - 18}" rx="3" fill="#ECECEC" stroke="#C9C9C9"/>
<rect x="${x}" y="${y + 9}" width="${length * rate}" height="${PAGE.row - 18}" rx="3" fill="${colour}"/>
<text x="${left + width + 16}" y="${middle}" font-size="13">${fitted(row.doneOf ?? '—', 128, 6.6)}</text>
<text x="${left + width + 150}" y="${middle}" font-size="13">${row.rate ?? '—'}</text>
<text x="${left + width + 225}" y="${middle}" font-size="13" font-weight="bold" fill="${colour}">${row.statusWord}</text>
</g>
`;
}

/** A text cut to so many pixels, with an ellipsis; its whole stands in the sheet. */
function fitted(text: string, pixels: number, perUnit = 7): string {
  if (textWidth(text) * perUnit <= pixels) return text;
  let cut = '';
  for (const character of text) {
    if ((textWidth(cut + character) + 2) * perUnit > pixels) break;
    cut += character;
  }
  return `${cut}…`;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
