import type { Block, Indicator, Item } from '@duibiao/core';
import { cellAddress, type SheetSpec, type SpecValidation } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { SCORE_WORDS, unitLead } from '../words/score-words.js';
import { absentFormula, figuresText, reasonText } from './item-words.js';
import { itemFormulas } from './rule-formula.js';
import { dataCell, hasSubtotal, type ScoreLayout, unitColumns } from './score-layout.js';
import { absentPoints, partSum, putScore, type UnitPage, WORKING } from './unit-page.js';
import { writeTotals } from './unit-totals.js';

/**
 * 评分表 of one unit: every indicator with its points, figures, self score, score and reason, the totals, and the lines
 * for signatures. Scores are formulas over the data sheet.
 */
export function unitSheet(layout: ScoreLayout, unit: number): SheetSpec {
  const { assessment, language } = layout;
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const columns = unitColumns(layout.levels);
  const draft = new SheetDraft();
  const page: UnitPage = {
    draft,
    layout,
    unit,
    score: assessment.units[unit]!,
    columns,
    word,
    cells: (points, pool) => ({
      cell: (key) => dataCell(layout, unit, key),
      points,
      yes: word('yes'),
      no: word('no'),
      decimals: assessment.set.decimals,
      ...(pool === undefined ? {} : { pool }),
    }),
  };
  const last = columns.department;
  const widths = columnWidths(layout.levels);

  draft.span(1, last, assessment.set.title[language], LOOK.title);
  draft.height(34);
  draft.next();
  draft.span(1, last, unitLead(page.score.unit)[language], LOOK.caption);
  draft.height(22);
  draft.next();
  writeHeader(page);
  writeBlockNames(page);
  for (const line of layout.lines) {
    if (line.kind === 'item') writeItem(page, line.item, line.path, widths);
    else writeSubtotal(page, line.block, line.depth);
  }
  writeTotals(page, widths);
  const lastRow = writeSignatures(page);

  return draft.finish(layout.unitSheets[unit]!, {
    columnWidths: widths,
    freeze: { row: layout.firstLine, column: columns.indicator + 1 },
    validations: selfValidations(page),
    protected: true,
    print: {
      paper: 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: 3, to: 3 },
      area: { top: 1, left: 1, bottom: lastRow, right: last },
      footer: `&L${page.score.unit.replaceAll('&', '&&')}&C${word('pageFooter')}`,
      centered: true,
      margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
    },
  });
}

function columnWidths(levels: number): number[] {
  const names = Array.from({ length: levels }, () => 11);
  return [7, ...names, 18, 40, 7, 22, 8, 8, 24, 11, 13, 3, 9, 9, 9];
}

function writeHeader({ draft, layout, columns, word }: UnitPage) {
  const put = (column: number, text: string) => draft.put(column, text, LOOK.header);
  put(columns.code, word('number'));
  const names = ['level1', 'level2', 'level3'] as const;
  for (let depth = 0; depth < layout.levels; depth++)
    put(columns.level(depth), word(names[Math.min(depth, 2)]!));
  put(columns.indicator, word('indicator'));
  put(columns.standard, word('standard'));
  put(columns.points, word('points'));
  put(columns.figures, word('figures'));
  put(columns.self, word('self'));
  put(columns.score, word('score'));
  put(columns.reason, word('reason'));
  put(columns.dataSource, word('dataSource'));
  put(columns.department, word('department'));
  draft.put(columns.lowest, word('lowest'), WORKING);
  draft.put(columns.highest, word('highest'), WORKING);
  draft.put(columns.absent, word('absentPoints'), WORKING);
  draft.height(24);
  draft.next();
}

/** Names of blocks, each merged over its items; an item without blocks above it spans their columns. */
function writeBlockNames(page: UnitPage) {
  const { draft, layout, columns } = page;
  const start = draft.row;
  const named = (indicator: Indicator, depth: number): number => {
    if (indicator.kind === 'item') return 1;
    const top = draft.row;
    let rows = 0;
    for (const child of indicator.children) {
      draft.row = top + rows;
      rows += named(child, depth + 1);
    }
    draft.row = top;
    const label = `${indicator.title[layout.language]}\n（${indicator.points}${layout.language === 'zh' ? '分' : ''}）`;
    draft.span(columns.level(depth), columns.level(depth), label, LOOK.center, rows);
    return rows + (hasSubtotal(indicator, depth) ? 1 : 0);
  };
  let row = start;
  for (const indicator of layout.assessment.set.indicators) {
    draft.row = row;
    row += named(indicator, 0);
  }
  draft.row = start;
}

function writeItem(page: UnitPage, item: Item, path: readonly Block[], widths: readonly number[]) {
  const { draft, layout, columns, score } = page;
  const { language } = layout;
  const result = score.items.find((each) => each.item.id === item.id)!;
  const at = (column: number) => cellAddress(draft.row, column);
  const points = at(columns.points);
  const pooled = path.findLast((block) => block.combine === 'pooled');
  const formulas = itemFormulas(item, page.cells(points, pooled?.points));
  const absent = absentFormula(item, page);
  const asked = (formula: string, without: string) =>
    absent === null ? formula : `IF(${absent},${without},${formula})`;
  const without = item.absent === 'full' ? points : '0';

  draft.put(columns.code, item.code, LOOK.center);
  draft.span(columns.level(path.length), columns.indicator, item.title[language], LOOK.text);
  draft.put(columns.standard, item.standard[language], LOOK.text);
  draft.put(columns.points, figure(item.points), LOOK.center);
  const figures = figuresText(item, result, page);
  draft.put(columns.figures, figures, LOOK.text);
  draft.put(columns.self, result.self === null ? undefined : figure(result.self), LOOK.input);
  putScore(page, result.score, {
    low: asked(formulas.low, without),
    high: asked(formulas.high, without),
  });
  const without0 = result.absent && item.absent === 'rescale' ? Number(item.points) : 0;
  draft.put(
    columns.absent,
    absent === null || item.absent === 'full' ? 0 : { formula: `IF(${absent},${points},0)`, value: without0 },
    WORKING,
  );
  const reason = reasonText(item, result, page, absent);
  draft.put(columns.reason, reason, LOOK.text);
  draft.put(columns.dataSource, item.dataSource ?? originName(page, item), LOOK.center);
  draft.put(columns.department, item.department ?? '', LOOK.center);
  const textOf = (value: typeof figures) =>
    typeof value === 'object' && 'value' in value ? String(value.value) : '';
  draft.height(
    rowHeight([
      [item.title[language], widths[columns.indicator - 1]!],
      [item.standard[language], widths[columns.standard - 1]!],
      [textOf(figures), widths[columns.figures - 1]!],
      [textOf(reason), widths[columns.reason - 1]!],
      [item.department ?? '', widths[columns.department - 1]!],
      [item.dataSource ?? originName(page, item), widths[columns.dataSource - 1]!],
    ]),
  );
  draft.next();
}

/** Where an item's figures come from, as far as the set says. */
function originName({ layout, word }: UnitPage, item: Item): string {
  if (item.rule.kind === 'judged') return word('inspection');
  const text = JSON.stringify([item.rule, item.zeroWhen]);
  const kinds = layout.assessment.set.inputs
    .filter((input) => text.includes(`"${input.id}"`))
    .map((input) => {
      if (!input.from) return word('reported');
      const names = { check: 'fromCheck', findings: 'fromFindings', target: 'fromTarget' } as const;
      return word(names[input.from.kind]);
    });
  return [...new Set(kinds)].join('、');
}

/** Below the first level a subtotal begins beside its block's name, which its parent's name runs past. */
function writeSubtotal(page: UnitPage, block: Block, depth: number) {
  const { draft, layout, columns, score, word } = page;
  const result = score.blocks.find((each) => each.id === block.id)!;
  const style = { ...LOOK.strong, fill: '#F7F7F7' };
  if (depth > 0) draft.put(columns.code, undefined, style);
  const left = depth === 0 ? columns.code : columns.level(depth);
  draft.span(left, columns.standard, `${block.title[layout.language]}　${word('subtotal')}`, style);
  draft.put(columns.points, figure(block.points), style);
  for (const column of [
    columns.figures,
    columns.self,
    columns.reason,
    columns.dataSource,
    columns.department,
  ]) {
    draft.put(column, undefined, style);
  }
  putScore(page, result.score, blockFormulas(page, block));
  const absent = block.combine === 'weighted' ? null : partSum(page, block.children, columns.absent);
  const value = absent === null ? 0 : absentPoints(page, block);
  draft.put(columns.absent, absent === null ? 0 : { formula: absent, value }, WORKING);
  draft.height(20);
  draft.next();
}

function blockFormulas(page: UnitPage, block: Block): { low: string; high: string } {
  const { layout, columns } = page;
  const { decimals } = layout.assessment.set;
  const end = (column: number) => {
    if (block.combine !== 'weighted') {
      const sum = `ROUND(${partSum(page, block.children, column)},${decimals})`;
      return block.combine === 'pooled' ? `MAX(0,${sum})` : sum;
    }
    const shares = block.children.map((child) => {
      const value = partSum(page, [child], column);
      const counted = `(${child.points}-(${partSum(page, [child], columns.absent)}))`;
      return `IF(${counted}=0,0,ROUND(ROUND((${value})*${child.weight}/${counted},10),${decimals}))`;
    });
    return `ROUND(${shares.join('+')},${decimals})`;
  };
  return { low: end(columns.lowest), high: end(columns.highest) };
}

/** Self scores lie between nothing and the item's points. */
function selfValidations({ layout, columns, word }: UnitPage): readonly SpecValidation[] {
  const byPoints = new Map<string, number[]>();
  for (const line of layout.lines) {
    if (line.kind !== 'item') continue;
    const row = layout.rows.get(line.item.id)!;
    byPoints.set(line.item.points, [...(byPoints.get(line.item.points) ?? []), row]);
  }
  return [...byPoints].map(([points, rows]) => ({
    areas: rows.map((row) => ({ top: row, left: columns.self, bottom: row, right: columns.self })),
    rule: { kind: 'decimal', min: 0, max: Number(points) },
    allowBlank: true,
    error: { title: word('self'), text: word('outOfRange') },
  }));
}

function writeSignatures({ draft, columns, word }: UnitPage): number {
  draft.height(14);
  draft.next();
  const third = Math.floor(columns.department / 3);
  draft.span(1, third, word('leader'), LOOK.signature);
  draft.span(third + 1, 2 * third, word('examined'), LOOK.signature);
  draft.span(2 * third + 1, columns.department, word('date'), LOOK.signature);
  draft.height(34);
  return draft.next();
}
