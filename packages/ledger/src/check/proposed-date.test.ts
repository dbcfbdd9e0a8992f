import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { expect, it } from 'vitest';
import { proposedDate } from './proposed-date.js';

const { standard } = loadLibrary();
const titled = (title: string) => [gridOf('台账', [[title], ['户主姓名'], ['赵一']])];

it.each([
  [
    'the year of the title, while the standard was in force',
    '2017年脱贫户台账',
    '2026-03-01',
    '2017-12-31',
    'title',
  ],
  ['not a year that has not ended', '2017年脱贫户台账', '2017-06-30', '2017-06-30', 'today'],
  ['today, without a year', '脱贫户台账', '2018-03-01', '2018-03-01', 'today'],
  ['the last day of a standard that is over', '脱贫户台账', '2026-03-01', null, 'standard'],
  ['the last day too, for a year after it', '2025年台账', '2026-03-01', null, 'standard'],
] as const)('%s', (_, title, today, date, from) => {
  const chosen = standard('shaanxi/577/household');
  const last = chosen.versions.at(-1)!.to;
  expect(proposedDate(chosen, titled(title), today)).toEqual({ date: date ?? last, from });
});
