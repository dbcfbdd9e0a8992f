import type { WholeUnit } from './units.js';

/** Shares by largest remainder, exact quotas as fractions, and the units between which only the tie rule decided. */
export interface RemainderShares {
  readonly shares: ReadonlyMap<number, bigint>;
  readonly quotas: ReadonlyMap<number, { readonly numerator: bigint; readonly denominator: bigint }>;
  readonly heldBy: ReadonlyMap<number, 'floor' | 'cap'>;
  readonly ties: readonly number[];
}

/**
 * Largest remainder (Hamilton): each unit gets its quota rounded down; what is left goes, one each, to the largest
 * remainders. It never breaks quota: every share is the quota rounded down or up.
 *
 * With floors and caps, units whose quota lies beyond a bound are held at it and the rest is shared anew, until none is
 * beyond: first those below their floor if the bounds together ask for too much, else those above their cap.
 */
export function largestRemainder(total: bigint, units: readonly WholeUnit[]): RemainderShares {
  const heldBy = new Map<number, 'floor' | 'cap'>();
  const shares = new Map<number, bigint>();
  let open = units.filter(({ weight, index, floor }) => {
    if (weight > 0n) return true;
    shares.set(index, floor);
    if (floor > 0n) heldBy.set(index, 'floor');
    return false;
  });
  let left = total - [...shares.values()].reduce((sum, share) => sum + share, 0n);
  for (;;) {
    const { below, above } = beyond(left, open);
    const held = below.length > 0 && excess(left, open) >= 0 ? below : above.length > 0 ? above : below;
    if (held.length === 0) break;
    for (const unit of held) {
      const bound = held === below ? unit.floor : unit.cap!;
      shares.set(unit.index, bound);
      heldBy.set(unit.index, held === below ? 'floor' : 'cap');
      left -= bound;
    }
    open = open.filter((unit) => !held.includes(unit));
  }
  return { ...byRemainder(left, open, shares), heldBy };
}

/** Units whose quota lies below the floor or above the cap. */
function beyond(left: bigint, open: readonly WholeUnit[]) {
  const weights = open.reduce((sum, { weight }) => sum + weight, 0n);
  return {
    below: open.filter(({ weight, floor }) => left * weight < floor * weights),
    above: open.filter(({ weight, cap }) => cap !== null && left * weight > cap * weights),
  };
}

/** Sign of what the units would take beyond `left` if each were held to its bounds. */
function excess(left: bigint, open: readonly WholeUnit[]): number {
  const weights = open.reduce((sum, { weight }) => sum + weight, 0n);
  const taken = open.reduce((sum, { weight, floor, cap }) => {
    const quota = left * weight;
    if (quota < floor * weights) return sum + floor * weights;
    return sum + (cap !== null && quota > cap * weights ? cap * weights : quota);
  }, 0n);
  return taken > left * weights ? 1 : taken < left * weights ? -1 : 0;
}

function byRemainder(left: bigint, open: readonly WholeUnit[], settled: ReadonlyMap<number, bigint>) {
  const shares = new Map(settled);
  const quotas = new Map<number, { numerator: bigint; denominator: bigint }>();
  const weights = open.reduce((sum, { weight }) => sum + weight, 0n);
  for (const { index, weight } of open) {
    shares.set(index, (left * weight) / weights);
    quotas.set(index, { numerator: left * weight, denominator: weights });
  }
  const given = open.reduce((sum, { index }) => sum + shares.get(index)!, 0n);
  const rest = Number(left - given);
  const remainder = ({ weight }: WholeUnit) => (left * weight) % (weights || 1n);
  const order = [...open].sort(
    (a, b) =>
      byDescending(remainder(a), remainder(b)) || byDescending(a.weight, b.weight) || a.index - b.index,
  );
  for (const { index } of order.slice(0, rest)) shares.set(index, shares.get(index)! + 1n);
  const [last, next] = [order[rest - 1], order[rest]];
  const tied = last && next && remainder(last) === remainder(next);
  const ties = tied
    ? order.filter((unit) => remainder(unit) === remainder(last)).map(({ index }) => index)
    : [];
  return { shares, quotas, ties };
}

/** Greater first. */
export function byDescending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
