import { describe, expect, it } from 'vitest';
import { builtInFormatClass, formatClass } from './number-format.js';

describe('a number format code', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['@', 'number'],
    ['0"年"', 'number'],
    ['0\\d', 'number'],
    ['[$￥-804]#,##0.00', 'number'],
    ['[DBNum1][$-804]General', 'number'],
    ['"第"0"期"', 'number'],
    ['[>=10000]0!.0,"万";0', 'number'],
    ['0%', 'percent'],
    ['0.00%;[Red]-0.00%', 'percent'],
    ['0"%"', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['yyyy年m月', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
    ['m"月"d"日"', 'date'],
    ['mmm-yy', 'date'],
    ['mmmm', 'date'],
    ['d', 'date'],
    ['yy/m/d h:mm', 'date'],
    ['[$-404]e/m/d', 'date'],
    ['ggge"年"m"月"', 'date'],
    ['h:mm', 'number'],
    ['mm:ss', 'number'],
    ['[h]:mm:ss', 'number'],
    ['上午/下午h"时"mm"分"', 'number'],
    ['h:mm AM/PM', 'number'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['', 'number'],
  ] as const)('%j is of class %s', (code, expected) => {
    expect(formatClass(code)).toBe(expected);
  });
});

describe('a built-in format', () => {
  it('is a date where Chinese Excel shows one', () => {
    const dates = Array.from({ length: 60 }, (_, id) => id).filter((id) => builtInFormatClass(id) === 'date');
    expect(dates).toEqual([
      14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
    ]);
  });

  it('is a percentage for 9 and 10 alone', () => {
    const percents = Array.from({ length: 60 }, (_, id) => id).filter(
      (id) => builtInFormatClass(id) === 'percent',
    );
    expect(percents).toEqual([9, 10]);
  });
});
