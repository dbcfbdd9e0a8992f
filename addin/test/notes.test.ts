import type { Flag } from '@duibiao/sheet';
import { expect, test } from 'vitest';
import { bookOf } from '../../test/excel/index.js';
import { officeBench } from './office-host.js';

const flag = (row: number, message: string): Flag => ({
  sheet: 'S',
  row,
  column: 2,
  severity: 'error',
  message,
});
const REQUEST = { style: 'fill', notes: true, language: 'zh' } as const;
const book = () =>
  bookOf({
    S: [
      ['户主', '收入'],
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ],
  });

test('notes say why, keep clear of other people’s notes and threads, and go when the marks go', async () => {
  const one = book();
  const sheet = one.sheets[0]!;
  sheet.notes.set('3,2', { author: '张干事', text: '已核实' });
  sheet.threads.add('4,2');
  const { host, excel, close } = await officeBench(one, { notes: true });
  expect(host.capabilities.notes).toBe(true);
  const flags = [flag(2, '差 170 元'), flag(2, '另有疑点'), flag(3, '差 1 元'), flag(4, '差 2 元')];
  expect(await host.flag({ flags }, REQUEST)).toMatchObject({ marked: 3, notes: 1 });
  expect(sheet.notes.get('2,2')?.text).toBe('对标 · 错误\n差 170 元\n另有疑点');
  expect(sheet.notes.get('3,2')?.text).toBe('已核实');
  await host.flag({ flags: [flag(2, '差 70 元')] }, REQUEST);
  expect(sheet.notes.get('2,2')?.text).toBe('对标 · 错误\n差 70 元');
  await host.clear();
  expect([...sheet.notes.keys()]).toEqual(['3,2']);
  expect(excel.failures).toEqual([]);
  close();
});

test.each([
  ['an older Excel with a newer library', { profile: 'office2024', notes: true }],
  ['a newer Excel with an older library', { profile: 'microsoft365', notes: false }],
] as const)('%s: no notes, and no fault', async (_name, options) => {
  const one = book();
  const { host, excel, close } = await officeBench(one, options);
  expect(host.capabilities.notes).toBe(false);
  expect(await host.flag({ flags: [flag(2, 'x')] }, REQUEST)).toMatchObject({ marked: 1, notes: 0 });
  expect(one.sheets[0]!.notes.size).toBe(0);
  expect(excel.failures).toEqual([]);
  close();
});
