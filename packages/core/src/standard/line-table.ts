import { lineWords } from '../words/lines.js';
import type { LineAbsent, LineFound, LineSeries, LineTable, LineUse } from './line.js';
import { regionAndAbove } from './region.js';
import type { RegionCode } from './standard.js';

/**
 * A table of poverty and monitoring lines that never guesses: where nothing is published for the year, the answer
 * says so and names what exists.
 *
 * Without a named series the nearest region with a default series decides, and it alone: Shaanxi has lines of its
 * own, so a year that Shaanxi lacks is absent and is not filled from the country's series.
 *
 * @example
 * ```ts
 * const lines = lineTable(series)
 * lines.find('exit', '610000', '2017-12-31') //=> { found: true, series: …, value: { year: 2017, value: '3070', … } }
 * lines.find('exit', '610000', '2019-12-31') //=> { found: false, absence: { zh: '…只有：2017 年', en: '…' } }
 * lines.find('exit', '610000', '2017-12-31', 'nbs') //=> the country's series, because the caller names it
 * ```
 */
export function lineTable(series: readonly LineSeries[]): LineTable {
  return {
    series,
    find(use, region, date, name) {
      const chosen = name === undefined ? defaultSeries(series, use, region) : named(series, use, name);
      if (chosen === undefined) {
        const known = series.filter((entry) => entry.use === use);
        return absent(
          name === undefined
            ? lineWords.noSeriesForRegion(use, region, known)
            : lineWords.noSuchSeries(use, name, known),
        );
      }
      return ofYear(chosen, Number(date.slice(0, 4)));
    },
  };
}

function named(series: readonly LineSeries[], use: LineUse, id: string): LineSeries | undefined {
  return series.find((entry) => entry.id === id && entry.use === use);
}

function defaultSeries(
  series: readonly LineSeries[],
  use: LineUse,
  region: RegionCode,
): LineSeries | undefined {
  for (const place of regionAndAbove(region)) {
    const own = series.find((entry) => entry.use === use && entry.region === place && entry.default);
    if (own !== undefined) return own;
  }
  return undefined;
}

function ofYear(series: LineSeries, year: number): LineFound | LineAbsent {
  const value = series.values.find((entry) => entry.year === year);
  return value === undefined ? absent(lineWords.noValue(series, year)) : { found: true, series, value };
}

function absent(absence: LineAbsent['absence']): LineAbsent {
  return { found: false, absence };
}
