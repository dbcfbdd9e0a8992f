import { formatTarget, type Language, type ProposedTarget, readPlanText } from '@duibiao/core';
import { draftPlan } from '@duibiao/standards';
import { inColumns } from '../columns.js';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { planText } from '../plan-text.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets read FILE`: targets that a plan's text seems to set, for a person to confirm. */
export const targetsRead: Command = {
  name: 'targets read',
  summary: targetsWords.read,
  operands: 'FILE.docx|FILE.txt',
  minOperands: 1,
  maxOperands: 1,
  options: {
    output: { kind: 'text', short: 'o', placeholder: 'PLAN.yaml', help: targetsWords.draft },
    force: { kind: 'flag', help: targetsWords.force },
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const [file] = call.operands;
    const reading = readPlanText(await planText(file!, world));
    const output = call.text('output');
    if (output !== undefined) {
      await world.write(output, draftPlan(reading, file!), { force: call.flag('force') });
      world.tell(`${targetsWords.drafted(output, reading.targets.length)[call.language]}\n`);
    }
    if (call.text('format') === 'json') printJson(world, { file, ...reading });
    else if (output === undefined) {
      const rows = reading.targets.map((target) => proposalCells(target, call.language));
      for (const row of inColumns(rows)) world.out(`${row}\n`);
      world.out(`${targetsWords.proposed(reading.targets.length, reading.leftOut.length)[call.language]}\n`);
    }
    return 0;
  },
};

function proposalCells(target: ProposedTarget, language: Language): string[] {
  const { line, due, place, lead, quote } = target;
  return [
    targetsWords.line(line)[language],
    formatTarget(target, language),
    due ?? '',
    place ?? '',
    lead.join(targetsWords.and[language]),
    quote.replaceAll(/\s+/gu, ' '),
  ];
}
