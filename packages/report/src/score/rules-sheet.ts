import { itemsOf } from '@duibiao/core';
import type { SheetSpec } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { SCORE_WORDS } from '../words/score-words.js';
import { CERTAINTY_WORDS, citation } from '../words/source-words.js';
import type { ScoreLayout } from './score-layout.js';

const WIDTHS = [8, 22, 8, 52, 30, 16, 16];

/** 评分细则: every item's rule, explanation, source and how sure it is, and what the set says of itself. */
export function rulesSheet({ assessment: { set }, language }: ScoreLayout): SheetSpec {
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const draft = new SheetDraft();
  const last = WIDTHS.length;
  const all = WIDTHS.reduce((sum, width) => sum + width, 0);
  draft.span(1, last, `${set.title[language]}　${word('rulesTab')}`, LOOK.title);
  draft.height(34);
  draft.next();
  for (const note of [
    `${word('source')}：${citation(set.source, language)}`,
    ...set.notes.map((each) => each[language]),
  ]) {
    draft.span(1, last, note, LOOK.caption);
    draft.height(rowHeight([[note, all]]));
    draft.next();
  }
  const headers = [
    'number',
    'indicator',
    'points',
    'standard',
    'explanation',
    'department',
    'certainty',
  ] as const;
  headers.forEach((key, index) => {
    draft.put(index + 1, word(key), LOOK.header);
  });
  draft.height(24);
  const headerRow = draft.next();
  const line = (code: string, title: string, points: string, standard: string, more: readonly string[]) => {
    draft.put(1, code, LOOK.center);
    draft.put(2, title, LOOK.text);
    draft.put(3, figure(points), LOOK.center);
    [standard, ...more].forEach((text, index) => {
      draft.put(4 + index, text, index < 2 ? LOOK.text : LOOK.center);
    });
    const texts = [code, title, points, standard, ...more];
    draft.height(rowHeight(texts.map((text, index) => [text, WIDTHS[index]!] as const)));
    draft.next();
  };
  for (const item of itemsOf(set.indicators)) {
    const doubts = [
      ...(item.unread ? [word('unread')] : []),
      `${word('points')}：${CERTAINTY_WORDS[item.pointsCertainty][language]}`,
    ];
    const explanation = [item.explanation?.[language], item.source.quote && `“${item.source.quote}”`];
    line(item.code, item.title[language], item.points, item.standard[language], [
      explanation.filter(Boolean).join('\n'),
      item.department ?? '',
      doubts.join('；'),
    ]);
  }
  for (const bonus of set.bonuses) {
    line(bonus.code, `${word('bonus')}：${bonus.title[language]}`, bonus.cap, bonus.standard[language], [
      '',
      '',
      '',
    ]);
  }
  for (const veto of set.vetoes) line('', word('veto'), '', veto.title[language], ['', '', '']);
  return draft.finish(word('rulesTab'), {
    columnWidths: WIDTHS,
    freeze: { row: headerRow + 1, column: 1 },
    protected: true,
    print: {
      paper: 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: headerRow, to: headerRow },
      footer: `&C${word('pageFooter')}`,
      centered: true,
    },
  });
}
