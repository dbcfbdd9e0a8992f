import type { RegionCode } from './standard.js';

/** Code that stands for the whole country where GB/T 2260 has none. */
export const WHOLE_COUNTRY: RegionCode = '100000';

/**
 * A region and everything it lies in, nearest first: county, prefecture, province, country. This is the order in
 * which lines and parameters are looked up. Township (9) and village (12 digit) codes count as their county.
 *
 * @example
 * ```ts
 * regionAndAbove('511921') //=> ['511921', '511900', '510000', '100000']
 * regionAndAbove('100000') //=> ['100000']
 * ```
 */
export function regionAndAbove(region: RegionCode): readonly RegionCode[] {
  const county = region.slice(0, 6).padEnd(6, '0');
  if (county === WHOLE_COUNTRY) return [WHOLE_COUNTRY];
  return [...new Set([county, `${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`, WHOLE_COUNTRY])];
}
