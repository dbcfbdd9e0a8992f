import type { Chance } from './chance.js';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红秀建国文'];
const VILLAGES = [
  '石桥村',
  '青山村',
  '柳溪村',
  '东沟村',
  '大合村',
  '总铺村',
  '全福村',
  '计家庄村',
  '平均村',
  '注溪村',
];

export const TOWNSHIPS = ['青溪镇', '白云乡', '合兴镇'];

/** Names that end or begin with words that staff use for sums and notes. */
const TRYING = [
  '张合计',
  '李小计',
  '王总计',
  '和记',
  '计全',
  '全合',
  '单位平',
  '注册',
  '平均',
  '附生',
  '欧阳合计',
];

export function personName(chance: Chance): string {
  const name = chance.pick(SURNAMES) + chance.pick(GIVEN) + (chance.share(0.6) ? chance.pick(GIVEN) : '');
  return name;
}

/** A name that looks like a word for sums; only where a serial or an ID number stands beside it. */
export function tryingName(chance: Chance): string {
  return chance.pick(TRYING);
}

export function spaced(name: string, chance: Chance): string {
  return name.length === 2 && chance.share(0.4) ? `${name[0]}${chance.pick(['　', '  '])}${name[1]}` : name;
}

/** Different villages, in a random order. */
export function villages(chance: Chance, count: number): readonly string[] {
  const left = [...VILLAGES];
  return Array.from({ length: count }, () => left.splice(chance.whole(0, left.length - 1), 1)[0]!);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number of region 990000 with a right check digit. */
export function idNumber(chance: Chance): string {
  const day = `${chance.whole(1940, 2012)}${pad(chance.whole(1, 12))}${pad(chance.whole(1, 28))}`;
  const body = `990000${day}${String(chance.whole(0, 999)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at]!, 0);
  return body + '10X98765432'[sum % 11]!;
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
