import { evaluateExpression } from '@duibiao/core';
import type { Command } from '../command.js';
import { parseJson, printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

/** `duibiao eval EXPRESSION`: one expression of the subset, evaluated by itself. */
export const evaluate: Command = {
  name: 'eval',
  summary: commandWords.eval.summary,
  operands: 'EXPRESSION',
  minOperands: 1,
  maxOperands: 1,
  options: {
    data: { kind: 'text', placeholder: 'JSON', help: commandWords.eval.data },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const data = call.text('data') ?? '{}';
    parseJson(data, '--data');
    const result = evaluateExpression(call.operands[0]!, data.replace(/^\uFEFF/, ''));
    if (call.text('format') === 'json') printJson(world, result);
    else
      world.out(
        `${result.value === null ? 'null' : typeof result.value === 'string' ? result.value : JSON.stringify(result.value)}\n`,
      );
    return 0;
  },
};
