import { type Decimal, plain } from '../../quantity/decimal.js';
import type { TargetComparator } from '../../quantity/figure.js';
import { Quantity, sumQuantities } from '../../quantity/quantity.js';

/** Why a figure is likely the wrong one: a slip of the pen would mend the sum. */
export type SlipKind = 'oneDigit' | 'swappedDigits' | 'zeros' | 'extraDigit' | 'countedTwice';

export interface Suspect {
  /** Index of the part; null for the whole itself. */
  readonly part: number | null;
  readonly slip: SlipKind;
  /** What it would have to be; null for a part that should not be there. */
  readonly instead: Quantity | null;
}

export interface BreakdownSum {
  readonly sum: Quantity;
  /** Sum less whole: positive when the parts are too much. */
  readonly difference: Quantity;
  readonly addsUp: boolean;
  /** Figures of which a slip of the pen would explain the difference, likeliest first. */
  readonly suspects: readonly Suspect[];
}

/**
 * Adds the parts of a whole and compares exactly. A whole of `200头以上` is met by parts of 200 or more.
 *
 * Source: plan tongjiang, 三、目标任务2–7 (200 = 75 + 60 + 65; 10.2 = 3.2 + 2 + 4 + 1).
 *
 * @throws DuibiaoError `quantity/unlike-units` when a part is counted in another unit
 * @example
 * ```ts
 * const parts = ['75户', '60户', '56户'].map(Quantity.parse)
 * sumBreakdown(Quantity.parse('200户'), parts).suspects[0] //=> part 2, swappedDigits, instead 65户
 * ```
 */
export function sumBreakdown(
  whole: Quantity,
  parts: readonly Quantity[],
  comparator: TargetComparator = '=',
): BreakdownSum {
  const sum = sumQuantities(parts) ?? Quantity.of(0, whole.unit);
  const difference = sum.minus(whole);
  const sign = difference.value.isZero() ? 0 : difference.value.isPositive() ? 1 : -1;
  const addsUp =
    sign === 0 || (sign > 0 && comparator.startsWith('>')) || (sign < 0 && comparator.startsWith('<'));
  return { sum, difference, addsUp, suspects: addsUp ? [] : suspectsOf(whole, parts, sum, difference) };
}

const LIKELIEST: readonly SlipKind[] = ['swappedDigits', 'zeros', 'oneDigit', 'extraDigit', 'countedTwice'];

function suspectsOf(
  whole: Quantity,
  parts: readonly Quantity[],
  sum: Quantity,
  difference: Quantity,
): Suspect[] {
  const suspects: Suspect[] = [];
  parts.forEach((part, index) => {
    const instead = part.minus(difference).in(part.unit);
    if (instead.value.isZero()) suspects.push({ part: index, slip: 'countedTwice', instead: null });
    const slip = instead.value.gt(0) ? slipBetween(part.value, instead.value) : null;
    if (slip) suspects.push({ part: index, slip, instead });
  });
  const slip = slipBetween(whole.value, sum.in(whole.unit).value);
  if (slip) suspects.push({ part: null, slip, instead: sum.in(whole.unit) });
  return suspects.sort((a, b) => LIKELIEST.indexOf(a.slip) - LIKELIEST.indexOf(b.slip));
}

/** How one figure may have been mistaken for the other; null when no single slip explains it. */
function slipBetween(written: Decimal, meant: Decimal): SlipKind | null {
  if (meant.lte(0) || written.lte(0) || written.eq(meant)) return null;
  if (/^10+$/.test(plain(written.gt(meant) ? written.div(meant) : meant.div(written)))) return 'zeros';
  const [a, b] = [plain(written), plain(meant)];
  if (a.length === b.length) {
    const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
    if (wrong.length === 1) return 'oneDigit';
    const [first = 0, second = 0] = wrong;
    if (wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) {
      return 'swappedDigits';
    }
    return null;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return null;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ? 'extraDigit' : null;
}
