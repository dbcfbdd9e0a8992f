import type { Language } from '@duibiao/core';
import type { Checked, Item } from '../session/checked.js';
import { PANE_WORDS } from '../words/pane.js';

export type GroupBy = 'criterion' | 'village' | 'household';
export type Filter = 'everything' | 'unmet' | 'unknown' | 'findings';

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** What an item is about: the criterion's title, or what kind of finding it is. */
export function subjectMatter(item: Item, checked: Checked, language: Language): string {
  if (item.criterion !== null) return checked.compiled.criteria[item.criterion]?.title[language] ?? '';
  return item.finding?.rule ?? '';
}

export function filtered(
  items: readonly Item[],
  checked: Checked,
  filter: Filter,
  search: string,
  language: Language,
): Item[] {
  const wanted = search.trim().toLowerCase();
  return items.filter((item) => {
    if (filter === 'unmet' && item.status !== 'unmet') return false;
    if (filter === 'unknown' && item.status !== 'unknown') return false;
    if (filter === 'findings' && item.kind !== 'finding') return false;
    if (wanted === '') return true;
    const text = [
      item.label,
      item.village ?? '',
      subjectMatter(item, checked, language),
      item.finding?.message[language] ?? '',
    ];
    return text.some((part) => part.toLowerCase().includes(wanted));
  });
}

export function grouped(items: readonly Item[], checked: Checked, by: GroupBy, language: Language): Group[] {
  const groups = new Map<string, { title: string; items: Item[] }>();
  for (const item of items) {
    const title =
      by === 'criterion'
        ? subjectMatter(item, checked, language)
        : by === 'village'
          ? (item.village ?? PANE_WORDS.noVillage[language])
          : item.label || PANE_WORDS.wholeTable[language];
    const key = by === 'household' ? `${item.subject ?? ''} ${title}` : title;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { title, items: [item] });
  }
  const list = [...groups].map(([key, group]) => ({ key, ...group }));
  return by === 'criterion' ? list : list.sort((a, b) => b.items.length - a.items.length);
}
