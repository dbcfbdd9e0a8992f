import type { HouseholdCard } from './household-card.js';

/** Cards of each village together, villages in the order in which they first occur. */
export function byVillage(
  cards: readonly HouseholdCard[],
): readonly { readonly village: string | null; readonly cards: readonly HouseholdCard[] }[] {
  const groups = new Map<string | null, HouseholdCard[]>();
  for (const card of cards) {
    const group = groups.get(card.village);
    if (group) group.push(card);
    else groups.set(card.village, [card]);
  }
  return [...groups].map(([village, group]) => ({ village, cards: group }));
}
