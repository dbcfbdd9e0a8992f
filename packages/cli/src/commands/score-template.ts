import { emptyScoreWorkbook } from '@duibiao/report';
import { writeWorkbook } from '@duibiao/workbook';
import type { Command } from '../command.js';
import { outputPath } from '../output-path.js';
import { findSet } from '../score/find-set.js';
import { commandWords } from '../words/commands.js';
import { scoreWords } from '../words/score.js';

/** Units to leave room for when none are named. */
const UNITS = 10;

/** `duibiao score template SHEET -o OUT.xlsx`: the score workbook with nothing filled in; it is read back by `--data`. */
export const scoreTemplate: Command = {
  name: 'score template',
  summary: scoreWords.template,
  operands: 'SHEET',
  minOperands: 1,
  maxOperands: 1,
  options: {
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: commandWords.output },
    unit: { kind: 'list', placeholder: 'NAME', help: scoreWords.units },
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const [operand] = call.operands as [string];
    const output = outputPath(call, world, operand);
    const set = await findSet(operand, world);
    const named = call.list('unit').flatMap((unit) => unit.split(/[、,，]/).map((each) => each.trim()));
    const units = named.filter(Boolean);
    const spec = emptyScoreWorkbook(set, units.length > 0 ? units : scoreWords.defaultUnits(UNITS), {
      language: call.language,
    });
    await world.write(output, await writeWorkbook(spec), { force: call.flag('force') });
    world.tell(`${scoreWords.written(output)[call.language]}\n`);
    return 0;
  },
};
