const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const POWERS: Readonly<Record<string, number>> = { 拾: 1, 佰: 2, 仟: 3, 十: 1 };

/**
 * Figures of a date in Chinese numerals as digits: `二〇一九` → `2019`, `十二` → `12`, `三十一` → `31`; null for others.
 */
export function plainFigures(text: string): string | null {
  const written = text.replace(/[零○ＯO0]/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(written))
    return [...written].map((digit) => DIGITS.indexOf(digit)).join('');
  const tens = /^([一二三])?十([一二三四五六七八九])?$/.exec(written);
  if (!tens) return null;
  const [, ten, one] = tens;
  return `${ten ? DIGITS.indexOf(ten) : 1}${one ? DIGITS.indexOf(one) : 0}`;
}

/**
 * An amount in the formal numerals of receipts, which are written so that nobody takes them for approximate: `叁仟零伍拾元整` →
 * `3050`, `壹万贰仟` → `12000`; null for others, everyday numerals (`三千`) among them.
 */
export function formalAmount(text: string): string | null {
  const whole = /^(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万]+)[元圆]?整?$/.exec(text)?.[1];
  if (whole === undefined || !/[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(whole)) return null;
  const parts = whole.split('万');
  if (parts.length > 2) return null;
  const values = parts.map(underTenThousand);
  if (values.some((value) => value === null)) return null;
  const [high, low] = values.length === 2 ? values : [0, values[0]];
  return String(high! * 10_000 + low!);
}

function underTenThousand(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = 4;
  for (const character of text) {
    const power = POWERS[character];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = FORMAL.indexOf(character);
      continue;
    }
    // 拾 begins a number for 壹拾.
    if (power >= last || (digit === null && power !== 1) || digit === 0) return null;
    sum += (digit ?? 1) * 10 ** power;
    last = power;
    digit = null;
  }
  return digit === null || last > 0 ? sum + (digit ?? 0) : null;
}
