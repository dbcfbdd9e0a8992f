import type { Dictionary, Field } from '@duibiao/core';
import { headerIndex } from '../header/match.js';
import type { NamedTable } from './name-columns.js';
import { HOME_FIELDS } from './places.js';

const HEAD_FIELDS: Readonly<Record<string, string>> = {
  name: 'headName',
  idNumber: 'headIdNumber',
  personPhone: 'phone',
};

/** Fields of places and of the sheet itself: they tell nothing of whom a row is about. */
export const PLACES: ReadonlySet<string> = new Set([
  ...HOME_FIELDS,
  'address',
  'homeVillageCode',
  'houseNumber',
  'householdId',
  'householdType',
  'remark',
  'dataYear',
  'dataDate',
  'quarter',
]);

/** Fields of a person that a head of household is described by as well. */
const OF_ANYBODY: ReadonlySet<string> = new Set([
  'name',
  'idNumber',
  'idKind',
  'sex',
  'birthDate',
  'age',
  'ethnicity',
  'political',
  'education',
  'married',
  'personPhone',
]);

/** In a ledger of one household a row, 姓名 and 身份证号码 are the head's, where no other column is. */
export function headsAlone(named: NamedTable, dictionary: Dictionary): NamedTable {
  const taken = new Set(named.columns.map(({ field }) => field.id));
  if ((taken.has('headName') && taken.has('name')) || isAboutPersons([named], dictionary)) return named;
  return {
    ...named,
    columns: named.columns.map((column) => {
      const head = HEAD_FIELDS[column.field.id];
      const field = head === undefined || taken.has(head) ? undefined : dictionary.get(head);
      return field ? { ...column, field } : column;
    }),
  };
}

/** A list of persons that says less of their households than of themselves, or nothing that our trade would ask. */
export function isAboutPersons(tables: readonly NamedTable[], dictionary: Dictionary): boolean {
  const fields = new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => field.id)));
  if (!fields.has('name') || fields.has('relation') || fields.has('headName')) return false;
  if (tables.some(({ columns }) => columns.some(namesSomebody))) return true;
  const { household, person } = contents(tables, dictionary);
  const ofHouseholds = fields.has('householdSize');
  if (household > 0 || person > 0) return person > household || (person === household && !ofHouseholds);
  return !fields.has('householdId') && !tables.some(isOfTheTrade);
}

/** Persons whom lists are of as persons, whatever is told of their households: `学生姓名`, `患者姓名`. */
const SOMEBODY = /学生|学员|患者|病人|参保人|残疾人|参训|务工人员|考生|儿童/;

function namesSomebody({ field, header }: { readonly field: Field; readonly header: string }): boolean {
  return field.id === 'name' && SOMEBODY.test(header);
}

/** Words of the trade: a title or a header that has one stands on a ledger of the offices that ours is for. */
const OF_THE_TRADE =
  /贫|扶|农户|户主|村|低保|五保|特困|残疾|监测|风险|搬迁|危房|危改|饮水|辍学|雨露|公益|耕地|林地|纯收入|可支配|参合|新农合|惠农|一卡通|乡村振兴|帮扶|三保障|务工|受益|衔接|整改|销号|拨付|管护|确权|反映问题|救助|奖补|改厕|户厕|小额信贷|流转|承包地/;

/** Whether a title or a header of a table is of our trade. */
export function isOfTheTrade({ view, table, columns, unmapped }: NamedTable): boolean {
  const texts = [view.grid.name, ...table.above, ...[...columns, ...unmapped].map(({ header }) => header)];
  return texts.some((text) => OF_THE_TRADE.test(text));
}

/** How many columns say something of a household and of a person. A header known of both (`养老保险`) says nothing here. */
function contents(tables: readonly NamedTable[], dictionary: Dictionary) {
  const ofPersons = headerIndex(dictionary, ['person']).exact;
  const fields = tables.flatMap(({ columns }) =>
    columns.filter(({ header }) => !ofPersons.has(header.split(' › ').at(-1)!)).map(({ field }) => field),
  );
  const household = fields.filter(
    ({ level, personal, id }) => level === 'household' && personal === undefined && !PLACES.has(id),
  );
  const person = tables.flatMap(({ columns }) =>
    columns.filter(({ field }) => field.level === 'person' && !OF_ANYBODY.has(field.id)),
  );
  return { household: household.length, person: person.length };
}
