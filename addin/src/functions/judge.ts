import { type CompiledStandard, DuibiaoError, type IsoDate, type Language, STATUSES } from '@duibiao/core';
import { checkLedger, type LedgerCheck, readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { compile } from '../session/engine.js';
import { functionWords } from '../words/functions.js';
import { STATUS_WORDS } from '../words/pane.js';
import { isBlank, matrix, type Result, textOf } from './matrix.js';

/** Rows of a sheet held against a standard: the header row says what the columns are. */
interface Judged {
  readonly check: LedgerCheck;
  readonly compiled: CompiledStandard;
  /** Index of the subject for each row given; null for rows that are none (blank, total). */
  readonly subjects: readonly (number | null)[];
}

function judge(standard: unknown, headers: unknown, rows: unknown, asOf: unknown): Judged {
  const library = loadLibrary();
  const id = textOf(standard);
  const found = library.standard(id);
  const head = matrix(headers);
  const body = matrix(rows);
  const grid = gridOf('=', [...head, ...body] as (string | number | boolean | null)[][]);
  const ledger = readLedger(grid, { dictionary: library.dictionary, level: found.level });
  const compiled = compile({
    library,
    standard: id,
    asOf: dayOf(asOf, found.versions.at(-1)?.to),
    region: null,
  });
  const at = new Map<number, number>();
  ledger.subjects.forEach((subject, index) => {
    for (const row of subject.rows) at.set(row, index);
  });
  return {
    check: checkLedger(ledger, compiled),
    compiled,
    subjects: body.map((_, index) => at.get(head.length + index + 1) ?? null),
  };
}

/** A year, an ISO date or an Excel date; absent: the last day the standard was in force, or today. */
export function dayOf(value: unknown, last: IsoDate | undefined): IsoDate {
  const first = matrix(value)[0]?.[0];
  if (isBlank(first)) return last ?? new Date().toISOString().slice(0, 10);
  const number = Number(first);
  if (Number.isInteger(number) && number > 1900 && number < 2200) return `${number}-12-31`;
  if (Number.isFinite(number) && number > 30_000 && number < 80_000) {
    return new Date(Math.round((number - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  }
  const text = String(first).trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new DuibiaoError('function/date', functionWords.badDate(text));
}

function criterionIndex(compiled: CompiledStandard, criterion: unknown): number | null {
  const name = textOf(criterion);
  if (name === '') return null;
  const index = compiled.criteria.findIndex(
    ({ id, title }) => id === name || title.zh === name || title.en === name,
  );
  if (index < 0) {
    const known = compiled.criteria.map(({ id, title }) => `${id}（${title.zh}）`).join('、');
    throw new DuibiaoError('function/criterion', functionWords.noCriterion(name, known));
  }
  return index;
}

/** 达标 / 未达标 / 缺数据 of each row, by one criterion or by all. */
export function meets(given: readonly unknown[], language: Language): Result {
  const [standard, headers, rows, criterion, asOf] = given;
  const { check, compiled, subjects } = judge(standard, headers, rows, asOf);
  const index = criterionIndex(compiled, criterion);
  const statuses = index === null ? check.verdicts.overall : check.verdicts.criteria[index]!;
  return subjects.map((subject) => [
    subject === null ? '' : STATUS_WORDS[STATUSES[statuses[subject]!]!][language],
  ]);
}

/** How much each row lacks to the threshold of a criterion; blank where nothing is lacking or nothing is known. */
export function shortfall(given: readonly unknown[]): Result {
  const [standard, criterion, headers, rows, asOf] = given;
  const { check, compiled, subjects } = judge(standard, headers, rows, asOf);
  const index = criterionIndex(compiled, criterion);
  if (index === null) throw new DuibiaoError('function/criterion', functionWords.noCriterion('', ''));
  return subjects.map((subject) => {
    const missing = subject === null ? null : check.subject(subject).criteria[index]!.shortfall;
    return [missing === null ? '' : Number(missing)];
  });
}

/** Why each row is not met, in a sentence. */
export function why(given: readonly unknown[], language: Language): Result {
  const [standard, headers, rows, asOf] = given;
  const { check, subjects } = judge(standard, headers, rows, asOf);
  return subjects.map((subject) => {
    if (subject === null) return [''];
    const reasons = check
      .subject(subject)
      .criteria.filter(({ status }) => status === 'unmet' || status === 'unknown')
      .map(({ title, message }) => `${title[language]}：${message[language]}`);
    return [reasons.length > 0 ? reasons.join('；') : STATUS_WORDS.met[language]];
  });
}
