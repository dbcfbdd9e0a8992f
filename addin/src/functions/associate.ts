import { DuibiaoError, type Language } from '@duibiao/core';
import { FUNCTIONS } from './functions.js';
import { NoValue, type Result } from './matrix.js';

/** Tells Excel which function each id of the metadata calls; a refusal becomes Excel's own error with the reason. */
export function associateFunctions(language: Language): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const { id, run } of FUNCTIONS) {
    CustomFunctions.associate(id, (...given: unknown[]) => {
      let result: Result;
      try {
        result = run(given.slice(0, -1), language);
      } catch (error) {
        const reason = error instanceof DuibiaoError ? error.sentence[language] : String(error);
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, reason);
      }
      return toExcel(result, language);
    });
  }
}

/** A result of one cell that has no value is Excel's error with its reason; in a range, its error alone. */
function toExcel(result: Result, language: Language): unknown {
  const error = (cell: NoValue): CustomFunctions.Error =>
    new CustomFunctions.Error(
      cell.kind === 'missing'
        ? CustomFunctions.ErrorCode.notAvailable
        : CustomFunctions.ErrorCode.invalidValue,
      cell.reason[language],
    );
  const only = result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
  if (only instanceof NoValue) throw error(only);
  return result.map((line) => line.map((cell) => (cell instanceof NoValue ? error(cell) : cell)));
}
