import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOfDouble, shiftDecimal } from '../text/decimal.js';
import { booleanManner, readBoolean } from './boolean.js';
import { readCategory, spellingsOf } from './category.js';
import { readDate } from './date.js';
import { readNumber } from './number.js';
import type { Reading } from './reading.js';
import { readText } from './text.js';
import { readUnitLine } from './unit.js';

const dictionary = loadDictionary();
const field = (id: string): Field => dictionary.get(id)!;
const text = (written: string): Cell => ({ kind: 'text', text: written, formula: false });
const number = (value: number, kind: 'number' | 'percent' | 'date' = 'number'): Cell => ({
  kind,
  number: value,
  formula: false,
});

/** The value; or why there is none, with a question mark. */
function said(reading: Reading): string {
  return reading.read
    ? String(reading.value)
    : `?${reading.missing}${reading.doubt ? ` ${reading.doubt}` : ''}`;
}

describe('amounts', () => {
  const income = field('perCapitaNetIncome');

  it.each([
    ['3,500', '3500'],
    ['３５００', '3500'],
    ['３，５００．５', '3500.5'],
    ['3500元', '3500'],
    ['3500 元/人', '3500'],
    ['¥3,500.00', '3500'],
    ['0.35万元', '3500'],
    ['0.307001万', '3070.01'],
    ['3.5千元', '3500'],
    ["'3500", '3500'],
    ['\u00a03500\u200b', '3500'],
    ['3 500', '3500'],
    ['-200', '-200'],
    ['−200', '-200'],
    ['3.5E+3', '3500'],
    ['3070.00', '3070'],
    ['1234567.89', '1234567.89'],
  ])('reads %s', (written, value) => {
    expect(said(readNumber(text(written), income))).toBe(value);
  });

  it.each([
    ['', '?empty'],
    [' ', '?empty'],
    ['/', '?empty'],
    ['—', '?empty'],
    ['未填', '?empty'],
    ['待核实', '?pending pending'],
    ['不详', '?pending pending'],
    ['约3000', '?unreadable approximate'],
    ['3000左右', '?unreadable approximate'],
    ['3000余元', '?unreadable approximate'],
    ['三千', '?unreadable numeral'],
    ['>3070', '?unreadable bound'],
    ['3070以上', '?unreadable bound'],
    ['3070-3100', '?unreadable range'],
    ['3000~3500', '?unreadable range'],
    ['3,50', '?unreadable grouping'],
    ['3500斤', '?unreadable unit'],
    ['3500（含低保）', '?unreadable unit'],
    ['无', '?unreadable ambiguous'],
    ['3070.0000000000001', '?unreadable precision'],
    ['高', '?unreadable other'],
  ])('does not read %s', (written, reason) => {
    expect(said(readNumber(text(written), income))).toBe(reason);
  });

  it.each([
    ['3433.3333333333335', '3433.33333333333'],
    ['3070.0000000000005', '3070'],
    ['5.070993914807302e-05', '0.000050709939148073'],
  ])('reads %s, a quotient that a program wrote out, as a sheet shows it', (written, value) => {
    expect(said(readNumber(text(written), income))).toBe(value);
    expect(said(readNumber(number(Number(written)), income))).toBe(value);
  });

  it('takes 无 for 0 only where nothing is an amount', () => {
    expect(said(readNumber(text('无'), field('subsistenceBenefit')))).toBe('0');
    expect(said(readNumber(text('无'), field('dropoutCount')))).toBe('0');
  });

  it('reads no error, date or half a person', () => {
    expect(said(readNumber({ kind: 'error', text: '#N/A', formula: true }, income))).toBe(
      '?unreadable errorValue',
    );
    expect(said(readNumber(number(43831, 'date'), income))).toBe('?unreadable dateCell');
    expect(said(readNumber(number(2.5), field('householdSize')))).toBe('?unreadable fraction');
  });

  it('takes what Excel shows for what it computed', () => {
    expect(said(readNumber(number(2995.0000000000005), income))).toBe('2995');
    expect(said(readNumber(number(0.1 + 0.2), income))).toBe('0.3');
  });

  it('applies the column’s unit to bare figures and the cell’s own to others', () => {
    const manner = { shift: 4, fractions: false };
    expect(said(readNumber(number(0.307), income, manner))).toBe('3070');
    expect(said(readNumber(text('3070元'), income, manner))).toBe('3070');
    expect(said(readNumber(text('0.307万'), income, manner))).toBe('3070');
  });

  it('converts lengths', () => {
    expect(said(readNumber(text('1.2公里'), field('waterDistance')))).toBe('1200');
    expect(said(readNumber(text('800米'), field('roadDistance')))).toBe('0.8');
  });
});

describe('percentages', () => {
  const incidence = field('povertyIncidence');
  it.each<[Cell, boolean, string]>([
    [text('4%'), false, '4'],
    [text('４％'), false, '4'],
    [text('2.05 %'), false, '2.05'],
    [text('20‰'), false, '2'],
    [number(0.04, 'percent'), false, '4'],
    [number(0.07, 'percent'), false, '7'],
    [number(4), false, '4'],
    [number(0.04), true, '4'],
    [text('0.0205'), true, '2.05'],
    [number(0.0005, 'percent'), true, '0.05'],
  ])('reads %j', (cell, fractions, value) => {
    expect(said(readNumber(cell, incidence, { shift: 0, fractions }))).toBe(value);
  });
});

describe('yes and no', () => {
  const water = booleanManner(field('drinkingWaterSafe'), '安全饮水');
  const read = (written: string) => said(readBoolean(text(written), water));

  it.each([
    '是',
    '√',
    '有',
    '达标',
    '安全',
    '已解决',
    ' 是 ',
    '是。',
    'Y',
    '1',
    '☑',
    '□否 ☑是',
    '是√ 否□',
    '达标；',
  ])('reads %s as yes', (written) => {
    expect(read(written)).toBe('true');
  });
  it.each(['否', '×', 'x', '无', '未达标', '不达标', '不安全', '未解决', 'N', '0', '☑否 □是'])(
    'reads %s as no',
    (written) => {
      expect(read(written)).toBe('false');
    },
  );
  it.each([
    ['/', '?empty'],
    ['待核实', '?pending pending'],
    ['部分', '?unreadable other'],
    ['是否', '?unreadable other'],
    ['☑是 ☑否', '?unreadable other'],
    ['□是 □否', '?unreadable other'],
    ['2', '?unreadable other'],
    ['是（待核实）', '?unreadable other'],
  ])('does not read %s', (written, reason) => {
    expect(read(written)).toBe(reason);
  });

  it.each([
    ['无辍学', 'true'],
    ['无义务教育阶段学生', 'true'],
    ['0人辍学', 'true'],
    ['有1人辍学', 'false'],
    ['2名学生失学', 'false'],
    ['有辍学', 'false'],
    ['无', '?unreadable ambiguous'],
    ['有', '?unreadable ambiguous'],
  ])('reads %s under 义务教育 as %s', (written, value) => {
    expect(
      said(readBoolean(text(written), booleanManner(field('compulsoryEducationSecured'), '义务教育'))),
    ).toBe(value);
  });

  it('reads 有 and 无 where the header asks', () => {
    const asked = booleanManner(field('compulsoryEducationSecured'), '义务教育有无保障');
    expect(said(readBoolean(text('无'), asked))).toBe('false');
  });
});

describe('ticks and crosses', () => {
  it.each(['√×', '×√', '□是□否', '是/否'])('reads nothing into %s', (written) => {
    const water = booleanManner(field('drinkingWaterSafe'), '安全饮水');
    expect(said(readBoolean(text(written), water))).toBe('?unreadable other');
  });
});

describe('categories', () => {
  it.each([
    ['housingGrade', 'A级', 'A'],
    ['housingGrade', 'ｂ 级', 'B'],
    ['housingGrade', 'D级（整幢危房）', 'D'],
    ['housingGrade', 'E级', '?unreadable other'],
    ['housingGrade', 'B-', '?unreadable other'],
    ['housingGrade', '鉴定为C级', 'C'],
    ['housingGrade', '待鉴定', '?pending pending'],
    ['mainCause', '01', '因病'],
    ['mainCause', '01 因病', '因病'],
    ['mainCause', '1.因病', '因病'],
    ['mainCause', '缺劳力', '缺劳动力'],
    ['relation', '本人或户主', '户主'],
    ['relation', '3', '之子'],
    ['relation', '长女', '之女'],
    ['monitoringType', '100A03002', '边缘易致贫户'],
    ['health', '患有大病', '患有大病'],
    ['ethnicity', '汉族', '汉族'],
  ])('reads %s: %s', (id, written, value) => {
    const of = field(id);
    const reading =
      of.type === 'text' ? readText(text(written), of) : readCategory(text(written), spellingsOf(of));
    expect(said(reading)).toBe(value);
  });
});

describe('dates', () => {
  it.each<[Cell, string]>([
    [text('2019-12-31'), '2019-12-31'],
    [text('2019.12.31'), '2019-12-31'],
    [text('2019/1/5'), '2019-01-05'],
    [text('2019年12月31日'), '2019-12-31'],
    [text('20191231'), '2019-12-31'],
    [number(20191231), '2019-12-31'],
    [text('2019年12月'), '2019-12-01'],
    [text('2019.12'), '2019-12-01'],
    [text('202304'), '2023-04-01'],
    [number(202304), '2023-04-01'],
    [text('２０１９年 １２ 月'), '2019-12-01'],
    [text('2019-12-31 08:30:00'), '2019-12-31'],
    [number(43831, 'date'), '2020-01-01'],
    [number(43831), '2020-01-01'],
    [text('43831'), '2020-01-01'],
    [number(2019.12), '2019-12-01'],
    [number(2019.1), '?unreadable lostZero'],
    [text('2019-02-30'), '?unreadable noSuchDay'],
    [text('19.12.31'), '2019-12-31'],
    [text('去年年底'), '?unreadable other'],
  ])('reads %j', (cell, value) => {
    expect(said(readDate(cell, false))).toBe(value);
  });

  it('counts serials from 1904 where the workbook does', () => {
    expect(said(readDate(number(42369, 'date'), true))).toBe('2020-01-01');
  });
});

describe('numbers of people and accounts', () => {
  const id = field('idNumber');
  it.each<[Cell, string]>([
    [text(' 99000019700101123x '), '99000019700101123X'],
    [text("'990000197001011234"), '990000197001011234'],
    [text('９９００００１９７００１０１１２３４'), '990000197001011234'],
    [number(990000197001011200), '?unreadable ruined'],
    [text('9.90000E+17'), '?unreadable ruined'],
    [number(990000700101123), '990000700101123'],
    [text('无'), '无'],
    [text('待补'), '?pending pending'],
  ])('reads %j', (cell, value) => {
    expect(said(readText(cell, id))).toBe(value);
  });

  it('takes the spaces out of names', () => {
    expect(said(readText(text('赵　一'), field('headName')))).toBe('赵一');
    expect(said(readText(text('阿依 Guli'), field('headName')))).toBe('阿依 Guli');
  });
});

describe('unit lines', () => {
  it.each([
    ['单位:元、户、人', ['元', '户', '人']],
    ['填报单位:石桥村单位:万元', ['元']],
    ['金额单位:万元', ['元']],
    ['填报单位:石桥村', null],
    ['帮扶单位', null],
  ])('reads %s', (line, bases) => {
    expect(readUnitLine(line)?.map(({ base }) => base) ?? null).toEqual(bases);
  });
});

describe('decimals', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => shiftDecimal(digits.toString(), -places));

  it('come back from doubles as they were written', () => {
    fc.assert(fc.property(decimal, (written) => decimalOfDouble(Number(written)) === written));
  });

  it('are shifted back without loss', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.integer({ min: -12, max: 12 }),
        (written, places) => shiftDecimal(shiftDecimal(written, places), -places) === written,
      ),
    );
  });

  it('read the same however they are written', () => {
    const forms = [
      (value: string) => value,
      (value: string) => `${value}元`,
      (value: string) => ` ${value} `,
      (value: string) => `${shiftDecimal(value, -4)}万元`,
      (value: string) => value.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    const short = fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 2 }))
      .map(([digits, places]) => shiftDecimal(String(digits), -places));
    fc.assert(
      fc.property(
        short,
        fc.constantFrom(...forms),
        (value, form) => said(readNumber(text(form(value)), field('perCapitaNetIncome'))) === value,
      ),
    );
  });
});
