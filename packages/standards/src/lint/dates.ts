import {
  dayNumber,
  isoDateOf,
  type LineTable,
  type Parameter,
  type ParameterValue,
  resolveParameter,
  type Standard,
  type StandardVersion,
} from '@duibiao/core';
import type { Library } from '../library.js';
import { lintWords } from '../words/lint.js';
import type { LintFinding } from './finding.js';

/** Line of a version, and of a parameter within it. */
export interface DateLines {
  version(index: number): number;
  parameter(index: number, name: string): number;
}

/** Days that no version covers, years for which a parameter has no value, and gaps between its dated values. */
export function dateFindings(standard: Standard, library: Library, lines: DateLines): LintFinding[] {
  return standard.versions.flatMap((version, index) => [
    ...versionGap(standard.versions[index - 1], version, lines.version(index)),
    ...version.parameters.flatMap((parameter) => {
      const line = lines.parameter(index, parameter.name);
      return [...missingYears(parameter, version, standard, library, line), ...valueGaps(parameter, line)];
    }),
  ]);
}

function versionGap(
  earlier: StandardVersion | undefined,
  later: StandardVersion,
  line: number,
): LintFinding[] {
  if (earlier?.to === undefined) return [];
  const gap = gapBetween(earlier.to, later.from);
  return gap === null
    ? []
    : [{ rule: 'date-gap', severity: 'warning', line, message: lintWords.versionGap(gap.from, gap.to) }];
}

/** The days strictly between two, as first and last; null where there are none. */
function gapBetween(last: string, next: string): { readonly from: string; readonly to: string } | null {
  const from = (dayNumber(last) ?? 0) + 1;
  const to = (dayNumber(next) ?? 0) - 1;
  return from <= to ? { from: isoDateOf(from), to: isoDateOf(to) } : null;
}

function missingYears(
  parameter: Parameter,
  version: StandardVersion,
  standard: Standard,
  library: Library,
  line: number,
): LintFinding[] {
  const variant = parameter.values.every((value) => value.variant !== undefined)
    ? parameter.values[0]?.variant
    : undefined;
  const missing = yearsInForce(version, library.lines).filter((year) => {
    const last = `${year}-12-31`;
    const asOf = version.to !== undefined && version.to < last ? version.to : last;
    const context = {
      dictionary: library.dictionary,
      lines: library.lines,
      asOf,
      ...(variant === undefined ? {} : { variants: { [parameter.name]: variant } }),
    };
    return resolveParameter(parameter, context, standard.region).value === null;
  });
  return missing.length === 0
    ? []
    : [
        {
          rule: 'parameter-missing',
          severity: 'warning',
          line,
          message: lintWords.parameterMissing(parameter.name, missing),
        },
      ];
}

/** An open version is looked at up to the last year that any line is known for. */
function yearsInForce({ from, to }: StandardVersion, lines: LineTable): number[] {
  const first = Number(from.slice(0, 4));
  const known = Math.max(...lines.series.flatMap((series) => series.values.map((value) => value.year)));
  const last = to === undefined ? Math.max(first, known) : Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function valueGaps(parameter: Parameter, line: number): LintFinding[] {
  const kindOf = (value: ParameterValue) => `${value.region ?? ''} ${value.variant ?? ''}`;
  const kinds = [...new Set(parameter.values.map(kindOf))];
  return kinds.flatMap((kind) => {
    const ordered = parameter.values
      .filter((value) => kindOf(value) === kind)
      .filter((value) => value.from !== undefined || value.to !== undefined)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    return ordered.flatMap((value, index) => {
      const next = ordered[index + 1];
      const gap = value.to && next?.from ? gapBetween(value.to, next.from) : null;
      return gap === null
        ? []
        : [
            {
              rule: 'date-gap' as const,
              severity: 'warning' as const,
              line,
              message: lintWords.valueGap(parameter.name, gap.from, gap.to),
            },
          ];
    });
  });
}
