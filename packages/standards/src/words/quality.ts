import type { Bilingual } from '@duibiao/core';

/** What is wrong with a file that adjusts quality rules. */
export const qualityWords = {
  noSuchRule: (id: string, near: readonly string[]): Bilingual => ({
    zh: `没有“${id}”这条质量规则${near.length > 0 ? `，是否指${near.join('、')}` : ''}？规则编号见 duibiao rules。`,
    en: `There is no quality rule "${id}"${near.length > 0 ? `; perhaps ${near.join(', ')}` : ''}. duibiao rules lists them.`,
  }),
  noSuchFigure: (id: string, name: string, known: readonly string[]): Bilingual => ({
    zh: `规则“${id}”没有“${name}”这个数字；${known.length > 0 ? `可以改的有：${known.join('、')}` : '它没有可以改的数字'}。`,
    en: `Rule "${id}" has no figure "${name}"; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'it has none to set'}.`,
  }),
} as const;
