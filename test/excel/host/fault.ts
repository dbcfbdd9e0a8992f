import { HostError } from './failure.js';

/** Something that goes wrong on purpose. */
export type Fault =
  | { readonly kind: 'reject'; readonly request: number; readonly code: string }
  /** The host goes away at the n-th request, after carrying out half of its actions; no answer ever comes. */
  | { readonly kind: 'gone'; readonly request: number }
  /** The n-th request fails half-way: what came before the failure stays done. */
  | { readonly kind: 'break'; readonly request: number; readonly code: string }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'cell-edit' };

/** What was asked of the host, for tests that hold operations to a budget. */
export interface Counters {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

export function zeroCounters(): Counters {
  return { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
}

export function cellEdit(): HostError {
  return new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
}
