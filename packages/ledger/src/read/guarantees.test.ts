import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { expect, it } from 'vitest';
import { valuesOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

/** A ledger whose 义务教育 and the column beside it hold these answers, a household each. */
function education(answers: readonly string[], beside: string, besideAnswers: readonly string[]) {
  const rows = answers.map((answer, at) => [`赵${'一二三四五'[at]}`, 3500, answer, besideAnswers[at]!]);
  const grid = gridOf('台账', [['户主姓名', '人均纯收入', '义务教育', beside], ...rows]);
  return valuesOf(readLedger(grid, { dictionary }).table, 'compulsoryEducationSecured');
}

it('takes 有 and 无 under 义务教育 as those beside it are meant, where most say 有', () => {
  const answers = ['有', '有', '有', '有', '无'];
  expect(education(answers, '基本医疗', ['有', '有', '无', '有', '有'])).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

it.each([
  [
    'nothing beside it is answered so',
    ['有', '有', '有', '有', '无'],
    '基本医疗',
    ['是', '是', '否', '是', '是'],
  ],
  [
    'what stands beside it is no guarantee',
    ['有', '有', '有', '有', '无'],
    '卫生厕所',
    ['有', '有', '有', '有', '无'],
  ],
  [
    'many say 无, who may have no pupil',
    ['有', '无', '无', '有', '无'],
    '基本医疗',
    ['有', '有', '有', '有', '有'],
  ],
])('does not take them where %s', (_, answers, beside, besideAnswers) => {
  expect(education(answers, beside, besideAnswers)).toEqual(answers.map(() => '?unreadable'));
});
