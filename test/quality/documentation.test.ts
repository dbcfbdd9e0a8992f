import { readFileSync } from 'node:fs';
import { checkQuality, readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary, loadQualityRules, readQualityAdjustments } from '@duibiao/standards';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/quality-rules.md', import.meta.url), 'utf8');

it('the example of the page on quality rules does what its comments say', () => {
  const example = /```yaml\n(# 本县[\s\S]*?)```/.exec(page)![1]!;
  const dictionary = loadDictionary();
  const ledger = readLedger(
    gridOf('台账', [
      ['户主姓名', '耕地面积（亩）', '林地面积（亩）', '人均纯收入（元）'],
      ['赵甲', 30, 400, 45_000],
      ['钱乙', 3, 600, 9000],
    ]),
    { dictionary },
  );
  const found = (adjustments: ReturnType<typeof readQualityAdjustments>) =>
    checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf: '2020-12-31', adjustments }).map(
      ({ rule, cells }) => `${rule} ${cells[0]?.row}`,
    );
  expect(found({}).sort()).toEqual([
    'income/very-high 2',
    'land/cultivated-large 2',
    'land/range 2',
    'land/range 3',
  ]);
  expect(found(readQualityAdjustments(example, 'rules.yaml'))).toEqual(['land/range 3']);
});
