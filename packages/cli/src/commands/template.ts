import { compileStandard, DuibiaoError } from '@duibiao/core';
import { templateSheet } from '@duibiao/report';
import { loadLibrary } from '@duibiao/standards';
import { writeWorkbook } from '@duibiao/workbook';
import type { Command } from '../command.js';
import { CONTEXT_OPTIONS, contextOf, standardOf } from '../context.js';
import { outputPath } from '../output-path.js';
import { commandWords } from '../words/commands.js';
import { scoreWords } from '../words/score.js';

/** `duibiao template STANDARD -o OUT.xlsx`: an empty ledger with what the standard's criteria read. */
export const template: Command = {
  name: 'template',
  summary: scoreWords.templateLedger,
  operands: 'STANDARD',
  minOperands: 1,
  maxOperands: 1,
  options: {
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: commandWords.output },
    rows: { kind: 'text', placeholder: 'N', help: scoreWords.rows },
    ...CONTEXT_OPTIONS,
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const [operand] = call.operands as [string];
    const output = outputPath(call, world, operand);
    const given = call.text('rows');
    if (given !== undefined && !/^[1-9]\d{0,4}$|^100000$/.test(given)) {
      throw new DuibiaoError('cli/rows', scoreWords.badRows(given));
    }
    const standard = await standardOf(operand, world);
    const context = contextOf(call, world);
    const last = standard.versions.at(-1)?.to;
    const named = call.text('as-of') !== undefined;
    const asOf = !named && last !== undefined && last < context.asOf ? last : context.asOf;
    const compiled = compileStandard(standard, { ...context, asOf });
    const rows = given === undefined ? {} : { rows: Number(given) };
    const spec = templateSheet(compiled, loadLibrary().dictionary, call.language, rows);
    await world.write(output, await writeWorkbook(spec), { force: call.flag('force') });
    world.tell(`${scoreWords.written(output)[call.language]}\n`);
    return 0;
  },
};
