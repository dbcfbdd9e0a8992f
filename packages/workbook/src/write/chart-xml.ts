import type { Area, SpecChart } from '@duibiao/sheet';
import { escapeText } from '../markup/escape.js';
import { CHART, type Dialect, DRAWING, namespaceIn, RELATIONSHIPS } from '../markup/namespaces.js';
import { rangeFormula } from './worksheet-tail.js';

/** What a cell shows, as far as the sheets being written hold it: charts carry the values they were drawn from. */
export type ShownValue = (sheet: string, row: number, column: number) => string | number | undefined;

export interface ChartContext {
  readonly dialect: Dialect;
  readonly shown: ShownValue;
  sheetName(name: string): string;
}

/** Told apart by colour-blind readers and, by lightness, in grey print. */
const PALETTE = ['2F5D8A', 'E08A3C', '7FB2D9', '8C4A2F', 'B9C4CE', '4F7F5B', 'F2C879', '5B4B8A'];

/** A chart part (DrawingML charts, ECMA-376 part 1, 21.2). */
export function chartXml(chart: SpecChart, context: ChartContext): string {
  const { dialect } = context;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${namespaceIn(dialect, CHART)}" xmlns:a="${namespaceIn(dialect, DRAWING)}" ` +
    `xmlns:r="${namespaceIn(dialect, RELATIONSHIPS)}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:autoTitleDeleted val="${chart.title ? 0 : 1}"/><c:plotArea><c:layout/>${plotXml(chart, context)}</c:plotArea>` +
    `${chart.kind === 'pie' || chart.series.length > 1 ? legendXml() : ''}<c:plotVisOnly val="1"/>` +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  if (!title) return '';
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function legendXml(): string {
  return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
}

function plotXml(chart: SpecChart, context: ChartContext): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, context)).join('');
  if (chart.kind === 'pie') {
    return (
      `<c:pieChart><c:varyColors val="1"/>${series}<c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
      '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/>' +
      '<c:separator>，</c:separator></c:dLbls><c:firstSliceAng val="0"/></c:pieChart>'
    );
  }
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  if (chart.kind === 'line') {
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>` +
      axesXml(false)
    );
  }
  const direction = chart.kind === 'bar' ? 'bar' : 'col';
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="80"/>${axes}</c:barChart>${axesXml(chart.kind === 'bar')}`
  );
}

function seriesXml(chart: SpecChart, index: number, context: ChartContext): string {
  const { title, sheet, area } = chart.series[index]!;
  const { categories } = chart;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(title)}</c:v></c:tx>` +
    colorXml(chart, index) +
    `<c:cat><c:strRef><c:f>${formula(context, categories.sheet, categories.area)}</c:f>` +
    `${textCache(categories.area, categories.sheet, context)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${formula(context, sheet, area)}</c:f>${numberCache(area, sheet, context)}</c:numRef></c:val>` +
    `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function colorXml(chart: SpecChart, index: number): string {
  const color = (at: number) =>
    `<a:solidFill><a:srgbClr val="${PALETTE[at % PALETTE.length]}"/></a:solidFill>`;
  if (chart.kind === 'line') {
    return (
      `<c:spPr><a:ln w="28575">${color(index)}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>` +
      `<c:spPr>${color(index)}</c:spPr></c:marker>`
    );
  }
  if (chart.kind === 'pie') {
    const points = cellsOf(chart.series[index]!.area).map(
      (_, at) => `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${color(at)}</c:spPr></c:dPt>`,
    );
    return points.join('');
  }
  return `<c:spPr>${color(index)}</c:spPr><c:invertIfNegative val="0"/>`;
}

function axesXml(lying: boolean): string {
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="8C8C8C"/></a:solidFill></a:ln></c:spPr>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    // A lying bar chart would list its categories from below: they are turned round.
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${line}<c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>` +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${lying ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}` +
    `<c:crossAx val="111111111"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/></c:valAx>`
  );
}

function formula({ sheetName }: ChartContext, sheet: string, area: Area): string {
  return escapeText(rangeFormula(sheetName(sheet), area));
}

function textCache(area: Area, sheet: string, { shown }: ChartContext): string {
  const cells = cellsOf(area);
  const points = cells.flatMap(([row, column], index) => {
    const value = shown(sheet, row, column);
    return value === undefined ? [] : [`<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`];
  });
  return `<c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(area: Area, sheet: string, { shown }: ChartContext): string {
  const cells = cellsOf(area);
  const points = cells.flatMap(([row, column], index) => {
    const value = shown(sheet, row, column);
    return typeof value === 'number' ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : [];
  });
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache>`;
}

function cellsOf({ top, left, bottom, right }: Area): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push([row, column]);
  }
  return cells;
}
