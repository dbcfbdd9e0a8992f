import type { Score } from '@duibiao/core';
import { cellAddress, columnName, type SheetSpec, type SpecValue } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { rankedOf, SCORE_WORDS } from '../words/score-words.js';
import { rankFormula } from './rank-formula.js';
import { rankingColumns, rankingOrder, rankingRows } from './ranking-place.js';
import { quoted, type ScoreLayout, unitColumns } from './score-layout.js';
import { WORKING } from './unit-page.js';

/** 得分排名: every unit's total, conversion, grade and rank, following the units' sheets, with a chart. */
export function rankingSheet(layout: ScoreLayout): SheetSpec {
  const { assessment, language } = layout;
  const { set } = assessment;
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const columns = rankingColumns(layout);
  const rows = rankingRows(layout);
  const draft = new SheetDraft();
  const last = columns.rank;
  const widths = Array.from({ length: columns.high + 2 * columns.breaks.length }, (_, index) =>
    index === 0 ? 7 : index === 1 ? 24 : index === columns.rank ? 3 : 15,
  );
  draft.span(1, last, `${set.title[language]}　${word('rankingTab')}`, LOOK.title);
  draft.height(rowHeight([[set.title[language] + word('rankingTab'), (last - 2) * 11 + 31]], 34, 26));
  draft.next();
  draft.span(1, last, rankedOf(assessment.units.length)[language], LOOK.caption);
  draft.next();
  const headers: [number, string][] = [
    [1, word('number')],
    [columns.unit, word('unit')],
    [columns.total, `${word('total')}（${set.total}）`],
    [columns.range, word('range')],
    ...(columns.converted === null
      ? []
      : [
          [columns.converted, `${set.conversion!.title[language]}（${set.conversion!.to}）`] as [
            number,
            string,
          ],
        ]),
    ...(columns.grade === null ? [] : [[columns.grade, word('grade')] as [number, string]]),
    [columns.rank, word('rank')],
  ];
  for (const [column, text] of headers) draft.put(column, text, LOOK.header);
  draft.put(columns.low, word('lowest'), WORKING);
  draft.put(columns.high, word('highest'), WORKING);
  draft.height(26);
  draft.next();

  rankingOrder(layout).forEach((unit, index) => {
    const score = assessment.units[unit]!;
    const at = unitAddresses(layout, unit);
    draft.put(1, index + 1, LOOK.center);
    draft.put(
      columns.unit,
      score.unit,
      {
        ...LOOK.text,
        align: 'center',
      },
      { link: { sheet: layout.unitSheets[unit]!, row: 1, column: 1 } },
    );
    draft.put(columns.total, linked(at.total, score.total, word('open')), LOOK.strong);
    const [low, high] = [cellAddress(draft.row, columns.low), cellAddress(draft.row, columns.high)];
    const { value, lowest, highest } = score.total;
    draft.put(
      columns.range,
      {
        formula: `IF(${low}=${high},"",${low}&"～"&${high})`,
        value: value === null ? `${lowest}～${highest}` : '',
      },
      LOOK.center,
    );
    if (columns.converted !== null) {
      draft.put(columns.converted, linked(at.converted, score.converted!, word('open')), LOOK.strong);
    }
    if (columns.grade !== null) {
      draft.put(columns.grade, { formula: at.grade, value: score.grade ?? word('open') }, LOOK.center);
    }
    draft.put(
      columns.rank,
      { formula: rankFormula(layout, draft.row, word('open')), value: score.rank ?? word('open') },
      LOOK.strong,
    );
    draft.put(columns.low, { formula: at.low, value: Number(score.total.lowest) }, WORKING);
    draft.put(columns.high, { formula: at.high, value: Number(score.total.highest) }, WORKING);
    set.ranking.tieBreak.forEach((id, position) => {
      const part = partScore(layout, unit, id);
      const place = columns.breaks[position]!;
      draft.put(place.low, { formula: at.part(id, 'lowest'), value: Number(part.lowest) }, WORKING);
      draft.put(place.high, { formula: at.part(id, 'highest'), value: Number(part.highest) }, WORKING);
    });
    draft.height(22);
    draft.next();
  });
  const area = (column: number) => ({ top: rows.from, left: column, bottom: rows.to, right: column });
  const chartTop = rows.to + 2;
  const scored = columns.converted ?? columns.total;
  draft.row = chartTop + 18;
  draft.span(1, 2, word('leader'), LOOK.signature);
  draft.span(3, last, word('date'), LOOK.signature);
  draft.height(30);
  return draft.finish(layout.rankingSheet, {
    columnWidths: widths,
    freeze: { row: rows.from, column: 3 },
    protected: true,
    charts: [
      {
        kind: 'column',
        title: word('chart'),
        at: { top: chartTop, left: 1, bottom: chartTop + 16, right: last },
        categories: { sheet: layout.rankingSheet, area: area(columns.unit) },
        series: [{ title: word('score'), sheet: layout.rankingSheet, area: area(scored) }],
      },
    ],
    print: {
      paper: 'A4',
      fitToWidth: true,
      titleRows: { from: 3, to: 3 },
      area: { top: 1, left: 1, bottom: draft.row, right: last },
      footer: `&C${word('pageFooter')}`,
      centered: true,
    },
    tabColor: '#4F81BD',
  });
}

function linked(formula: string, score: Score, open: string): SpecValue {
  return { formula, value: score.value === null ? open : Number(score.value) };
}

function partScore({ assessment }: ScoreLayout, unit: number, id: string): Score {
  const score = assessment.units[unit]!;
  const block = score.blocks.find((each) => each.id === id);
  return block?.score ?? score.items.find((each) => each.item.id === id)!.score;
}

/** Where a unit's sheet has its results. Totals stand below the indicators, bonuses and vetoes. */
function unitAddresses(layout: ScoreLayout, unit: number) {
  const { set } = layout.assessment;
  const columns = unitColumns(layout.levels);
  const sheet = quoted(layout.unitSheets[unit]!);
  const total = layout.firstLine + layout.lines.length + 1 + set.bonuses.length + set.vetoes.length;
  const converted = total + 1;
  const grade = total + (set.conversion ? 2 : 1);
  const at = (row: number, column: number) => `${sheet}!${cellAddress(row, column)}`;
  return {
    total: at(total, columns.score),
    low: at(total, columns.lowest),
    high: at(total, columns.highest),
    converted: at(converted, columns.score),
    grade: at(grade, columns.score),
    part: (id: string, end: 'lowest' | 'highest') =>
      rowsOf(layout, id)
        .map((row) => `${sheet}!${columnName(columns[end])}${row}`)
        .join('+'),
  };
}

/** Rows that add up to an indicator: its own, or its parts' where it has no line. */
function rowsOf(layout: ScoreLayout, id: string): readonly number[] {
  const own = layout.rows.get(id);
  if (own !== undefined) return [own];
  return layout.lines.flatMap((line) =>
    line.kind === 'item' && line.path.some((block) => block.id === id)
      ? [layout.rows.get(line.item.id)!]
      : [],
  );
}
