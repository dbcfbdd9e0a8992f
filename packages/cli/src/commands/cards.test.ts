import { compileStandard } from '@duibiao/core';
import { checkLedger, readLedgers } from '@duibiao/ledger';
import { cardsWorkbook, householdCards } from '@duibiao/report';
import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const HEADERS = [
  '行政村',
  '户编号',
  '户主姓名',
  '姓名',
  '与户主关系',
  '证件号码',
  '人均可支配收入（元/人）',
  '低保金（元）',
  '养老保险金（元）',
  '帮扶责任人',
  '住房安全有保障',
];
const ROWS = [
  ['青山村', 'H1', '赵一', '赵一', '本人或户主', '990000198001010012', 2900, 3600, 0, '刘帮扶', '是'],
  ['青山村', 'H1', '赵一', '赵二', '之子', '990000200501010019', 2900, 3600, 0, '刘帮扶', '是'],
  ['白水村', 'H2', '钱三', '钱三', '本人或户主', '990000197001010018', null, 0, 1200, '周帮扶', '是'],
];

const { dictionary, lines, standard } = loadLibrary();
const compiled = compileStandard(standard('shaanxi/577/household'), {
  dictionary,
  lines,
  asOf: '2017-12-31',
});
const ledger = readLedgers([gridOf('台账', [HEADERS, ...ROWS])], { dictionary, file: 'l.xlsx' });
const check = checkLedger(ledger, compiled);

describe('household cards', () => {
  const [first, second] = householdCards(check, { language: 'zh' });

  it('list members with their ID numbers masked', () => {
    expect(first!.members.map(({ name, relation, idNumber }) => [name, relation, idNumber])).toEqual([
      ['赵一', '户主', '990000**********12'],
      ['赵二', '之子', '990000**********19'],
    ]);
  });

  it('give each verdict with its reason, what is missing included', () => {
    expect(first!.verdicts[0]).toMatchObject({ status: 'unmet', actual: '2900', required: '> 3070' });
    expect(second!.verdicts[0]!.status).toBe('unknown');
    expect(second!.verdicts[0]!.reason).toContain('缺');
  });

  it('list as benefits only what was received', () => {
    expect(first!.benefits).toEqual([{ title: '低保金', value: '3600元' }]);
    expect(second!.benefits).toEqual([{ title: '养老保险金', value: '1200元' }]);
  });

  it('name the helper', () => {
    expect([first!.helper.name, second!.helper.name]).toEqual(['刘帮扶', '周帮扶']);
  });

  it('stand one village a sheet, one household a page', () => {
    const cards = householdCards(check, { language: 'zh' });
    const twice = [...cards.filter(({ village }) => village === '青山村'), ...cards];
    const sheets = cardsWorkbook(twice, 'zh').sheets;
    expect(sheets.map((sheet) => [sheet.name, sheet.print!.breaksBefore!.length])).toEqual([
      ['青山村', 1],
      ['白水村', 0],
    ]);
  });

  it('show whole numbers only when asked', () => {
    const [open] = householdCards(check, { language: 'zh', unmask: true });
    expect(open!.members[0]!.idNumber).toBe('990000198001010012');
  });
});

describe('duibiao cards', () => {
  const spec = {
    sheets: [
      {
        name: '台账',
        cells: [HEADERS, ...ROWS].flatMap((cells, row) =>
          cells.flatMap((value, column) =>
            value === null ? [] : [{ row: row + 1, column: column + 1, value }],
          ),
        ),
      },
    ],
  };

  it('writes a page for the printer that loads and runs nothing, of one village', async () => {
    const world = memoryWorld({ 'l.xlsx': await writeWorkbook(spec) });
    const args = ['cards', 'l.xlsx', '--standard', 'shaanxi/577/household', '--as-of', '2017', '--html'];
    expect(await duibiao([...args, '--village', '白水村', '-o', 'c.html'], world, 'test')).toBe(0);
    const page = String(world.written.get('c.html'));
    expect(page.match(/class="card"/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
    expect(page).not.toContain('990000197001010018');
  });

  it('says which village has no household', async () => {
    const world = memoryWorld({ 'l.xlsx': await writeWorkbook(spec) });
    const args = [
      'cards',
      'l.xlsx',
      '--standard',
      'shaanxi/577/household',
      '--as-of',
      '2017',
      '-o',
      'c.xlsx',
    ];
    expect(await duibiao([...args, '--village', '无名村'], world, 'test')).toBe(2);
    expect(world.told()).toContain('无名村');
  });
});
