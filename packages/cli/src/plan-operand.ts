import type { Plan } from '@duibiao/core';
import { findPlan, readPlan } from '@duibiao/standards';
import type { World } from './command.js';

/** A plan as a call names it: the id of a shipped one, or the path of a plan file. */
export async function planOf(operand: string, world: World): Promise<Plan> {
  if (!/\.ya?ml$/i.test(operand)) return findPlan(operand);
  return readPlan(new TextDecoder().decode(await world.read(operand)), operand);
}
