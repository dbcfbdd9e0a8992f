import { DATES } from './dates.js';
import type { FormulaFunction } from './function.js';
import { LOGIC } from './logic.js';
import { LOOKUPS } from './lookups.js';
import { NUMBERS } from './numbers.js';
import { STATISTICS } from './statistics.js';
import { TEXTS } from './texts.js';

/** Every function that is calculated, by its name in files. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...LOGIC, ...NUMBERS, ...STATISTICS, ...TEXTS, ...DATES, ...LOOKUPS }),
);
