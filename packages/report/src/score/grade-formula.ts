import { type Grading, rankCuts } from '@duibiao/core';
import { quote } from './item-words.js';

interface GradeCells {
  readonly low: string;
  readonly high: string;
  readonly rank: string;
  readonly units: number;
  readonly open: string;
}

/** The grade that both ends of the total share, or the one of the rank; else the word for open. */
export function gradeFormula(grading: Grading, cells: GradeCells): string {
  const levels = grading.levels.map((level) => quote(level.grade));
  const last = levels.at(-1)!;
  if (grading.by === 'rank') {
    const cuts = rankCuts(grading, cells.units);
    const graded = cuts.reduceRight(
      (rest, cut, index) => `IF(${cells.rank}<=${cut},${levels[index]},${rest})`,
      last,
    );
    return `IF(ISNUMBER(${cells.rank}),${graded},${quote(cells.open)})`;
  }
  const gradeOf = (cell: string) =>
    grading.levels
      .slice(0, -1)
      .reduceRight(
        (rest, level, index) =>
          level.from === undefined ? levels[index]! : `IF(${cell}>=${level.from},${levels[index]},${rest})`,
        last,
      );
  const low = gradeOf(cells.low);
  return `IF(${low}=${gradeOf(cells.high)},${low},${quote(cells.open)})`;
}

/** A veto that applies sets the grade; one that may apply leaves it open unless it would set the same. */
export function vetoGradeFormula(
  earned: string,
  vetoes: readonly { readonly state: string; readonly grade: string }[],
  open: string,
): string {
  if (vetoes.length === 0) return earned;
  const mayDiffer = vetoes.map(({ state, grade }) => `AND(${state}=-1,${earned}<>${quote(grade)})`).join(',');
  const undecided = `IF(OR(${mayDiffer}),${quote(open)},${earned})`;
  return vetoes.reduceRight((rest, { state, grade }) => `IF(${state}=1,${quote(grade)},${rest})`, undecided);
}
