import type { Bilingual } from '@duibiao/core';

/** What reconciliation says. */
export const reconcileWords = {
  levels: (before: string, after: string): Bilingual => ({
    zh: `两本台账的对象不同（${before}、${after}），不能对账；请选择同一级的台账。`,
    en: `The two ledgers are about different things (${before}, ${after}) and cannot be reconciled; choose ledgers of one level.`,
  }),
  noSuchKey: (key: string, shared: readonly string[]): Bilingual => ({
    zh: `“${key}”不是两本台账都有的字段；可以用：${shared.join('、')}。`,
    en: `"${key}" is no field that both ledgers write; there are: ${shared.join(', ')}.`,
  }),
  repeatedKey: (file: string, rows: readonly number[]): Bilingual => ({
    zh: `${file}第${rows.join('、')}行用了同一个号码或姓名，无法据此对应，请先改正。`,
    en: `Rows ${rows.join(', ')} of ${file} share one number or name and cannot be told apart by it; correct them first.`,
  }),
  nearId: (distance: number): Bilingual => ({
    zh: `证件号码只差${distance}处，可能是同一户写错了号码。`,
    en: `The ID numbers differ in ${distance} place(s) only: perhaps one household with a slip.`,
  }),
  sameName: (samePlace: boolean): Bilingual => ({
    zh: samePlace ? '同村同名，证件号码或户编号不同。' : '姓名相同，所在村不同，可能是搬迁。',
    en: samePlace ? 'Same name and village, another number.' : 'Same name in another village: perhaps moved.',
  }),
  nearName: {
    zh: '同村，姓名只差一个字，或是异体字、未打出的字。',
    en: 'Same village; the names differ in one character, a variant form or one that was not typed.',
  } as Bilingual,
  sameHousehold: {
    zh: '户编号相同，户主不同，可能是户主变更（原户主去世、子女接任等）。',
    en: 'Same household number, another head: perhaps the head has changed.',
  } as Bilingual,
  samePhone: {
    zh: '同村，联系电话相同，可能是户主变更。',
    en: 'Same village and telephone number: perhaps the head has changed.',
  } as Bilingual,
} as const;
