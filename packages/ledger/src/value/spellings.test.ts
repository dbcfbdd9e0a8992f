import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../quality/id-number.js';
import { shiftDecimal } from '../text/decimal.js';
import { booleanManner, readBoolean } from './boolean.js';
import { readCategory, spellingsOf } from './category.js';
import { readDate } from './date.js';
import { readNumber } from './number.js';
import type { Reading } from './reading.js';
import { readText } from './text.js';

const dictionary = loadDictionary();
const text = (written: string): Cell => ({ kind: 'text', text: written, formula: false });
const number = (value: number, kind: 'number' | 'date' | 'percent' = 'number'): Cell => ({
  kind,
  number: value,
  formula: false,
});
const valueIn = (reading: Reading) => (reading.read ? reading.value : null);

/** Full-width forms of what a keyboard types. */
const wide = (written: string) =>
  written.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** How any text may stand in a cell without meaning anything else. */
const SETTINGS: readonly ((written: string) => string)[] = [
  (written) => written,
  (written) => ` ${written} `,
  (written) => `\u00a0${written}\u200b`,
  (written) => `\u3000${written}`,
  wide,
];

describe('an amount is the same in every spelling', () => {
  const income = dictionary.get('perCapitaNetIncome')!;
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 2 }))
    .map(([digits, places]) => shiftDecimal(String(digits), -places));
  const grouped = (value: string) => value.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  const SPELLINGS: readonly ((value: string) => string)[] = [
    (value) => value,
    grouped,
    (value) => grouped(value).replaceAll(',', ' '),
    (value) => `${value}元`,
    (value) => `￥${grouped(value)}`,
    (value) => `¥ ${value}`,
    (value) => `人民币${value}元整`,
    (value) => `${value}元/年`,
    (value) => `${value}元/人`,
    (value) => `${shiftDecimal(value, -4)}万`,
    (value) => `${shiftDecimal(value, -4)}万元`,
    (value) => `${shiftDecimal(value, -8)}亿元`,
    (value) => `'${value}`,
    (value) => (value.includes('.') ? `${value}0` : `${value}.00`),
  ];
  it('as text', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom(...SETTINGS),
        (value, spell, set) => {
          expect(valueIn(readNumber(text(set(spell(value))), income))).toBe(value);
        },
      ),
    );
  });
  it('as a number, and under a header in 万元', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(valueIn(readNumber(number(Number(value)), income))).toBe(value);
        const shifted = Number(shiftDecimal(value, -4));
        expect(valueIn(readNumber(number(shifted), income, { shift: 4, fractions: false }))).toBe(value);
      }),
    );
  });
});

describe('a percentage is the same in every spelling', () => {
  const incidence = dictionary.get('povertyIncidence')!;
  it.each([
    ['with its sign', (value: string) => text(`${value}%`)],
    ['full-width', (value: string) => text(wide(`${value}%`))],
    ['in thousandths', (value: string) => text(`${shiftDecimal(value, 1)}‰`)],
    ['bare', (value: string) => number(Number(value))],
    ['by its format', (value: string) => number(Number(shiftDecimal(value, -2)), 'percent')],
  ])('%s', (_, cellOf) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const value = shiftDecimal(String(hundredths), -2);
        expect(valueIn(readNumber(cellOf(value), incidence))).toBe(value);
      }),
    );
  });
});

describe('a day is the same in every spelling', () => {
  const day = fc
    .date({
      min: new Date('1955-01-01T00:00:00Z'),
      max: new Date('2060-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const two = (part: number) => String(part).padStart(2, '0');
  const figures = (digits: string) =>
    [...digits].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  const count = (value: number) =>
    value < 10
      ? figures(String(value))
      : `${value < 20 ? '' : figures(String(Math.floor(value / 10)))}十${value % 10 === 0 ? '' : figures(String(value % 10))}`;
  const SPELLINGS: readonly ((y: number, m: number, d: number) => Cell)[] = [
    (y, m, d) => text(`${y}-${two(m)}-${two(d)}`),
    (y, m, d) => text(`${y}.${m}.${d}`),
    (y, m, d) => text(`${y}/${m}/${d} 8:05`),
    (y, m, d) => text(`${y}年${m}月${d}日`),
    (y, m, d) => text(`${y} 年 ${m} 月 ${d} 号`),
    (y, m, d) => text(`${y}${two(m)}${two(d)}`),
    (y, m, d) => number(Number(`${y}${two(m)}${two(d)}`)),
    (y, m, d) => text(wide(`${y}-${m}-${d}`)),
    (y, m, d) => text(`'${y}-${m}-${d}`),
    (y, m, d) => text(`${figures(String(y))}年${count(m)}月${count(d)}日`),
    (y, m, d) => number(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569, 'date'),
    (y, m, d) => number(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569.4),
  ];
  it('of either date system', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...SPELLINGS), (iso, spell) => {
        const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
        expect(valueIn(readDate(spell(year, month, date), false))).toBe(iso);
        const serial1904 = Date.UTC(year, month - 1, date) / 86_400_000 + 24_107;
        expect(valueIn(readDate(number(serial1904, 'date'), true))).toBe(iso);
      }),
    );
  });
});

describe('a category is the same by name and by code', () => {
  const categories = [...dictionary.values()].filter(({ type }) => type === 'category');
  it.each(categories.map((field) => [field.title.zh, field] as const))('%s', (_, field: Field) => {
    const spellings = spellingsOf(field);
    const read = (written: string) => valueIn(readCategory(text(written), spellings));
    for (const { value, title, code, synonyms = [] } of field.values ?? []) {
      for (const word of [value, title.zh, ...synonyms])
        for (const set of SETTINGS) expect([word, read(set(word))]).toEqual([word, value]);
      if (code === undefined) continue;
      const bare = code.replace(/^0+(?=.)/, '');
      for (const written of [
        code,
        bare,
        wide(code),
        `${code}${title.zh}`,
        `${code} ${title.zh}`,
        `${code}-${title.zh}`,
        `${code}.${title.zh}`,
        `${code}、${title.zh}`,
      ])
        expect([written, read(written)]).toEqual([written, value]);
      if (/^\d+$/.test(code)) expect(valueIn(readCategory(number(Number(code)), spellings))).toBe(value);
    }
  });
});

describe('yes and no are the same in every spelling', () => {
  const booleans = [...dictionary.values()].filter(({ type }) => type === 'boolean');
  it.each(booleans.map((field) => [field.title.zh, field] as const))('%s', (_, field: Field) => {
    const manner = booleanManner(field, field.title.zh);
    const read = (written: string) => valueIn(readBoolean(text(written), manner));
    const said = [
      ...(field.yes ?? []).map((word) => [word, true] as const),
      ...(field.no ?? []).map((word) => [word, false] as const),
    ];
    const isUnclear = (word: string) => field.unclear?.includes(word);
    for (const [word, value] of [...said, ['是', true], ['√', true], ['否', false], ['×', false]] as const) {
      if (isUnclear(word)) continue;
      for (const set of SETTINGS) expect([word, read(set(word))]).toEqual([word, value]);
    }
  });
});

describe('a number of a person is the same in every spelling', () => {
  const id = dictionary.get('idNumber')!;
  const valid = fc
    .tuple(
      fc.integer({ min: 1930, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([y, m, d, n]) => {
      const first = `990000${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}${String(n).padStart(3, '0')}`;
      return first + checkDigit(first);
    });
  const SPELLINGS: readonly ((value: string) => string)[] = [
    (value) => value,
    (value) => value.toLowerCase(),
    (value) => `'${value}`,
    (value) => `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}`,
    (value) => `${value.slice(0, 6)}\u00a0${value.slice(6)}`,
  ];
  it('and never a figure', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(...SPELLINGS), fc.constantFrom(...SETTINGS), (value, spell, set) => {
        expect(valueIn(readText(text(set(spell(value))), id))).toBe(value);
        expect(readText(number(Number(value.replace('X', '0'))), id)).toMatchObject({ doubt: 'ruined' });
      }),
    );
  });
});
