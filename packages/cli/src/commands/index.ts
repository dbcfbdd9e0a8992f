import type { Command } from '../command.js';

/** Every command of `duibiao`, in the order in which the help lists them. */
export const commands: readonly Command[] = [];
