import { writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const HEADERS = ['户主姓名', '户主证件号码', '联系电话', '家庭人口数', '耕地面积（亩）', '人均纯收入（元）'];
const ID = '990000197001010114';
const PHONE = '13900001234';

async function ledgerFile(rows: readonly (readonly (string | number)[])[], title = '2019年台账') {
  return writeWorkbook({
    title,
    sheets: [
      {
        name: '台账',
        cells: [[title], HEADERS, ...rows].flatMap((row, at) =>
          row.map((value, index) => ({ row: at + 1, column: index + 1, value })),
        ),
      },
    ],
  });
}

const ROWS = [
  ['赵甲', ID, PHONE, 3, 30, 5000],
  ['钱乙', '990000197203050228', '1390000', 2, 4, 6000],
];

describe('quality on the command line', () => {
  it('read takes a file of rules, and says how many rules it tried and for want of which columns not', async () => {
    const world = memoryWorld({
      'l.xlsx': await ledgerFile(ROWS),
      'rules.yaml': 'rules:\n  land/cultivated-large: off\n  head-id/checksum: { severity: warning }\n',
    });
    expect(await duibiao(['read', 'l.xlsx', '--rules', 'rules.yaml', '--format', 'json'], world, '')).toBe(0);
    const { findings, rules } = JSON.parse(world.printed());
    expect(
      findings.map((each: { rule: string; severity: string }) => `${each.severity} ${each.rule}`),
    ).toEqual(['warning head-id/checksum', 'warning household/phone']);
    expect(rules.asOf).toBe('2019-12-31');
    expect(rules.tried).toBeGreaterThan(10);
    expect(rules.silent).toContainEqual({
      rule: 'exit/before-identified',
      lacking: [['exitYear'], ['registeredYear']],
    });
  });

  it('a misspelt rule is refused with the name that was meant', async () => {
    const world = memoryWorld({
      'l.xlsx': await ledgerFile(ROWS),
      'rules.yaml': 'rules:\n  land/cultivated: off\n',
    });
    expect(await duibiao(['read', 'l.xlsx', '--rules', 'rules.yaml'], world, '')).toBe(2);
    expect(world.told()).toContain('land/cultivated-large');
  });

  it('rules lists what can be adjusted', async () => {
    const world = memoryWorld();
    expect(await duibiao(['rules', '--level', 'household', '--format', 'json'], world, '')).toBe(0);
    const listed = JSON.parse(world.printed());
    expect(listed).toContainEqual(
      expect.objectContaining({
        id: 'land/cultivated-large',
        figures: { largeLand: { value: '10', unit: '亩' } },
      }),
    );
  });

  it('duplicates finds one person in two files, masked unless asked, and can end with status 1', async () => {
    const files = {
      'a.xlsx': await ledgerFile(ROWS),
      'b.xlsx': await ledgerFile([['赵甲', ID, PHONE, 3, 3, 5000]]),
    };
    const world = memoryWorld(files);
    expect(await duibiao(['duplicates', 'a.xlsx', 'b.xlsx', '--fail-on', 'finding'], world, '')).toBe(1);
    expect(world.printed()).toContain('a.xlsx  台账!B3  赵甲');
    expect(world.printed()).toContain('b.xlsx  台账!B3  赵甲');
    expect(world.printed()).not.toContain(ID);
    const whole = memoryWorld(files);
    await duibiao(['duplicates', 'a.xlsx', 'b.xlsx', '--unmask', '--format', 'json'], whole, '');
    expect(JSON.parse(whole.printed()).duplicates[0].idNumber).toBe(ID);
  });
});
