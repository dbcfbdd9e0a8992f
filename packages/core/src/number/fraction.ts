/** An exact number: `numerator / denominator`, the denominator positive, no common divisor. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  if (denominator < 0n) return reduced(-numerator, -denominator);
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

const DECIMAL = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$/;

/**
 * Reads a plain or scientific decimal exactly.
 *
 * @returns null when `text` is no decimal number
 * @example
 * ```ts
 * fractionOf('0.35') //=> { numerator: 7n, denominator: 20n }
 * ```
 */
export function fractionOf(text: string): Fraction | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const whole = match[2] ?? '';
  const part = match[3] ?? '';
  if (whole === '' && part === '') return null;
  const digits = BigInt(match[1] + whole + part || '0');
  const exponent = Number(match[4] ?? '0') - part.length;
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : reduced(digits, 10n ** BigInt(-exponent));
}

/**
 * The decimal that a table's double stands for: the shortest one that reads back as it, which for values of at most
 * fifteen digits is the value as written.
 */
export function fractionOfDouble(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  return fractionOf(String(value)) ?? ZERO;
}

export function fractionOfInteger(value: number | bigint): Fraction {
  return { numerator: BigInt(value), denominator: 1n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `null` when the divisor is zero. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Fraction): Fraction {
  return a.numerator < 0n ? negate(a) : a;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.numerator === 0n;
}

export function isInteger(a: Fraction): boolean {
  return a.denominator === 1n;
}

/** Whole-number powers; `null` for a negative power of zero. */
export function power(base: Fraction, exponent: number): Fraction | null {
  if (exponent < 0) {
    const inverse = divide(ONE, base);
    return inverse && power(inverse, -exponent);
  }
  const n = BigInt(exponent);
  return { numerator: base.numerator ** n, denominator: base.denominator ** n };
}

/** Largest whole number that is not above `a`. */
export function floor(a: Fraction): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The nearest double, good to one unit in the last place: for bounds and display only, never to decide. */
export function toDouble(a: Fraction): number {
  return Number(toDecimal(a, 20));
}

/**
 * Digits after the point that `a` needs to be written exactly; `null` when no number of them is enough (`1/3`).
 */
export function decimalPlaces(a: Fraction): number | null {
  let rest = a.denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/**
 * Plain decimal text: exact where one exists, otherwise rounded (half to even) to `significant` digits.
 *
 * @example
 * ```ts
 * toDecimal({ numerator: 7n, denominator: 20n }) //=> '0.35'
 * toDecimal({ numerator: 1n, denominator: 3n }, 4) //=> '0.3333'
 * ```
 */
export function toDecimal(a: Fraction, significant = 34): string {
  if (a.numerator < 0n) return `-${toDecimal(negate(a), significant)}`;
  const places = decimalPlaces(a) ?? placesFor(a, significant);
  const scale = 10n ** BigInt(Math.max(places, 0));
  const scaled = halfEven(a.numerator * scale, a.denominator);
  const digits = scaled.toString().padStart(Math.max(places, 0) + 1, '0');
  if (places <= 0) return digits;
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return text.replace(/\.?0+$/, '');
}

function placesFor(a: Fraction, significant: number): number {
  const size = a.numerator.toString().length - a.denominator.toString().length;
  const reaches =
    size >= 0
      ? a.numerator >= a.denominator * 10n ** BigInt(size)
      : a.numerator * 10n ** BigInt(-size) >= a.denominator;
  return significant - (reaches ? size + 1 : size);
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/**
 * Rounds to `places` digits after the point, halves away from zero, as staff do (`四舍五入`).
 *
 * @example
 * ```ts
 * toDecimal(roundHalfUp({ numerator: 1005n, denominator: 1000n }, 2)) //=> '1.01'
 * ```
 */
export function roundHalfUp(a: Fraction, places: number): Fraction {
  if (a.numerator < 0n) return negate(roundHalfUp(negate(a), places));
  const scale = 10n ** BigInt(places);
  const scaled = (2n * a.numerator * scale + a.denominator) / (2n * a.denominator);
  return reduced(scaled, scale);
}

/** Significant digits of a decimal text, zeros at either end not counted; 0 for zero. */
export function significantDigits(text: string): number {
  const mantissa = text.replace(/[eE].*$/, '').replace(/[+.-]/g, '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}
