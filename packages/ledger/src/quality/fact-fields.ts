import type { Dictionary, Field, Level } from '@duibiao/core';

/**
 * Facts that quality rules read beside the ledger's own fields: worked out of the values, never written in a ledger.
 */
const FACTS: readonly (readonly [Level, string, Field['type'], string | null, string, string])[] = [
  ['person', 'idNumberLength', 'number', null, '证件号码位数', 'length of the ID number'],
  ['person', 'idNumberChecks', 'boolean', null, '证件号码校验码正确', 'check digit fits'],
  ['person', 'idNumberDateReal', 'boolean', null, '证件号码日期真实', 'date in the ID number is real'],
  ['person', 'idNumberBirthDate', 'date', null, '证件号码中的出生日期', 'birth date in the ID number'],
  ['person', 'idNumberSex', 'text', null, '证件号码中的性别', 'sex in the ID number'],
  ['person', 'idNumberRepeated', 'boolean', null, '证件号码重复', 'ID number stands more than once'],
  ['person', 'bornAge', 'number', '岁', '周岁年龄', 'age in completed years'],
  ['person', 'headAge', 'number', '岁', '户主周岁年龄', 'age of the head'],
  ['person', 'headSex', 'text', null, '户主性别', 'sex of the head'],
  ['person', 'personPhoneDigits', 'number', null, '电话位数', 'digits of the phone number'],
  ['person', 'certificateLength', 'number', null, '残疾证号位数', 'length of the certificate number'],
  [
    'person',
    'certificateChecks',
    'boolean',
    null,
    '残疾证号前18位有效',
    'first 18 characters are a valid ID number',
  ],
  [
    'person',
    'certificateOfPerson',
    'boolean',
    null,
    '残疾证号属于本人',
    'certificate carries the person’s ID number',
  ],
  ['person', 'certificateCategory', 'number', null, '残疾证类别位', 'category digit of the certificate'],
  ['person', 'certificateLevel', 'number', null, '残疾证等级位', 'level digit of the certificate'],
  ['person', 'certificateKind', 'text', null, '残疾证表示的类别', 'kind the certificate says'],
  ['person', 'certificateGrade', 'text', null, '残疾证表示的等级', 'level the certificate says'],
  ['household', 'memberRows', 'number', '人', '成员行数', 'member rows'],
  ['household', 'headCount', 'number', '人', '户主人数', 'members recorded as head'],
  ['household', 'headsUnread', 'number', '人', '关系未填人数', 'members without a relation'],
  ['household', 'spouseCount', 'number', '人', '配偶人数', 'members recorded as spouse'],
  ['household', 'headMemberName', 'text', null, '成员中户主的姓名', 'name of the member recorded as head'],
  [
    'household',
    'householdIdRepeated',
    'boolean',
    null,
    '户编号重复',
    'household number stands more than once',
  ],
  ['household', 'headIdNumberLength', 'number', null, '户主证件号码位数', 'length of the head’s ID number'],
  [
    'household',
    'headIdNumberChecks',
    'boolean',
    null,
    '户主证件号码校验码正确',
    'check digit of the head fits',
  ],
  [
    'household',
    'headIdNumberDateReal',
    'boolean',
    null,
    '户主证件号码日期真实',
    'date in the head’s ID number is real',
  ],
  [
    'household',
    'headIdNumberRepeated',
    'boolean',
    null,
    '户主证件号码重复',
    'head’s ID number stands more than once',
  ],
  ['household', 'phoneDigits', 'number', null, '电话位数', 'digits of the phone number'],
  ['household', 'monitoredMonths', 'number', '月', '监测月数', 'whole months of monitoring'],
];

const EXTENDED = new WeakMap<Dictionary, Dictionary>();

/** The dictionary with the facts in it: what the expressions of quality rules may name. Made once for a dictionary. */
export function withFacts(dictionary: Dictionary): Dictionary {
  const known = EXTENDED.get(dictionary);
  if (known) return known;
  const facts = FACTS.map(([level, id, type, unit, zh, en]): [string, Field] => [
    id,
    { id, level, type, ...(unit !== null && { unit }), title: { zh, en }, synonyms: [] },
  ]);
  const extended: Dictionary = new Map([...dictionary, ...facts]);
  EXTENDED.set(dictionary, extended);
  return extended;
}
