import { type Expression, type Parameter, parametersIn, walk } from '@duibiao/core';
import { lintWords } from '../words/lint.js';
import type { LintFinding } from './finding.js';

/** Figures that stand in an expression without a source. Nothing (`= 0`) is no figure. */
export function uncitedFigures(criterion: string, expression: Expression, line: number): LintFinding[] {
  const figures = new Set<string>();
  walk(expression, (each) => {
    if (each.op === 'literal' && each.type.kind === 'number' && Number(each.value) !== 0)
      figures.add(String(each.value));
  });
  return figures.size === 0
    ? []
    : [
        {
          rule: 'uncited-figure',
          severity: 'warning',
          line,
          criterion,
          message: lintWords.uncitedFigure([...figures]),
        },
      ];
}

/** Parameters that no criterion reads, and those that rest on what nobody confirmed. */
export function parameterFindings(
  parameters: readonly Parameter[],
  expressions: readonly Expression[],
  lineOf: (name: string) => number,
): LintFinding[] {
  const used = new Set(expressions.flatMap(parametersIn));
  return parameters.flatMap((parameter): LintFinding[] => {
    const line = lineOf(parameter.name);
    const unused: LintFinding[] = used.has(parameter.name)
      ? []
      : [
          {
            rule: 'unused-parameter',
            severity: 'warning',
            line,
            message: lintWords.unusedParameter(parameter.name),
          },
        ];
    const unsure = parameter.values.filter(
      ({ source }) => source.certainty === 'unconfirmed' || source.certainty === 'disputed',
    );
    return unsure.length === 0
      ? unused
      : [
          ...unused,
          {
            rule: 'unconfirmed-figure',
            severity: 'info',
            line,
            message: lintWords.unconfirmedFigure(
              parameter.name,
              unsure.map(({ value }) => value),
            ),
          },
        ];
  });
}
