import type { Bilingual, Field } from '@duibiao/core';
import { columnName } from '@duibiao/sheet';

/** Words about a ledger held against a standard. */
export const checkWords = {
  reading: (criterion: Bilingual, reading: Bilingual): Bilingual => ({
    zh: `“${criterion.zh}”一条的口径有争议，台账只有另一口径的列，已改用“${reading.zh}”判定，请确认。`,
    en: `Sources disagree on the criterion "${criterion.en}", and the ledger has only the columns of the other reading; "${reading.en}" was applied. Confirm that this is right.`,
  }),
  missingColumns: (
    columns: readonly {
      readonly field: Field;
      readonly similar: readonly { readonly column: number; readonly header: string }[];
    }[],
    criteria: readonly Bilingual[],
  ): Bilingual => ({
    zh: `台账缺少判定“${criteria.map(({ zh }) => zh).join('”“')}”所需的列，相关条件按缺数据处理：${columns
      .map(({ field, similar }) => `${field.title.zh}（${callsZh(field)}${similarZh(similar)}）`)
      .join('；')}。`,
    en: `The ledger lacks columns that "${criteria.map(({ en }) => en).join('", "')}" need, so these are unknown: ${columns
      .map(({ field, similar }) => `${field.title.en} (${callsEn(field)}${similarEn(similar)})`)
      .join('; ')}.`,
  }),
};

const names = (field: Field) =>
  [field.title.zh, ...field.synonyms.filter((word) => !word.includes(' › ')).slice(0, 3)].join('、');

const callsZh = (field: Field) => `列名可用：${names(field)}`;
const callsEn = (field: Field) => `may be headed ${names(field)}`;

type Similar = readonly { readonly column: number; readonly header: string }[];

const similarZh = (similar: Similar) =>
  similar.length === 0
    ? ''
    : `；${similar.map(({ column, header }) => `${columnName(column)}列“${header}”`).join('、')}可能就是，请在列对照表中写明`;
const similarEn = (similar: Similar) =>
  similar.length === 0
    ? ''
    : `; ${similar.map(({ column, header }) => `column ${columnName(column)} "${header}"`).join(', ')} may be it, say so in the column map`;
