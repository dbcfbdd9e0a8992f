import type { Dictionary, Field, Level } from '@duibiao/core';

/** A fact that quality rules read beside the ledger's own fields: worked out of the values, never written in a ledger. */
interface Fact {
  readonly type: Field['type'];
  readonly unit?: string;
  readonly zh: string;
  readonly en: string;
  /** Fields it is worked out of: of each group, one at least. */
  readonly from: readonly (readonly string[])[];
}

const ID = [['idNumber']];
const BORN = [['birthDate', 'idNumber']];
const CERTIFICATE = [['disabilityCertificate']];

const OF_PERSONS: Readonly<Record<string, Fact>> = {
  idNumberPlain: { type: 'boolean', zh: '证件号码样式', en: 'the ID number looks like one', from: ID },
  idNumberLength: { type: 'number', zh: '证件号码位数', en: 'length of the ID number', from: ID },
  idNumberChecks: { type: 'boolean', zh: '证件号码校验码正确', en: 'check digit fits', from: ID },
  idNumberDateReal: {
    type: 'boolean',
    zh: '证件号码日期真实',
    en: 'date in the ID number is real',
    from: ID,
  },
  idNumberBirthDate: {
    type: 'date',
    zh: '证件号码中的出生日期',
    en: 'birth date in the ID number',
    from: ID,
  },
  idNumberSex: { type: 'text', zh: '证件号码中的性别', en: 'sex in the ID number', from: ID },
  idNumberRepeated: { type: 'boolean', zh: '证件号码重复', en: 'ID number stands more than once', from: ID },
  idNumberCategory: { type: 'number', zh: '证件号码第19位', en: 'character 19 of the ID number', from: ID },
  idNumberLevel: { type: 'number', zh: '证件号码第20位', en: 'character 20 of the ID number', from: ID },
  bornAge: { type: 'number', unit: '岁', zh: '周岁年龄', en: 'age in completed years', from: BORN },
  headAge: {
    type: 'number',
    unit: '岁',
    zh: '户主周岁年龄',
    en: 'age of the head',
    from: [...BORN, ['relation']],
  },
  headSex: { type: 'text', zh: '户主性别', en: 'sex of the head', from: [['sex'], ['relation']] },
  personPhoneSound: {
    type: 'boolean',
    zh: '电话号码完整',
    en: 'the phone number is whole',
    from: [['personPhone']],
  },
  certificateLength: {
    type: 'number',
    zh: '残疾证号位数',
    en: 'length of the certificate',
    from: CERTIFICATE,
  },
  certificateChecks: {
    type: 'boolean',
    zh: '残疾证号前18位有效',
    en: 'first 18 characters are a valid ID number',
    from: CERTIFICATE,
  },
  certificateOfPerson: {
    type: 'boolean',
    zh: '残疾证号属于本人',
    en: 'certificate carries the person’s ID number',
    from: [...CERTIFICATE, ...ID],
  },
  certificateCategory: { type: 'number', zh: '残疾证类别位', en: 'category digit', from: CERTIFICATE },
  certificateLevel: { type: 'number', zh: '残疾证等级位', en: 'level digit', from: CERTIFICATE },
  certificateKind: {
    type: 'text',
    zh: '残疾证表示的类别',
    en: 'kind the certificate says',
    from: CERTIFICATE,
  },
  certificateGrade: {
    type: 'text',
    zh: '残疾证表示的等级',
    en: 'level the certificate says',
    from: CERTIFICATE,
  },
};

const HEAD_ID = [['headIdNumber']];
const RELATION = [['relation']];

const OF_HOUSEHOLDS: Readonly<Record<string, Fact>> = {
  memberRows: { type: 'number', unit: '人', zh: '成员行数', en: 'member rows', from: [['members']] },
  livingRows: {
    type: 'number',
    unit: '人',
    zh: '在世成员行数',
    en: 'living member rows',
    from: [['members']],
  },
  wholeHouseholds: {
    type: 'boolean',
    zh: '名单列全每户成员',
    en: 'the list has all members of a household',
    from: [['members']],
  },
  headCount: { type: 'number', unit: '人', zh: '户主人数', en: 'members recorded as head', from: RELATION },
  headsUnread: {
    type: 'number',
    unit: '人',
    zh: '关系未填人数',
    en: 'members without a relation',
    from: RELATION,
  },
  spouseCount: {
    type: 'number',
    unit: '人',
    zh: '配偶人数',
    en: 'members recorded as spouse',
    from: RELATION,
  },
  headMemberName: {
    type: 'text',
    zh: '成员中户主的姓名',
    en: 'name of the member recorded as head',
    from: [['name'], ['relation']],
  },
  headMemberIdNumber: {
    type: 'text',
    zh: '成员中户主的证件号码',
    en: 'ID number of the member recorded as head',
    from: [['idNumber'], ['relation']],
  },
  householdIdRepeated: {
    type: 'boolean',
    zh: '户编号重复',
    en: 'household number stands more than once',
    from: [['householdId']],
  },
  headIdNumberText: { type: 'text', zh: '户主证件号码', en: 'head’s ID number', from: HEAD_ID },
  headIdNumberPlain: {
    type: 'boolean',
    zh: '户主证件号码样式',
    en: 'the head’s ID number looks like one',
    from: HEAD_ID,
  },
  headIdNumberLength: {
    type: 'number',
    zh: '户主证件号码位数',
    en: 'length of the head’s ID number',
    from: HEAD_ID,
  },
  headIdNumberChecks: {
    type: 'boolean',
    zh: '户主证件号码校验码正确',
    en: 'check digit of the head fits',
    from: HEAD_ID,
  },
  headIdNumberDateReal: {
    type: 'boolean',
    zh: '户主证件号码日期真实',
    en: 'date in the head’s ID number is real',
    from: HEAD_ID,
  },
  headIdNumberRepeated: {
    type: 'boolean',
    zh: '户主证件号码重复',
    en: 'head’s ID number stands more than once',
    from: HEAD_ID,
  },
  phoneSound: { type: 'boolean', zh: '电话号码完整', en: 'the phone number is whole', from: [['phone']] },
  monthsMonitored: {
    type: 'number',
    unit: '月',
    zh: '监测月数',
    en: 'whole months of monitoring',
    from: [['monitoredSince'], ['riskRemovedOn']],
  },
};

const FACTS: readonly (readonly [Level, Readonly<Record<string, Fact>>])[] = [
  ['person', OF_PERSONS],
  ['household', OF_HOUSEHOLDS],
];

const SOURCES = new Map(
  FACTS.flatMap(([, facts]) => Object.entries(facts).map(([id, { from }]) => [id, from] as const)),
);

/** The fields that a name in a rule rests on: of each group one at least is needed; the name itself for a field. */
export function sourcesOf(name: string): readonly (readonly string[])[] {
  return SOURCES.get(name) ?? [[name]];
}

const EXTENDED = new WeakMap<Dictionary, Dictionary>();

/** The dictionary with the facts in it: what the expressions of quality rules may name. Made once for a dictionary. */
export function withFacts(dictionary: Dictionary): Dictionary {
  const known = EXTENDED.get(dictionary);
  if (known) return known;
  const facts = FACTS.flatMap(([level, own]) =>
    Object.entries(own).map(([id, { type, unit, zh, en }]): [string, Field] => [
      id,
      { id, level, type, ...(unit !== undefined && { unit }), title: { zh, en }, synonyms: [] },
    ]),
  );
  const extended: Dictionary = new Map([...dictionary, ...facts]);
  EXTENDED.set(dictionary, extended);
  return extended;
}
