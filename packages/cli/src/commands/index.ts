import type { Command } from '../command.js';
import { cards } from './cards.js';
import { check } from './check.js';
import { clear } from './clear.js';
import { compare } from './compare.js';
import { duplicates } from './duplicates.js';
import { evaluate } from './eval.js';
import { flag } from './flag.js';
import { page } from './page.js';
import { procedures } from './procedures.js';
import { proceduresCheck } from './procedures-check.js';
import { read } from './read.js';
import { rollUp } from './roll-up.js';
import { rules } from './rules.js';
import { score } from './score.js';
import { scoreTemplate } from './score-template.js';
import { standards } from './standards.js';
import { standardsDiff } from './standards-diff.js';
import { standardsLint } from './standards-lint.js';
import { standardsSchema } from './standards-schema.js';
import { standardsShow } from './standards-show.js';
import { targetsAllocate } from './targets-allocate.js';
import { targetsExits } from './targets-exits.js';
import { targetsLint } from './targets-lint.js';
import { targetsList } from './targets-list.js';
import { targetsProgress } from './targets-progress.js';
import { targetsRead } from './targets-read.js';
import { targetsSchema } from './targets-schema.js';
import { template } from './template.js';
import { whatIf } from './what-if.js';
import { why } from './why.js';

/** Every command of `duibiao`, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  check,
  read,
  why,
  whatIf,
  rollUp,
  compare,
  duplicates,
  rules,
  standards,
  standardsShow,
  standardsDiff,
  standardsLint,
  standardsSchema,
  procedures,
  proceduresCheck,
  evaluate,
  flag,
  clear,
  targetsList,
  targetsLint,
  targetsProgress,
  targetsExits,
  targetsAllocate,
  targetsRead,
  targetsSchema,
  score,
  scoreTemplate,
  template,
  cards,
  page,
];
