import type { Bilingual, Field } from '@duibiao/core';
import { columnName } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { type HeaderText, joinPath, readHeaderText } from '../header/header-text.js';
import { type HeaderIndex, type Match, matchHeader, TAKEN } from '../header/match.js';
import { denied } from '../header/negation.js';
import { fitUnit } from '../header/unit-fit.js';
import type { UnmappedColumn } from '../ledger.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import { readUnit, readUnitLine, type WrittenUnit } from '../value/unit.js';
import { columnWords } from '../words/columns.js';
import { matchByValues } from './by-values.js';
import { type ColumnMap, type MappedColumn, type Place, placeName } from './column-map.js';
import { partsOfWholes } from './parts-of-wholes.js';
import { guaranteesSideBySide } from './side-by-side.js';
import { subjectOfTitle } from './title-subject.js';

/** A column taken for a field, with all that is needed to read its cells. */
export interface NamedColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly confidence: number;
  readonly reason: Bilingual;
  /** Power of ten from the unit written to the field's. */
  readonly shift: number;
  /** Unit that the header, a unit line or the map names; null when none does. */
  readonly unit: WrittenUnit | null;
  readonly codes: ReadonlyMap<string, boolean>;
  readonly year: number | null;
  /** Its answers are turned round: the header asks for the opposite of the field (`饮水不安全`). */
  readonly inverted?: boolean;
}

export interface NamedColumns {
  readonly columns: readonly NamedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly findings: readonly Finding[];
}

/** A table with its columns named for a level. */
export interface NamedTable extends NamedColumns {
  readonly view: SheetView;
  readonly table: FoundTable;
}

export interface NamingOptions {
  readonly map?: ColumnMap | undefined;
  /** The year asked about: columns headed with another are left out. */
  readonly year?: number | undefined;
}

/** Decides which field each column of a table holds. What is not sure is left out and asked about. */
export function nameColumns(
  view: SheetView,
  table: FoundTable,
  index: HeaderIndex,
  dictionaryField: (id: string) => Field | undefined,
  options: NamingOptions,
): NamedColumns {
  const lineUnits = table.above.flatMap((text) => readUnitLine(text) ?? []);
  const unmapped: UnmappedColumn[] = [];
  const named: NamedColumn[] = [];
  const ofOtherYears: Finding[] = [];
  const asked = options.year ?? yearOfTitle(table.above) ?? undefined;
  const parts = partsOfWholes();
  const placed = placeIn(view, table);
  const guarantees = guaranteesSideBySide(view, table, index);
  const underTitle = subjectOfTitle(view, table, index);
  table.paths.forEach((path, offset) => {
    const column = table.left + offset;
    const texts = path.map(readHeaderText);
    const header = joinPath(texts.map(({ shown }) => shown));
    if (header === '') return;
    const answer = answerOf(options.map, table.form ? view.refer({ row: 2, column }) : { column }, header);
    if (answer && answer.field === null) {
      unmapped.push({ column, header });
      return;
    }
    const unit = (answer?.unit && readUnit(answer.unit)) || unitOf(view, table, column, texts);
    const matches = answer
      ? mapped(answer, dictionaryField, matchHeader(texts, index, unit))
      : parts.weigh(texts, matchHeader(texts, index, unit));
    const likeliest =
      matches[0] && matches[0].confidence < TAKEN
        ? (matchByValues(view, table, column, matches) ?? matches[0])
        : matches[0];
    const best = answer ? likeliest : (guarantees.get(column) ?? underTitle(texts, unit, likeliest));
    const fit =
      best &&
      (fitUnit(best.field, unit, lineUnits) ??
        (isOfParent(unit, texts) && best.field.type !== 'number'
          ? fitUnit(best.field, null, lineUnits)
          : null));
    const year = texts.map((text) => text.year).findLast((each) => each !== null) ?? null;
    if (best && best.confidence >= TAKEN && !answer && isOfAnotherYear(best.field, year, asked)) {
      unmapped.push({ column, header, year: year! });
      ofOtherYears.push({
        rule: 'columns/other-year',
        severity: 'warning',
        cells: [{ sheet: view.grid.name, row: table.header.bottom, column }],
        message: columnWords.otherYear(best.field, placed({ column, header }), year!, asked!),
      });
    } else if (best && fit && best.confidence >= TAKEN)
      named.push({
        column,
        header,
        field: best.inverted ? denied(best.field) : best.field,
        confidence: best.confidence,
        reason: columnWords.reason(best.reason, best.word),
        shift: fit.shift,
        unit: fit.unit,
        codes: new Map(
          texts.flatMap(({ codes }) =>
            [...codes].map(([code, yes]) => [code, yes !== Boolean(best.inverted)]),
          ),
        ),
        year,
        ...(best.inverted ? { inverted: true } : {}),
      });
    else unmapped.push(unmappedColumn(column, header, matches));
  });
  const settled = settle(view, table, named, unmapped, asked);
  return { ...settled, findings: [...ofOtherYears, ...settled.findings] };
}

/** A parent without merges may reach too far: 住房等级 beside 收入（元） is in no unit. */
function isOfParent(unit: WrittenUnit | null, parts: readonly HeaderText[]): boolean {
  return unit !== null && parts.slice(0, -1).some((part) => part.unit === unit);
}

/** `2016年人均纯收入` says nothing of 2017. Names, dates and years themselves are the same in every year. */
function isOfAnotherYear(field: Field, year: number | null, asked: number | undefined): boolean {
  if (year === null || asked === undefined || year === asked) return false;
  return field.type !== 'text' && field.type !== 'date' && field.unit !== '年';
}

function answerOf(map: ColumnMap | undefined, place: Place, header: string): MappedColumn | undefined {
  const same = map?.columns.filter((entry) => entry.header === header) ?? [];
  return (
    same.find((entry) => entry.column === placeName(place)) ??
    same.find((entry) => entry.column === columnName(place.column)) ??
    same.find((entry) => entry.column === undefined)
  );
}

function mapped(
  answer: MappedColumn,
  dictionaryField: (id: string) => Field | undefined,
  matches: readonly Match[],
): readonly Match[] {
  const field = dictionaryField(answer.field!);
  if (!field) return [];
  const inverted = matches.some((match) => match.field.id === field.id && match.inverted);
  const match: Match = { field, confidence: 1, reason: 'map', word: answer.header };
  return [inverted ? { ...match, inverted } : match];
}

/** The year that a title names: `2020年脱贫户台账`. Null where titles name none, or several. */
function yearOfTitle(titles: readonly string[]): number | null {
  const years = new Set(titles.flatMap((title) => title.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** Fields proposed for a column that is left out. */
const PROPOSED = 5;

function unmappedColumn(column: number, header: string, matches: readonly Match[]): UnmappedColumn {
  const candidates = matches
    .slice(0, PROPOSED)
    .map(({ field, confidence }) => ({ field: field.id, confidence }));
  return candidates.length > 0 ? { column, header, candidates } : { column, header };
}

function unitOf(
  view: SheetView,
  table: FoundTable,
  column: number,
  parts: readonly HeaderText[],
): WrittenUnit | null {
  for (const { row, holds } of table.header.below)
    if (holds === 'units') {
      const unit = readUnit(view.text(row, column));
      if (unit) return unit;
    }
  return parts.map(({ unit }) => unit).findLast((unit) => unit !== null) ?? null;
}

/** Labels of a form stand in cells of their own. */
function placeIn(view: SheetView, table: FoundTable) {
  return ({ column, header }: { readonly column: number; readonly header: string }) =>
    table.form ? { column, header, cell: view.refer({ row: 1, column }) } : { column, header };
}

/** Where several columns were taken for one field: one of them, or none and a question. */
function settle(
  view: SheetView,
  table: FoundTable,
  named: readonly NamedColumn[],
  unmapped: UnmappedColumn[],
  asked: number | undefined,
): NamedColumns {
  const findings: Finding[] = [];
  const placed = placeIn(view, table);
  const byField = new Map<string, NamedColumn[]>();
  for (const column of named) {
    const known = byField.get(column.field.id);
    if (known) known.push(column);
    else byField.set(column.field.id, [column]);
  }
  const kept = new Set<NamedColumn>();
  for (const columns of byField.values()) {
    const [chosen, rest] = choose(view, table, columns, asked);
    if (chosen) kept.add(chosen);
    for (const { column, header, field, confidence } of rest)
      unmapped.push({ column, header, candidates: [{ field: field.id, confidence }] });
    const cells = rest.map(({ column }) => ({ sheet: view.grid.name, row: table.header.bottom, column }));
    const { field } = columns[0]!;
    if (!chosen)
      findings.push({
        rule: 'columns/ambiguous',
        severity: 'warning',
        cells,
        message: columnWords.ambiguous(field, columns.map(placed)),
      });
    else if (rest.length > 0 && field.type !== 'text')
      findings.push({
        rule: 'columns/second',
        severity: 'info',
        cells,
        message: columnWords.second(field, placed(rest[0]!)),
      });
  }
  return {
    columns: named.filter((column) => kept.has(column)),
    unmapped: unmapped.sort((a, b) => a.column - b.column),
    findings,
  };
}

/** A question says what its answers are about; `饮水情况` beside `饮水是否安全` may be anything. */
const ASKS = /是否|有无|能否|达标$/;

/** 生态补偿金小计 stands beside what it adds up. */
const SUMS = /(?:小计|合计|总计)(?:[（(].*)?$/;

function choose(
  view: SheetView,
  table: FoundTable,
  columns: readonly NamedColumn[],
  asked: number | undefined,
): [NamedColumn | null, readonly NamedColumn[]] {
  const take = (chosen: NamedColumn): [NamedColumn, NamedColumn[]] => [
    chosen,
    columns.filter((each) => each !== chosen),
  ];
  if (columns.length === 1) return take(columns[0]!);
  const ofYear = columns.filter(({ year }) => year !== null && year === asked);
  if (ofYear.length === 1) return take(ofYear[0]!);
  const asking = columns.filter(({ header }) => ASKS.test(header));
  if (columns[0]!.field.type === 'boolean' && asking.length === 1) return take(asking[0]!);
  const sums = columns.filter(({ header }) => SUMS.test(header));
  if (sums.length === 1) return take(sums[0]!);
  const [best, second] = [...columns].sort((a, b) => b.confidence - a.confidence);
  if (best!.confidence === 1 && second!.confidence <= 0.92) return take(best!);
  if (columns[0]!.field.type === 'text') return take(columns[0]!);
  const same = columns.every(
    ({ column, unit, year }) =>
      unit?.shift === columns[0]!.unit?.shift &&
      year === columns[0]!.year &&
      table.dataRows.every((row) => view.text(row, column) === view.text(row, columns[0]!.column)),
  );
  return same ? take(columns[0]!) : [null, columns];
}
