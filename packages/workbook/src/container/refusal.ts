import { DuibiaoError, type Place } from '@duibiao/core';
import { REFUSALS, type RefusalReason } from '../words/refusals.js';

/**
 * The error to throw when a file cannot be taken: its code, one sentence in both languages, and the place.
 * `detail` goes into the sentence where the reason has room for it (a part's name, a sheet's).
 */
export function refusal(
  reason: RefusalReason,
  detail = '',
  place: Place = {},
  cause?: unknown,
): DuibiaoError {
  const { code, say } = REFUSALS[reason];
  return new DuibiaoError(code, say(detail), place, cause === undefined ? undefined : { cause });
}
