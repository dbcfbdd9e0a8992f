import { compileStandard } from '@duibiao/core';
import { layersOf, loadLibrary } from '@duibiao/standards';
import type { Command } from '../command.js';
import { CONTEXT_OPTIONS, contextOf, standardOf } from '../context.js';
import { printJson } from '../json.js';
import { showJson } from '../standards/show-json.js';
import { showText } from '../standards/show-text.js';
import { commandWords } from '../words/commands.js';

/** `duibiao standards show ID`: every criterion, its figures at a date and place, and where each comes from. */
export const standardsShow: Command = {
  name: 'standards show',
  summary: commandWords.standards.show,
  operands: 'ID|FILE.yaml',
  minOperands: 1,
  maxOperands: 1,
  options: {
    ...CONTEXT_OPTIONS,
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const standard = await standardOf(call.operands[0]!, world);
    const context = contextOf(call, world);
    const last = standard.versions.at(-1)!;
    // A standard no longer in force is shown as it last stood, unless a day is named.
    const asOf =
      call.text('as-of') === undefined && last.to !== undefined && last.to < context.asOf
        ? last.to
        : context.asOf;
    const compiled = compileStandard(standard, { ...context, asOf });
    const layers = layersOf(standard, loadLibrary(), asOf);
    if (call.text('format') === 'json') printJson(world, showJson(compiled, layers));
    else world.out(showText(compiled, layers, call.language));
    return 0;
  },
};
