import { DuibiaoError, type Place } from '@duibiao/core';
import { FLAG_REFUSALS, type FlagRefusalReason } from '../words/flag-refusals.js';

/** The error to throw when a workbook cannot be marked or written: its code, one sentence, the place. */
export function flagRefusal(reason: FlagRefusalReason, detail = '', place: Place = {}): DuibiaoError {
  const { code, say } = FLAG_REFUSALS[reason];
  return new DuibiaoError(code, say(detail), place);
}
