import {
  type CompiledStandard,
  compileStandard,
  type Dictionary,
  type IsoDate,
  lineTable,
  type Standard,
} from '@duibiao/core';
import type { QualityAdjustments, QualityRule } from '@duibiao/standards';
import { withFacts } from './fact-fields.js';

/** A rule as it applies here: adjusted, and compiled as a standard of one criterion. */
export interface CompiledRule {
  readonly rule: QualityRule;
  readonly compiled: CompiledStandard;
}

const NO_LINES = lineTable([]);

/**
 * Compiles the rules that are switched on. A rule is a criterion that must not be false; its figures are parameters,
 * which an office may set.
 */
export function compileRules(
  rules: readonly QualityRule[],
  dictionary: Dictionary,
  asOf: IsoDate,
  adjustments: QualityAdjustments = {},
): CompiledRule[] {
  const extended = withFacts(dictionary);
  return rules
    .filter((rule) => adjustments[rule.id] !== 'off')
    .map((rule) => adjusted(rule, adjustments[rule.id]))
    .map((rule) => ({
      rule,
      compiled: compileStandard(asStandard(rule), { dictionary: extended, lines: NO_LINES, asOf }),
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

function asStandard(rule: QualityRule): Standard {
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
        parameters: Object.entries(rule.figures).map(([name, { value, unit }]) => ({
          name,
          title: rule.title,
          type: 'number',
          ...(unit !== undefined && { unit }),
          values: [{ value, source: rule.source }],
        })),
        criteria: [
          {
            id: rule.id,
            title: rule.title,
            require: rule.holds,
            ...(rule.applies !== undefined && { applies: rule.applies }),
            source: rule.source,
          },
        ],
      },
    ],
  };
}
