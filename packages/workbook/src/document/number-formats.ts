const DIGITS = '〇一二三四五六七八九';

/**
 * A count as a list of Word writes it (ECMA-376 part 1, 17.18.59). Formats that Chinese offices do not use are written in
 * digits.
 *
 * @example
 * ```ts
 * countIn('chineseCountingThousand', 12) //=> '十二'
 * countIn('lowerLetter', 3) //=> 'c'
 * ```
 */
export function countIn(format: string, count: number): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(count);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(count)].map((digit) => DIGITS[Number(digit)]).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x2460 + count - 1) : String(count);
    case 'decimalFullWidth':
      return [...String(count)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return letter(count);
    case 'upperLetter':
      return letter(count).toUpperCase();
    default:
      return String(count);
  }
}

/** 1 to 99 in words; beyond, which no outline reaches, in digits. */
function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** a to z, then aa, bb, as Word goes on. */
function letter(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}
