import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const run = async (args: string[], files: Record<string, string> = {}) => {
  const world = memoryWorld(files);
  const status = await duibiao(args, world, '0.0.0');
  return { status, out: world.printed(), told: world.told(), json: () => JSON.parse(world.printed()) };
};

const LEDGER = `户主姓名,识别时间,民主评议,核实,户认可,村内公示起,村内公示止,公告退出,销号
甲一,2014-05-20,2018-10-08,2018-10-09,2018-10-10,2018-10-11,2018-10-17,2018-11-05,2018-12-20
乙二,2018-03-01,2018-10-08,2018-10-09,2018-10-10,2018-10-11,2018-10-14,2018-11-05,2018-12-20
丙三,2014-05-20,2018-10-08,2018-10-09,2018-10-10,2018-10-11,2018-10-17,2018-11-05,
`;

describe('procedures', () => {
  it('lists them with their steps', async () => {
    const { status, out } = await run(['procedures']);
    expect(status).toBe(0);
    expect(out).toContain('exit/household');
    expect(out).toContain('民主评议 → ');
  });
});

describe('procedures check', () => {
  it('says of each subject what is not in order, and why', async () => {
    const { status, json } = await run(
      ['procedures', 'check', 'exit/household', '退出.csv', '--format', 'json'],
      { '退出.csv': LEDGER },
    );
    expect(status).toBe(0);
    const { summary, subjects } = json();
    expect(summary).toEqual({ subjects: 3, met: 1, unmet: 1, unknown: 1 });
    expect(subjects[1]).toMatchObject({ row: 3, label: '乙*', status: 'unmet' });
    const faults = subjects[1].steps.flatMap((step: { faults: { message: string }[] }) => step.faults);
    expect(faults.map(({ message }: { message: string }) => message)).toEqual([
      '“民主评议”（2018-10-08）与“识别（建档立卡）”在同一年：当年识别的当年不得退出。',
      '“村内公示”历时 4 天，应不少于 7 天。',
    ]);
    expect(subjects[1].steps[4].cells).toEqual(['F3', 'G3']);
  });

  it('can be made to fail on it, and speaks English', async () => {
    const { status, out } = await run(
      ['procedures', 'check', 'exit/household', '退出.csv', '--lang', 'en', '--fail-on', 'unmet'],
      { '退出.csv': LEDGER },
    );
    expect(status).toBe(1);
    expect(out).toContain('3 subjects: 1 in order, 1 not in order, 1 not on file');
  });

  it('refuses a sheet without steps in one sentence', async () => {
    const { status, told } = await run(['procedures', 'check', 'exit/household', '人.csv'], {
      '人.csv': '姓名,收入\n甲,1\n',
    });
    expect(status).toBe(2);
    expect(told).toContain('民主评议');
  });
});
