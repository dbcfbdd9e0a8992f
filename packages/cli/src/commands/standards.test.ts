import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const run = async (args: string[], files: Record<string, string> = {}) => {
  const world = memoryWorld(files);
  const status = await duibiao(args, world, '0.0.0');
  return { status, out: world.printed(), told: world.told(), json: () => JSON.parse(world.printed()) };
};

const OURS = `id: our/village
extends: hunan/village
region: 431128
title: { zh: 本县村标准, en: Ours }
documents: { rules: { title: 本县办法 } }
changes:
  - from: 2018-01-01
    to: 2018-12-31
    source: { document: rules, clause: 一, certainty: published }
    parameters:
      incidenceCeiling:
        values: [{ value: 1, source: { document: rules, clause: 二, certainty: published } }]
    replace:
      - id: collectiveIncome
        title: { zh: 集体经济收入, en: Collective income }
        require: collectiveIncome > collectiveIncomeFloor
        source: { document: rules, clause: 三, certainty: published }
`;

describe('standards', () => {
  it('lists level, days in force, number of criteria and title in columns', async () => {
    const { out } = await run(['standards', '--level', 'village', '--region', '430000']);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'hunan/village     村  2016-04-01 至 2020-12-31  2 条  湖南贫困村退出标准',
      'national/village  村  2016-04-01 至 2020-12-31  1 条  国家贫困村退出标准（贫困发生率）',
    ]);
  });

  it('says so when a place has no standard of its own, or nothing fits', async () => {
    const hubei = await run(['standards', '--region', '420000', '--lang', 'en']);
    expect(hubei.told).toContain('420000 has no standard of its own');
    expect(hubei.out).toContain('national/household');
    const none = await run(['standards', '--level', 'township']);
    expect([none.status, none.out]).toEqual([0, '']);
    expect(none.told).toContain('没有这样的标准');
    expect((await run(['standards', '--region', '湖北'])).status).toBe(2);
  });

  it('proposes the nearest id first for one it does not have', async () => {
    const { status, told } = await run(['standards', 'show', 'hunan/vilage', '--lang', 'en']);
    expect(status).toBe(2);
    expect(told).toContain('Similar: hunan/village,');
  });
});

describe('standards show', () => {
  it('gives the layers as JSON, and of each criterion and figure the layer that wrote it', async () => {
    const { json } = await run(['standards', 'show', 'ours.yaml', '--as-of', '2018', '--format', 'json'], {
      'ours.yaml': OURS,
    });
    const { extends: below, layers, criteria } = json();
    expect(below).toBe('hunan/village');
    expect(layers).toMatchObject([
      { id: 'national/village', region: '100000', added: ['incidence'] },
      { id: 'hunan/village', region: '430000', added: ['collectiveIncome'], replaced: [], dropped: [] },
      { id: 'our/village', added: [], replaced: ['collectiveIncome'], parameters: ['incidenceCeiling'] },
    ]);
    expect(criteria).toMatchObject([
      {
        id: 'incidence',
        layer: 'national/village',
        replaces: null,
        parameters: { incidenceCeiling: { value: '1', layer: 'our/village' } },
      },
      {
        id: 'collectiveIncome',
        layer: 'our/village',
        replaces: { layer: 'hunan/village', require: expect.stringContaining('>=') },
        parameters: { collectiveIncomeFloor: { value: '50000', layer: 'hunan/village' } },
      },
    ]);
  });

  it('shows them for people', async () => {
    const { out } = await run(['standards', 'show', 'ours.yaml', '--as-of', '2018'], { 'ours.yaml': OURS });
    expect(out).toContain(
      [
        '层次（自下而上）',
        '  national/village  国家贫困村退出标准（贫困发生率）  底本，1 条',
        '  hunan/village     湖南贫困村退出标准                新增：集体经济收入；另定参数：incidenceCeiling',
        '  our/village       本县村标准                        替换：集体经济收入；另定参数：incidenceCeiling = 1%',
      ].join('\n'),
    );
    expect(out).toContain('贫困发生率上限 incidenceCeiling = 1%  《本县办法》二（公开文件）  [our/village]');
    expect(out).toContain('层次：沿用 national/village');
    expect(out).toMatch(/层次：our\/village 替换 hunan\/village 的 .*>=/u);
  });

  it('says no word of layers where there is one, and speaks English but for what it cites', async () => {
    const { out } = await run(['standards', 'show', 'national/village', '--lang', 'en', '--as-of', '2018']);
    expect(out).not.toMatch(/layer/iu);
    expect(out).toContain(
      'For villages, region 100000, in force 2016-04-01 to 2020-12-31; shown as of 2018-12-31',
    );
    const own = out
      .replaceAll(/《[^\n]*?(?= \()/gu, '')
      .split('\n')
      .filter((line) => /\p{Script=Han}/u.test(line));
    expect(own).toEqual([]);
  });

  it('gives a standard written in full as its only layer', async () => {
    const { json } = await run([
      'standards',
      'show',
      'national/village',
      '--format',
      'json',
      '--as-of',
      '2018',
    ]);
    expect(json()).toMatchObject({
      extends: null,
      layers: [{ id: 'national/village', added: ['incidence'] }],
    });
    expect(json().criteria[0]).toMatchObject({ layer: 'national/village', replaces: null });
  });
});
