import type { Score } from '@duibiao/core';
import { cellAddress, columnName, type SpecValue } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { RANGE_AROUND } from '../words/score-words.js';
import { gradeFormula, vetoGradeFormula } from './grade-formula.js';
import { rankingPlace } from './ranking-place.js';
import { bonusFormulas, conditionState } from './rule-formula.js';
import { quoted } from './score-layout.js';
import { partSum, putScore, type UnitPage, WORKING } from './unit-page.js';

const TOTAL = { ...LOOK.strong, size: 11, fill: '#EDEDED' } as const;

/** The lines below the indicators: sum, bonuses, vetoes, total, conversion, grade, rank. */
export function writeTotals(page: UnitPage, widths: readonly number[]) {
  const { layout, word, draft, columns } = page;
  const { set } = layout.assessment;
  const sumRow = writeSum(page);
  const bonusRows = set.bonuses.map((_, index) => writeBonus(page, index, widths));
  const vetoRows = set.vetoes.map((_, index) => writeVeto(page, index));
  const totalRow = draft.row;
  totalLine(
    page,
    word('total'),
    set.total,
    page.score.total,
    totalFormulas(page, sumRow, bonusRows, vetoRows),
  );
  if (set.conversion && page.score.converted) {
    const share = (column: number) =>
      `ROUND(ROUND(${columnName(column)}${totalRow}*${set.conversion!.to}/${set.total},10),${set.decimals})`;
    totalLine(page, set.conversion.title[layout.language], set.conversion.to, page.score.converted, {
      low: share(columns.lowest),
      high: share(columns.highest),
    });
  }
  if (set.grading) {
    const formula = gradeOfUnit(page, totalRow, vetoRows);
    wordLine(page, word('grade'), formula, page.score.grade ?? word('open'));
  }
  const place = rankingPlace(layout, page.unit);
  wordLine(
    page,
    word('rank'),
    `${quoted(layout.rankingSheet)}!${cellAddress(place.row, place.rank)}`,
    page.score.rank ?? word('open'),
  );
}

function writeSum(page: UnitPage): number {
  const { layout, columns, word } = page;
  const { set } = layout.assessment;
  const absent = partSum(page, set.indicators, columns.absent);
  const end = (column: number) => {
    const sum = partSum(page, set.indicators, column);
    const left = `(${set.total}-(${absent}))`;
    return `IF(${left}=0,0,ROUND(ROUND((${sum})*${set.total}/${left},10),${set.decimals}))`;
  };
  return totalLine(page, word('sum'), set.total, page.score.sum, {
    low: end(columns.lowest),
    high: end(columns.highest),
  });
}

function writeBonus(page: UnitPage, index: number, widths: readonly number[]): number {
  const { layout, columns, draft, word, score } = page;
  const bonus = layout.assessment.set.bonuses[index]!;
  const title = `${word('bonus')}：${bonus.title[layout.language]}`;
  const standard = bonus.standard[layout.language];
  draft.put(columns.code, bonus.code, LOOK.center);
  draft.span(2, columns.indicator, title, LOOK.text);
  draft.put(columns.standard, standard, LOOK.text);
  draft.put(columns.points, figure(bonus.cap), LOOK.center);
  const rest = [columns.figures, columns.self, columns.reason, columns.dataSource, columns.department];
  for (const column of rest) draft.put(column, undefined, LOOK.center);
  const points = cellAddress(draft.row, columns.points);
  putScore(page, score.bonuses[index]!.score, bonusFormulas(bonus.additions, bonus.cap, page.cells(points)));
  draft.height(rowHeight([[standard, widths[columns.standard - 1]!]]));
  return draft.next();
}

/** The working column holds 1, 0 or -1; the score column says it in words. */
function writeVeto(page: UnitPage, index: number): number {
  const { layout, columns, draft, word, score } = page;
  const veto = layout.assessment.set.vetoes[index]!;
  const state = score.vetoes[index]!.applies;
  const style = LOOK.center;
  draft.span(1, columns.self, `${word('veto')}：${veto.title[layout.language]}`, { ...LOOK.text });
  const cell = cellAddress(draft.row, columns.lowest);
  const value = state === null ? -1 : state ? 1 : 0;
  draft.put(columns.lowest, { formula: conditionState(veto.when, page.cells('0')), value }, WORKING);
  const says = [word('vetoed'), word('notVetoed'), word('open')] as const;
  draft.put(
    columns.score,
    {
      formula: `IF(${cell}=1,"${says[0]}",IF(${cell}=0,"${says[1]}","${says[2]}"))`,
      value: state === null ? says[2] : state ? says[0] : says[1],
    },
    LOOK.strong,
  );
  draft.span(columns.reason, columns.department, undefined, style);
  draft.height(20);
  return draft.next();
}

function totalFormulas(
  page: UnitPage,
  sumRow: number,
  bonusRows: readonly number[],
  vetoRows: readonly number[],
) {
  const { set } = page.layout.assessment;
  const { columns } = page;
  const zeroing = vetoRows.filter((_, index) => set.vetoes[index]!.effect.kind === 'zero');
  const states = zeroing.map((row) => `${columnName(columns.lowest)}${row}`).join(',');
  const raised = (column: number) => {
    const at = columnName(column);
    const extra = bonusRows.map((row) => `${at}${row}`).join('+');
    const bonus = extra && (set.bonusCap === undefined ? extra : `MIN(${set.bonusCap},${extra})`);
    const sum = `ROUND(${[`${at}${sumRow}`, ...(bonus ? [bonus] : [])].join('+')},${set.decimals})`;
    return set.ceiling === undefined ? sum : `MIN(${set.ceiling},${sum})`;
  };
  const low = raised(columns.lowest);
  const high = raised(columns.highest);
  if (!states) return { low, high };
  return {
    low: `IF(MAX(${states})=1,0,IF(MIN(${states})=-1,0,${low}))`,
    high: `IF(MAX(${states})=1,0,${high})`,
  };
}

function totalLine(
  page: UnitPage,
  label: string,
  points: string,
  score: Score,
  formulas: { low: string; high: string },
): number {
  const { draft, columns } = page;
  draft.span(1, columns.standard, label, TOTAL);
  draft.put(columns.points, figure(points), TOTAL);
  draft.put(columns.figures, undefined, TOTAL);
  if (label !== page.word('total')) draft.put(columns.self, undefined, TOTAL);
  else {
    const selfs = page.layout.lines
      .flatMap((line) => (line.kind === 'item' ? [page.layout.rows.get(line.item.id)!] : []))
      .map((row) => `${columnName(columns.self)}${row}`);
    const given = page.score.items.flatMap((item) => (item.self === null ? [] : [Number(item.self)]));
    const range = `${selfs[0]}:${selfs.at(-1)}`;
    const sum = Number(given.reduce((all, each) => all + each, 0).toFixed(6));
    draft.put(
      columns.self,
      { formula: `IF(COUNT(${range})=0,"",ROUND(SUM(${range}),6))`, value: given.length === 0 ? '' : sum },
      TOTAL,
    );
  }
  putScore(page, score, formulas);
  draft.span(columns.reason, columns.department, rangeText(page, score), { ...TOTAL, size: 10 });
  draft.height(24);
  return draft.next();
}

/** Nothing where the score is known, else between what it lies. */
function rangeText({ draft, columns, layout }: UnitPage, { value, lowest, highest }: Score): SpecValue {
  const low = cellAddress(draft.row, columns.lowest);
  const high = cellAddress(draft.row, columns.highest);
  const [before, amid] = RANGE_AROUND.map((words) => words[layout.language]) as [string, string];
  return {
    formula: `IF(${low}=${high},"","${before}"&${low}&"${amid}"&${high})`,
    value: value === null ? `${before}${lowest}${amid}${highest}` : '',
  };
}

function wordLine(page: UnitPage, label: string, formula: string, value: string | number) {
  const { draft, columns } = page;
  draft.span(1, columns.self, label, TOTAL);
  draft.put(columns.score, { formula, value }, TOTAL);
  draft.span(columns.reason, columns.department, undefined, TOTAL);
  draft.height(24);
  draft.next();
}

function gradeOfUnit(page: UnitPage, totalRow: number, vetoRows: readonly number[]): string {
  const { layout, columns, word } = page;
  const { set } = layout.assessment;
  const grading = set.grading!;
  const row =
    grading.by === 'threshold' && grading.of === 'converted' && set.conversion ? totalRow + 1 : totalRow;
  const place = rankingPlace(layout, page.unit);
  const earned = gradeFormula(grading, {
    low: cellAddress(row, columns.lowest),
    high: cellAddress(row, columns.highest),
    rank: `${quoted(layout.rankingSheet)}!${cellAddress(place.row, place.rank)}`,
    units: layout.assessment.units.length,
    open: word('open'),
  });
  const vetoes = set.vetoes.flatMap((veto, index) =>
    veto.effect.kind === 'grade'
      ? [{ state: cellAddress(vetoRows[index]!, columns.lowest), grade: veto.effect.grade }]
      : [],
  );
  return vetoGradeFormula(earned, vetoes, word('open'));
}
