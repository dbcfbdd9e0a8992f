import { idNumber, name } from './people.js';
import type { Random } from './random.js';

/** What is really so in a household; `null` where the ledger does not say it readably. */
export interface Household {
  readonly village: string;
  readonly group: number;
  readonly head: string;
  readonly idNumber: string;
  readonly size: number;
  /** 元 a person and year. */
  readonly income: string | null;
  readonly housingGrade: 'A' | 'B' | 'C' | 'D' | null;
  readonly dropouts: number | null;
  readonly insured: boolean | null;
  readonly criticallyInsured: boolean | null;
  readonly water: boolean | null;
}

/** Households around a line: most above it, some below, some exactly on it, a few cells not filled in. */
export function households(
  random: Random,
  villages: readonly string[],
  count: number,
  line: number,
): Household[] {
  return Array.from({ length: count }, (_, index) => {
    const missing = () => random.chance(0.02);
    const size = random.whole(1, 7);
    return {
      village: villages[Math.floor((index * villages.length) / count)]!,
      group: random.whole(1, 8),
      head: name(random),
      idNumber: idNumber(random, random.whole(1940, 1990), random.chance(0.25)),
      size,
      income: missing() ? null : income(random, line),
      housingGrade: missing()
        ? null
        : random.pick(['A', 'A', 'B', 'B', 'B', 'B', 'B', 'B', 'C', 'D'] as const),
      dropouts: missing()
        ? null
        : size > 1 && random.chance(0.04)
          ? random.whole(1, Math.min(2, size - 1))
          : 0,
      insured: missing() ? null : random.chance(0.97),
      criticallyInsured: missing() ? null : random.chance(0.97),
      water: missing() ? null : random.chance(0.95),
    };
  });
}

function income(random: Random, line: number): string {
  const kind = random.next();
  if (kind < 0.03) return String(line);
  if (kind < 0.06) return (line + 0.01).toFixed(2);
  if (kind < 0.09) return (line - 0.01).toFixed(2);
  if (kind < 0.2) return String(random.whole(Math.round(line * 0.5), line - 1));
  if (kind < 0.5) return (random.whole(line * 100, line * 300) / 100).toFixed(2);
  return String(random.whole(line + 1, line * 4));
}
