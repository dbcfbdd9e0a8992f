import {
  type Bilingual,
  bilingual,
  type Criterion,
  type IsoDate,
  type Parameter,
  type ParameterValue,
  type Source,
  type Standard,
  type StandardVersion,
  withUnit,
} from '@duibiao/core';
import { versionOn } from '../standard/versions.js';
import { type CriterionPart, diffWords } from '../words/diff.js';

/** One criterion of two standards side by side. */
export interface CriterionDifference {
  readonly id: string;
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly before: Criterion | null;
  readonly after: Criterion | null;
  /** What differs; empty unless `changed`. */
  readonly parts: readonly CriterionPart[];
  /** Parameters the two expressions name whose values differ, though the words of the expression may not. */
  readonly parameters: readonly string[];
  readonly message: Bilingual;
}

/** One parameter of two standards side by side. */
export interface ParameterDifference {
  readonly name: string;
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly before: Parameter | null;
  readonly after: Parameter | null;
  readonly message: Bilingual;
}

/** How one standard differs from another, each as it stood on a day. */
export interface StandardDifference {
  readonly before: { readonly standard: Standard; readonly version: StandardVersion };
  readonly after: { readonly standard: Standard; readonly version: StandardVersion };
  /** Those of `before` in its order, then those only `after` has. */
  readonly criteria: readonly CriterionDifference[];
  readonly parameters: readonly ParameterDifference[];
}

/**
 * Compares two standards criterion by criterion. Without a day, the last version of each; with one, the version in force
 * then (the last before it, or the first, where none is).
 *
 * @example
 * ```ts
 * diffStandards(national, shaanxi).criteria.map(({ id, kind }) => `${id} ${kind}`)
 * //=> ['income changed', 'food removed', …]
 * ```
 */
export function diffStandards(before: Standard, after: Standard, asOf?: IsoDate): StandardDifference {
  const [old, young] = [versionOn(before, asOf), versionOn(after, asOf)];
  const parameters = pairs(old.parameters, young.parameters, (each) => each.name).map(([one, other]) =>
    parameterDifference(one, other),
  );
  const moved = new Set(parameters.filter(({ kind }) => kind !== 'same').map(({ name }) => name));
  return {
    before: { standard: before, version: old },
    after: { standard: after, version: young },
    criteria: pairs(old.criteria, young.criteria, (each) => each.id).map(([one, other]) =>
      criterionDifference(one, other, moved),
    ),
    parameters,
  };
}

/** Everything of the first in its order, each with its like of the second; then what only the second has. */
function pairs<T>(
  one: readonly T[],
  other: readonly T[],
  key: (each: T) => string,
): (readonly [T | null, T | null])[] {
  const known = new Set(one.map(key));
  return [
    ...one.map((each) => [each, other.find((like) => key(like) === key(each)) ?? null] as const),
    ...other.filter((each) => !known.has(key(each))).map((each) => [null, each] as const),
  ];
}

function criterionDifference(
  before: Criterion | null,
  after: Criterion | null,
  moved: ReadonlySet<string>,
): CriterionDifference {
  const id = (before ?? after)!.id;
  const base = { id, before, after };
  if (before === null || after === null) {
    const kind = before === null ? 'added' : 'removed';
    const message = diffWords.criterion[kind]((before ?? after)!.title);
    return { ...base, kind, parts: [], parameters: [], message };
  }
  const parts = differingParts(before, after);
  const parameters = [...moved].filter((name) => mentions(before, name) || mentions(after, name));
  const same = parts.length === 0 && parameters.length === 0;
  return {
    ...base,
    kind: same ? 'same' : 'changed',
    parts,
    parameters,
    message: same
      ? diffWords.criterion.same(after.title)
      : diffWords.criterion.changed(before, after, parts, parameters),
  };
}

function differingParts(before: Criterion, after: Criterion): CriterionPart[] {
  const parts: CriterionPart[] = [];
  const tidy = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim();
  if (before.title.zh !== after.title.zh || before.title.en !== after.title.en) parts.push('title');
  if (tidy(before.require) !== tidy(after.require)) parts.push('require');
  if (tidy(before.applies) !== tidy(after.applies)) parts.push('applies');
  if (citation(before.source) !== citation(after.source)) parts.push('source');
  if (before.source.certainty !== after.source.certainty) parts.push('certainty');
  if (readingsOf(before) !== readingsOf(after)) parts.push('readings');
  return parts;
}

function citation({ document, clause, quote }: Source): string {
  return [document.id, clause, quote ?? ''].join('\n');
}

function readingsOf({ readings }: Criterion): string {
  return (readings ?? []).map(({ id, require }) => `${id}: ${require}`).join('\n');
}

function mentions({ require, applies }: Criterion, name: string): boolean {
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}_])${name}($|[^\\p{L}\\p{N}_])`, 'u');
  return pattern.test(require) || pattern.test(applies ?? '');
}

function parameterDifference(before: Parameter | null, after: Parameter | null): ParameterDifference {
  const name = (before ?? after)!.name;
  const [old, young] = [valuesOf(before), valuesOf(after)];
  const same = old.zh === young.zh;
  const kind = before === null ? 'added' : after === null ? 'removed' : same ? 'same' : 'changed';
  const title = (after ?? before)!.title;
  return { name, kind, before, after, message: diffWords.parameter[kind](title, old, young) };
}

/** The values of a parameter in one line, the way people compare them: regions that share a figure stand together. */
function valuesOf(parameter: Parameter | null): Bilingual {
  const { values = [], line, unit } = parameter ?? {};
  const groups = new Map<string, { readonly value: ParameterValue; readonly regions: string[] }>();
  for (const value of values) {
    const everywhere = value.region === undefined;
    const key = [value.value, value.from, value.to, value.variant, everywhere].join('\n');
    const group = groups.get(key) ?? { value, regions: [] };
    groups.set(key, group);
    if (value.region !== undefined) group.regions.push(value.region);
  }
  return bilingual((language) => {
    const said = [...groups.values()].map(({ value, regions }) => {
      const days = value.from || value.to ? [`${value.from ?? ''}–${value.to ?? ''}`] : [];
      const variant = value.variant === undefined ? [] : [value.variant];
      const scope = [...regions, ...days, ...variant];
      return diffWords.value(withUnit(value.value, unit, language), scope)[language];
    });
    const looked = line === undefined ? [] : [diffWords.line(line)[language]];
    return [...looked, ...said].join(diffWords.list[language]);
  });
}
