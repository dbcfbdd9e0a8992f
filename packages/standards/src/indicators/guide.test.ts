import { readFileSync } from 'node:fs';
import { assess, type DataValue, type UnitData } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../library.js';
import { readAssessmentData } from './assessment-data.js';
import { parseIndicatorSet } from './parse.js';

const guide = readFileSync(new URL('../../../../docs/writing-an-indicator-set.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);
const { documents } = loadLibrary();

describe('the guide', () => {
  const set = parseIndicatorSet(blocks[0]!, 'guide.yaml', documents);

  it('shows a set that can be scored', () => {
    const figures: Record<string, string | boolean> = {
      exited: '9',
      exitTask: '12',
      unmetHouseholds: '1',
      ledgerErrors: '4',
      enrolled: '999',
      schoolAge: '1000',
      satisfaction: '96.5',
      planMade: true,
      missingFiles: '3',
      ideas: '0',
      dropouts: '0',
      impression: '4.5',
      'housing.absent': true,
    };
    const values = new Map(
      Object.entries(figures).map(([key, value]): [string, DataValue] => [key, { value }]),
    );
    const unit: UnitData = { unit: '甲村', values, self: new Map() };
    const { total, converted, grade } = assess(set, [unit]).units[0]!;
    // (15 + 12 + 9) + (20 - 1.5 - 2) + (10 + 4.5) = 67, of 85 because one item has no task
    expect([total.value, converted!.value, grade]).toEqual(['78.82', '7.88', '一般']);
  });

  it('shows a weighted set', () => {
    expect(parseIndicatorSet(blocks[1]!, 'guide.yaml', documents).indicators[0]).toMatchObject({
      combine: 'weighted',
    });
  });

  it('shows a data file that can be read', () => {
    const { units } = readAssessmentData(blocks[2]!, 'guide.yaml', set);
    expect(units[0]!.values.get('missingFiles')).toEqual({
      value: '3',
      reason: '抽查 20 户缺 3 份',
      cells: ['抽查表!C5'],
    });
    expect(units[0]!.values.get('housing.absent')).toEqual({ value: true });
    expect(units[1]!.values.get('satisfaction')).toEqual({ value: null });
    expect(units[1]!.targets).toEqual([{ id: 'exit-persons', done: '12', required: '12' }]);
  });

  it('shows grades by rank', () => {
    const text = blocks[0]!.replace(
      /^grading:[\s\S]*?(?=^ranking:)/m,
      `${blocks[3]!.replaceAll('一般', '差')}\n`,
    );
    expect(parseIndicatorSet(text, 'guide.yaml', documents).grading).toMatchObject({ by: 'rank' });
  });
});
