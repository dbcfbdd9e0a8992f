import type { Bilingual } from '@duibiao/core';

/** What is wrong with a file of lines. */
export const lineFileWords = {
  chainDisagrees(id: string, year: number, computed: string | null, published: string): Bilingual {
    return {
      zh: `序列“${id}”${year} 年按增速推算为 ${computed ?? '（不在推算年份内）'}，与公布值 ${published} 不符。请核对起点、增速或公布值。`,
      en: `Series “${id}” computes to ${computed ?? 'nothing'} for ${year}, but ${published} is published. Check its base, growth or the published value.`,
    };
  },
};
