import { type Bilingual, bilingual, type Language } from '@duibiao/core';

/** One cell that might be wrong. `to` is null where several new values would do. */
export interface ProposedChange {
  readonly title: Bilingual;
  readonly from: string;
  readonly to: string | null;
  readonly slip: 'swap' | 'scale' | 'sign' | null;
}

const SLIPS = {
  swap: { zh: '像是相邻两位数字写颠倒了', en: 'as if two neighbouring digits were swapped' },
  scale: { zh: '像是小数点或单位写错了', en: 'as if the decimal point or the unit were wrong' },
  sign: { zh: '像是正负号写反了', en: 'as if the sign were wrong' },
} as const;

function changeText({ title, from, to, slip }: ProposedChange, language: Language): string {
  const why = slip === null ? '' : SLIPS[slip][language];
  if (language === 'zh') {
    const change = to === null ? `“${title.zh}”（现写${from}）` : `“${title.zh}”由${from}改为${to}`;
    return why === '' ? change : `${change}（${why}）`;
  }
  const change = to === null ? `${title.en} (now ${from})` : `${title.en} from ${from} to ${to}`;
  return why === '' ? change : `${change} (${why})`;
}

/** What quality checks say beyond the rules' own sentences. */
export const qualityWords = {
  /** `sets`: the smallest sets of cells that could be wrong, each by itself enough. */
  smallestChange: (
    sets: readonly (readonly ProposedChange[])[],
    equations: number,
    doubted: boolean,
  ): Bilingual =>
    bilingual((language) => {
      const zh = language === 'zh';
      const list = sets.map((set) => set.map((each) => changeText(each, language)).join(zh ? '和' : ' and '));
      const open = sets.some((set) => set.some(({ to }) => to === null));
      const one = sets.length === 1;
      const relations = zh
        ? equations === 1
          ? '这条勾稽关系'
          : `${equations}条勾稽关系`
        : equations === 1
          ? 'the relation'
          : `all ${equations} relations`;
      const why = !doubted ? '' : zh ? '该处另有疑点。' : 'Another rule doubts it as well. ';
      const cells = sets[0]!.length;
      if (zh) {
        const what = one
          ? `最可能写错的只有${cells}处：${list[0]}${open ? `合起来不对，${relations}因此不成立` : `，改后${relations}全部成立`}。`
          : cells === 1
            ? `下列${sets.length}处只要有一处写错，${relations}就都说得通：${list.join('；')}。`
            : `要有${cells}处写错，${relations}才都说得通，可能是：${list.join('；或')}。`;
        return `${what}${why}请先核对原始凭证，不要只为平账而改。`;
      }
      const what = one
        ? `The fewest cells that could be wrong: ${list[0]}${open ? `, which together break ${relations}` : `; then ${relations} would hold`}. `
        : cells === 1
          ? `Any one of these ${sets.length} being wrong would explain ${relations}: ${list.join('; ')}. `
          : `${cells} cells must be wrong to explain ${relations}, perhaps: ${list.join('; or ')}. `;
      return `${what}${why}Check the vouchers first; do not change a figure only to make it balance.`;
    }),
  totalsRow: (
    row: number,
    header: string,
    written: string,
    summed: string,
    blanks: number,
    subtotal: boolean,
  ): Bilingual => ({
    zh: `第${row}行${subtotal ? '小计' : '合计'}“${header}”写${written}，逐行相加是${summed}${blanks > 0 ? `（其中${blanks}行空白，按0计）` : ''}。`,
    en: `The ${subtotal ? 'subtotal' : 'total'} in row ${row} for "${header}" is written ${written}; the rows add up to ${summed}${blanks > 0 ? ` (${blanks} blank ones counted as 0)` : ''}.`,
  }),
  elsewhere: (places: readonly { readonly sheet: string | null; readonly row: number }[]): Bilingual => ({
    zh: places.map(({ sheet, row }) => `${sheet === null ? '' : `“${sheet}”`}第${row}行`).join('、'),
    en: places.map(({ sheet, row }) => `row ${row}${sheet === null ? '' : ` of "${sheet}"`}`).join(', '),
  }),
  magnitude: (
    title: Bilingual,
    written: string,
    factor: number,
    likely: string,
    larger: boolean,
  ): Bilingual => ({
    zh: `“${title.zh}”写${written}，比本列其他数${larger ? '大' : '小'}得多，像是单位写错（${larger ? '多' : '少'}了${factor === 100 ? '100' : '1万'}倍，应为${likely}左右），请核对。`,
    en: `"${title.en}" is written ${written}, far ${larger ? 'above' : 'below'} the rest of its column, as if the unit were wrong (a factor of ${factor}; perhaps ${likely}); check.`,
  }),
  someMembersOnly: {
    zh: '名单看来只列了每户的部分成员（如在校生、务工人员），因此没有核对户主人数、成员行数等全户规则。',
    en: 'The list seems to hold some members of each household only (pupils, workers), so rules about whole households (heads, member counts) were not tried.',
  } satisfies Bilingual,
} as const;
