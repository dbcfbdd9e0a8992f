import { DuibiaoError } from '../failure.js';
import { quantityWords } from '../words/quantity.js';
import { Decimal, type DecimalInput, decimal, plain, shown } from './decimal.js';
import { parseFigure } from './figure.js';
import { exactUnit, unitOf } from './unit.js';

/**
 * An exact number with a unit. Like units add, across conversions too (亩 and 公顷, 公里 and 米, 元 and 万元);
 * unlike units refuse: 人 is not 人次, 户 not 户次, 30 处 and 30 口 are not 60 of anything.
 */
export class Quantity {
  private constructor(
    readonly value: Decimal,
    readonly unit: string,
  ) {}

  /**
   * @example
   * ```ts
   * Quantity.of('10.2', '公里').format() //=> '10.2公里'
   * ```
   */
  static of(value: DecimalInput, unit: string): Quantity {
    const number = decimal(value);
    if (!number.isFinite())
      throw new DuibiaoError('quantity/not-a-number', quantityWords.notANumber(String(value)));
    return new Quantity(number, unit.trim());
  }

  /**
   * Reads a figure of a plan and keeps number and unit.
   *
   * @throws DuibiaoError `quantity/unreadable` when the text holds no single figure
   * @example
   * ```ts
   * Quantity.parse('4亿元').toString() //=> '400000000元'
   * ```
   */
  static parse(text: string): Quantity {
    const figure = parseFigure(text);
    if (!figure) throw new DuibiaoError('quantity/unreadable', quantityWords.unreadable(text));
    return Quantity.of(figure.value, figure.unit);
  }

  /** True when both measure the same thing, so that they may be added and compared. */
  isLike(other: Quantity): boolean {
    return unitOf(this.unit).dimension === unitOf(other.unit).dimension;
  }

  /**
   * Sum, in this unit where that is exact, else in the dimension's exact unit.
   *
   * @throws DuibiaoError `quantity/unlike-units`
   * @example
   * ```ts
   * Quantity.of(1, '公顷').plus(Quantity.of(5, '亩')).toString() //=> '20亩'
   * Quantity.of(2, '公里').plus(Quantity.of(500, '米')).toString() //=> '2.5公里'
   * ```
   */
  plus(other: Quantity): Quantity {
    this.mustBeLike(other);
    if (this.unit === other.unit) return new Quantity(this.value.plus(other.value), this.unit);
    return this.fromExact(this.exact().plus(other.exact()));
  }

  /** Difference; the same rules as {@link plus}. */
  minus(other: Quantity): Quantity {
    return this.plus(new Quantity(other.value.neg(), other.unit));
  }

  times(factor: DecimalInput): Quantity {
    return new Quantity(this.value.times(decimal(factor)), this.unit);
  }

  /**
   * Ratio of two like quantities, as a number without unit (to 100 digits).
   *
   * @example
   * ```ts
   * Quantity.of(1007, '人').ratioTo(Quantity.of(10560, '人')).times(100).toFixed(2) //=> '9.54'
   * ```
   */
  ratioTo(other: Quantity): Decimal {
    this.mustBeLike(other);
    if (other.value.isZero()) throw new DuibiaoError('quantity/zero', quantityWords.zero());
    return this.exact().div(other.exact());
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Quantity): number {
    this.mustBeLike(other);
    return this.exact().comparedTo(other.exact());
  }

  /** The same quantity in another unit; exact where the factor allows, else to 100 digits. */
  in(unit: string): Quantity {
    this.mustBeLike(new Quantity(new Decimal(0), unit));
    if (unit === this.unit) return this;
    return new Quantity(this.exact().div(unitOf(unit).factor), unit);
  }

  /**
   * As staff write it: 万 and 亿 from ten thousand on when that stays exact in four decimals.
   *
   * @example
   * ```ts
   * Quantity.of(17200, '人').format() //=> '1.72万人'
   * Quantity.of(10560, '人').format() //=> '10560人'
   * Quantity.of(400000000, '元').format() //=> '4亿元'
   * Quantity.of('17.1117', '%').format() //=> '17.11%'
   * ```
   */
  format(options: { readonly places?: number } = {}): string {
    const { places = 2 } = options;
    for (const [word, factor] of [
      ['亿', 1e8],
      ['万', 1e4],
    ] as const) {
      const scaled = this.value.div(factor);
      if (scaled.abs().gte(1) && scaled.decimalPlaces() <= 2 && unitOf(this.unit).base === this.unit) {
        return `${plain(scaled)}${word}${this.unit}`;
      }
    }
    return `${shown(this.value, places)}${this.unit}`;
  }

  /** Plain digits and unit. */
  toString(): string {
    return `${plain(this.value)}${this.unit}`;
  }

  toJSON(): { readonly value: string; readonly unit: string } {
    return { value: plain(this.value), unit: this.unit };
  }

  private exact(): Decimal {
    return this.value.times(unitOf(this.unit).factor);
  }

  private fromExact(value: Decimal): Quantity {
    const own = unitOf(this.unit);
    const inOwn = value.div(own.factor);
    if (inOwn.precision() < Decimal.precision) return new Quantity(inOwn, this.unit);
    return new Quantity(value, exactUnit(own.dimension) ?? this.unit);
  }

  private mustBeLike(other: Quantity): void {
    if (!this.isLike(other)) {
      throw new DuibiaoError('quantity/unlike-units', quantityWords.unlike(this.unit, other.unit));
    }
  }
}

/**
 * Sum of quantities of one kind; null for none, since nothing has no unit.
 *
 * @example
 * ```ts
 * sumQuantities(['3.2公里', '2公里', '4公里', '1公里'].map(Quantity.parse))?.toString() //=> '10.2公里'
 * ```
 */
export function sumQuantities(quantities: readonly Quantity[]): Quantity | null {
  const [first, ...rest] = quantities;
  return first ? rest.reduce((sum, next) => sum.plus(next), first) : null;
}
