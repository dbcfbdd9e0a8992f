/** A numeral of a Chinese text: digits with 万 or 亿, or characters of number before a measure word. */
export interface Numeral {
  readonly text: string;
  readonly at: number;
  readonly value: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const MEASURES = '个户人次遍门年项类种名期亩公里处口座套头只条所级本季月倍成半有';

/** Every numeral of a text, independent of the reader under test. */
export function numeralsIn(text: string): Numeral[] {
  const arabic = [...text.matchAll(/(\d+(?:\.\d+)?)([万亿]?)/gu)].map((match) => ({
    text: match[0],
    at: match.index,
    value: String(Number(match[1]) * (match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1)),
  }));
  const written = [...text.matchAll(new RegExp(`[一二两三四五六七八九十]+(?=[${MEASURES}])`, 'gu'))].map(
    (match) => ({
      text: match[0],
      at: match.index,
      value: String(match[0].length === 1 ? DIGITS[match[0]] : Number.NaN),
    }),
  );
  return [...arabic, ...written];
}
