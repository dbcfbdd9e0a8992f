import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const run = async (args: string[], files: Record<string, string> = {}) => {
  const world = memoryWorld(files);
  const status = await duibiao(args, world, '0.0.0');
  return { status, out: world.printed(), told: world.told(), json: () => JSON.parse(world.printed()) };
};

describe('targets list', () => {
  it('gives the five plans as JSON', async () => {
    const { status, json } = await run(['targets', 'list', '--format', 'json']);
    expect(status).toBe(0);
    const { plans } = json();
    expect(plans.map(({ id }: { id: string }) => id).sort()).toEqual([
      'guanba-2020',
      'qunli-2020',
      'tongjiang-2016',
      'xintian-2018',
      'zhenba-2019',
    ]);
    expect(plans.find(({ id }: { id: string }) => id === 'tongjiang-2016').targets).toContainEqual(
      expect.objectContaining({
        value: '200',
        unit: '户',
        comparator: '=',
        due: '2016-12-31',
        lead: [],
        breakdown: expect.arrayContaining([
          expect.objectContaining({ label: '非贫困村', value: '65', unit: '户' }),
        ]),
        source: expect.objectContaining({ document: 'tongjiang-2016.txt' }),
      }),
    );
  });

  it('shows one plan for people, with what is odd about its text', async () => {
    const { out } = await run(['targets', 'list', 'zhenba-2019']);
    expect(out).toContain('贫困人口脱贫  不少于1.72万人  2019-12-31');
    expect(out).toContain('可能读法: 20条110.4公里');
  });

  it('reads a plan file', async () => {
    const files = {
      'ours.yaml':
        'id: ours\ntitle: 我镇计划\nlevel: township\nplace: 某镇\nyear: 2026\ndocument: ours.txt\nsections:\n  - clause: 一\n    targets:\n      - id: road\n        title: 修路\n        figure: 3公里\n        quote: 修路3公里\n',
    };
    const { json } = await run(['targets', 'list', 'ours.yaml', '--format', 'json'], files);
    expect(json().plans[0].targets[0]).toMatchObject({ id: 'road', value: '3', unit: '公里' });
  });

  it('names the plans it knows when asked for another', async () => {
    const { status, out, told } = await run(['targets', 'list', 'nowhere-2020']);
    expect([status, out]).toEqual([2, '']);
    expect(told).toContain('tongjiang-2016');
  });
});

describe('targets exits', () => {
  const call = ['targets', 'exits', '--poor', '1807', '--population', '10560', '--threshold', '<4%'];

  it('answers as JSON', async () => {
    const { json } = await run([...call, '--format', 'json']);
    expect(json()).toMatchObject({ rate: '17.11', required: 1385, remaining: 422 });
  });

  it('says whether a planned number suffices', async () => {
    const { out } = await run([...call, '--exits', '800']);
    expect(out).toContain('还差 585 人');
  });

  it.each([
    [['targets', 'exits', '--poor', '10', '--population', '20'], '--threshold'],
    [['targets', 'exits', '--poor', 'x', '--population', '20', '--threshold', '<4%'], '--poor'],
    [['targets', 'exits', '--poor', '30', '--population', '20', '--threshold', '<4%'], '30'],
  ])('says in one sentence what is wrong with %j', async (args, word) => {
    const { status, told } = await run(args);
    expect(status).toBe(2);
    expect(told).toContain(word);
  });
});

describe('targets allocate', () => {
  const sheet = '村,户数,人数,上限\n甲村,60,200,\n乙村,25,80,2\n丙村,15,50,\n合计,100,330,\n';

  it('adds up, from a csv whose total row is no unit', async () => {
    const files = { 'weights.csv': '村,权重\n甲村,60\n乙村,25\n丙村,15\n合计,100\n' };
    const { json } = await run(
      ['targets', 'allocate', '--total', '10', '--weights', 'weights.csv', '--format', 'json'],
      files,
    );
    expect(json().parts.map(({ label, value }: { label: string; value: number }) => [label, value])).toEqual([
      ['甲村', 6],
      ['乙村', 3],
      ['丙村', 1],
    ]);
  });

  it('honours a cap from the sheet, and takes json as well', async () => {
    const capped = await run(
      ['targets', 'allocate', '--total', '10', '--weights', 'w.csv', '--format', 'json'],
      { 'w.csv': sheet },
    );
    expect(capped.json().parts.map(({ value }: { value: number }) => value)).toEqual([6, 2, 2]);
    const json = await run(
      ['targets', 'allocate', '--total', '10', '--weights', 'w.json', '--format', 'json'],
      {
        'w.json': '{"甲村": 60, "乙村": 25, "丙村": 15}',
      },
    );
    expect(json.json().parts.map(({ value }: { value: number }) => value)).toEqual([6, 3, 1]);
  });

  it('divides households and persons together', async () => {
    const { out } = await run(
      ['targets', 'allocate', '--total', '10', '--persons', '33', '--weights', 'w.csv'],
      {
        'w.csv': '村,户数,人数\n甲村,60,200\n乙村,25,80\n丙村,15,50\n',
      },
    );
    expect(out).toBe('甲村\t6\n乙村\t3\n丙村\t1\n合计 10\n甲村\t20\n乙村\t10\n丙村\t3\n合计 33\n');
  });

  it('names the cell that holds no number', async () => {
    const { status, told } = await run(['targets', 'allocate', '--total', '10', '--weights', 'w.csv'], {
      'w.csv': '村,户数\n甲村,60\n乙村,很多\n',
    });
    expect(status).toBe(2);
    expect(told).toContain('B3');
  });
});
