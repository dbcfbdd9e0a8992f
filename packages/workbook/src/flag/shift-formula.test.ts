import { expect, test } from 'vitest';
import { shiftFormula } from './shift-formula.js';

test.each([
  ['F5<$B$1', 'G15<$B$1'],
  ['AND(F5<>"F5",$A5="是",B$2=1)', 'AND(G15<>"F5",$A15="是",C$2=1)'],
  ["'F5 表'!F5+Sheet1!A1", "'F5 表'!G15+Sheet1!B11"],
  ['LOG10(F5)+F5_x+ABC1234567890', 'LOG10(G15)+F5_x+ABC1234567890'],
  ['SUM(F5:G9)', 'SUM(G15:H19)'],
  ['"a""F5"&F5', '"a""F5"&G15'],
  ['F1048576', 'G10'],
])('%s, ten rows down and a column to the right', (formula, moved) => {
  expect(shiftFormula(formula, 10, 1)).toBe(moved);
});
