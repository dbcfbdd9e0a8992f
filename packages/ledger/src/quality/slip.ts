/** How a figure may have been miswritten: two neighbouring digits swapped, a point or zeros out of place, the sign. */
export type Slip = 'swap' | 'scale' | 'sign';

/**
 * The slip of the hand that turns the right figure into the written one; null where no single one does.
 *
 * @example
 * ```ts
 * slipOf(12300, 13200) //=> 'swap'
 * slipOf(850, 85000) //=> 'scale'
 * slipOf(12300, 12000) //=> null
 * ```
 */
export function slipOf(written: number, right: number): Slip | null {
  if (written === right || written === 0 || right === 0) return null;
  if (written === -right) return 'sign';
  const [first, second] = [String(Math.abs(written)), String(Math.abs(right))];
  const bare = (text: string) => text.replace('.', '').replace(/^0+|0+$/g, '');
  if (bare(first) === bare(second)) return 'scale';
  if (first.length !== second.length) return null;
  const places = [...first].flatMap((letter, place) => (letter === second[place] ? [] : [place]));
  const [one, other] = places;
  return places.length === 2 &&
    other === one! + 1 &&
    first[one!] === second[other] &&
    first[other] === second[one!]
    ? 'swap'
    : null;
}
