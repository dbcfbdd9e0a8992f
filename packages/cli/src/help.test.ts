import { describe, expect, it } from 'vitest';
import { commands } from './commands/index.js';
import { duibiao } from './duibiao.js';
import { memoryWorld } from './memory-world.fixture.js';

const run = async (...args: string[]) => {
  const world = memoryWorld();
  const status = await duibiao(args, world, '0.0.0');
  return { status, out: world.printed(), told: world.told() };
};

describe('help', () => {
  it('shows the commands of a group by its name alone', async () => {
    const bare = await run('targets');
    const asked = await run('targets', '--help', '--lang', 'en');
    expect([bare.status, asked.status]).toEqual([2, 0]);
    expect(bare.out).toMatch(/targets list +列出计划的全部目标任务/u);
    expect(asked.out).toMatch(/targets list +list every target of a plan/u);
    expect(asked.out).not.toContain('standards show');
  });

  it('names the sub-commands of a command that also works by itself', async () => {
    const { status, out } = await run('standards', '--help', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toContain('--level');
    expect(out).toContain('standards show');
  });

  it.each([
    [['targets', 'lst'], 'did you mean targets list'],
    [['standards', 'shwo', 'national/village'], 'did you mean standards show'],
    [['chek'], 'did you mean check'],
    [['nonsense-altogether'], 'there are: check'],
  ])('proposes what was meant by %j', async (args, words) => {
    const { status, out, told } = await run(...args, '--lang', 'en');
    expect([status, out]).toEqual([2, '']);
    expect(told).toContain(words);
  });

  it.each(commands.map((command) => [command.name] as const))(
    'explains %s in both languages',
    async (name) => {
      for (const language of ['zh', 'en']) {
        const { status, out } = await run(...name.split(' '), '--help', '--lang', language);
        expect(status).toBe(0);
        expect(out).toContain(`duibiao ${name}`);
      }
    },
  );
});
