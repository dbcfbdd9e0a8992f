import type { Bilingual } from '@duibiao/core';

/** Why a standard is proposed for a ledger. */
export const proposalWords = {
  reason: (title: Bilingual, answered: number, criteria: number, unused: number): Bilingual => ({
    zh: `《${title.zh}》${criteria} 条中台账的列能判定 ${answered} 条${unused > 0 ? `，另有 ${unused} 列用不上` : ''}`,
    en: `the ledger's columns answer ${answered} of the ${criteria} criteria of "${title.en}"${unused > 0 ? `; ${unused} columns go unused` : ''}`,
  }),
};
