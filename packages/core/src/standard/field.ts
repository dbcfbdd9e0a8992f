import type { Bilingual } from '../words/bilingual.js';

/** What a row of a ledger, or a verdict, is about. */
export type Level = 'person' | 'household' | 'village' | 'township' | 'county' | 'project';

/** One permitted value of a category field: canonical `value`, the code of the national system, every spelling met. */
export interface CategoryValue {
  readonly value: string;
  readonly title: Bilingual;
  readonly code?: string;
  readonly synonyms?: readonly string[];
}

/**
 * A thing that ledgers record and criteria read: `perCapitaNetIncome`. The dictionary is the set of them.
 * Number fields carry a unit (`元`, `元/人`, `人`, `户`, `%`, `亩`, `公里`, `月`, …); values in a table are always in that unit.
 */
export interface Field {
  readonly id: string;
  readonly level: Level;
  readonly type: 'number' | 'boolean' | 'date' | 'text' | 'category';
  /** Only for numbers. `%` fields hold percentages as written (`3` means 3 %). */
  readonly unit?: string;
  /** Whole numbers only: persons, households, months. */
  readonly integer?: boolean;
  readonly title: Bilingual;
  /** Other headers under which staff write it; the parent header may stand before ` › ` (`收入情况 › 工资性`). */
  readonly synonyms: readonly string[];
  /** Field code in the national registration system, such as `AAC079`. */
  readonly systemCode?: string;
  /** Only for categories. */
  readonly values?: readonly CategoryValue[];
  /** Expressions over other fields that give this one; tried in order when the ledger does not write it, compared when it does. */
  readonly derivations?: readonly string[];
  /** Only for booleans: what staff write for yes and no under this header, beside the common words (`无辍学`, `A级`). */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Words plain elsewhere that could mean either here (`无` under 义务教育): never read, always asked about. */
  readonly unclear?: readonly string[];
  /** Field that a cell states when it cannot be read as this one (`安全` in a column of grades). */
  readonly otherwise?: string;
  /** Only for numbers: `无` means 0 (drop-outs, allowances), not that nothing is known. */
  readonly noneIsZero?: boolean;
  /** Only for numbers: where the middle of a real column lies. Outside it, the unit of the column is in doubt. */
  readonly usual?: readonly [low: number, high: number];
  /** Holds personal data (names, ID and phone numbers, bank accounts): masked in every output but the user's own workbook. */
  readonly personal?: 'name' | 'id-number' | 'phone' | 'account';
  readonly note?: string;
}

/** Field id → field. */
export type Dictionary = ReadonlyMap<string, Field>;
