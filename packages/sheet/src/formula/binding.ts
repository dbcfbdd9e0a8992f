/** A cell that holds a field's value. */
export interface BoundCell {
  /** Reference as it stands in the formula: `F5`, `$F5`, `台账!$F5`. */
  readonly cell: string;
  /** What a number in the cell is multiplied by to be in the field's unit: 100 for cells shown as percentages, 10000 for 万元. */
  readonly factor?: number;
}

/** Where a formula finds the values of an expression's names. */
export interface FormulaBinding {
  /** The cell of one of the subject's fields; null when the ledger has no column for it. */
  field(field: string): BoundCell | null;
  /** One look-up for each member of the subject; null when the ledger does not list members. */
  readonly members?: readonly ((field: string) => BoundCell | null)[];
  /** A cell that holds a parameter's value, so that it can be changed in the sheet; the value is written in when absent. */
  parameter?(name: string): string | null;
  /** Texts that mean yes or no in a field's cells; `是 有 √ …` and `否 无 × …` when absent. */
  truthWords?(field: string): TruthWords;
  /** The permitted values of a category field with every spelling of each; those of the field's type when absent. */
  spellings?(field: string): ReadonlyMap<string, readonly string[]> | null;
  /** Serials of dates count from 1904-01-01. */
  readonly date1904?: boolean;
}

export interface TruthWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const TRUTH_WORDS: TruthWords = {
  yes: ['是', '有', '√', '☑', '达标', '安全', '已达标', '合格'],
  no: ['否', '无', '×', '☐', '未达标', '不达标', '不安全', '不合格'],
};
