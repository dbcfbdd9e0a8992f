import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { textAt } from '../quality/column-access.js';
import { plainNumber } from '../quality/id-number.js';
import { reconcileWords } from '../words/reconcile.js';
import type { Match, MatchedBy, ProposedMatch } from './reconciliation.js';
import { type LevelKeys, resembling, subjectPart } from './resembling.js';

type Key = (row: number) => string | null;

/** Fields that tell subjects of a level apart, by kind of key. */
const KEYS: Readonly<Record<Ledger['level'], LevelKeys>> = {
  person: { idNumber: ['idNumber'], subjectId: ['personId'], name: ['name'], place: ['village', 'group'] },
  household: {
    idNumber: ['headIdNumber'],
    subjectId: ['householdId'],
    name: ['headName'],
    place: ['village', 'group'],
  },
  village: { idNumber: [], subjectId: ['villageCode'], name: ['villageName'], place: ['villageTownship'] },
  township: { idNumber: [], subjectId: [], name: ['township'], place: ['county'] },
  county: { idNumber: [], subjectId: [], name: ['countyName'], place: ['countyPrefecture'] },
  project: {
    idNumber: [],
    subjectId: ['projectNumber'],
    name: ['projectName', 'problem'],
    place: ['projectVillage'],
  },
};

export interface Matched {
  readonly matches: readonly Match[];
  readonly proposed: readonly ProposedMatch[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the same subject in two ledgers: by chosen fields, or else by ID number, then by the subject's own number, then by
 * name and place. A key counts only where one entry on each side has it. What merely resembles is proposed, never assumed.
 */
export function matchSubjects(before: Ledger, after: Ledger, chosen: readonly string[] = []): Matched {
  const keys = KEYS[before.level];
  const passes: readonly (readonly [MatchedBy, readonly string[]])[] =
    chosen.length > 0
      ? [['chosen', chosen]]
      : [
          ['idNumber', keys.idNumber],
          ['subjectId', keys.subjectId],
          ['nameAndPlace', [...keys.name, ...keys.place.slice(0, 1)]],
        ];
  const matches: Match[] = [];
  const findings: Finding[] = [];
  const left = { before: rowsOf(before), after: rowsOf(after) };
  for (const [by, fields] of passes) {
    if (fields.length === 0) continue;
    const first = index(left.before, keyOf(before, fields));
    const second = index(left.after, keyOf(after, fields));
    findings.push(...repeated(before, first, fields), ...repeated(after, second, fields));
    for (const [key, rows] of first) {
      const others = second.get(key);
      if (rows.length !== 1 || others?.length !== 1) continue;
      if (by !== 'chosen' && contradicts(before, rows[0]!, after, others[0]!, keys.idNumber[0])) continue;
      matches.push({ before: rows[0]!, after: others[0]!, by });
      left.before.delete(rows[0]!);
      left.after.delete(others[0]!);
    }
  }
  return {
    matches: matches.sort((a, b) => a.before - b.before),
    proposed:
      chosen.length > 0
        ? []
        : resembling(
            { ledger: before, rows: left.before },
            { ledger: after, rows: left.after },
            KEYS[before.level],
          ),
    gone: [...left.before],
    added: [...left.after],
    findings,
  };
}

/** Two entries that share a name or number but carry two whole, different ID numbers are two people. */
function contradicts(
  before: Ledger,
  row: number,
  after: Ledger,
  other: number,
  field: string | undefined,
): boolean {
  if (field === undefined) return false;
  const first = textAt(before.table, field, row);
  const second = textAt(after.table, field, other);
  return first !== null && second !== null && plainNumber(first) !== plainNumber(second);
}

function rowsOf(ledger: Ledger): Set<number> {
  return new Set(Array.from({ length: ledger.table.rowCount }, (_, row) => row));
}

function keyOf(ledger: Ledger, fields: readonly string[]): Key {
  return (row) => {
    const parts = fields.map((field) => textAt(ledger.table, field, row) ?? subjectPart(ledger, field, row));
    return parts.some((part) => part === null || part === '')
      ? null
      : parts.map((part) => plainNumber(part!)).join('\u0000');
  };
}

function index(rows: ReadonlySet<number>, key: Key): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const value = key(row);
    if (value !== null) found.set(value, [...(found.get(value) ?? []), row]);
  }
  return found;
}

function repeated(
  ledger: Ledger,
  keys: ReadonlyMap<string, readonly number[]>,
  fields: readonly string[],
): Finding[] {
  return [...keys.values()]
    .filter((rows) => rows.length > 1)
    .map((rows) => ({
      rule: 'reconcile/repeated-key',
      severity: 'warning',
      cells: rows.flatMap((row) => fields.flatMap((field) => ledger.cells(row, field))),
      message: reconcileWords.repeatedKey(
        ledger.file ?? '',
        rows.map((row) => ledger.subjects[row]?.rows[0] ?? 0),
      ),
    }));
}
