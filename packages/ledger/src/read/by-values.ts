import type { Field } from '@duibiao/core';
import { type Match, TAKEN } from '../header/match.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import { compact } from '../text/plain.js';
import { readCategory, spellingsOf } from '../value/category.js';
import { absence } from '../value/reading.js';
import { NO, YES } from '../value/words.js';

/** Likeness of header and field below which values prove nothing. */
const LEAST_LIKENESS = 0.35;
/** Share of the filled cells that must speak for the field, of at least so many. */
const SHARE = 0.9;
const ENOUGH = 3;
/** Cells looked at. */
const LOOKED_AT = 200;

/**
 * A header that only resembles a field's (`住房情况`) is taken for it when the values are that field's own words (`A级`, `C级危房`),
 * and no other field's that it resembles.
 */
export function matchByValues(
  view: SheetView,
  table: FoundTable,
  column: number,
  matches: readonly Match[],
): Match | null {
  const words: string[] = [];
  for (const row of table.dataRows.slice(0, LOOKED_AT)) {
    const cell = view.seen(row, column);
    const word = cell.kind === 'text' ? compact(cell.text) : '';
    if (word !== '' && absence(word.toLowerCase()) === null) words.push(word);
  }
  if (words.length < ENOUGH) return null;
  const speakFor = matches.filter(
    ({ field, confidence, reason }) =>
      reason === 'similar' && confidence >= LEAST_LIKENESS && shareOf(words, field) >= SHARE,
  );
  const grades = speakFor.filter(({ field }) => field.type === 'category');
  const [only, another] = grades.length > 0 ? grades : speakFor;
  return only && !another ? { ...only, confidence: TAKEN + 0.01, reason: 'values' } : null;
}

function shareOf(words: readonly string[], field: Field): number {
  // 达标 and 安全 are answers to any question, so they do not tell which was asked.
  const own = new Set(
    [...(field.yes ?? []), ...(field.no ?? [])]
      .map((word) => compact(word).toLowerCase())
      .filter((word) => !YES.has(word) && !NO.has(word)),
  );
  const spellings = spellingsOf(field);
  const speaks = (word: string) =>
    field.type === 'category'
      ? readCategory({ kind: 'text', text: word, formula: false }, spellings).read
      : own.has(word.toLowerCase());
  return words.filter(speaks).length / words.length;
}
