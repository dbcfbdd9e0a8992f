import { type Bilingual, type Level, regionAndAbove, type Standard, WHOLE_COUNTRY } from '@duibiao/core';
import { loadLibrary } from '@duibiao/standards';
import { inColumns } from '../columns.js';
import type { Command } from '../command.js';
import { regionOf } from '../context.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';
import { standardsWords } from '../words/standards.js';

const isNational = ({ region }: Standard) => region === WHOLE_COUNTRY;

const LEVELS = Object.keys(standardsWords.levels) as readonly Level[];

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
    const region = regionOf(call);
    const places = region === undefined ? null : regionAndAbove(region);
    const found = loadLibrary()
      .standards.filter((standard) => level === undefined || standard.level === level)
      .filter((standard) => places === null || places.includes(standard.region));
    if (call.text('format') === 'json') {
      printJson(world, found.map(entryOf));
      return 0;
    }
    const say = (words: Bilingual) => words[call.language];
    if (found.length === 0) world.tell(`${say(standardsWords.none(level, region))}\n`);
    else if (region !== undefined && region !== WHOLE_COUNTRY && found.every(isNational))
      world.tell(`${say(standardsWords.onlyNational(region))}\n`);
    const rows = found.map((standard) => {
      const { from, to, criteria } = entryOf(standard);
      return [
        standard.id,
        say(standardsWords.levels[standard.level]),
        say(standardsWords.period(from, to ?? undefined)),
        say(standardsWords.criteria(criteria)),
        say(standard.title),
      ];
    });
    for (const line of inColumns(rows)) world.out(`${line}\n`);
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
