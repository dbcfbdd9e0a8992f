import { type Column, dateParts, dayNumber, type Table } from '@duibiao/core';
import { booleans, dateAt, dates, numbers, textAt, texts } from './column-access.js';
import { type IdNumber, plainNumber, readIdNumber } from './id-number.js';
import { phoneWellFormed } from './phone.js';
import { type Repeats, repeatsOf } from './repeats.js';

const KINDS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const GRADES = ['一级', '二级', '三级', '四级'];

export interface PersonFacts {
  readonly columns: ReadonlyMap<string, Column>;
  /** By row: the other persons with the same ID number. */
  readonly sameNumber: Repeats;
}

/** Facts of persons by themselves. `tables`: index of the ledger's table that each stands in; ages are those on `asOf`. */
export function personFacts(persons: Table, tables: readonly number[], asOf: number): PersonFacts {
  const rows = persons.rowCount;
  const ids = idNumbers(persons, 'idNumber');
  const certificates = Array.from({ length: rows }, (_, row) => {
    const written = textAt(persons, 'disabilityCertificate', row);
    return written === null ? null : plainNumber(written);
  });
  const sameNumber = repeatsOf(
    ids.map((id) => (id && !id.masked && /\d/.test(id.text) ? id.text : null)),
    tables,
  );
  const idBirth = (row: number) => (ids[row]?.birthDate ? dayNumber(ids[row].birthDate) : null);
  const monthsOnly = writtenByMonth(persons, idBirth);
  const born = (row: number) => dateAt(persons, 'birthDate', row) ?? idBirth(row);
  const digit = (text: string | null | undefined, place: number) => {
    const letter = text?.[place];
    return letter !== undefined && /\d/.test(letter) ? Number(letter) : null;
  };
  const certificateId = (row: number) =>
    certificates[row] ? readIdNumber(certificates[row].slice(0, 18)) : null;
  const columns = new Map<string, Column>([
    ['idNumberPlain', booleans(rows, (row) => (ids[row]?.masked === false ? ids[row].plain : null))],
    ['idNumberLength', numbers(rows, (row) => (ids[row]?.plain ? ids[row].length : null))],
    ['idNumberChecks', booleans(rows, (row) => ids[row]?.checks ?? null)],
    ['idNumberDateReal', booleans(rows, (row) => dateReal(ids[row]))],
    [
      'idNumberBirthDate',
      dates(rows, (row) => {
        const written = dateAt(persons, 'birthDate', row);
        return monthsOnly(row) ? written : idBirth(row);
      }),
    ],
    ['idNumberSex', texts(rows, (row) => ids[row]?.sex ?? null)],
    ['idNumberRepeated', booleans(rows, (row) => (ids[row] ? sameNumber[row]!.length > 0 : null))],
    ['idNumberCategory', numbers(rows, (row) => (ids[row]?.plain ? digit(ids[row].text, 18) : null))],
    ['idNumberLevel', numbers(rows, (row) => (ids[row]?.plain ? digit(ids[row].text, 19) : null))],
    ['bornAge', numbers(rows, (row) => ageOn(born(row), asOf))],
    ['personPhoneSound', booleans(rows, (row) => phoneWellFormed(textAt(persons, 'personPhone', row)))],
    ['certificateLength', numbers(rows, (row) => certificates[row]?.length ?? null)],
    ['certificateChecks', booleans(rows, (row) => certificateId(row)?.checks ?? null)],
    [
      'certificateOfPerson',
      booleans(rows, (row) =>
        ids[row]?.length === 15 || ids[row]?.masked || !ids[row] || !certificates[row]
          ? null
          : certificates[row].slice(0, 18) === ids[row].text.slice(0, 18),
      ),
    ],
    ['certificateCategory', numbers(rows, (row) => digit(certificates[row], 18))],
    ['certificateLevel', numbers(rows, (row) => digit(certificates[row], 19))],
    ['certificateKind', texts(rows, (row) => KINDS[(digit(certificates[row], 18) ?? 0) - 1] ?? null)],
    ['certificateGrade', texts(rows, (row) => GRADES[(digit(certificates[row], 19) ?? 0) - 1] ?? null)],
  ]);
  return { columns, sameNumber };
}

export function idNumbers(table: Table, field: string): (IdNumber | null)[] {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const written = textAt(table, field, row);
    return written === null ? null : readIdNumber(written);
  });
}

/** Whether the digits that should be a birth date are one; null where there are none. */
export function dateReal(id: IdNumber | null | undefined): boolean | null {
  if (!id) return null;
  return id.dateFalse ? false : id.birthDate === null ? null : true;
}

/** So many dates on the first of the ID number's month show that staff write months without days. */
const MONTHS_SHOWN_BY = 3;

/**
 * Rows whose birth date was written as a month (`1970.01` is read as its first day): they cannot contradict the day of the ID
 * number. A single such date among full ones can.
 */
function writtenByMonth(persons: Table, idBirth: (row: number) => number | null): (row: number) => boolean {
  const rows = new Set<number>();
  for (let row = 0; row < persons.rowCount; row += 1) {
    const written = dateAt(persons, 'birthDate', row);
    const own = idBirth(row);
    if (written === null || own === null || written === own) continue;
    const [first, second] = [dateParts(written), dateParts(own)];
    if (first.day === 1 && first.year === second.year && first.month === second.month) rows.add(row);
  }
  return rows.size >= MONTHS_SHOWN_BY ? (row) => rows.has(row) : () => false;
}

function ageOn(born: number | null, day: number): number | null {
  if (born === null) return null;
  const from = dateParts(born);
  const to = dateParts(day);
  return (
    to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0)
  );
}
