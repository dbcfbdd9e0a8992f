import type { Bilingual, Certainty, Language, Source } from '@duibiao/core';

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Bilingual>> = {
  published: { zh: '公开文件', en: 'published' },
  code: { zh: '公开程序', en: 'public program' },
  plan: { zh: '工作计划', en: 'plan document' },
  derived: { zh: '推算', en: 'derived' },
  disputed: { zh: '说法不一', en: 'disputed' },
  unconfirmed: { zh: '未核实', en: 'unconfirmed' },
};

/** `《…》第二条`, with the certainty where it is not simply published. */
export function citation(source: Source, language: Language): string {
  const { title, number } = source.document;
  const name = title.startsWith('《') ? title : `《${title}》`;
  const place = `${name}${number ? `（${number}）` : ''}${source.clause}`;
  if (source.certainty === 'published' || source.certainty === 'plan') return place;
  return `${place}（${CERTAINTY_WORDS[source.certainty][language]}）`;
}
