import { addMonths, type Column, dateParts, dayNumber, type IsoDate, type Table } from '@duibiao/core';
import { booleans, dateAt, dates, numbers, textAt, texts } from './column-access.js';
import { type IdNumber, plainNumber, readIdNumber } from './id-number.js';

const KINDS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const GRADES = ['一级', '二级', '三级', '四级'];

/** A table of households, villages or persons with the facts added that quality rules read. */
export function addFacts(table: Table, asOf: IsoDate): Table {
  const today = dayNumber(asOf)!;
  const columns = new Map<string, Column>([...table.columns, ...householdFacts(table)]);
  if (!table.members) return { ...table, columns };
  const { offsets, table: persons } = table.members;
  const own = personFacts(persons, today);
  const withOwn: Table = { ...persons, columns: new Map([...persons.columns, ...own]) };
  const ofHead = headFacts(withOwn, offsets);
  return {
    ...table,
    columns: new Map([...columns, ...memberFacts(withOwn, offsets)]),
    members: { offsets, table: { ...withOwn, columns: new Map([...withOwn.columns, ...ofHead]) } },
  };
}

/** Facts of persons in a table of their own, without households. */
export function personFacts(persons: Table, today: number): Map<string, Column> {
  const rows = persons.rowCount;
  const ids = idNumbers(persons, 'idNumber');
  const certificates = Array.from({ length: rows }, (_, row) => {
    const written = textAt(persons, 'disabilityCertificate', row);
    return written === null ? null : plainNumber(written);
  });
  const repeated = repeats(ids.map((id) => id?.text ?? null));
  const born = (row: number) =>
    dateAt(persons, 'birthDate', row) ?? (ids[row]?.birthDate ? dayNumber(ids[row].birthDate) : null);
  const digit = (row: number, place: number) => {
    const letter = certificates[row]?.[place];
    return letter !== undefined && /\d/.test(letter) ? Number(letter) : null;
  };
  const certificateId = (row: number) =>
    certificates[row] ? readIdNumber(certificates[row].slice(0, 18)) : null;
  return new Map<string, Column>([
    ['idNumberLength', numbers(rows, (row) => ids[row]?.length ?? null)],
    ['idNumberChecks', booleans(rows, (row) => ids[row]?.checks ?? null)],
    ['idNumberDateReal', booleans(rows, (row) => dateReal(ids[row]))],
    ['idNumberBirthDate', dates(rows, (row) => (ids[row]?.birthDate ? dayNumber(ids[row].birthDate) : null))],
    ['idNumberSex', texts(rows, (row) => ids[row]?.sex ?? null)],
    ['idNumberRepeated', booleans(rows, (row) => (ids[row] ? repeated[row]! : null))],
    ['bornAge', numbers(rows, (row) => age(born(row), today))],
    ['personPhoneDigits', numbers(rows, (row) => phoneDigits(textAt(persons, 'personPhone', row)))],
    ['certificateLength', numbers(rows, (row) => certificates[row]?.length ?? null)],
    ['certificateChecks', booleans(rows, (row) => certificateId(row)?.checks ?? null)],
    [
      'certificateOfPerson',
      booleans(rows, (row) =>
        ids[row] && certificates[row] ? certificates[row].slice(0, 18) === ids[row].text.slice(0, 18) : null,
      ),
    ],
    ['certificateCategory', numbers(rows, (row) => digit(row, 18))],
    ['certificateLevel', numbers(rows, (row) => digit(row, 19))],
    ['certificateKind', texts(rows, (row) => KINDS[(digit(row, 18) ?? 0) - 1] ?? null)],
    ['certificateGrade', texts(rows, (row) => GRADES[(digit(row, 19) ?? 0) - 1] ?? null)],
  ]);
}

function householdFacts(table: Table): Map<string, Column> {
  const rows = table.rowCount;
  const heads = idNumbers(table, 'headIdNumber');
  const headRepeats = repeats(heads.map((id) => id?.text ?? null));
  const keys = Array.from({ length: rows }, (_, row) => textAt(table, 'householdId', row)?.trim() ?? null);
  const keyRepeats = repeats(keys);
  return new Map<string, Column>([
    ['householdIdRepeated', booleans(rows, (row) => (keys[row] ? keyRepeats[row]! : null))],
    ['headIdNumberLength', numbers(rows, (row) => heads[row]?.length ?? null)],
    ['headIdNumberChecks', booleans(rows, (row) => heads[row]?.checks ?? null)],
    ['headIdNumberDateReal', booleans(rows, (row) => dateReal(heads[row]))],
    ['headIdNumberRepeated', booleans(rows, (row) => (heads[row] ? headRepeats[row]! : null))],
    ['phoneDigits', numbers(rows, (row) => phoneDigits(textAt(table, 'phone', row)))],
    [
      'monitoredMonths',
      numbers(rows, (row) =>
        wholeMonths(dateAt(table, 'monitoredSince', row), dateAt(table, 'riskRemovedOn', row)),
      ),
    ],
  ]);
}

function memberFacts(persons: Table, offsets: Uint32Array): Map<string, Column> {
  const rows = offsets.length - 1;
  const count = (row: number, wanted: (relation: string | null) => boolean) => {
    let found = 0;
    for (let member = offsets[row]!; member < offsets[row + 1]!; member += 1) {
      if (wanted(textAt(persons, 'relation', member))) found += 1;
    }
    return found;
  };
  const related = persons.columns.has('relation');
  return new Map<string, Column>([
    ['memberRows', numbers(rows, (row) => offsets[row + 1]! - offsets[row]!)],
    ['headCount', numbers(rows, (row) => (related ? count(row, (relation) => relation === '户主') : null))],
    ['headsUnread', numbers(rows, (row) => (related ? count(row, (relation) => relation === null) : null))],
    ['spouseCount', numbers(rows, (row) => (related ? count(row, (relation) => relation === '配偶') : null))],
    [
      'headMemberName',
      texts(rows, (row) => {
        const head = headRow(persons, offsets, row);
        return head === null ? null : textAt(persons, 'name', head);
      }),
    ],
  ]);
}

function headFacts(persons: Table, offsets: Uint32Array): Map<string, Column> {
  const heads = new Int32Array(persons.rowCount).fill(-1);
  for (let row = 0; row + 1 < offsets.length; row += 1)
    heads.fill(headRow(persons, offsets, row) ?? -1, offsets[row], offsets[row + 1]);
  const ages = persons.columns.get('bornAge');
  return new Map<string, Column>([
    [
      'headAge',
      numbers(persons.rowCount, (row) => {
        const head = heads[row]!;
        return head < 0 || ages?.type !== 'number' || ages.missing[head] !== 0 ? null : ages.values[head]!;
      }),
    ],
    [
      'headSex',
      texts(persons.rowCount, (row) => (heads[row]! < 0 ? null : textAt(persons, 'sex', heads[row]!))),
    ],
  ]);
}

/** The one member recorded as head; none when there is none, or more than one. */
function headRow(persons: Table, offsets: Uint32Array, household: number): number | null {
  let found: number | null = null;
  for (let member = offsets[household]!; member < offsets[household + 1]!; member += 1) {
    if (textAt(persons, 'relation', member) !== '户主') continue;
    if (found !== null) return null;
    found = member;
  }
  return found;
}

function idNumbers(table: Table, field: string): (IdNumber | null)[] {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const written = textAt(table, field, row);
    return written === null ? null : readIdNumber(written);
  });
}

function dateReal(id: IdNumber | null | undefined): boolean | null {
  if (!id) return null;
  return id.dateFalse ? false : id.birthDate === null ? null : true;
}

function repeats(keys: readonly (string | null)[]): boolean[] {
  const counts = new Map<string, number>();
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => (key ? counts.get(key)! > 1 : false));
}

function age(born: number | null, today: number): number | null {
  if (born === null) return null;
  const from = dateParts(born);
  const to = dateParts(today);
  return (
    to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0)
  );
}

function phoneDigits(written: string | null): number | null {
  const digits = written?.normalize('NFKC').replace(/\D/g, '') ?? '';
  return digits === '' ? null : digits.length;
}

function wholeMonths(from: number | null, to: number | null): number | null {
  if (from === null || to === null || to < from) return null;
  const start = dateParts(from);
  const end = dateParts(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}
