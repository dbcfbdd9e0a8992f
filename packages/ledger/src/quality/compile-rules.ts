import {
  type CompiledStandard,
  compileStandard,
  type Dictionary,
  type IsoDate,
  lineTable,
  type Parameter,
  type Standard,
} from '@duibiao/core';
import type { QualityAdjustments, QualityRule } from '@duibiao/standards';
import { withFacts } from './fact-fields.js';

/** A rule as it applies here: adjusted, and compiled as a standard of one criterion. */
export interface CompiledRule {
  readonly rule: QualityRule;
  readonly compiled: CompiledStandard;
}

/** The days that rules read: `asOf`, on which ages are counted, and `today`, after which nothing can have happened. */
export interface RuleDays {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

const NO_LINES = lineTable([]);
const COMPILED = new WeakMap<readonly QualityRule[], Map<string, readonly CompiledRule[]>>();

/**
 * Compiles the rules that are switched on. A rule is a criterion that must not be false; its figures are parameters,
 * which an office may set. A rule book is compiled once for its days.
 */
export function compileRules(
  rules: readonly QualityRule[],
  dictionary: Dictionary,
  days: RuleDays,
  adjustments: QualityAdjustments = {},
): readonly CompiledRule[] {
  if (Object.keys(adjustments).length > 0) return compileAll(rules, dictionary, days, adjustments);
  const known = COMPILED.get(rules) ?? new Map<string, readonly CompiledRule[]>();
  COMPILED.set(rules, known);
  const key = `${days.asOf} ${days.today}`;
  const compiled = known.get(key);
  if (compiled && compiled[0]?.compiled.context.dictionary === withFacts(dictionary)) return compiled;
  const made = compileAll(rules, dictionary, days, {});
  known.set(key, made);
  return made;
}

function compileAll(
  rules: readonly QualityRule[],
  dictionary: Dictionary,
  days: RuleDays,
  adjustments: QualityAdjustments,
): readonly CompiledRule[] {
  const extended = withFacts(dictionary);
  return rules
    .filter((rule) => adjustments[rule.id] !== 'off')
    .map((rule) => adjusted(rule, adjustments[rule.id]))
    .flatMap((rule) => rule.each?.map((field) => ofField(rule, field, dictionary)) ?? [rule])
    .map((rule) => ({
      rule,
      compiled: compileStandard(asStandard(rule, days), {
        dictionary: extended,
        lines: NO_LINES,
        asOf: days.asOf,
      }),
    }));
}

function adjusted(rule: QualityRule, change: QualityAdjustments[string] | undefined): QualityRule {
  if (change === undefined || change === 'off') return rule;
  const figures = Object.entries(rule.figures).map(([name, figure]) => [
    name,
    { ...figure, value: change.figures?.[name] ?? figure.value },
  ]);
  return { ...rule, severity: change.severity ?? rule.severity, figures: Object.fromEntries(figures) };
}

/** A rule said of several fields alike, for one of them. */
function ofField(rule: QualityRule, field: string, dictionary: Dictionary): QualityRule {
  const put = (text: string) => text.replace(/\beach\b/g, field);
  const title = dictionary.get(field)?.title ?? { zh: field, en: field };
  return {
    ...rule,
    holds: put(rule.holds),
    ...(rule.applies !== undefined && { applies: put(rule.applies) }),
    marks: [field],
    message: {
      zh: put(rule.message.zh).replaceAll('{title}', title.zh),
      en: put(rule.message.en).replaceAll('{title}', title.en),
    },
  };
}

function asStandard(rule: QualityRule, { today }: RuleDays): Standard {
  // The expression language has dates as literals only, and standards no parameters that are dates.
  const dated = (expression: string) => expression.replace(/\btoday\b/g, `date("${today}")`);
  const given = (name: string, type: Parameter['type'], value: string, unit?: string): Parameter => ({
    name,
    title: rule.title,
    type,
    ...(unit !== undefined && { unit }),
    values: [{ value, source: rule.source }],
  });
  return {
    id: rule.id,
    level: rule.level,
    title: rule.title,
    region: '100000',
    file: `quality/${rule.level}`,
    versions: [
      {
        from: '1900-01-01',
        source: rule.source,
        parameters: [
          ...Object.entries(rule.figures).map(([name, { value, unit }]) =>
            given(name, 'number', value, unit),
          ),
          given('thisYear', 'number', today.slice(0, 4), '年'),
        ],
        criteria: [
          {
            id: rule.id,
            title: rule.title,
            require: dated(rule.holds),
            ...(rule.applies !== undefined && { applies: dated(rule.applies) }),
            source: rule.source,
          },
        ],
      },
    ],
  };
}
