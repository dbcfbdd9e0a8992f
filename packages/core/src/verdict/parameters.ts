import { dayNumber } from '../calendar/date.js';
import { literalType, valueOfText } from '../expression/exact/evaluate.js';
import { unknown, type Value } from '../expression/exact/value.js';
import { AS_OF } from '../expression/scope.js';
import { DuibiaoError } from '../failure.js';
import { fractionOf, significantDigits, toDecimal } from '../number/fraction.js';
import type { LineUse } from '../standard/line.js';
import { regionAndAbove } from '../standard/region.js';
import type { IsoDate, Parameter, ParameterValue, RegionCode } from '../standard/standard.js';
import { standardWords } from '../words/standard-words.js';
import type { CheckContext } from './compiled.js';
import type { ResolvedParameter } from './verdict.js';

/**
 * The value of a parameter for a place and a day: the caller's own, else the value of the closest region in force that
 * day, else the line the parameter names. Never a guess: without one the value is null and `absence` says what exists.
 *
 * @throws DuibiaoError `standard/value` when a value is no decimal of at most fifteen digits (or no truth value)
 */
export function resolveParameter(
  parameter: Parameter,
  context: CheckContext,
  region: RegionCode,
): ResolvedParameter {
  const { name, title, unit } = parameter;
  const base = { name, title, ...(unit !== undefined && { unit }) };
  const named = context.overrides?.[name];
  if (named !== undefined) return { ...base, value: readable(parameter, named), source: null, named: true };
  const chosen = inForce(parameter, context, region);
  if (chosen) return { ...base, value: readable(parameter, chosen.value), source: chosen.source };
  if (parameter.line !== undefined) return { ...base, ...fromLine(parameter.line, context, region) };
  return { ...base, value: null, source: null, absence: absenceOf(parameter, context, region) };
}

function readable(parameter: Parameter, text: string): string {
  const value = text.trim();
  if (parameter.type === 'text') return value;
  if (parameter.type === 'boolean' && (value === 'true' || value === 'false')) return value;
  const fraction = parameter.type === 'number' ? fractionOf(value) : null;
  if (fraction && significantDigits(value) <= 15) return toDecimal(fraction);
  throw new DuibiaoError('standard/value', standardWords.badValue(parameter.name, text));
}

function inForce(parameter: Parameter, context: CheckContext, region: RegionCode): ParameterValue | null {
  const wanted = context.variants?.[parameter.name];
  const above = regionAndAbove(region);
  let best: ParameterValue | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const each of parameter.values) {
    if (each.variant !== wanted || !covers(each, context.asOf)) continue;
    const at = each.region === undefined ? above.length : above.indexOf(each.region);
    const later = at === nearest && (each.from ?? '') > (best?.from ?? '');
    if (at >= 0 && (at < nearest || later)) [best, nearest] = [each, at];
  }
  return best;
}

function covers({ from, to }: ParameterValue, date: IsoDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function fromLine(line: string, { lines, asOf }: CheckContext, region: RegionCode) {
  const series = lines.series.find((each) => each.id === line);
  const use: LineUse = line === 'monitoring' ? 'monitoring' : (series?.use ?? 'exit');
  const found = lines.find(use, region, asOf, series?.id);
  if (!found.found) return { value: null, source: null, absence: found.absence };
  return { value: found.value.value, source: found.value.source };
}

function absenceOf(parameter: Parameter, context: CheckContext, region: RegionCode) {
  const variants = [...new Set(parameter.values.flatMap((each) => (each.variant ? [each.variant] : [])))];
  if (variants.length > 0 && context.variants?.[parameter.name] === undefined) {
    return standardWords.chooseVariant(parameter.title, variants);
  }
  const existing = parameter.values.map((each) =>
    `${each.region ?? ''} ${standardWords.period(each.from ?? '', each.to)} ${each.value}`.trim(),
  );
  return standardWords.noParameterValue(parameter.title, context.asOf, region, existing);
}

/** The resolved parameters and `asOf` as exact values, by name. */
export function parameterValues(
  parameters: readonly Parameter[],
  resolved: readonly ResolvedParameter[],
  asOf: IsoDate,
): ReadonlyMap<string, Value> {
  const types = new Map(parameters.map((each) => [each.name, each.type]));
  const values = new Map<string, Value>();
  values.set(AS_OF, { kind: 'date', value: dayNumber(asOf) ?? 0 });
  for (const { name, value } of resolved) {
    values.set(
      name,
      value === null ? unknown('noParameter') : valueOfText(value, literalType(types.get(name) ?? 'number')),
    );
  }
  return values;
}
