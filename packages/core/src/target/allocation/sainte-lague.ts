import { byDescending } from './largest-remainder.js';
import type { WholeUnit } from './units.js';

/**
 * Sainte-Laguë (Webster): one after another, the next goes to the unit with the largest weight ÷ (2 × what it has + 1).
 * Floors are given first; a unit at its cap gets no more. It may break quota in rare cases, but a larger total never
 * takes anything from anybody (house-monotone), which largest remainder cannot promise.
 */
export function sainteLague(
  total: bigint,
  units: readonly WholeUnit[],
): { readonly shares: ReadonlyMap<number, bigint>; readonly ties: readonly number[] } {
  const weights = units.reduce((sum, { weight }) => sum + weight, 0n);
  const shares = new Map<number, bigint>();
  // Rounding weight·total/weights to the nearest is itself an apportionment by this divisor method, of nearly the size
  // wanted: from there only a few steps up or down remain.
  for (const { index, weight, floor, cap } of units) {
    const near = weights === 0n ? 0n : (2n * total * weight + weights) / (2n * weights);
    const capped = cap !== null && near > cap ? cap : near;
    shares.set(index, capped < floor ? floor : capped);
  }
  let given = [...shares.values()].reduce((sum, share) => sum + share, 0n);
  for (; given < total; given += 1n) {
    const [first] = takersOf(units, shares);
    shares.set(first!.index, shares.get(first!.index)! + 1n);
  }
  for (; given > total; given -= 1n) {
    const last = holdersOf(units, shares).at(-1);
    shares.set(last!.index, shares.get(last!.index)! - 1n);
  }
  return { shares, ties: tiesOf(units, shares) };
}

/** Units that could take one more, the strongest claim first. */
function takersOf(units: readonly WholeUnit[], shares: ReadonlyMap<number, bigint>): WholeUnit[] {
  return units
    .filter(({ index, weight, cap }) => weight > 0n && (cap === null || shares.get(index)! < cap))
    .sort((a, b) => byClaim(a, b, shares, 1n));
}

/** Units that could give one back, the strongest claim to keep it first. */
function holdersOf(units: readonly WholeUnit[], shares: ReadonlyMap<number, bigint>): WholeUnit[] {
  return units
    .filter(({ index, floor }) => shares.get(index)! > floor)
    .sort((a, b) => byClaim(a, b, shares, -1n));
}

/** Units whose claims to the last one given are equal, if one of them had to go without. */
function tiesOf(units: readonly WholeUnit[], shares: ReadonlyMap<number, bigint>): number[] {
  const [holders, takers] = [holdersOf(units, shares), takersOf(units, shares)];
  const [last, next] = [holders.at(-1), takers[0]];
  if (!last || !next) return [];
  const [held, wanted] = [2n * shares.get(last.index)! - 1n, 2n * shares.get(next.index)! + 1n];
  if (last.weight * wanted !== next.weight * held) return [];
  const tied = [
    ...holders.filter((unit) => claimOrder(unit, last, shares, -1n) === 0),
    ...takers.filter((unit) => claimOrder(unit, next, shares, 1n) === 0),
  ];
  return tied.map(({ index }) => index).sort((a, b) => a - b);
}

/** Order of two units' claims on the next one (`step` 1), or on the one they hold last (`step` −1). */
function claimOrder(a: WholeUnit, b: WholeUnit, shares: ReadonlyMap<number, bigint>, step: 1n | -1n): number {
  const [left, right] = [
    a.weight * (2n * shares.get(b.index)! + step),
    b.weight * (2n * shares.get(a.index)! + step),
  ];
  return byDescending(left, right);
}

function byClaim(a: WholeUnit, b: WholeUnit, shares: ReadonlyMap<number, bigint>, step: 1n | -1n): number {
  return claimOrder(a, b, shares, step) || byDescending(a.weight, b.weight) || a.index - b.index;
}
