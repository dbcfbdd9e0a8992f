import type { HeaderText } from '../header/header-text.js';
import { type Match, TAKEN } from '../header/match.js';

/** Wholes of which a part is the field itself: `总人口` `其中：女`. Of a narrower one (`脱贫人口` `其中：女`) it is not. */
const WHOLES: ReadonlySet<string> = new Set([
  'householdSize',
  'currentHouseholdSize',
  'totalHouseholds',
  'totalPopulation',
  'ruralPopulation',
  'countyPopulation',
]);

/** Fields that are always a part of another: who works away is one of those able to work. */
const WITHIN: Readonly<Record<string, string>> = { migrantPopulation: 'labourPopulation' };

/** Weighs the matches of headers that begin with 其中, against the column before them that they are part of. */
export interface PartsOfWholes {
  /** The matches of the next column, from the left; those of a part of something narrower are only proposed. */
  weigh(texts: readonly HeaderText[], matches: readonly Match[]): readonly Match[];
}

/** For the columns of one table. */
export function partsOfWholes(): PartsOfWholes {
  let whole: Match | undefined;
  let noun = '';
  return {
    weigh(texts, matches) {
      const best = matches[0];
      // 其中：2017年 is the whole, in one of its years.
      if (!texts.some(({ part, key }) => part && key !== '')) {
        whole = best && best.confidence >= TAKEN ? best : undefined;
        noun = texts.at(-1)?.key ?? '';
        return matches;
      }
      if (!best || best.reason === 'path' || isPart(best, whole) || names(texts.at(-1)?.key ?? '', noun))
        return matches;
      return matches.map((match) => ({ ...match, confidence: Math.min(match.confidence, 0.5) }));
    },
  };
}

/** Amounts are parts of amounts: nothing else could be meant by 转移性收入, 其中：低保金. */
function isPart(part: Match, whole: Match | undefined): boolean {
  if (part.field.unit === '元' || part.field.type !== 'number') return true;
  return whole !== undefined && (WHOLES.has(whole.field.id) || WITHIN[part.field.id] === whole.field.id);
}

/** Whether a part names its whole again: 女党员 of 党员人数. */
function names(part: string, whole: string): boolean {
  const noun = whole.replace(/(?:总?人数|总?户数|人口数?|数量?)$/, '').replace(/\(.*\)/g, '');
  for (let at = 0; at + 2 <= noun.length; at++) if (part.includes(noun.slice(at, at + 2))) return true;
  return false;
}
