import { DuibiaoError } from '@duibiao/core';
import type { FlagStyle } from '@duibiao/sheet';
import { flagWorkbook, noticeSentence, planSheet } from '@duibiao/workbook';
import type { Command } from '../command.js';
import { readFlagPlan } from '../flag-plan-file.js';
import { outputPath } from '../output-path.js';
import { markingWords } from '../words/marking.js';

/** `duibiao flag WORKBOOK --plan PLAN.json -o OUT.xlsx`: a given plan put into any workbook. */
export const flag: Command = {
  name: 'flag',
  summary: markingWords.flag,
  operands: 'WORKBOOK',
  minOperands: 1,
  maxOperands: 1,
  options: {
    plan: { kind: 'text', placeholder: 'PLAN.json', help: markingWords.plan },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: markingWords.output },
    flags: {
      kind: 'text',
      values: ['fill', 'overlay'],
      placeholder: 'fill|overlay',
      help: markingWords.style,
    },
    notes: { kind: 'flag', help: markingWords.notes },
    findings: { kind: 'flag', help: markingWords.findings },
    force: { kind: 'flag', help: markingWords.force },
  },
  async run(call, world) {
    const [file] = call.operands as [string];
    const output = outputPath(call, world, file);
    const planFile = call.text('plan');
    if (!planFile) throw new DuibiaoError('cli/option-missing', markingWords.missing('--plan'));
    const plan = readFlagPlan(new TextDecoder().decode(await world.read(planFile)), planFile);
    const bytes = await world.read(file);
    const marked = await flagWorkbook(bytes, plan, {
      style: (call.text('flags') ?? 'fill') as FlagStyle,
      notes: call.flag('notes'),
      sheets: call.flag('findings') ? [planSheet(plan, call.language)] : [],
      language: call.language,
      onNotice: (notice) => world.tell(`${noticeSentence(notice)[call.language]}\n`),
    });
    await world.write(output, marked, { force: call.flag('force') });
    world.tell(`${markingWords.flagged(plan.flags.length, output)[call.language]}\n`);
    return 0;
  },
};
