import { type CriterionDifference, diffStandards, type ParameterDifference } from '@duibiao/standards';
import type { Command } from '../command.js';
import { standardOf } from '../context.js';
import { asOfDate } from '../dates.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

/** `duibiao standards diff ID ID`: two standards, criterion by criterion. */
export const standardsDiff: Command = {
  name: 'standards diff',
  summary: commandWords.standards.diff,
  operands: 'ID|FILE.yaml ID|FILE.yaml',
  minOperands: 2,
  maxOperands: 2,
  options: {
    'as-of': { kind: 'text', placeholder: 'DATE|YEAR', help: commandWords.asOf },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const [one, other] = call.operands as [string, string];
    const date = call.text('as-of');
    const found = diffStandards(
      await standardOf(one, world),
      await standardOf(other, world),
      date === undefined ? undefined : asOfDate(date),
    );
    if (call.text('format') === 'json') {
      printJson(world, {
        before: { id: found.before.standard.id, from: found.before.version.from },
        after: { id: found.after.standard.id, from: found.after.version.from },
        criteria: found.criteria.map((each) => criterionJson(each)),
        parameters: found.parameters.map((each) => parameterJson(each)),
      });
    } else {
      world.out(`${found.before.standard.id} → ${found.after.standard.id}\n`);
      for (const { kind, message } of [...found.criteria, ...found.parameters]) {
        world.out(
          `${{ same: '=', added: '+', removed: '-', changed: '~' }[kind]} ${message[call.language]}\n`,
        );
      }
    }
    return 0;
  },
};

function criterionJson({ id, kind, before, after, parts, parameters, message }: CriterionDifference) {
  return {
    id,
    kind,
    parts,
    parameters,
    before: before?.require ?? null,
    after: after?.require ?? null,
    message,
  };
}

function parameterJson({ name, kind, before, after, message }: ParameterDifference) {
  const values = (parameter: typeof before) =>
    parameter?.values.map(({ value, region, from, to }) => ({ value, region, from, to })) ?? null;
  return { name, kind, before: values(before), after: values(after), message };
}
