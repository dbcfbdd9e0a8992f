/** mulberry32: the same numbers for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂';

export class Choices {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  name(): string {
    return this.of([...FAMILY]) + this.of([...GIVEN]) + (this.chance(0.6) ? this.of([...GIVEN]) : '');
  }

  /** An invented ID number: region 990000, which no place has, with a right check digit (GB 11643). */
  idNumber(): string {
    const body = `990000${1940 + this.below(70)}${String(1 + this.below(12)).padStart(2, '0')}${String(1 + this.below(28)).padStart(2, '0')}${String(this.below(1000)).padStart(3, '0')}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
    return body + '10X98765432'[sum % 11];
  }

  amount(): number {
    return this.below(4_000_000) / 100;
  }
}
