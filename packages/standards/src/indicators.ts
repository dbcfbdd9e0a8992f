import { DuibiaoError, type IndicatorSet } from '@duibiao/core';
import { parseIndicatorSet } from './indicators/parse.js';
import { dataFiles, loadLibrary, once } from './library.js';
import { indicatorFileWords } from './words/indicator-file.js';

export { parseIndicatorSet } from './indicators/parse.js';
export { indicatorSet as indicatorSetShape } from './indicators/schema.js';

const sets = once((): ReadonlyMap<string, IndicatorSet> => {
  const { documents } = loadLibrary();
  const read = dataFiles('indicators/').map(([path, text]) => parseIndicatorSet(text, path, documents));
  return new Map(read.sort((a, b) => (a.id < b.id ? -1 : 1)).map((set) => [set.id, set]));
});

/** The indicator sets that are shipped, in the order of their ids. */
export function indicatorSets(): readonly IndicatorSet[] {
  return [...sets().values()];
}

/**
 * A shipped indicator set. Throws `standards/unknown-indicator-set`, naming those there are.
 *
 * @example
 * ```ts
 * findIndicatorSet('sichuan/city-2017').total //=> '100'
 * ```
 */
export function findIndicatorSet(id: string): IndicatorSet {
  const set = sets().get(id);
  if (set) return set;
  throw new DuibiaoError(
    'standards/unknown-indicator-set',
    indicatorFileWords.unknownSet(id, [...sets().keys()]),
    { standard: id },
  );
}
