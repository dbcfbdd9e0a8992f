/**
 * Units are measure words and their quotients: `元`, `人`, `元/人`, `亩`. Values never change unit silently except by the
 * exact factors declared here. `%` is a unit of its own: a ratio becomes one by `* 100`, written out, and stops being one
 * by `/ 100`.
 */

/** Larger measure words as exact multiples of smaller ones. */
const MULTIPLES: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  万元: ['元', 10_000],
  亿元: ['元', 100_000_000],
  万人: ['人', 10_000],
  万户: ['户', 10_000],
  万亩: ['亩', 10_000],
  公顷: ['亩', 15],
  公里: ['米', 1_000],
  千米: ['米', 1_000],
  吨: ['公斤', 1_000],
  千克: ['公斤', 1],
  小时: ['分钟', 60],
};

/** A unit taken apart: measure words above and below the line, sorted, and how many base units it is. */
interface Parts {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly factor: number;
}

function partsOf(unit: string | undefined): Parts {
  if (!unit) return { above: [], below: [], factor: 1 };
  const [above = '', ...below] = unit.split('/');
  return cancelled(words(above), below.flatMap(words));
}

function words(side: string): string[] {
  return side
    .split('·')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '1');
}

function cancelled(above: readonly string[], below: readonly string[]): Parts {
  const left = [...below];
  const kept = above.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { above: kept.sort(), below: left.sort(), factor: 1 };
}

function unitOf({ above, below }: Parts): string | undefined {
  if (above.length === 0 && below.length === 0) return undefined;
  const top = above.length === 0 ? '1' : above.join('·');
  return below.length === 0 ? top : `${top}/${below.join('/')}`;
}

function inBase(unit: string | undefined): Parts {
  const { above, below } = partsOf(unit);
  let factor = 1;
  const base = (word: string, sign: 1 | -1) => {
    const multiple = MULTIPLES[word];
    if (!multiple) return word;
    factor = sign === 1 ? factor * multiple[1] : factor / multiple[1];
    return multiple[0];
  };
  const top = above.map((word) => base(word, 1));
  const bottom = below.map((word) => base(word, -1));
  return { ...cancelled(top, bottom), factor };
}

/** Product of two units: `元/人` × `人` is `元`. */
export function unitProduct(a: string | undefined, b: string | undefined): string | undefined {
  const left = partsOf(a);
  const right = partsOf(b);
  return unitOf(cancelled([...left.above, ...right.above], [...left.below, ...right.below]));
}

/** Quotient of two units: `元` ÷ `人` is `元/人`; like units give a plain number, for which the unit is absent. */
export function unitQuotient(a: string | undefined, b: string | undefined): string | undefined {
  const left = partsOf(a);
  const right = partsOf(b);
  return unitOf(cancelled([...left.above, ...right.below], [...left.below, ...right.above]));
}

/**
 * The number by which a value in `from` is multiplied to be in `to`; null when they measure different things.
 *
 * @example
 * ```ts
 * conversionFactor('万元', '元') //=> 10000
 * conversionFactor('元', '%') //=> null
 * ```
 */
export function conversionFactor(from: string | undefined, to: string | undefined): number | null {
  const source = inBase(from);
  const target = inBase(to);
  if (unitOf(source) !== unitOf(target)) return null;
  return source.factor / target.factor;
}
