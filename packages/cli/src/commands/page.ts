import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuibiaoError } from '@duibiao/core';
import type { Command, World } from '../command.js';
import { pageWords } from '../words/page.js';

/**
 * `duibiao page -o duibiao.html`: the offline page, one file that needs nothing else. It is built with the add-in; a
 * published package carries it in `page/`, a checkout has it in `addin/dist/page/`.
 */
export const page: Command = {
  name: 'page',
  summary: pageWords.summary,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: {
    output: { kind: 'text', short: 'o', placeholder: 'duibiao.html', help: pageWords.output },
    force: { kind: 'flag', help: pageWords.force },
  },
  async run(call, world) {
    const output = call.text('output') ?? 'duibiao.html';
    const html = await world.read(await builtPage(world));
    await world.write(output, html, { force: call.flag('force') });
    world.tell(`${pageWords.written(output, html.length)[call.language]}\n`);
    return 0;
  },
};

/** Looks for the page from this program's folder upwards. */
async function builtPage(world: World): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 6; up++) {
    for (const path of [join(folder, 'page/duibiao.html'), join(folder, 'addin/dist/page/duibiao.html')]) {
      if (await world.exists(path)) return path;
    }
    folder = dirname(folder);
  }
  throw new DuibiaoError('page/not-built', pageWords.notBuilt);
}
