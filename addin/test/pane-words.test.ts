import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleTitle } from '@duibiao/report';
import { loadQualityRules } from '@duibiao/standards';
import { expect, test } from 'vitest';
import { dayWritten, yearsUpTo } from '../src/pane/written-day.js';
import { REGIONS } from '../src/words/regions.js';

test.each([
  ['2017', '2017-12-31'],
  ['２０１７年', '2017-12-31'],
  ['2017-06-30', '2017-06-30'],
  ['2017.6.30', '2017-06-30'],
  ['2017年6月30日', '2017-06-30'],
  ['2017-02-29', null],
  ['2017-13-01', null],
  ['17', null],
  ['去年', null],
])('%s is the day %s', (text, day) => {
  expect(dayWritten(text)).toBe(day);
});

test('years to choose from end with this one, the latest first', () => {
  expect(yearsUpTo(2016)).toEqual([2016, 2015, 2014]);
});

test('every region has a code of its province, and a name in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(REGIONS)) {
    expect(code).toMatch(/^[1-6]\d0000$/);
    expect(zh).toMatch(/^(全国|.+[省市区])$/);
    expect(en).toMatch(/^[A-Z][a-z]+/);
  }
  expect(Object.keys(REGIONS)).toHaveLength(32);
});

test('every kind of finding has a heading in words: no id of a rule is ever shown', () => {
  const folder = fileURLToPath(new URL('../../packages/ledger/src', import.meta.url));
  const reported = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/rule: '([a-z-]+\/[a-z-]+)'/g)])
    .map(([, rule = '']) => rule)
    .filter((rule) => !/^(reconcile|localise)\//.test(rule));
  expect(reported.length).toBeGreaterThan(5);
  const other = ruleTitle('no/such-rule').zh;
  for (const rule of [...new Set(reported), ...loadQualityRules().map(({ id }) => id)]) {
    const { zh, en } = ruleTitle(rule);
    expect([rule, zh]).not.toEqual([rule, other]);
    expect(zh).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(en).not.toContain('/');
  }
});
