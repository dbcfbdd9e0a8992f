import type { Criterion, IsoDate, Standard, StandardVersion } from '@duibiao/core';
import type { StandardShelf } from './parse.js';
import { versionOn } from './versions.js';

/** One layer of a standard: the standard beneath everything, or local changes laid over what is below. */
export interface StandardLayer {
  readonly standard: Standard;
  /** As it stood on the day asked for. */
  readonly version: StandardVersion;
  /** Criteria that this layer wrote and none below has; of the lowest layer, all of them. */
  readonly added: readonly Criterion[];
  readonly replaced: readonly { readonly before: Criterion; readonly after: Criterion }[];
  readonly dropped: readonly Criterion[];
  /** Names of the parameters whose values this layer set; of the lowest layer, all of them. */
  readonly parameters: readonly string[];
}

/**
 * The layers of a standard on a day, the lowest first: which place lays what over what, so that what is local is
 * visible. A standard written out in full is its only layer.
 *
 * @example
 * ```ts
 * const library = loadLibrary()
 * layersOf(library.standard('hunan/village'), library, '2020-12-31')
 *   .map(({ standard, added }) => `${standard.id} +${added.map(({ id }) => id).join(' ')}`)
 * //=> ['national/village +incidence', 'hunan/village +collectiveIncome']
 * ```
 */
export function layersOf(
  standard: Standard,
  shelf: Pick<StandardShelf, 'standard'>,
  asOf: IsoDate,
): readonly StandardLayer[] {
  const version = versionOn(standard, asOf);
  if (standard.extends === undefined) {
    const { criteria: added, parameters } = version;
    const names = parameters.map(({ name }) => name);
    return [{ standard, version, added, replaced: [], dropped: [], parameters: names }];
  }
  const below = layersOf(shelf.standard(standard.extends), shelf, asOf);
  const under = below.at(-1)!.version;
  const before = new Map(under.criteria.map((criterion) => [criterion.id, criterion]));
  const own = version.criteria.filter(({ layer }) => layer === standard.id);
  const kept = new Set(version.criteria.map(({ id }) => id));
  const layer: StandardLayer = {
    standard,
    version,
    added: own.filter(({ id }) => !before.has(id)),
    replaced: own.flatMap((after) => {
      const was = before.get(after.id);
      return was === undefined ? [] : [{ before: was, after }];
    }),
    dropped: under.criteria.filter(({ id }) => !kept.has(id)),
    parameters: version.parameters.filter((each) => each.layer === standard.id).map(({ name }) => name),
  };
  return [...below, layer];
}
