import { clearWorkbook } from '@duibiao/workbook';
import type { Command } from '../command.js';
import { outputPath } from '../output-path.js';
import { markingWords } from '../words/marking.js';

/** `duibiao clear ANNOTATED.xlsx -o OUT.xlsx`: every flag taken back, and the findings sheet with them. */
export const clear: Command = {
  name: 'clear',
  summary: markingWords.clear,
  operands: 'ANNOTATED',
  minOperands: 1,
  maxOperands: 1,
  options: {
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: markingWords.output },
    force: { kind: 'flag', help: markingWords.force },
  },
  async run(call, world) {
    const [file] = call.operands as [string];
    const output = outputPath(call, world, file);
    const { bytes, cleared } = await clearWorkbook(await world.read(file));
    await world.write(output, bytes, { force: call.flag('force') });
    const count = cleared.marks + cleared.notes + cleared.sheets;
    const sentence =
      count === 0 && !cleared.exact
        ? markingWords.nothingToClear(output)
        : cleared.exact
          ? markingWords.cleared(count, output)
          : markingWords.clearedAfterEdits(count, output);
    world.tell(`${sentence[call.language]}\n`);
    return 0;
  },
};
