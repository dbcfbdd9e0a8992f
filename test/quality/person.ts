import type { Random } from './random.js';

export type Sex = '男' | '女';

/** What is really so of a person: nobody, put together by lot. Dates are ISO, amounts and months plain numbers. */
export interface Person {
  name: string;
  sex: Sex;
  birthDate: string;
  idNumber: string;
  relation: string;
  ethnicity: string;
  education: string;
  schooling: string;
  health: string;
  labourSkill: string;
  workPlace: string;
  workMonths: number;
  medicalInsured: boolean;
  criticalIllnessInsured: boolean;
  pensionInsured: boolean;
  subsistencePerson: boolean;
  specialSupportPerson: boolean;
  soldier: boolean;
  droppedOut: boolean;
  disabilityCertificate: string | null;
  disabilityKind: string | null;
  disabilityLevel: string | null;
  personPhone: string | null;
  personIdentified: string;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'甲乙丙丁戊己庚辛壬癸春夏秋冬东南西北山川江河湖海松柏竹梅兰菊荷桂云霞雪霜'];
const KINDS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const LEVELS = ['一级', '二级', '三级', '四级'];

export function nameOf(random: Random, surname = random.pick(SURNAMES)): string {
  return surname + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');
}

/** The check character of GB 11643 for seventeen digits. */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum += Number(body[place]) * (2 ** (17 - place) % 11);
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** A number under the region code 990000, which no place has. */
export function idNumberOf(random: Random, birthDate: string, sex: Sex): string {
  const order = random.whole(0, 499) * 2 + (sex === '男' ? 1 : 0);
  const body = `990000${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

export function phoneOf(random: Random): string {
  return `1${random.pick([...'3456789'])}${random.whole(0, 9)}0000${String(random.whole(0, 9999)).padStart(4, '0')}`;
}

const two = (number: number) => String(number).padStart(2, '0');

/** A birthday that makes somebody `age` years old at the end of 2020. */
export function birthDateOf(random: Random, age: number): string {
  return `${2020 - age}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

export const YEAR_END = 2020;
export const ageOf = ({ birthDate }: { readonly birthDate: string }) =>
  YEAR_END - Number(birthDate.slice(0, 4));

/** A person of an age and sex whose schooling, health, work and benefits go together. */
export function personOf(random: Random, relation: string, sex: Sex, age: number, surname?: string): Person {
  const birthDate = birthDateOf(random, age);
  const idNumber = idNumberOf(random, birthDate, sex);
  const health = healthOf(random, age);
  const schooling = schoolingOf(random, age);
  const disabled = health === '残疾';
  const kind = disabled ? random.whole(1, 7) : 0;
  const level = disabled ? random.whole(1, 4) : 0;
  const labourSkill = labourOf(random, age, health, schooling, level);
  const works = ['普通劳动力', '技能劳动力'].includes(labourSkill) && age <= 62 && random.chance(0.6);
  const insured = random.chance(0.98);
  return {
    name: nameOf(random, surname),
    sex,
    birthDate,
    idNumber,
    relation,
    ethnicity: random.pick(['汉族', '汉族', '汉族', '土家族', '苗族', '彝族']),
    education: educationOf(random, age, schooling),
    schooling,
    health,
    labourSkill,
    workPlace: works ? random.pick(['乡镇内务工', '乡镇外县内务工', '县外省内务工', '省外务工']) : '未务工',
    workMonths: works ? random.whole(1, 12) : 0,
    medicalInsured: insured,
    criticalIllnessInsured: insured,
    pensionInsured: age >= 16 && schooling === '非在校生',
    subsistencePerson: false,
    specialSupportPerson: false,
    soldier: false,
    droppedOut: false,
    disabilityCertificate: disabled ? `${idNumber}${kind}${level}${random.chance(0.1) ? 'B1' : ''}` : null,
    disabilityKind: disabled ? KINDS[kind - 1]! : null,
    disabilityLevel: disabled ? LEVELS[level - 1]! : null,
    personPhone: age >= 16 && random.chance(0.7) ? phoneOf(random) : null,
    personIdentified:
      age === 0
        ? '2020-12-31'
        : `${random.whole(Math.max(2014, 2021 - age), 2020)}-${two(random.whole(1, 12))}-01`,
  };
}

function healthOf(random: Random, age: number): string {
  if (random.chance(age > 60 ? 0.4 : 0.06))
    return random.pick(['长期慢性病', '长期慢性病', '患有大病', '残疾']);
  return '健康';
}

function schoolingOf(random: Random, age: number): string {
  if (age < 3) return '非在校生';
  if (age < 6) return random.chance(0.7) ? '学前教育' : '非在校生';
  if (age === 6) return random.pick(['学前教育', '小学']);
  if (age < 12) return '小学';
  if (age === 12) return random.pick(['小学', '七年级']);
  if (age < 16) return ['七年级', '八年级', '九年级'][Math.min(2, age - 13)]!;
  if (age < 19 && random.chance(0.8))
    return random.pick(
      [
        ['高中一年级', '中职一年级', '九年级'],
        ['高中二年级', '中职二年级'],
        ['高中三年级', '中职三年级'],
      ][age - 16]!,
    );
  if (age < 23 && age >= 19 && random.chance(0.5)) return '大专及以上';
  return '非在校生';
}

function educationOf(random: Random, age: number, schooling: string): string {
  if (age < 6) return '学龄前儿童';
  if (schooling === '学前教育') return '学龄前儿童';
  if (schooling === '小学') return random.pick(['小学', age < 7 ? '学龄前儿童' : '小学']);
  if (/年级/.test(schooling) && !/高|中职/.test(schooling)) return random.pick(['小学', '初中']);
  if (/高中|中职/.test(schooling)) return random.pick(['初中', '高中']);
  if (schooling === '大专及以上') return random.pick(['高中', '大专及以上']);
  if (age > 60) return random.pick(['文盲或半文盲', '小学', '小学', '初中']);
  return random.pick(['小学', '初中', '初中', '高中', '大专及以上']);
}

function labourOf(random: Random, age: number, health: string, schooling: string, level: number): string {
  if (age < 16 || schooling !== '非在校生') return '无劳动力';
  if (age > 75) return random.pick(['丧失劳动力', '无劳动力']);
  if (health === '残疾' && level <= 2) return random.pick(['丧失劳动力', '无劳动力']);
  if (health !== '健康' || age > 65) return random.pick(['弱劳动力或半劳动力', '普通劳动力', '无劳动力']);
  return random.pick(['普通劳动力', '普通劳动力', '普通劳动力', '技能劳动力']);
}
