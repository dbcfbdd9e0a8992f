import { addMonths, dayNumber, isoDateOf } from '../calendar/date.js';
import { DuibiaoError } from '../failure.js';
import type { Source } from '../standard/source.js';
import type { Status } from '../verdict/verdict.js';
import { procedureWords } from '../words/procedure.js';
import type {
  Procedure,
  ProcedureStep,
  ProcedureVerdict,
  StepFault,
  StepRecord,
  StepVerdict,
  Wait,
} from './procedure.js';

/** A step's days as numbers; null where nothing readable is on file. */
interface Days {
  readonly from: number | null;
  readonly to: number | null;
  /** The last day is on file, not taken to be the first. */
  readonly ended: boolean;
}

/**
 * Holds the dated records of one subject against a procedure: every step on file, in order, with its waiting times.
 * A step without a date is `unknown`, never passed over; a wait whose other step is not dated is `unknown` too.
 *
 * Days of a notice are counted with its first and its last; the time between two steps runs from first day to first day.
 *
 * @throws DuibiaoError `procedure/unknown-step` for a record of a step that the procedure does not have
 * @example
 * ```ts
 * const verdict = checkProcedure(procedure, [
 *   { step: 'review', from: '2018-10-08' },
 *   { step: 'villageNotice', from: '2018-10-10', to: '2018-10-14' },
 * ])
 * verdict.steps[4].faults[0].message.zh //=> '“村内公示”历时 5 天，应不少于 7 天。'
 * ```
 */
export function checkProcedure(procedure: Procedure, records: readonly StepRecord[]): ProcedureVerdict {
  const known = procedure.steps.map((step) => step.id);
  for (const { step } of records)
    if (!known.includes(step))
      throw new DuibiaoError('procedure/unknown-step', procedureWords.unknownStep(step, known));
  const days = new Map(
    procedure.steps.map((step) => {
      const record = records.find((each) => each.step === step.id);
      return [step.id, daysOf(record)];
    }),
  );
  /** A wait on a step that may be left out, and was, asks for nothing. */
  const concerns = (wait: Wait): boolean =>
    wait.kind === 'lasts' ||
    records.some(({ step }) => step === wait.step) ||
    procedure.steps.find(({ id }) => id === wait.step)?.optional !== true;
  const steps = procedure.steps.map((step, index): StepVerdict => {
    const own = records.filter((each) => each.step === step.id);
    const record = own[0] ?? null;
    if (record === null && step.optional) return { step, status: 'notApplicable', record, faults: [] };
    const faults = [
      ...recordFaults(own),
      ...orderFaults(procedure.steps.slice(0, index), step, days),
      ...(record === null ? [] : step.waits.filter(concerns).flatMap((wait) => waitFaults(wait, step, days))),
    ];
    return {
      step,
      status: statusOf(faults),
      record,
      faults: faults.map((fault) => ({
        fault,
        message: procedureWords.fault(fault, step, procedure),
        source: sourceOf(fault, step),
      })),
    };
  });
  return { status: overall(steps.map((step) => step.status)), steps };
}

function daysOf(record: StepRecord | undefined): Days {
  const read = (date: string | null | undefined) => (date ? dayNumber(date) : null);
  const to = read(record?.to);
  return { from: read(record?.from), to: to ?? read(record?.from), ended: to !== null };
}

function recordFaults(records: readonly StepRecord[]): StepFault[] {
  const record = records[0];
  if (record === undefined) return [{ code: 'missing' }];
  const faults: StepFault[] = records.length > 1 ? [{ code: 'repeated' }] : [];
  if (record.from === null) faults.push({ code: 'undated', needs: 'from' });
  for (const text of [record.from, record.to])
    if (text && dayNumber(text) === null) faults.push({ code: 'badDate', text });
  const { from, to } = daysOf(record);
  if (from !== null && to !== null && to < from) faults.push({ code: 'endsBeforeStart' });
  return faults;
}

/** A step may not begin before the nearest dated step ahead of it did. */
function orderFaults(
  earlier: readonly ProcedureStep[],
  step: ProcedureStep,
  days: ReadonlyMap<string, Days>,
): StepFault[] {
  const own = days.get(step.id)?.from ?? null;
  if (own === null) return [];
  const before = [...earlier].reverse().find((each) => (days.get(each.id)?.from ?? null) !== null);
  const other = before === undefined ? null : (days.get(before.id)?.from ?? null);
  if (before === undefined || other === null || other <= own) return [];
  return [{ code: 'order', earlier: before.id, earlierDate: isoDateOf(other), date: isoDateOf(own) }];
}

function waitFaults(wait: Wait, step: ProcedureStep, days: ReadonlyMap<string, Days>): StepFault[] {
  const own = days.get(step.id) ?? { from: null, to: null, ended: false };
  if (own.from === null || own.to === null) return [];
  if (wait.kind === 'lasts') {
    if (!own.ended) return [{ code: 'undated', needs: 'to' }];
    const lasted = own.to - own.from + 1;
    return lasted >= wait.days ? [] : [{ code: 'wait', wait, actual: String(lasted) }];
  }
  const other = days.get(wait.step)?.from ?? null;
  if (other === null) return [{ code: 'waitUnknown', wait, step: wait.step }];
  const fault: StepFault = {
    code: 'wait',
    wait,
    actual: isoDateOf(wait.kind === 'within' ? own.to : own.from),
  };
  switch (wait.kind) {
    case 'after':
      return own.from >= addMonths(other, wait.months ?? 0) + (wait.days ?? 0) ? [] : [fault];
    case 'within':
      return own.to <= other + wait.days ? [] : [fault];
    case 'laterYear':
      return isoDateOf(own.from).slice(0, 4) > isoDateOf(other).slice(0, 4) ? [] : [fault];
  }
}

const UNKNOWN_FAULTS: ReadonlySet<StepFault['code']> = new Set([
  'missing',
  'undated',
  'badDate',
  'waitUnknown',
]);

function statusOf(faults: readonly StepFault[]): Status {
  if (faults.some((fault) => !UNKNOWN_FAULTS.has(fault.code))) return 'unmet';
  return faults.length > 0 ? 'unknown' : 'met';
}

function sourceOf(fault: StepFault, step: ProcedureStep): Source {
  return fault.code === 'wait' || fault.code === 'waitUnknown' ? fault.wait.source : step.source;
}

function overall(statuses: readonly Status[]): Status {
  if (statuses.includes('unmet')) return 'unmet';
  return statuses.includes('unknown') ? 'unknown' : 'met';
}
