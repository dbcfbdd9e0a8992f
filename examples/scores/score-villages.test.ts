import { openWorkbook } from '@duibiao/workbook';
import { expect, it } from 'vitest';
import { scoreVillages, villagesWorkbook } from './score-villages.js';

it('three villages, one of them with a figure missing', () => {
  expect(scoreVillages().units.map(({ unit, total, rank }) => [unit, total.value ?? total, rank])).toEqual([
    // 20 - 2 + 30 - 6 + 10 - 2 + 10 - 2 + 10 + 55.5
    ['青石村', '123.5', 2],
    // the block of 20 is used up; one way of publicity and one of the ten missing give no points
    ['高山村', '98', 3],
    ['双桥村', { value: null, lowest: '125', highest: '135' }, 1],
  ]);
});

it('the workbook has a sheet for each', async () => {
  const workbook = await openWorkbook(await villagesWorkbook(), { fileName: 'scores.xlsx' });
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
    '得分排名',
    '青石村',
    '高山村',
    '双桥村',
    '数据录入',
    '扣分清单',
    '评分细则',
  ]);
});
