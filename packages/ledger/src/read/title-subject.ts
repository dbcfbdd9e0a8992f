import { type HeaderText, readHeaderText, reduceHeader } from '../header/header-text.js';
import { type HeaderIndex, type Match, matchHeader, TAKEN } from '../header/match.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import type { WrittenUnit } from '../value/unit.js';

/** What a title is about, and the words that headers under it leave out. */
const SUBJECTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/信贷|贷款/, ['贷款']],
  [/危房改造|危改|农危改/, ['危房改造', '改造']],
  [/改厕|户厕|厕所/, ['改厕', '厕所']],
  [/易地(?:扶贫)?搬迁|搬迁户/, ['搬迁', '安置']],
  [/公益.{0,2}岗|公岗/, ['公益性岗位', '岗位']],
];

/** Fields that any list of payments has: the subject of the list says of which. */
const OF_ANY_PAYMENT: ReadonlySet<string> = new Set(['subsidyPaidOn']);

type Weigh = (
  texts: readonly HeaderText[],
  unit: WrittenUnit | null,
  known: Match | undefined,
) => Match | undefined;

/**
 * In a list whose title names one subject, headers leave it out: under `小额信贷台账` 期限 is 贷款期限 and 发放日期 is 贷款发放日期. Never
 * against what a header says in full.
 */
export function subjectOfTitle(view: SheetView, table: FoundTable, index: HeaderIndex): Weigh {
  const title = [view.grid.name, ...table.above].join(' ');
  const [subject, another] = SUBJECTS.filter(([pattern]) => pattern.test(title));
  if (!subject || another) return (_texts, _unit, known) => known;
  const above = subject[1].map(readHeaderText);
  return (texts, unit, known) => {
    const settled = known !== undefined && known.confidence >= TAKEN;
    if (settled && !OF_ANY_PAYMENT.has(known.field.id)) return known;
    const leaf = texts.at(-1);
    if (!leaf || leaf.bare === null || texts.some(({ key }, at) => at < texts.length - 1 && key !== ''))
      return known;
    const short = { ...leaf, key: reduceHeader(leaf.key).word };
    for (const parent of above)
      for (const own of leaf.key === short.key ? [leaf] : [leaf, short]) {
        const [found] = matchHeader([parent, own], index, unit);
        if (found?.reason === 'joined' && found.confidence >= TAKEN)
          return { ...found, confidence: Math.min(found.confidence, 0.9) };
      }
    return known;
  };
}
