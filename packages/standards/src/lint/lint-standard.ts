import {
  type Criterion,
  DuibiaoError,
  type Expression,
  isExpressionError,
  parseCondition,
  resolveParameter,
  type Scope,
  type Standard,
  type StandardVersion,
  standardScope,
} from '@duibiao/core';
import type { Library } from '../library.js';
import { parseStandard } from '../standard/parse.js';
import { overlayStandard, wholeStandard } from '../standard/schema.js';
import { lintWords } from '../words/lint.js';
import { tryYaml } from '../yaml/read-yaml.js';
import { conditionFindings, type ReadCriterion } from './conditions.js';
import { dateFindings } from './dates.js';
import { parameterFindings, uncitedFigures } from './figures.js';
import type { LintFinding } from './finding.js';
import { type TextLines, textLines } from './text-lines.js';

/**
 * Judges the file of a standard, whole or overlay: what cannot be used, what is probably not meant, and what rests on
 * unsure ground. Every finding points at a line. A file without findings may be used with confidence; one with errors
 * cannot be used.
 *
 * @example
 * ```ts
 * lintStandard(text, 'county.yaml', loadLibrary()).map((finding) => `${finding.line} ${finding.rule}`)
 * //=> ['14 unknown-field', '22 date-gap']
 * ```
 */
export function lintStandard(text: string, file: string, library: Library): LintFinding[] {
  const shape = /^extends\s*:/mu.test(text) ? overlayStandard : wholeStandard;
  const { reading, faults } = tryYaml<typeof wholeStandard | typeof overlayStandard>(text, shape);
  if (reading === null)
    return faults.map(({ line, sentence }) => ({ rule: 'file', severity: 'error', line, message: sentence }));
  try {
    const standard = parseStandard(text, file, library);
    const lines = textLines(text, reading, standard);
    return [
      ...standard.versions.flatMap((version, index) =>
        versionFindings(standard, version, index, library, lines),
      ),
      ...dateFindings(standard, library, lines),
    ].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
  } catch (error) {
    if (!(error instanceof DuibiaoError)) throw error;
    return [{ rule: 'file', severity: 'error', line: error.place.line ?? 1, message: error.sentence }];
  }
}

function versionFindings(
  standard: Standard,
  version: StandardVersion,
  index: number,
  library: Library,
  lines: TextLines,
): LintFinding[] {
  const scope = standardScope(library.dictionary, standard.level, version.parameters);
  const findings: LintFinding[] = [];
  const expressions: Expression[] = [];
  const readable: ReadCriterion[] = [];
  for (const criterion of version.criteria) {
    const own = isOwn(criterion, standard);
    const read = (written: string, key: string, skip = 0): Expression | null => {
      const line = lines.within(criterion, key, skip);
      const expression = readExpression(written, criterion, line, scope, own ? findings : []);
      if (expression !== null) {
        expressions.push(expression);
        if (own) findings.push(...uncitedFigures(criterion.id, expression, line));
      }
      return expression;
    };
    const require = read(criterion.require, 'require');
    const applies = criterion.applies === undefined ? null : read(criterion.applies, 'applies');
    criterion.readings?.forEach((reading, at) => {
      read(reading.require, 'require', at + 1);
    });
    if (require !== null && (criterion.applies === undefined || applies !== null))
      readable.push({
        id: criterion.id,
        title: criterion.title,
        line: lines.within(criterion, 'require', 0),
        require,
        requireText: criterion.require,
        applies,
        appliesText: criterion.applies ?? '',
        own,
      });
  }
  const context = { dictionary: library.dictionary, lines: library.lines, asOf: version.from };
  const parameters = new Map(
    version.parameters.map((each) => [each.name, resolveParameter(each, context, standard.region)]),
  );
  return [
    ...findings,
    ...conditionFindings(readable, parameters, library.dictionary),
    ...parameterFindings(
      version.parameters.filter((each) => isOwn(each, standard)),
      expressions,
      (name) => lines.parameter(index, name),
    ),
    ...scoringFindings(version, lines.version(index)),
  ];
}

/** Written in this file: everything of a whole standard, and what an overlay replaces, adds or sets anew. */
function isOwn({ layer }: { readonly layer?: string }, standard: Standard): boolean {
  return standard.extends === undefined || layer === standard.id;
}

const RULES: Readonly<Record<string, LintFinding['rule']>> = {
  'expression/name': 'unknown-field',
  'expression/units': 'wrong-units',
};

function readExpression(
  text: string,
  criterion: Criterion,
  line: number,
  scope: Scope,
  findings: LintFinding[],
): Expression | null {
  try {
    return parseCondition(text, scope);
  } catch (error) {
    if (!isExpressionError(error)) throw error;
    findings.push({
      rule: RULES[error.code] ?? 'expression',
      severity: 'error',
      line,
      criterion: criterion.id,
      message: error.sentence,
    });
    return null;
  }
}

function scoringFindings({ scoring, criteria }: StandardVersion, line: number): LintFinding[] {
  const known = new Set(criteria.map((criterion) => criterion.id));
  const named = [...(scoring?.precondition ?? []), ...Object.keys(scoring?.points ?? {})];
  return named
    .filter((id) => !known.has(id))
    .map((id) => ({
      rule: 'unknown-criterion',
      severity: 'error',
      line,
      message: lintWords.unknownCriterion(id, [...known]),
    }));
}
