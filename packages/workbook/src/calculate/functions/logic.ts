import {
  type FormulaValue,
  isError,
  isMatrix,
  NOT_AVAILABLE,
  toTruth,
  VALUE_ERROR,
} from '../formula-value.js';
import { type FormulaFunctions, MANY, onRanges, onScalars, type ScalarFunction } from './function.js';

/** `IF`, `IFERROR` and their kin are not here: they do not work out what they do not need. */
export const LOGIC: FormulaFunctions = {
  AND: onRanges(1, MANY, (args) => truths(args, (values) => values.every(Boolean))),
  OR: onRanges(1, MANY, (args) => truths(args, (values) => values.some(Boolean))),
  XOR: onRanges(1, MANY, (args) => truths(args, (values) => values.filter(Boolean).length % 2 === 1)),
  NOT: onScalars(1, 1, ([value]) => {
    const truth = toTruth(value!);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: onScalars(0, 0, () => true),
  FALSE: onScalars(0, 0, () => false),
  NA: onScalars(0, 0, () => NOT_AVAILABLE),
  ISBLANK: judging((value) => value === null),
  ISNUMBER: judging((value) => typeof value === 'number'),
  ISTEXT: judging((value) => typeof value === 'string'),
  ISNONTEXT: judging((value) => typeof value !== 'string'),
  ISLOGICAL: judging((value) => typeof value === 'boolean'),
  ISERROR: judging((value) => isError(value!)),
  ISERR: judging((value) => isError(value!) && value.error !== NOT_AVAILABLE.error),
  ISNA: judging((value) => isError(value!) && value.error === NOT_AVAILABLE.error),
};

function judging(judge: (value: Parameters<ScalarFunction['call']>[0][number]) => boolean): ScalarFunction {
  return { kind: 'scalar', least: 1, most: 1, takesErrors: true, call: ([value]) => judge(value ?? null) };
}

/** Blanks and texts in cells are passed over; nothing left is an error. */
function truths(args: readonly FormulaValue[], judge: (values: readonly boolean[]) => boolean): FormulaValue {
  const values: boolean[] = [];
  for (const arg of args) {
    for (const value of isMatrix(arg) ? arg.values : [arg]) {
      if (isError(value)) return value;
      if (isMatrix(arg) && (value === null || typeof value === 'string')) continue;
      const truth = toTruth(value);
      if (isError(truth)) return truth;
      values.push(truth);
    }
  }
  return values.length === 0 ? VALUE_ERROR : judge(values);
}
