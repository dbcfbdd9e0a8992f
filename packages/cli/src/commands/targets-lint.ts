import { lintPlan, titleOfPlan } from '@duibiao/core';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { planOf } from '../plan-operand.js';
import { planText } from '../plan-text.js';
import { standardsWords } from '../words/standards.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets lint PLAN`: what in a plan does not add up, disagrees, or cannot be read. */
export const targetsLint: Command = {
  name: 'targets lint',
  summary: targetsWords.lint,
  operands: 'PLAN|FILE.yaml',
  minOperands: 1,
  maxOperands: 1,
  options: {
    text: { kind: 'text', placeholder: 'FILE', help: targetsWords.planText },
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
    'fail-on': { kind: 'text', values: ['finding', 'error'], help: targetsWords.failOn },
  },
  async run(call, world) {
    const plan = await planOf(call.operands[0]!, world);
    const file = call.text('text');
    const text = file === undefined ? undefined : await planText(file, world);
    const findings = lintPlan(plan, text);
    if (call.text('format') === 'json') {
      printJson(world, {
        plan: { id: plan.id, title: titleOfPlan(plan)[call.language] },
        findings: findings.map(({ message, ...finding }) => ({
          ...finding,
          message: message[call.language],
        })),
      });
    } else {
      for (const { severity, rule, message, place } of findings) {
        const where = [place.clause, place.quote && `“${place.quote}”`].filter(Boolean).join(' ');
        world.out(
          `${standardsWords.severity[severity][call.language]}  ${rule}  ${message[call.language]}\n    ${where}\n`,
        );
      }
      world.out(`${targetsWords.findings(findings.length)[call.language]}\n`);
    }
    const failOn = call.text('fail-on');
    const failing =
      failOn === 'error' ? findings.some(({ severity }) => severity === 'error') : findings.length > 0;
    return failOn !== undefined && failing ? 1 : 0;
  },
};
