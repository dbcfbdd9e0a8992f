import {
  type Bilingual,
  bilingual,
  type Dictionary,
  evaluateStandard,
  type IsoDate,
  isoDateOf,
  MISSING,
  STATUS,
  type Table,
} from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { QualityAdjustments, QualityRule } from '@duibiao/standards';
import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { qualityWords } from '../words/quality.js';
import type { Breach } from './breach.js';
import { dateAt, numberAt, numberText, textAt } from './column-access.js';
import { type CompiledRule, compileRules } from './compile-rules.js';
import { equationOf } from './equation.js';
import { withFacts } from './fact-fields.js';
import { localise } from './localise.js';
import { doubtfulMagnitudes } from './magnitude.js';
import { beyondRounding } from './rounding.js';
import { isTried } from './rule-coverage.js';
import { type RuleRows, ruleRows } from './rule-rows.js';

export interface QualityOptions {
  readonly dictionary: Dictionary;
  readonly rules: readonly QualityRule[];
  /** The day of the check: ages are those of this day. */
  readonly asOf: IsoDate;
  /** What is recorded cannot have happened after it; `asOf` when absent or later. */
  readonly today?: IsoDate;
  readonly adjustments?: QualityAdjustments;
}

/**
 * Tries every quality rule on a ledger. A rule speaks only where it is certainly broken: what is not known makes no finding,
 * and a rule for which the ledger lacks a column is silent. Where numbers bound by equations disagree, the finding names the
 * fewest of them that could be wrong.
 *
 * @example
 * ```ts
 * checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf: '2018-12-31' })[0].rule //=> 'id-number/checksum'
 * ```
 */
export function checkQuality(ledger: Ledger, options: QualityOptions): Finding[] {
  const { dictionary, rules, asOf, adjustments = {} } = options;
  const today = options.today !== undefined && options.today > asOf ? options.today : asOf;
  const compiled = compileRules(rules, dictionary, { asOf, today }, adjustments);
  const names = withFacts(dictionary);
  const findings = ruleRows(ledger, dictionary, asOf).flatMap((rows) => {
    const own = compiled.filter((each) => isTried(each, rows));
    const breaches = own.flatMap((each) =>
      equationOf(each).reduce(
        (left, equation) => beyondRounding(equation, left, rows.table, ledger),
        breachesOf(each, rows.table),
      ),
    );
    return rows.level === ledger.level && !rows.heads
      ? subjectFindings(ledger, rows, own, breaches, names)
      : breaches.map((breach) => findingOf(breach, rows, names));
  });
  return findings.flatMap((finding) => adjustedFinding(finding, adjustments));
}

/** Findings about the ledger's own subjects, with what their equations and columns say of the cells. */
function subjectFindings(
  ledger: Ledger,
  rows: RuleRows,
  own: readonly CompiledRule[],
  breaches: readonly Breach[],
  names: Dictionary,
): Finding[] {
  const magnitudes = doubtfulMagnitudes(rows.table, names, rows.cells);
  const doubts = new Set(magnitudes.map(({ row, field }) => `${row} ${field}`));
  for (const { rule, row } of breaches) {
    const fields = fieldsNamed(rule.holds, names).filter((field) => rows.table.columns.has(field));
    if (fields.length === 1) doubts.add(`${row} ${fields[0]}`);
  }
  const broken = breaches.filter(({ rule }) => rule.localise !== undefined).map(({ row }) => row);
  const { findings, certain } = localise(own, [...new Set(broken)], rows.table, ledger, names, (row, field) =>
    doubts.has(`${row} ${field}`),
  );
  const whole = rows.table.columns.get('wholeHouseholds');
  const someOnly =
    whole?.type === 'boolean' && whole.values.length > 0 && whole.values.every((each) => each === 0);
  return [
    ...breaches.map((breach) => {
      const culprit = breach.rule.localise && certain.get(breach.row);
      const known = culprit !== undefined && breach.rule.localise?.includes(culprit) === true;
      return findingOf(breach, rows, names, known ? [culprit] : undefined);
    }),
    ...findings,
    ...magnitudes.map(({ row: _, field: __, ...finding }) => finding),
    ...(someOnly
      ? [
          {
            rule: 'members/selection',
            severity: 'info',
            cells: [],
            message: qualityWords.someMembersOnly,
          } as const,
        ]
      : []),
  ];
}

function adjustedFinding(finding: Finding, adjustments: QualityAdjustments): Finding[] {
  const change = adjustments[finding.rule];
  if (change === 'off') return [];
  return [change?.severity === undefined ? finding : { ...finding, severity: change.severity }];
}

function breachesOf({ rule, compiled }: CompiledRule, table: Table): Breach[] {
  const [statuses] = evaluateStandard(compiled, table).criteria;
  const breaches: Breach[] = [];
  statuses!.forEach((status, row) => {
    if (status === STATUS.unmet && !unreadInstead(rule, table, row)) breaches.push({ rule, row });
  });
  return breaches;
}

/** A rule that asks whether something is written at all says nothing of what is written but cannot be read. */
function unreadInstead({ holds }: QualityRule, table: Table, row: number): boolean {
  return [...holds.matchAll(/(\w+) != null/g)].some(([, field]) => {
    const missing = table.columns.get(field!)?.missing[row] ?? 0;
    return missing !== 0 && missing !== MISSING.empty;
  });
}

function findingOf(
  { rule, row }: Breach,
  rows: RuleRows,
  names: Dictionary,
  only?: readonly string[],
): Finding {
  const marked = only ?? rule.marks ?? rule.localise ?? fieldsNamed(rule.holds, names);
  const cells = new Map(
    marked
      .flatMap((field) => rows.cells(row, field, rule.marksOnly))
      .map((cell) => [`${cell.sheet}!${cell.row}:${cell.column}`, cell]),
  );
  return {
    rule: rule.id,
    severity: rule.severity,
    cells: [...cells.values()],
    message: fillIn(rule, rows, row, [...cells.values()][0]),
    subject: rows.subject(row),
    source: rule.source,
  };
}

function fillIn(rule: QualityRule, rows: RuleRows, row: number, at: CellRef | undefined): Bilingual {
  const { table } = rows;
  return bilingual((language) =>
    rule.message[language].replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'elsewhere'
        ? elsewhere(rule, rows, row, at)[language]
        : (rule.figures[name]?.value ?? valueText(table, name, row)),
    ),
  );
}

/** Where else the number stands that a row repeats. */
function elsewhere(rule: QualityRule, rows: RuleRows, row: number, at: CellRef | undefined): Bilingual {
  const [field] = rule.marks ?? [];
  const others = [...rows.repeats].flatMap(([name, repeats]) =>
    rule.holds.includes(name) ? repeats[row]! : [],
  );
  const places = others.slice(0, 5).flatMap((other) => rows.cells(other, field ?? '').slice(0, 1));
  return qualityWords.elsewhere(
    places.map((place) => ({ sheet: place.sheet === at?.sheet ? null : place.sheet, row: place.row })),
  );
}

function valueText(table: Table, field: string, row: number): string {
  const day = dateAt(table, field, row);
  if (day !== null) return isoDateOf(day);
  const number = numberAt(table, field, row);
  return number !== null ? numberText(number) : (textAt(table, field, row) ?? '—');
}

function fieldsNamed(expression: string, names: Dictionary): string[] {
  return [...new Set(expression.match(/[A-Za-z]\w*/g) ?? [])].filter((name) => names.has(name));
}
