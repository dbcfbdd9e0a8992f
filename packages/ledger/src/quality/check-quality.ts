import {
  type Bilingual,
  bilingual,
  type Dictionary,
  evaluateStandard,
  type IsoDate,
  isoDateOf,
  STATUS,
  type Table,
} from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { QualityAdjustments, QualityRule } from '@duibiao/standards';
import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import type { Breach } from './breach.js';
import { dateAt, numberAt, numberText, textAt } from './column-access.js';
import { type CompiledRule, compileRules } from './compile-rules.js';
import { withFacts } from './fact-fields.js';
import { addFacts, personFacts } from './facts.js';
import { localise } from './localise.js';

export interface QualityOptions {
  readonly dictionary: Dictionary;
  readonly rules: readonly QualityRule[];
  readonly asOf: IsoDate;
  readonly adjustments?: QualityAdjustments;
}

/**
 * Tries every quality rule on a ledger. A rule speaks only where it is certainly broken: a missing value never makes a
 * finding here. Where numbers bound by an equation disagree, the finding names the fewest of them that could be wrong.
 *
 * @example
 * ```ts
 * checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf: '2018-12-31' })[0].rule //=> 'id-number/checksum'
 * ```
 */
export function checkQuality(
  ledger: Ledger,
  { dictionary, rules, asOf, adjustments }: QualityOptions,
): Finding[] {
  const compiled = compileRules(rules, dictionary, asOf, adjustments);
  const names = withFacts(dictionary);
  const table =
    ledger.level === 'person' ? withPersonFacts(ledger.table, asOf) : addFacts(ledger.table, asOf);
  const own = brokenRows(
    compiled.filter(({ rule }) => rule.level === ledger.level),
    table,
  );
  const findings = own.map(({ rule, row }) =>
    findingOf(rule, table, row, names, (field) => ledger.cells(row, field), row),
  );
  findings.push(...localise(compiled, own, table, ledger, names));
  const members = table.members;
  if (!members || ledger.level === 'person') return findings;
  const households = householdOfMember(members.offsets);
  for (const { rule, row } of brokenRows(
    compiled.filter((each) => each.rule.level === 'person'),
    members.table,
  )) {
    findings.push(
      findingOf(rule, members.table, row, names, (field) => ledger.memberCells(row, field), households[row]!),
    );
  }
  return findings;
}

function brokenRows(rules: readonly CompiledRule[], table: Table): Breach[] {
  return rules.flatMap(({ rule, compiled }) => {
    const [statuses] = evaluateStandard(compiled, table).criteria;
    const rows: Breach[] = [];
    statuses!.forEach((status, row) => {
      if (status === STATUS.unmet) rows.push({ rule, row });
    });
    return rows;
  });
}

function findingOf(
  rule: QualityRule,
  table: Table,
  row: number,
  names: Dictionary,
  cellsOf: (field: string) => readonly CellRef[],
  subject: number,
): Finding {
  const marked = rule.marks ?? rule.localise ?? fieldsNamed(rule.holds, names);
  const cells = new Map(
    marked.flatMap(cellsOf).map((cell) => [`${cell.sheet}!${cell.row}:${cell.column}`, cell]),
  );
  return {
    rule: rule.id,
    severity: rule.severity,
    cells: [...cells.values()],
    message: fillIn(rule, table, row),
    subject,
    source: rule.source,
  };
}

function fillIn(rule: QualityRule, table: Table, row: number): Bilingual {
  return bilingual((language) =>
    rule.message[language].replace(
      /\{(\w+)\}/g,
      (_, name: string) => rule.figures[name]?.value ?? valueText(table, name, row),
    ),
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

function householdOfMember(offsets: Uint32Array): Uint32Array {
  const households = new Uint32Array(offsets[offsets.length - 1] ?? 0);
  for (let row = 0; row + 1 < offsets.length; row += 1) households.fill(row, offsets[row], offsets[row + 1]);
  return households;
}

function withPersonFacts(table: Table, asOf: IsoDate): Table {
  const today = Date.parse(`${asOf}T00:00:00Z`) / 86_400_000;
  return { ...table, columns: new Map([...table.columns, ...personFacts(table, today)]) };
}
