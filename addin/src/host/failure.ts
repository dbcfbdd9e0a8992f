import { DuibiaoError, type Place } from '@duibiao/core';
import { HOST_FAILURES, type HostFailureCode } from '../words/host-failures.js';

/** A failure of the host, in plain words. */
export function hostFailure(
  code: HostFailureCode,
  detail: string | undefined = undefined,
  place: Place = {},
  cause?: unknown,
): DuibiaoError {
  return new DuibiaoError(`host/${code}`, HOST_FAILURES[code](detail ?? ''), place, { cause });
}

/** Somebody pressed Cancel. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw hostFailure('cancelled');
}
