import { DuibiaoError } from '@duibiao/core';
import type { HostFailureCode } from '../../words/host-failures.js';
import { hostFailure } from '../failure.js';

export interface SessionOptions {
  /** How long Excel may take to answer one request before it is taken for gone. */
  readonly patience: number;
}

/** How one piece of work with Excel is run. */
export interface Run {
  /** A person waits for it: Excel may finish a cell edit first. Work in the background is refused instead, and tried later. */
  readonly waitForCellEdit: boolean;
}

export const ASKED: Run = { waitForCellEdit: true };
export const BACKGROUND: Run = { waitForCellEdit: false };

const CODES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  RequestPayloadSizeLimitExceeded: 'too-much',
  ResponsePayloadSizeLimitExceeded: 'too-much',
  AccessDenied: 'not-possible',
  ItemNotFound: 'no-such-sheet',
  ActivityLimitReached: 'busy',
  Busy: 'busy',
  InvalidOrTimedOutSession: 'lost',
  ApiNotFound: 'not-supported',
  InvalidReference: 'other-window',
};

/** One line of work with Excel at a time, its errors in plain words. */
export class OfficeSession {
  readonly #options: SessionOptions;
  readonly #excel: typeof Excel;
  #line: Promise<unknown> = Promise.resolve();

  constructor(excel: typeof Excel, options: SessionOptions) {
    this.#excel = excel;
    this.#options = options;
  }

  /** Runs `job` when the work before it is over. The job calls `sync` for each request, so that a silent Excel is noticed. */
  run<T>(
    how: Run,
    job: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const next = this.#line.then(
      () => this.#start(how, job),
      () => this.#start(how, job),
    );
    this.#line = next.catch(() => undefined);
    return next;
  }

  async #start<T>(
    how: Run,
    job: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    let silent: (reason: unknown) => void = () => {};
    const silence = new Promise<never>((_, failed) => {
      silent = failed;
    });
    silence.catch(() => undefined);
    const work = this.#excel.run({ delayForCellEdit: how.waitForCellEdit }, async (context) => {
      const sync = async (): Promise<void> => {
        const timer = setTimeout(() => silent(hostFailure('lost')), this.#options.patience);
        try {
          await context.sync();
        } finally {
          clearTimeout(timer);
        }
      };
      return await job(context, sync);
    });
    try {
      return await Promise.race([work, silence]);
    } catch (error) {
      throw inPlainWords(error);
    }
  }
}

/** Excel's own errors as ours; ours pass. */
export function inPlainWords(error: unknown): DuibiaoError {
  if (error instanceof DuibiaoError) return error;
  const { code, message } = error as { code?: string; message?: string };
  const known = CODES[code ?? ''];
  if (known) return hostFailure(known, message ?? code, {}, error);
  return hostFailure(code ? 'not-possible' : 'unknown', message ?? String(error), {}, error);
}
