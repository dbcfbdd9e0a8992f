/** A truth value for each row: the numbers of `STATUS`, so that a requirement's truths are its statuses. */
export type Truths = Uint8Array;

export const TRUTH = { true: 0, false: 1, unknown: 2 } as const;

/** False if either is, else unknown if either is, else true. */
export function andInto(into: Truths, other: Truths): Truths {
  for (let row = 0; row < into.length; row += 1) {
    const both = into[row]! | other[row]!;
    into[row] = both === 3 ? 1 : both;
  }
  return into;
}

/** True if either is, else unknown if either is, else false. */
export function orInto(into: Truths, other: Truths): Truths {
  for (let row = 0; row < into.length; row += 1) {
    const a = into[row]!;
    const b = other[row]!;
    into[row] = a === 0 || b === 0 ? 0 : Math.max(a, b);
  }
  return into;
}

export function notInto(into: Truths): Truths {
  for (let row = 0; row < into.length; row += 1) {
    const a = into[row]!;
    into[row] = a === 2 ? 2 : 1 - a;
  }
  return into;
}
