/** Draws from a seed, the same on every machine. */
export interface Chance {
  /** True in this share of draws. */
  share(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  /** One of the choices, by weight. */
  weighed<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;
  return {
    share: (share) => next() < share,
    whole,
    pick,
    weighed: (choices) => {
      let at = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        at -= weight;
        if (at < 0) return choice;
      }
      return choices.at(-1)![1];
    },
  };
}
