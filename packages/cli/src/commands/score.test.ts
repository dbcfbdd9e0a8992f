import { readDataSheet } from '@duibiao/report';
import { findIndicatorSet } from '@duibiao/standards';
import { openWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const DATA = `
set: township/village-rules-140
units:
  - unit: 青山村
    values:
      missingFirst: 0
      missingSecond: 4
      missingThird: 0
      manualErrors: 3
      systemErrorsFirst: 0
      systemErrorsSecond: 0
      unaware: { value: 2, reason: 抽查 20 户, cells: ['抽查表!C5', '抽查表!C9'] }
      publicityWays: 3
      daysOnSite: 21
      missingTenOnes: 0
      preciseOther: 55
    self: { publicity: 9 }
  - unit: 白水村
    values: { unaware: 0, publicityWays: 1 }
`;

async function run(args: string[], files: Record<string, string | Uint8Array> = {}) {
  const world = memoryWorld(files);
  const status = await duibiao(args, world, 'test');
  return { status, world };
}

describe('duibiao score', () => {
  it('gives every unit its points, reasons, range and rank', async () => {
    const { status, world } = await run(
      ['score', 'township/village-rules-140', '--data', 'data.yaml', '--format', 'json'],
      { 'data.yaml': DATA },
    );
    expect(status).toBe(0);
    const { units } = JSON.parse(world.printed());
    const [first, second] = units;
    // 20 - 8 (pooled) + 30 - 6 + 10 + 10 - 2 + 10 + 55
    expect(first.total).toEqual({ value: '119', lowest: '119', highest: '119' });
    expect(first.rank).toBe(null);
    expect(first.deductions).toContainEqual({
      indicator: 'publicity',
      points: '2',
      reason: '不知晓政策的对象 2户，扣 2 分（抽查 20 户）',
      cells: ['抽查表!C5', '抽查表!C9'],
    });
    expect(second.indicators.find(({ id }: { id: string }) => id === 'publicity').score).toBe('0');
    expect(second.total).toEqual({ value: null, lowest: '0', highest: '130' });
  });

  it('reads back the workbook that it wrote, self scores and all', async () => {
    const args = ['score', 'township/village-rules-140', '--format', 'json', '--data'];
    const { world } = await run([...args, 'data.yaml', '-o', 'out.xlsx'], { 'data.yaml': DATA });
    const book = world.written.get('out.xlsx') as Uint8Array;
    const again = await run([...args, 'out.xlsx'], { 'out.xlsx': book });
    const [before, after] = [world, again.world].map((each) => JSON.parse(each.printed()));
    expect(after.units.map(({ total, rank }: never) => [total, rank])).toEqual(
      before.units.map(({ total, rank }: never) => [total, rank]),
    );
    expect(after.units[0].indicators.map(({ self }: { self: string | null }) => self)).toEqual(
      before.units[0].indicators.map(({ self }: { self: string | null }) => self),
    );
    expect(
      after.units[0].indicators.find(({ id }: { id: string }) => id === 'publicity').deductions[0].cells,
    ).toEqual(['数据录入!H5']);
  });

  it('names the sets there are when it is given another', async () => {
    const { status, world } = await run(['score', 'nowhere', '--data', 'data.yaml'], { 'data.yaml': DATA });
    expect(status).toBe(2);
    expect(world.told()).toContain('township/village-rules-140');
  });

  it('refuses a figure that the set does not ask for, with its line', async () => {
    const { status, world } = await run(['score', 'township/village-rules-140', '--data', 'data.yaml'], {
      'data.yaml': DATA.replace('publicityWays: 3', 'publicityWeighs: 3'),
    });
    expect(status).toBe(2);
    expect(world.told()).toContain('data.yaml 第 13 行');
  });

  it('refuses data of another set', async () => {
    const { status, world } = await run(['score', 'henan/city', '--data', 'data.yaml'], {
      'data.yaml': DATA,
    });
    expect(status).toBe(2);
    expect(world.told()).toContain('township/village-rules-140');
  });

  it('draws figures from a check of all villages and from progress, and a typed figure stands above them', async () => {
    const subject = (village: string, status: string, row: number) => ({
      rows: [row],
      label: '户',
      village,
      status,
      criteria: [{ id: 'income', status, cells: [`F${row}`] }],
    });
    const check = {
      standard: { id: 'hunan/household' },
      ledger: { sheet: '台账' },
      subjects: [
        subject('甲村', 'met', 5),
        subject('甲村', 'met', 6),
        subject('甲村', 'met', 7),
        subject('甲村', 'unmet', 8),
        subject('乙村', 'unknown', 9),
      ],
      findings: [],
    };
    const { world } = await run(['score', 'plan/xintian-2018', '--data', 'data.yaml', '--format', 'json'], {
      'data.yaml':
        'check: check.json\nunits: [{ unit: 甲村, targets: progress.json }, { unit: 乙村, values: { households: 2, householdsMet: 1 } }]',
      'check.json': JSON.stringify(check),
      'progress.json': JSON.stringify({ targets: [{ id: 'exit-persons', done: '700', value: '1400' }] }),
    });
    const [first, second] = JSON.parse(world.printed()).units;
    const scoreOf = (unit: { indicators: { id: string; score: string | null }[] }, id: string) =>
      unit.indicators.find((item) => item.id === id)!.score;
    expect([scoreOf(first, 'exitItem'), scoreOf(first, 'incomeItem')]).toEqual(['5', '7.5']);
    expect([scoreOf(second, 'exitItem'), scoreOf(second, 'incomeItem')]).toEqual([null, '5']);
  });
});

describe('duibiao score template', () => {
  it('makes an empty sheet whose every column is read back', async () => {
    const { status, world } = await run([
      'score',
      'template',
      'guangdong/city',
      '--unit',
      '甲市、乙市',
      '-o',
      'empty.xlsx',
    ]);
    expect(status).toBe(0);
    const book = await openWorkbook(world.written.get('empty.xlsx') as Uint8Array, {
      fileName: 'empty.xlsx',
    });
    const units = readDataSheet(await book.grid('数据录入'), findIndicatorSet('guangdong/city'));
    expect(units.map(({ unit, values }) => [unit, values.size])).toEqual([
      ['甲市', 0],
      ['乙市', 0],
    ]);
  });
});
