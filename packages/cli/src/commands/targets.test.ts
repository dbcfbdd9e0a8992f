import { openWorkbook } from '@duibiao/workbook';
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
    expect(out).toMatch(/^ {2}2019-12-31 +不少于1.72万人 +\[exit-persons\] +贫困人口脱贫$/mu);
    expect(out).toContain('可能读法：20条110.4公里');
  });

  it('speaks English throughout when asked to, quotations aside', async () => {
    const { out } = await run(['targets', 'list', 'zhenba-2019', '--lang', 'en']);
    expect(out).toMatch(
      /^ {2}2019-12-31 +at least 17,200 persons +\[exit-persons\] +Poor persons who leave poverty$/mu,
    );
    expect(out).toMatch(
      /once every quarter .* Joint meeting of the member units \(lead: unit that heads the group\)$/mu,
    );
    expect(out).toMatch(/30 firms +\[industrial-firms\] +Industrial firms that take part/u);
    const [entries] = out.split('Oddities of the text');
    expect(entries).not.toMatch(/\p{Script=Han}/u);
  });

  it('gives each title in the language asked for, Chinese by default, and both beside it', async () => {
    const titleIn = async (...lang: string[]) => {
      const { json } = await run(['targets', 'list', 'qunli-2020', '--format', 'json', ...lang]);
      const [plan] = json().plans;
      return { plan: plan.title, ...plan.targets[0] };
    };
    const titles = { zh: '剩余未脱贫户全部脱贫', en: 'All remaining poor households leave poverty' };
    expect(await titleIn()).toMatchObject({ title: titles.zh, titles, unit: '户', subject: '剩余未脱贫户' });
    expect(await titleIn('--lang', 'en')).toMatchObject({
      plan: 'Qunli Town: work plan for 2020 against poverty',
      title: titles.en,
      titles,
      unit: '户',
      subject: 'remaining poor households',
      source: { quote: '确保全镇剩余未脱贫户11户28人全部脱贫' },
    });
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
    expect(json()).toMatchObject({ rate: '17.11', required: 1385, remaining: 422, after: '3.996' });
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
    expect(out).toBe('单位  户数  人数\n甲村  6     20\n乙村  3     10\n丙村  1     3\n合计  10    33\n');
  });

  it('names the cell that holds no number', async () => {
    const { status, told } = await run(['targets', 'allocate', '--total', '10', '--weights', 'w.csv'], {
      'w.csv': '村,户数\n甲村,60\n乙村,很多\n',
    });
    expect(status).toBe(2);
    expect(told).toContain('B3');
  });
});

describe('targets schema', () => {
  it('prints a JSON Schema that names every key of an entry', async () => {
    const { json } = await run(['targets', 'schema']);
    expect(JSON.stringify(json())).toContain('"figure"');
  });
});

describe('targets lint', () => {
  it('reports as JSON what is wrong, with place', async () => {
    const { status, json } = await run(['targets', 'lint', 'tongjiang-2016', '--format', 'json']);
    expect(status).toBe(0);
    expect(json().findings).toContainEqual(
      expect.objectContaining({
        rule: 'figures/disagree',
        targets: ['pepper', 'pepper-done'],
        message: expect.stringContaining('8700亩'),
        place: expect.objectContaining({ clause: expect.stringContaining('时间安排') }),
      }),
    );
  });

  it('ends with 1 on errors when asked to', async () => {
    const broken = {
      'p.yaml':
        'id: p\ntitle: p\nlevel: township\nplace: 某镇\nyear: 2026\ndocument: p.txt\nsections:\n  - clause: 一\n    targets:\n      - id: a\n        title: 改造\n        figure: 200户\n        parts: [{ label: 甲, figure: 75户 }]\n        quote: 改造200户\n',
    };
    const call = ['targets', 'lint', 'p.yaml', '--fail-on', 'error'];
    expect((await run(call, broken)).status).toBe(1);
    expect(
      (await run(call, { 'p.yaml': broken['p.yaml'].replace('200户\n        parts', '75户\n        parts') }))
        .status,
    ).toBe(0);
  });
});

describe('targets read', () => {
  const text =
    '某镇2026年工作计划\n一、目标\n改造危房20户(甲村12户,乙村8户)。\n确保6月底前，完成近500亩花椒种植。\n实现卫生室建设全覆盖。\n';

  it('proposes targets for a person to confirm', async () => {
    const { json } = await run(['targets', 'read', 'plan.txt', '--format', 'json'], { 'plan.txt': text });
    expect(json().targets.map(({ value, unit }: { value: string; unit: string }) => value + unit)).toEqual([
      '20户',
      '12户',
      '8户',
      '500亩',
      '100%',
    ]);
  });

  it('shows each proposal with its line, figure and words', async () => {
    const { out } = await run(['targets', 'read', 'plan.txt'], { 'plan.txt': text });
    expect(out).toMatch(/^第3行 +12户 +甲村12户$/mu);
    expect(out).toMatch(/^第4行 +近500亩 +2026-06-30 +完成近500亩花椒种植$/mu);
    const english = await run(['targets', 'read', 'plan.txt', '--lang', 'en'], { 'plan.txt': text });
    expect(english.out).toMatch(/^line 4 +nearly 500 mu +2026-06-30 +完成近500亩花椒种植$/mu);
  });

  it('reads a text in GBK as well', async () => {
    const gbk = Uint8Array.from([0xb8, 0xc4, 0xd4, 0xec, 0x32, 0x30, 0xbb, 0xa7]); // 改造20户
    const world = memoryWorld({ 'plan.txt': gbk });
    await duibiao(['targets', 'read', 'plan.txt', '--format', 'json'], world, '0');
    expect(JSON.parse(world.printed()).targets[0]).toMatchObject({ value: '20', unit: '户' });
  });

  it('drafts a plan file that can be used as it is', async () => {
    const world = memoryWorld({ 'plan.txt': text });
    expect(await duibiao(['targets', 'read', 'plan.txt', '-o', 'plan.yaml'], world, '0')).toBe(0);
    const draft = String(world.written.get('plan.yaml'));
    const { status, json } = await run(['targets', 'list', 'plan.yaml', '--format', 'json'], {
      'plan.yaml': draft,
    });
    expect(status).toBe(0);
    const { targets } = json().plans[0];
    expect(targets[0]).toMatchObject({ value: '20', breakdown: [{ value: '12' }, { value: '8' }] });
    expect(targets[3]).toMatchObject({
      value: '500',
      approximation: 'below',
      due: '2026-06-30',
      nature: ['binding', 'approximate'],
    });
    expect(targets[4]).toMatchObject({ value: '100', unit: '%', nature: ['whole'] });
  });
});

describe('targets progress', () => {
  const sheet =
    '目标编号,完成数,截至日期\nwater-works,80,2019-04-30\nfarm-guidance,6000,2019-04-30\nno-such,1,\n';
  const call = ['targets', 'progress', 'zhenba-2019', '--data', 'p.csv', '--as-of', '2019-04-30'];

  it('gives done, remaining, rate, pace and forecast as JSON, and says which rows it could not use', async () => {
    const { json, told } = await run([...call, '--format', 'json'], { 'p.csv': sheet });
    const { targets, unused } = json();
    expect(targets.find(({ id }: { id: string }) => id === 'water-works')).toMatchObject({
      done: '80',
      remaining: '57',
      rate: '58.39',
      onPace: false,
      paceRequired: '28.03',
      status: 'behind',
      daysLeft: 61,
    });
    expect(unused).toHaveLength(1);
    expect(told).toContain('no-such');
  });

  it('proposes the target that a misspelt row was meant for', async () => {
    const { told } = await run([...call, '--lang', 'en'], { 'p.csv': 'id,done\nwater-work,3\n' });
    expect(told).toContain('Did you mean water-works');
  });

  it('writes the wall chart as a workbook and as a picture', async () => {
    const world = memoryWorld({ 'p.csv': sheet });
    await duibiao([...call, '-o', 'chart.xlsx'], world, '0');
    await duibiao([...call, '-o', 'chart.svg', '--lang', 'en'], world, '0');
    const grid = await (await openWorkbook(world.written.get('chart.xlsx') as Uint8Array)).grid(0);
    expect(grid.cell(1, 1)).toMatchObject({ text: '2019年镇巴县脱贫攻坚工作要点　挂图作战表' });
    expect(String(world.written.get('chart.svg'))).toContain('on pace');
  });

  it.each([
    '{"water-works": 80}',
    '{"water-works": {"done": "80", "date": "2019-04-30"}}',
    '[{"target": "water-works", "done": 80}]',
    '{"targets": [{"id": "water-works", "done": 80}]}',
  ])('takes %s', async (data) => {
    const args = [
      'targets',
      'progress',
      'zhenba-2019',
      '--data',
      'p.json',
      '--as-of',
      '2019-04-30',
      '--format',
      'json',
    ];
    const { json } = await run(args, { 'p.json': data });
    expect(json().targets.find(({ id }: { id: string }) => id === 'water-works').rate).toBe('58.39');
  });

  it('speaks English in text and workbook, and knows a target by its English title', async () => {
    const world = memoryWorld({
      'p.csv':
        'title,done,date\nMain works for safe rural drinking water,80,2019-04-30\nIndustrial firms that take part,30,2019-04-30\n',
    });
    await duibiao([...call, '-o', 'chart.xlsx', '--lang', 'en'], world, '0');
    expect(world.printed()).toMatch(
      /^behind +2019-06-30 +80 of 137 +58.39% +Main works for safe rural drinking water +needed every 30 days: 28$/mu,
    );
    expect(world.printed()).toMatch(/^done .* 30 of 30 firms +100% /mu);
    expect(world.printed()).not.toMatch(/\p{Script=Han}/u);
    const grid = await (await openWorkbook(world.written.get('chart.xlsx') as Uint8Array)).grid(0);
    const words: string[] = [];
    for (let row = 1; row <= grid.rowCount; row++)
      for (let column = 1; column <= grid.columnCount; column++) {
        const cell = grid.cell(row, column);
        if ('text' in cell) words.push(cell.text);
      }
    expect(words).toContain('Poor persons who leave poverty');
    expect(words.filter((word) => /[\p{Script=Han}　、；]/u.test(word))).toEqual([]);
  });

  it('counts a ledger', async () => {
    const ledger = '户主姓名,家庭人口,人均纯收入,脱贫年度\n赵一,3,5000,2020\n钱二,2,5000,2019\n';
    const { json } = await run(
      ['targets', 'progress', 'qunli-2020', '--data', 'l.csv', '--as-of', '2020', '--format', 'json'],
      { 'l.csv': ledger },
    );
    const byId = (id: string) => json().targets.find((each: { id: string }) => each.id === id);
    expect([byId('exit-households').done, byId('exit-persons').done]).toEqual(['1', '3']);
  });

  it.each([
    ['{"water-works": "many"}', 'p.json'],
    ['{"water-works": -3}', 'p.json'],
    ['{"no-such": 3}', 'p.json'],
    ['甲,乙\n1,2\n', 'p.csv'],
  ])('refuses %s in one sentence', async (text, file) => {
    const { status, out } = await run(['targets', 'progress', 'zhenba-2019', '--data', file], {
      [file]: text,
    });
    expect([status, out]).toEqual([2, '']);
  });
});
