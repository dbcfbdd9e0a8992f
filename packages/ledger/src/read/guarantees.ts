import { plain } from '../text/plain.js';
import type { NamedColumn, NamedTable } from './name-columns.js';

/** Guarantees of a household that stand side by side, each under its bare name: `义务教育 | 基本医疗 | 住房安全 | 安全饮水`. */
const GUARANTEES: ReadonlySet<string> = new Set([
  'compulsoryEducationSecured',
  'basicMedicalSecured',
  'housingSafe',
  'drinkingWaterSafe',
]);

/** Share of 有 from which a column cannot be telling who has pupils: fewer than half of all households have. */
const MOST = 0.75;

/**
 * Whether 有 and 无 under a bare header (`义务教育`) say whether the guarantee is there, as they do in the columns beside it, and
 * not whether there is a pupil: most say 有.
 */
export function answersLikeItsNeighbours(
  { view, columns }: NamedTable,
  column: NamedColumn,
  rows: readonly number[],
): boolean {
  if (!GUARANTEES.has(column.field.id)) return false;
  const wordsOf = (at: number) => rows.map((row) => plain(view.text(row, at)));
  const own = wordsOf(column.column).filter((word) => word !== '');
  if (own.filter((word) => word === '有').length < own.length * MOST) return false;
  return columns.some(
    (other) =>
      other.column !== column.column &&
      other.field.id !== column.field.id &&
      GUARANTEES.has(other.field.id) &&
      wordsOf(other.column).includes('有'),
  );
}
