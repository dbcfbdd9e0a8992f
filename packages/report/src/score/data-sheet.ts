import type { DataColumn } from '@duibiao/core';
import type { CellStyle, SheetSpec, SpecValidation, SpecValue } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { SCORE_WORDS } from '../words/score-words.js';
import { FIRST_UNIT_ROW, type ScoreLayout } from './score-layout.js';

const UNIT_WIDTH = 16;
const COLUMN_WIDTH = 13;

/**
 * 数据录入: a row for each unit, a column for each figure. The only sheet where figures are typed; everything else
 * follows by formula. The row of keys is what the reader of filled-in workbooks goes by.
 */
export function dataSheet(layout: ScoreLayout): SheetSpec {
  const { language, columns, assessment } = layout;
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const last = Math.max(columns.length + 1, 6);
  const draft = new SheetDraft();
  draft.span(1, last, `${assessment.set.title[language]}　${word('dataTab')}`, LOOK.title);
  draft.height(rowHeight([[assessment.set.title[language], last * COLUMN_WIDTH]], 32, 24));
  draft.next();
  draft.span(1, last, word('dataHint'), LOOK.caption);
  draft.height(20);
  draft.next();
  draft.put(1, word('unit'), LOOK.header);
  const headers = columns.map((column) => dataHeader(column, layout));
  headers.forEach((header, index) => {
    draft.put(index + 2, header, LOOK.header);
  });
  draft.height(
    rowHeight(
      headers.map((header) => [header, COLUMN_WIDTH] as const),
      34,
    ),
  );
  draft.next();
  const keys: CellStyle = { ...LOOK.center, size: 8, color: '#808080' };
  draft.put(1, assessment.set.id, keys);
  columns.forEach((column, index) => {
    draft.put(index + 2, column.key, keys);
  });
  draft.height(
    rowHeight(
      columns.map((column) => [column.key, COLUMN_WIDTH + 3] as const),
      16,
      11,
    ),
  );
  draft.next();
  assessment.data.forEach(({ unit, values }) => {
    draft.put(1, unit, LOOK.strong);
    columns.forEach((column, index) => {
      const entry = values.get(column.key);
      const format = column.type === 'number' ? 'General' : '@';
      draft.put(index + 2, cellValue(entry?.value ?? null, layout), { ...LOOK.input, format });
    });
    draft.height(22);
    draft.next();
  });
  const bottom = draft.row - 1;
  return draft.finish(layout.dataSheet, {
    columnWidths: [UNIT_WIDTH, ...columns.map(() => COLUMN_WIDTH)],
    freeze: { row: FIRST_UNIT_ROW, column: 2 },
    validations: columns.map((column, index) => validation(column, index + 2, bottom, layout)),
    protected: true,
    print: {
      paper: columns.length > 12 ? 'A3' : 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: 3, to: 3 },
      footer: `&C${word('pageFooter')}`,
    },
    tabColor: '#F2C94C',
  });
}

/** Name of a figure with its unit; what it means where the name alone does not say. */
export function dataHeader({ kind, title, unit, max }: DataColumn, { language }: ScoreLayout): string {
  const name = title[language];
  if (kind === 'absent') return `${SCORE_WORDS.absent[language]}：${name}`;
  if (kind === 'judged') return `${SCORE_WORDS.score[language]}：${name}（0-${max}）`;
  return unit ? `${name}（${unit}）` : name;
}

function cellValue(value: string | boolean | null, { language }: ScoreLayout): SpecValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return SCORE_WORDS[value ? 'yes' : 'no'][language];
  return Number(value);
}

function validation(column: DataColumn, at: number, bottom: number, layout: ScoreLayout): SpecValidation {
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][layout.language];
  const hints = { input: 'hintNumber', judged: 'hintJudged', absent: 'hintAbsent' } as const;
  const isYesNo = column.type === 'boolean';
  const title = [...dataHeader(column, layout)].slice(0, 32).join('');
  return {
    areas: [{ top: FIRST_UNIT_ROW, left: at, bottom, right: at }],
    rule: isYesNo
      ? { kind: 'list', values: column.kind === 'absent' ? [word('yes')] : [word('yes'), word('no')] }
      : { kind: 'decimal', min: 0, ...(column.max === undefined ? {} : { max: Number(column.max) }) },
    allowBlank: true,
    prompt: {
      title,
      text: word(isYesNo && column.kind === 'input' ? 'hintYesNo' : hints[column.kind]),
    },
    error: { title, text: word('outOfRange') },
  };
}
