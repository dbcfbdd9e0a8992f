import type { Fault } from './faults.js';
import { type Household, householdOf } from './household.js';
import type { Over, Style } from './layout.js';
import type { Random } from './random.js';

/** Households of two villages, nobody's ID number standing twice. */
export function villageOf(random: Random, count: number): Household[] {
  const numbers = new Set<string>();
  const households: Household[] = [];
  while (households.length < count) {
    const household = householdOf(random, households.length, random.pick(['青石村', '白河村']));
    if (household.members.some(({ idNumber }) => numbers.has(idNumber))) continue;
    for (const { idNumber } of household.members) numbers.add(idNumber);
    households.push(household);
  }
  return households;
}

export const LAYOUTS = ['households', 'persons-merged', 'persons-blank', 'persons-repeated'] as const;

/** Any of the ways in which staff write a ledger of one layout. */
export function styleOf(random: Random, layout: Style['layout']): Style {
  return {
    layout,
    headers: random.pick([0, 1, 2, 'code']),
    values: random.pick(['words', 'codes']),
    dates: random.pick(['iso', 'dotted', 'solid', 'serial']),
    yesNo: random.pick([
      ['是', '否'],
      ['是', '否'],
      ['√', '×'],
      ['1', '0'],
    ]),
    sheets: random.chance(0.2) ? 'by-village' : 'one',
    title: random.chance(0.5),
    totals: random.chance(0.5),
  };
}

export interface Planted {
  readonly fault: Fault;
  readonly household: number;
  readonly member: number;
}

/** Plants faults in most of the households, one in each; what is written against the facts is returned as `over`. */
export function plant(
  random: Random,
  households: readonly Household[],
  layout: Style['layout'],
  faults: readonly Fault[],
): { readonly planted: readonly Planted[]; readonly over: Over } {
  const over = new Map<string, string | number | null>();
  const seen = faults.filter(
    (fault) => fault.in === 'both' || (fault.in === 'persons') === (layout !== 'households'),
  );
  const planted = households.flatMap((household, index): Planted[] => {
    if (random.chance(0.25)) return [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const fault = random.pick(seen);
      // Where household cells are written once, a second 户主 begins another household.
      if (layout === 'persons-blank' && fault.rule === 'head/several') continue;
      const fitting = household.members.flatMap((person, at) => (fault.fits(person, household) ? [at] : []));
      if (fitting.length === 0) continue;
      const member = random.pick(fitting);
      const person = household.members[member]!;
      const put = (field: string, value: string | number | null) =>
        over.set(field in person ? `${index}/${member}/${field}` : `${index}/${field}`, value);
      fault.plant({ household, member: person, random, put });
      return [{ fault, household: index, member }];
    }
    return [];
  });
  return { planted, over };
}
