import type { Bilingual } from '@duibiao/core';
import type { Ledger } from '../ledger.js';
import { textAt } from '../quality/column-access.js';
import { plainNumber, readIdNumber } from '../quality/id-number.js';
import { reconcileWords } from '../words/reconcile.js';
import { editDistance } from './edit-distance.js';
import { namesResemble } from './name-likeness.js';
import type { ProposedMatch } from './reconciliation.js';

/** Fields that tell subjects of a level apart, by kind of key. */
export type LevelKeys = Readonly<Record<'idNumber' | 'subjectId' | 'name' | 'place', readonly string[]>>;

/** The subjects of one ledger that found no counterpart. */
export interface Unmatched {
  readonly ledger: Ledger;
  readonly rows: ReadonlySet<number>;
}

/** What one subject can be recognised by. */
interface Marks {
  readonly row: number;
  readonly id: string | null;
  readonly own: string | null;
  readonly name: string | null;
  readonly place: string | null;
  readonly phone: string | null;
}

type Likeness = Pick<ProposedMatch, 'confidence' | 'reason'>;

/**
 * Pairs of subjects without a counterpart that might be the same: an ID number with a slip in it, a household whose head has
 * changed, one that moved, a name written otherwise. A person decides; nothing is assumed. Only subjects that share a part
 * of a number, a name, a household number or a phone are held against each other, so that long lists stay quick.
 */
export function resembling(before: Unmatched, after: Unmatched, keys: LevelKeys): ProposedMatch[] {
  const gone = [...before.rows].map((row) => marksOf(before.ledger, row, keys));
  const added = [...after.rows].map((row) => marksOf(after.ledger, row, keys));
  const index = new Map<string, Marks[]>();
  for (const each of added)
    for (const clue of cluesOf(each)) {
      const known = index.get(clue);
      if (known) known.push(each);
      else index.set(clue, [each]);
    }
  return gone
    .flatMap((each) =>
      [...new Set(cluesOf(each).flatMap((clue) => index.get(clue) ?? []))].flatMap(
        (other): ProposedMatch[] => {
          const likeness = likenessOf(each, other);
          return likeness ? [{ before: each.row, after: other.row, ...likeness }] : [];
        },
      ),
    )
    .sort((a, b) => b.confidence - a.confidence || a.before - b.before || a.after - b.after);
}

function marksOf(ledger: Ledger, row: number, keys: LevelKeys): Marks {
  const read = (field: string | undefined) =>
    field === undefined ? null : (textAt(ledger.table, field, row) ?? subjectPart(ledger, field, row));
  const phone = read(ledger.level === 'person' ? 'personPhone' : 'phone')?.replace(/\D/g, '') ?? '';
  const id = read(keys.idNumber[0]);
  return {
    row,
    id: id === null ? null : plainNumber(id),
    own: read(keys.subjectId[0]),
    name: read(keys.name[0])?.trim() ?? null,
    place: read(keys.place[0]),
    phone: phone.length >= 7 ? phone : null,
  };
}

/** Place and number may be known of the subject without a column of their own (a village's own sheet). */
export function subjectPart(ledger: Ledger, field: string, row: number): string | null {
  if (field === 'village') return ledger.subjects[row]?.village ?? null;
  if (field === 'householdId') return ledger.subjects[row]?.id ?? null;
  return null;
}

/** Numbers that differ in at most two places share a third; names that resemble share a letter at its place, and the village. */
function cluesOf({ id, own, name, place, phone }: Marks): string[] {
  const clues: string[] = [];
  if (id !== null && id.length >= 15)
    clues.push(`i${id.slice(0, 6)}${id.slice(6, 10)}`, `j${id.slice(6, 14)}`, `k${id.slice(-8)}`);
  if (own !== null) clues.push(`o${own}`);
  if (phone !== null) clues.push(`p${phone}`);
  if (name !== null) {
    clues.push(`n${name}`);
    if (place !== null)
      for (const [at, letter] of [...name].entries()) clues.push(`v${place} ${Math.min(at, 2)}${letter}`);
  }
  return clues;
}

function likenessOf(first: Marks, second: Marks): Likeness | null {
  const samePlace = first.place !== null && first.place === second.place;
  const sameName = first.name !== null && first.name === second.name;
  const likely = (confidence: number, reason: Bilingual): Likeness => ({ confidence, reason });
  if (first.id !== null && second.id !== null) {
    const distance = editDistance(first.id, second.id, 2);
    // Two numbers that are both right are two people's, however near: a slip spoils the check digit.
    const slipped = readIdNumber(first.id).checks !== true || readIdNumber(second.id).checks !== true;
    if (distance <= 2 && (sameName || slipped))
      return likely(0.95 - distance * 0.1 - (sameName ? 0 : 0.2), reconcileWords.nearId(distance));
  }
  if (first.own !== null && first.own === second.own) return likely(0.85, reconcileWords.sameHousehold);
  if (sameName) return likely(samePlace ? 0.7 : 0.5, reconcileWords.sameName(samePlace));
  const alike = first.name !== null && second.name !== null && namesResemble(first.name, second.name);
  if (alike && samePlace) return likely(0.6, reconcileWords.nearName);
  if (first.phone !== null && first.phone === second.phone && samePlace)
    return likely(0.5, reconcileWords.samePhone);
  return null;
}
