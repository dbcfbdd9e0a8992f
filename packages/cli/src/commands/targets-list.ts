import type { Bilingual, Language, Plan, Target } from '@duibiao/core';
import { formatTarget } from '@duibiao/core';
import { loadPlans } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { planOf } from '../plan-operand.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets list [PLAN]`: every target of the shipped plans, of one of them, or of a plan file. */
export const targetsList: Command = {
  name: 'targets list',
  summary: targetsWords.list,
  operands: '[PLAN]',
  minOperands: 0,
  maxOperands: 1,
  options: {
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const [operand] = call.operands;
    const plans = operand === undefined ? loadPlans() : [await planOf(operand, world)];
    if (call.text('format') === 'json') printJson(world, { plans });
    else world.out(plans.map((plan) => planText(plan, call.language)).join('\n'));
    return 0;
  },
};

function planText(plan: Plan, language: Language): string {
  const say = (words: Bilingual) => words[language];
  const depth = new Map<string, number>();
  const lines = plan.targets.map((target) => {
    const level = target.parent === undefined ? 0 : (depth.get(target.parent) ?? -1) + 1;
    depth.set(target.id, level);
    return targetText(target, level, language);
  });
  const remarks = plan.remarks.map((remark) => {
    const reading = remark.reading === undefined ? '' : ` ${say(targetsWords.likely)}: ${remark.reading}`;
    return `  ! ${remark[language]}${reading}`;
  });
  return [
    say(targetsWords.planLine(plan.title, plan.id, plan.targets.length)),
    ...lines,
    ...(remarks.length > 0 ? [say(targetsWords.remarks), ...remarks] : []),
    '',
  ].join('\n');
}

function targetText(target: Target, level: number, language: Language): string {
  const lead =
    target.lead.length > 0 ? `  ${targetsWords.leadLabel[language]} ${target.lead.join('、')}` : '';
  const due = target.due === null ? '' : `  ${target.due}`;
  return `${'  '.repeat(level + 1)}${target.title}  ${formatTarget(target, language)}${due}${lead}  [${target.id}]`;
}
