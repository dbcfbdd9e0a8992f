import type { Dictionary, IsoDate } from '@duibiao/core';
import type { QualityAdjustments, QualityRule } from '@duibiao/standards';
import type { Ledger } from '../ledger.js';
import { type CompiledRule, compileRules } from './compile-rules.js';
import { type RuleRows, ruleRows } from './rule-rows.js';

/** A rule that could not be tried, and the fields for want of which: of each group one would do. */
export interface SilentRule {
  readonly rule: QualityRule;
  readonly lacking: readonly (readonly string[])[];
}

export interface RuleCoverage {
  readonly tried: readonly QualityRule[];
  readonly silent: readonly SilentRule[];
}

/**
 * Which quality rules a ledger can be tried by, and which not for want of which columns. Rules about other things than it
 * lists (villages, in a ledger of households) are in neither.
 *
 * @example
 * ```ts
 * const { tried, silent } = ruleCoverage(ledger, { dictionary, rules: loadQualityRules(), asOf: '2020-12-31' });
 * silent[0].lacking //=> [['disabilityCertificate']]
 * ```
 */
export function ruleCoverage(
  ledger: Ledger,
  options: {
    readonly dictionary: Dictionary;
    readonly rules: readonly QualityRule[];
    readonly asOf: IsoDate;
    readonly adjustments?: QualityAdjustments;
  },
): RuleCoverage {
  const { dictionary, rules, asOf, adjustments } = options;
  const compiled = compileRules(rules, dictionary, { asOf, today: asOf }, adjustments);
  const sides = ruleRows(ledger, dictionary, asOf);
  const tried: QualityRule[] = [];
  const silent: SilentRule[] = [];
  for (const rule of rules) {
    const parts = compiled.filter((each) => each.rule.id === rule.id);
    const rows = sides.find(({ level }) => level === rule.level);
    if (parts.length === 0 || !rows) continue;
    if (parts.some((each) => sides.some((side) => isTried(each, side)))) tried.push(rule);
    // Of a rule said of several fields, any one of them would do.
    else if (rule.each) silent.push({ rule, lacking: [rule.each] });
    else silent.push({ rule, lacking: lackingOf(parts[0]!, rows) });
  }
  return { tried, silent };
}

/** Whether a rule can be tried on rows: they are of its level, and all that it reads is written. */
export function isTried(each: CompiledRule, rows: RuleRows): boolean {
  if (each.rule.level !== rows.level || lackingOf(each, rows).length > 0) return false;
  // Of heads in a ledger of households, only what the rules about the head's own number do not say already.
  return (
    !rows.heads || namesOf(each).some((name) => rows.lacking(name).length === 0 && !OF_NUMBER.test(name))
  );
}

const OF_NUMBER = /^(?:idNumber|name$|bornAge$)/;

function lackingOf(each: CompiledRule, rows: RuleRows): readonly (readonly string[])[] {
  const optional = new Set(each.rule.optional ?? []);
  return namesOf(each)
    .filter((name) => !optional.has(name))
    .flatMap((name) => rows.lacking(name));
}

function namesOf({ compiled }: CompiledRule): readonly string[] {
  return compiled.criteria[0]!.fields;
}
