import type { Bilingual, Language } from '@duibiao/core';
import { ruleTitle } from '@duibiao/report';
import { type Checked, explain, type Item } from '../session/checked.js';
import { alone, PANE_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '../words/pane.js';

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
  return item.finding ? alone(ruleTitle(item.finding.rule)[language]) : '';
}

/** Whom an item is about, with the village where it is known. */
export function whose(item: Item, language: Language): string {
  if (item.label === '') return PANE_WORDS.wholeTable[language];
  return item.village && item.village !== item.label ? `${item.label} · ${item.village}` : item.label;
}

export function statusOf(item: Item, language: Language): string {
  return item.status ? STATUS_WORDS[item.status][language] : SEVERITY_WORDS[item.severity][language];
}

/** The sentence that says why. */
export function reasonOf(item: Item, checked: Checked): Bilingual | undefined {
  if (item.finding) return item.finding.message;
  if (item.subject === null || item.criterion === null) return undefined;
  return explain(checked, item.subject, item.criterion).message;
}

/** How many items each filter leaves. */
export function countByFilter(items: readonly Item[]): Readonly<Record<Filter, number>> {
  const counts = { everything: items.length, unmet: 0, unknown: 0, findings: 0 };
  for (const item of items) {
    if (item.kind === 'finding') counts.findings++;
    else if (item.status === 'unmet') counts.unmet++;
    else if (item.status === 'unknown') counts.unknown++;
  }
  return counts;
}

export function filtered(
  items: readonly Item[],
  checked: Checked,
  filter: Filter,
  search: string,
  language: Language,
): Item[] {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
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
          : whose(item, language);
    const key = by === 'household' ? `${item.subject ?? ''} ${title}` : title;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { title, items: [item] });
  }
  const list = [...groups].map(([key, group]) => ({ key, ...group }));
  if (by !== 'criterion') return list.sort((a, b) => b.items.length - a.items.length);
  // Criteria in the standard's own order, then findings.
  const place = ({ items: [first] }: Group): number => first?.criterion ?? Number.POSITIVE_INFINITY;
  return list.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
