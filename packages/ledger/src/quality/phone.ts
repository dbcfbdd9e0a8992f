/**
 * Whether a cell holds telephone numbers with as many digits as they have in China: 11 (mobile; fixed with its area code),
 * 10 to 12 from a 0 (fixed with its area code), 7 or 8 (fixed without), 10 from 400. Several may stand in one cell. Null
 * where there is no digit, or where digits are masked.
 *
 * @example
 * ```ts
 * phoneWellFormed('13900001234、0912-8880000') //=> true
 * phoneWellFormed('1390000123') //=> false
 * ```
 */
export function phoneWellFormed(written: string | null): boolean | null {
  const text = written?.normalize('NFKC') ?? '';
  if (!/\d/.test(text) || /[*＊×●○]/.test(text)) return null;
  return text
    .split(/[、,;/\\\n和或]+/)
    .filter((part) => /\d/.test(part))
    .every((part) => isPhone(part) || severalPhones(part));
}

/** A blank or a dash may stand inside a number, or between two. */
function severalPhones(part: string): boolean {
  const pieces = part.split(/[^\d]+/).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every(isPhone);
}

function isPhone(part: string): boolean {
  const digits = part.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return /^(?:\d{11}|0[1-9]\d{8}|0[1-9]\d{10}|[2-9]\d{6,7}|400\d{7})$/.test(digits);
}
