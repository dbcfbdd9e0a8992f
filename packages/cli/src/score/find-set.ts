import type { IndicatorSet } from '@duibiao/core';
import { findIndicatorSet, loadLibrary, parseIndicatorSet } from '@duibiao/standards';
import type { World } from '../command.js';

/** The set named by an id, or written in a YAML file. */
export async function findSet(operand: string, world: World): Promise<IndicatorSet> {
  if (!/\.ya?ml$/i.test(operand)) return findIndicatorSet(operand);
  const text = new TextDecoder().decode(await world.read(operand));
  return parseIndicatorSet(text, operand, loadLibrary().documents);
}
