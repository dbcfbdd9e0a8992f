import { formatTarget, type Language, type Plan, planIn, type Target } from '@duibiao/core';
import { loadPlans } from '@duibiao/standards';
import { inColumns } from '../columns.js';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { planOf } from '../plan-operand.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets list [PLAN]`: every target of the shipped plans, of one of them, or of a plan file. */
export const targetsList: Command = {
  name: 'targets list',
  summary: targetsWords.list,
  operands: '[PLAN|FILE.yaml]',
  minOperands: 0,
  maxOperands: 1,
  options: {
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const [operand] = call.operands;
    const written = operand === undefined ? loadPlans() : [await planOf(operand, world)];
    const plans = written.map((plan) => planIn(plan, call.language));
    if (call.text('format') === 'json') printJson(world, { plans });
    else world.out(plans.map((plan) => planText(plan, call.language)).join('\n'));
    return 0;
  },
};

function planText(plan: Plan, language: Language): string {
  const depth = new Map<string, number>();
  const rows = plan.targets.map((target) => {
    const level = target.parent === undefined ? 0 : (depth.get(target.parent) ?? -1) + 1;
    depth.set(target.id, level);
    return targetCells(target, level, language);
  });
  const remarks = plan.remarks.map((remark) => {
    const reading = remark.reading === undefined ? '' : targetsWords.likely(remark.reading)[language];
    return `  ! ${remark[language]}${reading}`;
  });
  return [
    targetsWords.planLine(plan.title, plan.id, plan.targets.length)[language],
    `${plan.place}  ${plan.start} – ${plan.end}`,
    ...inColumns(rows),
    ...(remarks.length > 0 ? ['', targetsWords.remarks[language], ...remarks] : []),
    '',
  ].join('\n');
}

/** What is short and of like length stands first, so that the columns hold; the title, indented by its level, last. */
function targetCells(target: Target, level: number, language: Language): string[] {
  const names = target.lead.join(targetsWords.and[language]);
  const lead = names === '' ? '' : ` ${targetsWords.leadBy(names)[language]}`;
  return [
    `  ${target.due ?? ''}`,
    formatTarget(target, language),
    `[${target.id}]`,
    `${'  '.repeat(level)}${target.title}${lead}`,
  ];
}
