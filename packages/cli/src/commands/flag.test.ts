import type { SheetSpec } from '@duibiao/sheet';
import { writeWorkbook } from '@duibiao/workbook';
import { beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../command.js';
import { duibiao } from '../duibiao.js';

const SHEET: SheetSpec = {
  name: '台 账',
  cells: [{ row: 2, column: 2, value: 2900, style: { border: 'thin' } }],
};
const PLAN = { flags: [{ cell: "'台 账'!B2", severity: 'error', message: '低于线 170 元' }] };

let files: Map<string, Uint8Array>;
let told: string;

/** Files in memory; an existing output is only replaced with `force`. */
const world = (): World => ({
  cwd: '/',
  now: () => new Date(0),
  out: () => {},
  tell: (text) => {
    told += text;
  },
  interactive: false,
  read: async (path) => files.get(path)!,
  exists: async (path) => files.has(path),
  write: async (path, bytes) => {
    files.set(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  },
});
const run = (...args: string[]) => duibiao(args, world(), '0');
const plan = (content: unknown) => files.set('plan.json', new TextEncoder().encode(JSON.stringify(content)));

beforeEach(async () => {
  told = '';
  files = new Map([['ledger.xlsx', await writeWorkbook({ sheets: [SHEET] })]]);
  plan(PLAN);
});

test('a workbook is flagged, and cleared into what it was', async () => {
  expect(
    await run('flag', 'ledger.xlsx', '--plan', 'plan.json', '-o', 'out.xlsx', '--notes', '--findings'),
  ).toBe(0);
  expect(files.get('out.xlsx')).not.toEqual(files.get('ledger.xlsx'));
  expect(await run('clear', 'out.xlsx', '-o', 'back.xlsx')).toBe(0);
  expect(files.get('back.xlsx')).toEqual(files.get('ledger.xlsx'));
  expect(told).toContain('与原文件逐字节一致');
});

test('a workbook without marks is cleared into itself', async () => {
  expect(await run('clear', 'ledger.xlsx', '-o', 'back.xlsx', '--lang', 'en')).toBe(0);
  expect(files.get('back.xlsx')).toBe(files.get('ledger.xlsx'));
  expect(told).toBe('There was no mark of Duibiao; the file was written to back.xlsx as it is.\n');
});

describe('a plan that cannot be followed is refused in one sentence, and nothing is written', () => {
  test.each([
    ['no list', {}, /plan\.json 不是标记计划/],
    ['no plan at all', null, /plan\.json 不是标记计划/],
    [
      'a cell without its sheet',
      { flags: [{ cell: 'B2', severity: 'error', message: '' }] },
      /第 1 项的单元格“B2”/,
    ],
    ['no cell', { flags: [{ cell: '台账!第二格', severity: 'error' }] }, /“台账!第二格”/],
    ['an unknown severity', { flags: [{ cell: '台账!B2', severity: 'fatal' }] }, /“fatal”/],
    ['an unknown sheet', { flags: [{ cell: '别的!B2', severity: 'error' }] }, /“别的”/],
    ['a cell beyond the sheet', { flags: [{ cell: '台 账!B9999999', severity: 'error' }] }, /B9999999/],
  ])('%s', async (_, content, sentence) => {
    plan(content);
    expect(await run('flag', 'ledger.xlsx', '--plan', 'plan.json', '-o', 'out.xlsx')).toBe(2);
    expect(told).toMatch(sentence);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(files.has('out.xlsx')).toBe(false);
  });

  test.each([
    ['no output', ['flag', 'ledger.xlsx', '--plan', 'plan.json']],
    ['no plan', ['flag', 'ledger.xlsx', '-o', 'out.xlsx']],
    ['the output is the input', ['flag', 'ledger.xlsx', '--plan', 'plan.json', '-o', './ledger.xlsx']],
    ['clearing into the input', ['clear', 'ledger.xlsx', '-o', 'ledger.xlsx']],
  ])('%s', async (_, args) => {
    const before = files.get('ledger.xlsx');
    expect(await run(...args)).toBe(2);
    expect(files.get('ledger.xlsx')).toBe(before);
  });
});
