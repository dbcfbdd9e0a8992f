import type { Household } from './household.js';
import { settle } from './household.js';
import { ageOf, birthDateOf, checkCharacter, idNumberOf, type Person } from './person.js';
import type { Random } from './random.js';

/** What a fault may do: write something else into cells, or change what is so. */
export interface Planting {
  readonly household: Household;
  /** The member concerned; the first where the fault is the household's. */
  readonly member: Person;
  readonly random: Random;
  /** Writes a value into the household's or the member's cell, whatever is so. */
  put(field: string, value: string | number | null): void;
}

/** One thing wrong with a ledger, and how it must be found. */
export interface Fault {
  readonly name: string;
  readonly rule: string;
  /** Fields whose cells the finding must name, neither more nor fewer. */
  readonly cells: readonly string[];
  /** Fields that may be named alone, where nothing else than they could explain it. */
  readonly orOnly?: readonly string[];
  /** Other members of the household whose cells of these fields are named as well. */
  readonly others?: (person: Person) => boolean;
  /** Errors that follow from the same fault. */
  readonly also?: readonly string[];
  /** In which ledgers it can be seen: those of persons, those of one household a row, or both. */
  readonly in: 'persons' | 'households' | 'both';
  /** Whom it can be planted on. */
  readonly fits: (person: Person, household: Household) => boolean;
  readonly plant: (planting: Planting) => void;
}

const any = () => true;
const rewrite = (person: Person, age: number, random: Random) => {
  const had = person.disabilityCertificate;
  person.birthDate = birthDateOf(random, age);
  person.idNumber = idNumberOf(random, person.birthDate, person.sex);
  if (had !== null) person.disabilityCertificate = person.idNumber + had.slice(18);
};
const headAge = ({ members }: Household) => ageOf(members[0]!);
const plain = (person: Person) => person.disabilityCertificate === null;
const notHead = (person: Person) => person.relation !== '户主';
const flipped: Readonly<Record<string, string>> = { 男: '女', 女: '男' };

export const ID_FAULTS: readonly Fault[] = [
  {
    name: 'check digit wrong',
    rule: 'id-number/checksum',
    cells: ['idNumber'],
    in: 'persons',
    fits: (person) => plain(person) && notHead(person),
    plant: ({ member, put }) =>
      put('idNumber', member.idNumber.slice(0, 17) + (member.idNumber[17] === '3' ? '4' : '3')),
  },
  {
    name: 'check digit of the head wrong',
    rule: 'head-id/checksum',
    cells: ['headIdNumber'],
    in: 'households',
    fits: any,
    plant: ({ household: { headIdNumber: id }, put }) =>
      put('headIdNumber', id.slice(0, 17) + (id[17] === '3' ? '4' : '3')),
  },
  {
    name: 'two digits of the order swapped',
    rule: 'id-number/checksum',
    cells: ['idNumber'],
    also: ['id-number/sex'],
    in: 'persons',
    fits: (person) => plain(person) && notHead(person) && person.idNumber[15] !== person.idNumber[16],
    plant: ({ member: { idNumber: id }, put }) =>
      put('idNumber', id.slice(0, 15) + id[16] + id[15] + id.slice(17)),
  },
  {
    name: 'one digit too few',
    rule: 'id-number/length',
    cells: ['idNumber'],
    also: ['certificate/id-number'],
    in: 'persons',
    fits: notHead,
    plant: ({ member, put }) => put('idNumber', `${member.idNumber.slice(0, 16)}1`),
  },
  {
    name: 'a letter among the digits',
    rule: 'id-number/form',
    cells: ['idNumber'],
    also: ['certificate/id-number'],
    in: 'persons',
    fits: notHead,
    plant: ({ member, put }) => put('idNumber', member.idNumber.replace('0', 'O')),
  },
  {
    name: 'old number of 15 digits',
    rule: 'id-number/fifteen',
    cells: ['idNumber'],
    in: 'persons',
    fits: (person) => notHead(person) && person.birthDate < '2000',
    plant: ({ member: { idNumber: id }, put }) => put('idNumber', id.slice(0, 6) + id.slice(8, 17)),
  },
  {
    name: 'ruined by the sheet',
    rule: 'value/ruined',
    cells: ['idNumber'],
    in: 'persons',
    fits: (person) => notHead(person) && !person.idNumber.endsWith('X'),
    plant: ({ member, put }) => put('idNumber', Number(`${member.idNumber.slice(0, 15)}000`)),
  },
  {
    name: 'a day that never was',
    rule: 'id-number/date',
    cells: ['idNumber'],
    in: 'persons',
    fits: (person) => plain(person) && notHead(person),
    plant: ({ member: { idNumber: id }, put }) => {
      const body = `${id.slice(0, 10)}0230${id.slice(14, 17)}`;
      put('idNumber', body + checkCharacter(body));
    },
  },
  {
    name: 'birth date is not that of the number',
    rule: 'id-number/birth-date',
    cells: ['birthDate', 'idNumber'],
    in: 'persons',
    fits: (person) => notHead(person) && ageOf(person) > 30,
    plant: ({ member }) => {
      const [year, rest] = [member.birthDate.slice(0, 4), member.birthDate.slice(4)];
      member.birthDate = `${Number(year) - 1}${rest}`;
    },
  },
  {
    name: 'sex is not that of the number',
    rule: 'id-number/sex',
    cells: ['sex', 'idNumber'],
    in: 'persons',
    fits: (person) => person.relation === '其他' || person.relation === '之兄弟姐妹',
    plant: ({ member, put }) => put('sex', flipped[member.sex]!),
  },
  {
    name: 'left blank',
    rule: 'id-number/blank',
    cells: ['idNumber'],
    in: 'persons',
    fits: notHead,
    plant: ({ put }) => put('idNumber', null),
  },
  {
    name: 'certificate one digit short',
    rule: 'certificate/length',
    cells: ['disabilityCertificate'],
    in: 'persons',
    fits: (person) => person.disabilityCertificate?.length === 20,
    plant: ({ member, put }) => put('disabilityCertificate', member.disabilityCertificate!.slice(0, 19)),
  },
  {
    name: 'certificate of somebody else',
    rule: 'certificate/id-number',
    cells: ['disabilityCertificate', 'idNumber'],
    in: 'persons',
    fits: (person) => person.disabilityCertificate !== null,
    plant: ({ member, random, put }) => {
      const other = idNumberOf(random, '1955-05-05', member.sex);
      put('disabilityCertificate', other + member.disabilityCertificate!.slice(18));
    },
  },
  {
    name: 'certificate of category 9',
    rule: 'certificate/category',
    cells: ['disabilityCertificate'],
    in: 'persons',
    fits: (person) => person.disabilityCertificate !== null,
    plant: ({ member: { disabilityCertificate: number }, put }) =>
      put('disabilityCertificate', `${number!.slice(0, 18)}9${number!.slice(19)}`),
  },
  {
    name: 'certificate of level 8',
    rule: 'certificate/level',
    cells: ['disabilityCertificate'],
    in: 'persons',
    fits: (person) => person.disabilityCertificate !== null,
    plant: ({ member: { disabilityCertificate: number }, put }) =>
      put('disabilityCertificate', `${number!.slice(0, 19)}8${number!.slice(20)}`),
  },
  {
    name: 'another kind than on the certificate',
    rule: 'certificate/kind',
    cells: ['disabilityKind', 'disabilityCertificate'],
    in: 'persons',
    fits: (person) => person.disabilityKind !== null,
    plant: ({ member, put }) => put('disabilityKind', member.disabilityKind === '视力' ? '精神' : '视力'),
  },
  {
    name: 'a phone number too short',
    rule: 'person/phone',
    cells: ['personPhone'],
    in: 'persons',
    fits: (person) => person.personPhone !== null,
    plant: ({ member, put }) => put('personPhone', member.personPhone!.slice(0, 10)),
  },
  {
    name: 'a phone number too long',
    rule: 'household/phone',
    cells: ['phone'],
    in: 'both',
    fits: (_, household) => household.phone !== null,
    plant: ({ household, put }) => put('phone', `${household.phone}8`),
  },
];

export const FAMILY_FAULTS: readonly Fault[] = [
  {
    name: 'no head',
    rule: 'head/none',
    cells: ['relation'],
    others: any,
    in: 'persons',
    fits: (person, { members }) => members.length > 1 && person === members[0],
    plant: ({ put }) => put('relation', '其他'),
  },
  {
    name: 'two heads',
    rule: 'head/several',
    cells: ['relation'],
    others: ({ relation }) => relation === '户主',
    in: 'persons',
    fits: notHead,
    plant: ({ put }) => put('relation', '户主'),
  },
  {
    name: 'relation left blank',
    rule: 'relation/blank',
    cells: ['relation'],
    in: 'persons',
    fits: notHead,
    plant: ({ put }) => put('relation', null),
  },
  {
    name: 'relation that no table knows',
    rule: 'value/unreadable',
    cells: ['relation'],
    in: 'persons',
    fits: notHead,
    plant: ({ put }) => put('relation', '57'),
  },
  {
    name: 'two spouses',
    rule: 'members/spouses',
    cells: ['relation'],
    others: ({ relation }) => relation === '配偶',
    also: ['relation/spouse-sex'],
    in: 'persons',
    fits: (person, { members }) =>
      person.relation === '其他' && members.some(({ relation }) => relation === '配偶'),
    plant: ({ put }) => put('relation', '配偶'),
  },
  {
    name: 'head and spouse of one sex',
    rule: 'relation/spouse-sex',
    cells: ['relation', 'sex'],
    in: 'persons',
    fits: (person) => person.relation === '配偶',
    plant: ({ member, random }) => {
      const had = member.disabilityCertificate;
      member.sex = flipped[member.sex] as Person['sex'];
      member.idNumber = idNumberOf(random, member.birthDate, member.sex);
      if (had !== null) member.disabilityCertificate = member.idNumber + had.slice(18);
    },
  },
  {
    name: 'spouse too young',
    rule: 'relation/spouse-age',
    cells: ['relation', 'birthDate'],
    in: 'persons',
    fits: (person) => person.relation === '配偶' && plain(person),
    plant: ({ member, random }) => rewrite(member, 15, random),
  },
  {
    name: 'child older than the head',
    rule: 'relation/child-older',
    cells: ['relation', 'birthDate'],
    in: 'persons',
    fits: (person, household) => /^之[子女]$/.test(person.relation) && headAge(household) < 70,
    plant: ({ member, household, random }) => rewrite(member, headAge(household) + 12, random),
  },
  {
    name: 'parent younger than the head',
    rule: 'relation/parent-younger',
    cells: ['relation', 'birthDate'],
    in: 'persons',
    fits: (person) => /^之[父母]$/.test(person.relation),
    plant: ({ member, household, random }) => rewrite(member, Math.max(18, headAge(household) - 15), random),
  },
  {
    name: 'a daughter who is a man',
    rule: 'relation/female',
    cells: ['relation', 'sex'],
    in: 'persons',
    fits: (person) => person.relation === '之子',
    plant: ({ put }) => put('relation', '之女'),
  },
  {
    name: 'a father who is a woman',
    rule: 'relation/male',
    cells: ['relation', 'sex'],
    in: 'persons',
    fits: (person) => person.relation === '之母',
    plant: ({ put }) => put('relation', '之父'),
  },
  {
    name: 'one person more than there are rows',
    rule: 'members/count',
    cells: ['householdSize'],
    in: 'persons',
    fits: (person, { members }) => person === members[0],
    plant: ({ household }) => {
      household.householdSize += 1;
      settle(household);
    },
  },
  {
    name: 'size left blank',
    rule: 'household/size-blank',
    cells: ['householdSize'],
    in: 'both',
    fits: any,
    plant: ({ put }) => put('householdSize', null),
  },
  {
    name: 'nobody in the household',
    rule: 'household/size',
    cells: ['householdSize'],
    also: ['members/count'],
    in: 'both',
    fits: any,
    plant: ({ put }) => put('householdSize', 0),
  },
];
