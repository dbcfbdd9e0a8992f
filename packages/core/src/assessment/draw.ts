import type { DataValue } from './assessment-data.js';
import type { IndicatorSet, InputOrigin } from './indicator-set.js';

/** What a check of a ledger says of one unit, as `duibiao check --format json` writes it. */
export interface CheckFigures {
  readonly standard?: { readonly id: string };
  readonly ledger?: { readonly sheet?: string };
  readonly subjects: readonly {
    readonly status: string;
    readonly criteria: readonly {
      readonly id: string;
      readonly status: string;
      readonly cells: readonly string[];
    }[];
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cells: readonly string[];
  }[];
}

/** What the progress of a plan says of one target, as `duibiao targets progress --format json` writes it. */
export interface TargetFigures {
  readonly id: string;
  readonly done: string | null;
  readonly required: string | null;
}

export interface UnitSources {
  readonly check?: CheckFigures;
  readonly targets?: readonly TargetFigures[];
}

/** Enough cells to find the cases by; the ledger's own findings sheet lists all. */
const MOST_CELLS = 12;

/**
 * Figures of a unit that need not be typed: counts of verdicts, of findings, and progress of targets, for every input
 * that says where it comes from. Subjects without data make a count of met or unmet unknown, never a guess.
 *
 * @example
 * ```ts
 * drawFigures(set, { check }).get('unmetHousing') //=> { value: '2', cells: ['Sheet1!H7', 'Sheet1!H12'] }
 * ```
 */
export function drawFigures(set: IndicatorSet, sources: UnitSources): ReadonlyMap<string, DataValue> {
  const drawn = new Map<string, DataValue>();
  for (const input of set.inputs) {
    const value = input.from && draw(input.from, sources);
    if (value) drawn.set(input.id, value);
  }
  return drawn;
}

function draw(from: InputOrigin, { check, targets }: UnitSources): DataValue | null {
  switch (from.kind) {
    case 'check':
      return check ? countVerdicts(from, check) : null;
    case 'findings':
      return check ? countFindings(from, check) : null;
    case 'target': {
      const target = targets?.find(({ id }) => id === from.target);
      return target ? { value: target[from.take] } : null;
    }
  }
}

/** A verdict as it is counted. */
interface Counted {
  readonly status: string;
  readonly cells: readonly string[];
}

function countVerdicts(from: Extract<InputOrigin, { kind: 'check' }>, check: CheckFigures): DataValue | null {
  const verdicts = check.subjects.flatMap((subject): Counted[] => {
    if (from.criterion === null) {
      const cells = subject.criteria.filter(({ status }) => status === subject.status);
      return [{ status: subject.status, cells: cells.flatMap((criterion) => criterion.cells) }];
    }
    return subject.criteria.filter((criterion) => criterion.id === from.criterion);
  });
  if (from.criterion !== null && check.subjects.length > 0 && verdicts.length === 0) return null;
  const counted = verdicts.filter(({ status }) => status !== 'notApplicable');
  if (from.take === 'subjects') return { value: String(counted.length) };
  const unknown = counted.filter(({ status }) => status === 'unknown');
  const taken = counted.filter(({ status }) => status === from.take);
  const cells = (list: readonly Counted[]) =>
    [...new Set(list.flatMap((each) => each.cells))].slice(0, MOST_CELLS).map((cell) => located(cell, check));
  if (from.take !== 'unknown' && unknown.length > 0) return { value: null, cells: cells(unknown) };
  return { value: String(taken.length), ...(from.take === 'met' ? {} : { cells: cells(taken) }) };
}

function countFindings(
  from: Extract<InputOrigin, { kind: 'findings' }>,
  check: CheckFigures,
): DataValue | null {
  const found = check.findings.filter(
    ({ rule, severity }) =>
      rule.startsWith(from.rule) && (from.severity === undefined || severity === from.severity),
  );
  const cells = [...new Set(found.flatMap((finding) => finding.cells))].slice(0, MOST_CELLS);
  return { value: String(found.length), cells: cells.map((cell) => located(cell, check)) };
}

/** A document of one sheet writes its cells without it. */
function located(cell: string, { ledger }: CheckFigures): string {
  return cell.includes('!') || !ledger?.sheet ? cell : `${ledger.sheet}!${cell}`;
}
