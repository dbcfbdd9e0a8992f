import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fractionOf,
  multiply,
  roundHalfUp,
  significantDigits,
  subtract,
  toDecimal,
} from './fraction.js';

const Oracle = Decimal.clone({ precision: 60, toExpNeg: -1000, toExpPos: 1000 });

const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -10, max: 6 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);

test('reads and writes decimals exactly', () => {
  fc.assert(
    fc.property(decimalText, (text) => {
      expect(toDecimal(fractionOf(text)!)).toBe(new Oracle(text).toFixed());
    }),
  );
});

test('adds, subtracts, multiplies and compares as decimal.js does', () => {
  fc.assert(
    fc.property(decimalText, decimalText, (x, y) => {
      const [a, b] = [fractionOf(x)!, fractionOf(y)!];
      const [p, q] = [new Oracle(x), new Oracle(y)];
      expect(toDecimal(add(a, b))).toBe(p.add(q).toFixed());
      expect(toDecimal(subtract(a, b))).toBe(p.sub(q).toFixed());
      expect(toDecimal(multiply(a, b))).toBe(p.mul(q).toFixed());
      expect(compare(a, b)).toBe(p.cmp(q));
    }),
  );
});

test('rounds quotients without an end to the digits asked for', () => {
  fc.assert(
    fc.property(decimalText, decimalText, fc.integer({ min: 1, max: 34 }), (x, y, digits) => {
      const quotient = divide(fractionOf(x)!, fractionOf(y)!);
      if (!quotient) return;
      const exact = new Oracle(x).div(y);
      const shown = new Oracle(toDecimal(quotient, digits));
      const within = exact.abs().mul(new Oracle(10).pow(1 - digits));
      expect(shown.sub(exact).abs().lte(within)).toBe(true);
    }),
  );
  expect(toDecimal(divide(fractionOf('600')!, fractionOf('394')!)!, 15)).toBe('1.52284263959391');
  expect(toDecimal(divide(fractionOf('1')!, fractionOf('300')!)!, 3)).toBe('0.00333');
});

test('rounds halves away from zero, as staff do', () => {
  const rounded = (text: string, places: number) => toDecimal(roundHalfUp(fractionOf(text)!, places));
  expect(['1.005', '-1.005', '2.5', '0.125', '-0.004'].map((text) => rounded(text, 2))).toEqual([
    '1.01',
    '-1.01',
    '2.5',
    '0.13',
    '0',
  ]);
});

test('refuses what is no decimal', () => {
  expect(['', '.', '-', '1,000', '1e', '0x10', 'NaN', '１'].map(fractionOf)).toEqual(Array(8).fill(null));
});

test('counts significant digits without the zeros at the ends', () => {
  expect(['0', '100', '0.0010', '3070.01', '-1.50e3'].map(significantDigits)).toEqual([0, 1, 1, 6, 2]);
});
