import { isExpressionError, parseCondition } from '../expression/parse.js';
import { type Scope, standardScope } from '../expression/scope.js';
import type { Expression } from '../expression/tree.js';
import { fieldsIn, parametersIn, walk } from '../expression/walk.js';
import { DuibiaoError, type Place } from '../failure.js';
import { significantDigits } from '../number/fraction.js';
import type { Criterion, Standard, StandardVersion } from '../standard/standard.js';
import { bilingual } from '../words/bilingual.js';
import { expressionWords } from '../words/expression-words.js';
import { sentenceOf } from '../words/sentence.js';
import { standardWords } from '../words/standard-words.js';
import type { CheckContext, CompiledCriterion, CompiledStandard } from './compiled.js';
import { parameterValues, resolveParameter } from './parameters.js';
import type { ResolvedParameter } from './verdict.js';

/**
 * Makes a standard ready to hold subjects against: the version in force, its parameters for the place and day, every
 * expression typed and its units checked. A parameter without a value does not stop it: the criteria that need it come
 * out `unknown`, with the reason.
 *
 * @throws DuibiaoError `standard/no-version`, `standard/reading`, `standard/value`, `standard/name`, and `expression/…` with
 *   the file, the standard, the criterion and its line
 * @example
 * ```ts
 * const compiled = compileStandard(standard, { dictionary, lines, asOf: '2017-12-31', region: '610000' });
 * compiled.criteria[0].sentence.zh //=> '家庭年人均可支配收入超过3070元'
 * ```
 */
export function compileStandard(standard: Standard, context: CheckContext): CompiledStandard {
  const version = versionInForce(standard, context.asOf);
  const region = context.region ?? standard.region;
  refuseUnknownOverrides(version, context);
  const parameters = version.parameters.map((each) => resolveParameter(each, context, region));
  const scope = scopeOf(standard, version, context);
  const criteria = version.criteria.map((each) => {
    const place = placeOf(standard, each);
    return compileCriterion(chosenReading(each, context, place), scope, parameters, context, place);
  });
  return {
    standard,
    version,
    context,
    asOf: context.asOf,
    region,
    criteria,
    parameters,
    fields: [...new Set(criteria.flatMap((each) => each.fields))],
    values: parameterValues(version.parameters, parameters, context.asOf),
  };
}

/** The version of a standard in force on a day; an error names those that exist. */
export function versionInForce(standard: Standard, asOf: string): StandardVersion {
  const version = standard.versions.find(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
  if (version) return version;
  const existing = standard.versions.map(({ from, to }) => standardWords.period(from, to));
  throw new DuibiaoError('standard/no-version', standardWords.noVersion(standard.id, asOf, existing), {
    standard: standard.id,
    ...(standard.file !== undefined && { file: standard.file }),
  });
}

function scopeOf(standard: Standard, version: StandardVersion, { dictionary }: CheckContext): Scope {
  for (const { name } of version.parameters) {
    if (dictionary.get(name)?.level === standard.level) {
      throw new DuibiaoError('standard/name', standardWords.nameTwice(name), { standard: standard.id });
    }
  }
  return standardScope(dictionary, standard.level, version.parameters);
}

function refuseUnknownOverrides(version: StandardVersion, { overrides, variants }: CheckContext): void {
  const known = version.parameters.map((each) => each.name);
  for (const name of [...Object.keys(overrides ?? {}), ...Object.keys(variants ?? {})]) {
    if (!known.includes(name)) {
      throw new DuibiaoError('standard/parameter', standardWords.unknownParameter(name, known));
    }
  }
}

function placeOf(standard: Standard, criterion: Criterion): Place {
  return {
    standard: standard.id,
    criterion: criterion.id,
    ...(standard.file !== undefined && { file: standard.file }),
    ...(criterion.line !== undefined && { line: criterion.line }),
  };
}

function chosenReading(criterion: Criterion, { readings }: CheckContext, place: Place): Criterion {
  const wanted = readings?.[criterion.id];
  if (wanted === undefined) return criterion;
  const reading = criterion.readings?.find((each) => each.id === wanted);
  if (reading)
    return { ...criterion, require: reading.require, source: reading.source, title: reading.title };
  const known = criterion.readings?.map((each) => each.id) ?? [];
  throw new DuibiaoError('standard/reading', standardWords.noReading(criterion.id, wanted, known), place);
}

function compileCriterion(
  criterion: Criterion,
  scope: Scope,
  parameters: readonly ResolvedParameter[],
  { dictionary }: CheckContext,
  place: Place,
): CompiledCriterion {
  const require = conditionOf(criterion, criterion.require, scope, place);
  const applies =
    criterion.applies === undefined ? null : conditionOf(criterion, criterion.applies, scope, place);
  const parts = applies ? [applies, require] : [require];
  const used = new Set(parts.flatMap(parametersIn));
  return {
    id: criterion.id,
    title: criterion.title,
    criterion,
    require,
    applies,
    sentence: bilingual((language) => sentenceOf(require, { dictionary, parameters }, language)),
    parameters: parameters.filter((each) => used.has(each.name)),
    fields: [...new Set(parts.flatMap(fieldsIn))],
  };
}

function conditionOf(criterion: Criterion, text: string, scope: Scope, place: Place): Expression {
  try {
    const expression = parseCondition(text, scope);
    refuseLongNumbers(expression);
    return expression;
  } catch (error) {
    if (!isExpressionError(error)) throw error;
    const sentence = standardWords.inCriterion(criterion.id, error.sentence);
    throw new DuibiaoError(error.code, sentence, { ...error.place, ...place }, { cause: error });
  }
}

/** Sheets and tables hold fifteen digits; a longer figure could not be compared exactly. */
function refuseLongNumbers(expression: Expression): void {
  walk(expression, (each) => {
    if (each.op !== 'literal' || each.type.kind !== 'number' || significantDigits(String(each.value)) <= 15)
      return;
    throw new DuibiaoError('expression/digits', expressionWords.digits(String(each.value)));
  });
}
