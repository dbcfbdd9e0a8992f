import { DuibiaoError, type Plan, type ProgressReport } from '@duibiao/core';
import { countTargets, readLedger, readProgress, type UnusedRow } from '@duibiao/ledger';
import { loadDictionary } from '@duibiao/standards';
import type { World } from './command.js';
import { parseJson } from './json.js';
import { openGrid } from './open-grid.js';
import { targetsWords } from './words/targets.js';

/** What a file says of the progress of a plan. */
export interface ProgressData {
  readonly reports: readonly ProgressReport[];
  readonly unused: readonly UnusedRow[];
  /** Subjects of a ledger of which it cannot be said whether they count, by target. */
  readonly uncertain: Readonly<Record<string, number>>;
}

/** JSON as `{ id: done }` or a list of reports; a progress sheet; or else a ledger, counted. */
export async function progressData(
  file: string,
  sheet: string | undefined,
  plan: Plan,
  world: World,
): Promise<ProgressData> {
  if (/\.json$/i.test(file)) {
    const given = parseJson(new TextDecoder().decode(await world.read(file)), file);
    return { reports: jsonReports(given, file), unused: [], uncertain: {} };
  }
  const grid = await openGrid(world, file, sheet);
  const progress = readProgress(grid, plan);
  if (progress) return { ...progress, uncertain: {} };
  const dictionary = loadDictionary();
  const counted = countTargets(plan, readLedger(grid, { dictionary, file, year: plan.year }), dictionary);
  if (counted.length === 0)
    throw new DuibiaoError('targets/nothing-counted', targetsWords.notProgress(file), { file });
  return {
    reports: counted.map(({ report }) => report),
    unused: [],
    uncertain: Object.fromEntries(
      counted.flatMap(({ report, uncertain }) => (uncertain > 0 ? [[report.target, uncertain]] : [])),
    ),
  };
}

function jsonReports(given: unknown, file: string): ProgressReport[] {
  const refuse = (): never => {
    throw new DuibiaoError('targets/progress-json', targetsWords.progressJson(file), { file });
  };
  if (typeof given !== 'object' || given === null) return refuse();
  const listed = Array.isArray(given) ? given : (given as { targets?: unknown }).targets;
  if (Array.isArray(listed)) return listed.map((report: unknown) => jsonReport(report) ?? refuse());
  return Object.entries(given).map(([target, report]: [string, unknown]) => {
    const fields = typeof report === 'object' ? report : { done: report };
    return jsonReport({ ...fields, target }) ?? refuse();
  });
}

function jsonReport(report: unknown): ProgressReport | null {
  const { target, id, done, unit, date, baseline } = (report ?? {}) as Record<string, unknown>;
  const name = target ?? id;
  if (typeof name !== 'string' || !isAmount(done)) return null;
  return {
    target: name,
    done,
    ...(typeof unit === 'string' && { unit }),
    ...(typeof date === 'string' && { date }),
    ...(isAmount(baseline) && { baseline }),
  };
}

function isAmount(value: unknown): value is string | number {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0;
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
}
