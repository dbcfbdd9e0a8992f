import { type Bilingual, bilingual } from '@duibiao/core';

/** What quality checks say beyond the rules' own sentences. */
export const qualityWords = {
  smallestChange: (
    changes: readonly { readonly title: Bilingual; readonly from: string; readonly to: string }[],
    equations: number,
  ): Bilingual =>
    bilingual((language) => {
      const list = changes.map(({ title, from, to }) =>
        language === 'zh' ? `“${title.zh}”由${from}改为${to}` : `${title.en} from ${from} to ${to}`,
      );
      return language === 'zh'
        ? `最少只需改${changes.length}处即可使${equations}条勾稽关系全部成立：${list.join('，')}。请先核对原始凭证，不要只为平账而改。`
        : `The fewest changes that make all ${equations} relations hold: ${list.join(', ')}. Check the vouchers first; do not change a figure only to make it balance.`;
    }),
  totalsRow: (row: number, header: string, written: string, summed: string): Bilingual => ({
    zh: `第${row}行合计“${header}”写${written}，逐户相加是${summed}。`,
    en: `The total in row ${row} for "${header}" is written ${written}; the subjects add up to ${summed}.`,
  }),
} as const;
