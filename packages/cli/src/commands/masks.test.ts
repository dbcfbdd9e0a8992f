import { openWorkbook, writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const NUMBERS = {
  id: '990000197001010114',
  wrong: '990000197203050228',
  old: '990000700101011',
  certificate: '99000019850606012344',
  phone: '13900001234',
  other: '18800005678',
};
const SECRETS = Object.values(NUMBERS);

const HEADERS = [
  '行政村',
  '户主姓名',
  '户主证件号码',
  '联系电话',
  '家庭人口数',
  '人均纯收入（元）',
  '住房鉴定等级',
  '是否解决安全饮用水',
  '义务教育阶段辍学人数',
  '备注',
];
const note = `本人证号${NUMBERS.id}，子女电话${NUMBERS.other}`;
const ROWS: (string | number)[][] = [
  ['青石村', '赵甲', NUMBERS.id, NUMBERS.phone, 3, 2000, 'C', '否', 0, note],
  ['青石村', '钱乙', NUMBERS.wrong, NUMBERS.other, 2, 6000, 'B', '是', 0, ''],
  // Whoever has no name is called by what there is.
  [
    '白河村',
    '',
    NUMBERS.certificate,
    `${NUMBERS.phone}/${NUMBERS.other}`,
    1,
    100,
    `见${NUMBERS.id}`,
    '是',
    1,
    '',
  ],
  ['白河村', NUMBERS.phone, NUMBERS.old, '1390000', 1, 5000, 'D', '是', 1, ''],
  ['白河村', '周戊', NUMBERS.id, NUMBERS.phone, 1, 5000, 'B', '是', 0, ''],
];

const ledger = (rows: (string | number)[][]) =>
  writeWorkbook({
    sheets: [
      {
        name: '台账',
        cells: [HEADERS, ...rows].flatMap((row, at) =>
          row.map((value, index) => ({ row: at + 1, column: index + 1, value })),
        ),
      },
    ],
  });

async function run(...args: string[]) {
  const moved = ROWS.slice(0, 4).map((row) => row.with(5, 5555));
  moved[0]![2] = '990000197001010115';
  const world = memoryWorld({ 'a.xlsx': await ledger(ROWS), 'b.xlsx': await ledger(moved) });
  const status = await duibiao(args, world, '');
  expect(status, world.told()).toBe(0);
  let text = world.printed() + world.told();
  for (const bytes of world.written.values()) text += typeof bytes === 'string' ? bytes : await textOf(bytes);
  return text;
}

/** Everything that stands in a workbook's cells. */
async function textOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  const workbook = await openWorkbook(bytes, { fileName: 'out.xlsx' });
  const texts: string[] = [];
  for (const { index } of workbook.sheets) {
    const grid = await workbook.grid(index);
    for (let row = 1; row <= grid.rowCount; row += 1)
      for (let column = 1; column <= grid.columnCount; column += 1) {
        const cell = grid.cell(row, column);
        if (cell.kind === 'text') texts.push(cell.text);
      }
  }
  return texts.join('\n');
}

const HOUSEHOLD = ['--standard', 'national/household', '--as-of', '2018', '--set', 'povertyLine=2995'];

describe('ID and phone numbers are masked in every output', () => {
  it.each([
    ['check, text', ['check', 'a.xlsx', ...HOUSEHOLD]],
    ['check, json', ['check', 'a.xlsx', ...HOUSEHOLD, '--format', 'json']],
    ['check, csv', ['check', 'a.xlsx', ...HOUSEHOLD, '--format', 'csv']],
    ['check, html', ['check', 'a.xlsx', ...HOUSEHOLD, '--format', 'html']],
    ['read, text', ['read', 'a.xlsx']],
    ['read, json', ['read', 'a.xlsx', '--format', 'json']],
    ['why', ['why', 'a.xlsx', '4', ...HOUSEHOLD]],
    ['whatif', ['whatif', 'a.xlsx', ...HOUSEHOLD, '--error', '30']],
    ['rollup', ['rollup', 'a.xlsx', ...HOUSEHOLD, '--ceiling', '<3%']],
    ['compare, text', ['compare', 'a.xlsx', 'b.xlsx']],
    ['compare, json', ['compare', 'a.xlsx', 'b.xlsx', '--format', 'json']],
    ['compare, workbook', ['compare', 'a.xlsx', 'b.xlsx', '-o', 'd.xlsx']],
    ['duplicates', ['duplicates', 'a.xlsx', 'b.xlsx', '--format', 'json']],
    ['cards, workbook', ['cards', 'a.xlsx', ...HOUSEHOLD, '-o', 'c.xlsx']],
    ['cards, html', ['cards', 'a.xlsx', ...HOUSEHOLD, '-o', 'c.html', '--html']],
  ])('%s', async (_, args) => {
    const text = await run(...args);
    expect(text.length).toBeGreaterThan(10);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it.each([
    ['compare', ['compare', 'a.xlsx', 'b.xlsx', '--key', 'headName', '--unmask'], '990000197001010115'],
    ['cards', ['cards', 'a.xlsx', ...HOUSEHOLD, '-o', 'c.html', '--html', '--unmask'], NUMBERS.other],
    ['duplicates', ['duplicates', 'a.xlsx', '--unmask'], NUMBERS.id],
  ])('and shown whole where it is asked for: %s', async (_, args, secret) => {
    expect(await run(...args)).toContain(secret);
  });

  it('the user’s own workbook keeps them, marked', async () => {
    expect(await run('check', 'a.xlsx', ...HOUSEHOLD, '-o', 'checked.xlsx')).toContain(NUMBERS.id);
  });
});
