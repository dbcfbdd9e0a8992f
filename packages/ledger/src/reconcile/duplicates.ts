import type { CellRef } from '@duibiao/sheet';
import type { Ledger } from '../ledger.js';
import { textAt } from '../quality/column-access.js';
import { checkDigit, readIdNumber } from '../quality/id-number.js';

/** One place where a person's ID number stands. */
export interface NumberPlace {
  /** Index of the ledger. */
  readonly ledger: number;
  readonly subject: number;
  readonly name: string | null;
  readonly cells: readonly CellRef[];
}

/** A person who stands in more than one place. */
export interface Duplicate {
  /** Eighteen characters; old numbers of fifteen are made eighteen, certificates cut to the number of their holder. */
  readonly idNumber: string;
  readonly places: readonly NumberPlace[];
  /** The places are in more than one ledger. */
  readonly acrossLedgers: boolean;
  /** The names written beside the number differ: one of the numbers is likely another person's. */
  readonly namesDiffer: boolean;
}

/**
 * Finds ID numbers that stand more than once, in one ledger or across several of any kind: the same person in two
 * departments' lists, on the allowance of two townships. Those across ledgers come first.
 *
 * @example
 * ```ts
 * findDuplicates([posts, rangers])[0].places.map(({ ledger }) => ledger) //=> [0, 1]
 * ```
 */
export function findDuplicates(ledgers: readonly Ledger[]): Duplicate[] {
  const byNumber = new Map<string, NumberPlace[]>();
  ledgers.forEach((ledger, index) => {
    for (const [number, place] of placesOf(ledger, index)) {
      const places = byNumber.get(number);
      if (places) places.push(place);
      else byNumber.set(number, [place]);
    }
  });
  return [...byNumber]
    .filter(([, places]) => places.length > 1)
    .map(([idNumber, places]) => ({
      idNumber,
      places,
      acrossLedgers: new Set(places.map(({ ledger }) => ledger)).size > 1,
      namesDiffer: new Set(places.flatMap(({ name }) => name ?? [])).size > 1,
    }))
    .sort((a, b) => Number(b.acrossLedgers) - Number(a.acrossLedgers));
}

function* placesOf(ledger: Ledger, index: number): Generator<readonly [string, NumberPlace]> {
  const { members } = ledger.table;
  const ownField = ledger.level === 'person' ? 'idNumber' : 'headIdNumber';
  const ownName = ledger.level === 'person' ? 'name' : 'headName';
  const amongMembers = new Set<string>();
  if (members) {
    for (let subject = 0; subject < ledger.subjects.length; subject += 1)
      for (let member = members.offsets[subject]!; member < members.offsets[subject + 1]!; member += 1) {
        const number = wholeNumber(textAt(members.table, 'idNumber', member));
        if (number === null) continue;
        amongMembers.add(`${subject} ${number}`);
        const name = textAt(members.table, 'name', member);
        yield [number, { ledger: index, subject, name, cells: ledger.memberCells(member, 'idNumber') }];
      }
  }
  for (let subject = 0; subject < ledger.subjects.length; subject += 1) {
    const number = wholeNumber(textAt(ledger.table, ownField, subject));
    // A head stands once as the head and once among the members.
    if (number === null || amongMembers.has(`${subject} ${number}`)) continue;
    const name = textAt(ledger.table, ownName, subject);
    yield [number, { ledger: index, subject, name, cells: ledger.cells(subject, ownField) }];
  }
}

/** The eighteen characters of the holder's own number; null for what is none. */
function wholeNumber(written: string | null): string | null {
  if (written === null) return null;
  const id = readIdNumber(written);
  if (!id.plain || id.masked) return null;
  if (id.length === 15) {
    const body = `${id.text.slice(0, 6)}19${id.text.slice(6)}`;
    return body + checkDigit(body);
  }
  return id.length >= 18 ? id.text.slice(0, 18) : null;
}
