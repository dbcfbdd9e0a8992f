import type { Source } from '../standard/source.js';
import type { Bilingual } from './bilingual.js';

/** The words of unfolded explanations, and of what would have to change. */
export const explanationWords = {
  item: (number: number): Bilingual => ({ zh: `第${number}名成员`, en: `member ${number}` }),
  clause: ({ document, clause, quote }: Source): Bilingual => ({
    zh: `${document.title}，${clause}${quote ? `：“${quote}”` : ''}`,
    en: `${document.title}, ${clause}${quote ? `: "${quote}"` : ''}`,
  }),
  change: (title: string, from: string, to: string): Bilingual => ({
    zh: `“${title}”由${from}变为${to}`,
    en: `"${title}" from ${from} to: ${to}`,
  }),
  changeBy: (title: string, from: string, to: string, gap: string): Bilingual => ({
    zh: `“${title}”由${from}变为${to}（相差${gap}）`,
    en: `"${title}" from ${from} to: ${to} (a difference of ${gap})`,
  }),
  fill: (title: string): Bilingual => ({ zh: `填写“${title}”`, en: `fill in "${title}"` }),
  fillWith: (title: string, to: string): Bilingual => ({
    zh: `填写“${title}”，且${to}`,
    en: `fill in "${title}", with: ${to}`,
  }),
  satisfy: (sentence: Bilingual): Bilingual => ({
    zh: `做到${sentence.zh}`,
    en: `make it so that ${sentence.en}`,
  }),
  ofMember: (number: number, change: Bilingual): Bilingual => ({
    zh: `第${number}名成员：${change.zh}`,
    en: `member ${number}: ${change.en}`,
  }),
};
