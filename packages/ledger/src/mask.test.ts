import { describe, expect, it } from 'vitest';
import { maskText, maskWords } from './mask.js';

describe('masking', () => {
  it.each([
    ['id-number', '99000019700101123X', '990000**********3X'],
    ['id-number', '990000700101123', '990000*******23'],
    ['id-number', '1234', '****'],
    ['phone', '13900001234', '139****1234'],
    ['phone', '0912-3456789', '091*****6789'],
    ['phone', '1234', '****'],
    ['account', '6200000000000001234', '***************1234'],
    ['name', '赵一二', '赵**'],
    ['name', '赵', '赵'],
  ] as const)('hides the middle of a %s', (kind, text, masked) => {
    expect(maskText(kind, text)).toBe(masked);
  });

  it('finds numbers in words, and leaves amounts and dates alone', () => {
    expect(maskWords('证号990000197001011234，残疾证99000019700101123444，电话13900001234')).toBe(
      '证号990000**********34，残疾证990000************44，电话139****1234',
    );
    for (const words of ['收入12345678.90元，20191231', '写的是“0.0033733974358974358”'])
      expect(maskWords(words)).toBe(words);
  });
});
