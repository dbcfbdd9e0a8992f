import { readHeaderText } from '../header/header-text.js';
import type { HeaderIndex, Match } from '../header/match.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import { compact } from '../text/plain.js';
import { NO, YES } from '../value/words.js';

/** What one word asks in a list of 两不愁三保障. */
const GUARANTEES: Readonly<Record<string, string>> = {
  吃: 'enoughFood',
  穿: 'enoughClothing',
  吃饭: 'enoughFood',
  穿衣: 'enoughClothing',
  饮水: 'drinkingWaterSafe',
  教育: 'compulsoryEducationSecured',
  义务教育: 'compulsoryEducationSecured',
  医疗: 'basicMedicalSecured',
  基本医疗: 'basicMedicalSecured',
  住房: 'housingSafe',
};

/** Of so many questions side by side one word each is enough. */
const ENOUGH = 3;
/** 吃 and 穿 are asked of nothing else; a title or a parent that speaks of guarantees says so as well. */
const OF_GUARANTEES = /保障|不愁|达标|安全/;
const OF_OTHER_THINGS = /帮扶|措施|政策|支出|享受|风险|困难|问题|需求|补贴|补助|救助|未/;

/**
 * One-word headers that mean the guarantees where they stand side by side and are answered with yes or no: `吃 穿 教育 医疗 住房`.
 * Alone, or under another title (`帮扶措施`, `支出`), 教育 and 医疗 may be anything.
 */
export function guaranteesSideBySide(
  view: SheetView,
  table: FoundTable,
  index: HeaderIndex,
): ReadonlyMap<number, Match> {
  const none: ReadonlyMap<number, Match> = new Map();
  const asked = table.paths.flatMap((path, offset) => {
    const texts = path.map(readHeaderText).filter(({ key }) => key !== '');
    const word = texts.at(-1)?.key ?? '';
    const field = index.fields.find(({ id }) => id === GUARANTEES[word]);
    const column = table.left + offset;
    if (!field || !isAnsweredByYesOrNo(view, table, column)) return [];
    return [{ column, word, field, parents: texts.slice(0, -1).map(({ key }) => key) }];
  });
  const rows = asked.filter(({ column }) => asked.some((other) => Math.abs(other.column - column) === 1));
  const said = [view.grid.name, ...table.above, ...rows.flatMap(({ parents }) => parents)].join(' ');
  if (rows.length < ENOUGH || OF_OTHER_THINGS.test(said)) return none;
  if (!OF_GUARANTEES.test(said) && !rows.some(({ word }) => /^[吃穿]/.test(word))) return none;
  return new Map(
    rows.map(({ column, word, field }) => [column, { field, word, confidence: 0.9, reason: 'values' }]),
  );
}

/** Whether every cell that is filled in is a plain yes or no, and some is. */
function isAnsweredByYesOrNo(view: SheetView, table: FoundTable, column: number): boolean {
  const words = table.dataRows
    .map((row) => compact(view.text(row, column)).toLowerCase())
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => YES.has(word) || NO.has(word));
}
