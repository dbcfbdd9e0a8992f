import { type Level, regionAndAbove, type Standard } from '@duibiao/core';
import { loadLibrary } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

const LEVELS: readonly Level[] = ['household', 'person', 'village', 'township', 'county'];

/** `duibiao standards`: what can be checked against. */
export const standards: Command = {
  name: 'standards',
  summary: commandWords.standards.list,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: {
    level: { kind: 'text', values: LEVELS, help: commandWords.standards.level },
    region: { kind: 'text', placeholder: 'CODE', help: commandWords.region },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const level = call.text('level');
    const region = call.text('region');
    const places = region === undefined ? null : regionAndAbove(region);
    const found = loadLibrary()
      .standards.filter((standard) => level === undefined || standard.level === level)
      .filter((standard) => places === null || places.includes(standard.region));
    if (call.text('format') === 'json') {
      printJson(world, found.map(entryOf));
    } else {
      for (const standard of found) {
        const { id, from, to, criteria } = entryOf(standard);
        world.out(`${id.padEnd(34)} ${from} – ${to ?? ''}\t${criteria}\t${standard.title[call.language]}\n`);
      }
    }
    return 0;
  },
};

function entryOf({ id, title, level, region, versions }: Standard) {
  const last = versions.at(-1)!;
  return {
    id,
    title: title.zh,
    titleEn: title.en,
    level,
    region,
    from: versions[0]!.from,
    to: last.to ?? null,
    criteria: last.criteria.length,
    versions: versions.map(({ from, to, criteria }) => ({ from, to: to ?? null, criteria: criteria.length })),
  };
}
