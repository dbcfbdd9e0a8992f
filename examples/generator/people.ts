import type { Random } from './random.js';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const GIVEN = [...'甲乙丙丁戊己庚辛壬癸春夏秋冬东南西北山川江河湖海松柏竹梅'];

/** A name nobody has: it is put together by lot. */
export function name(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with a right check digit under the region code 990000, which no place has. */
export function idNumber(random: Random, birthYear: number, female: boolean): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const sequence = random.whole(0, 499) * 2 + (female ? 0 : 1);
  const body = `990000${birthYear}${two(random.whole(1, 12))}${two(random.whole(1, 28))}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}
