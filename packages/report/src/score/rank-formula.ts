import { columnName } from '@duibiao/sheet';
import { rankingColumns, rankingRows } from './ranking-place.js';
import type { ScoreLayout } from './score-layout.js';

/**
 * The rank of a row as the engine ranks: one more than the units that are certainly better, if no other unit may be
 * better; else the word for open. Ties are broken by the working columns, in their order.
 */
export function rankFormula(layout: ScoreLayout, row: number, open: string): string {
  const columns = rankingColumns(layout);
  const rows = rankingRows(layout);
  const range = (column: number) => `$${columnName(column)}$${rows.from}:$${columnName(column)}$${rows.to}`;
  const own = (column: number) => `$${columnName(column)}${row}`;
  const { low, high } = columns;
  if (layout.assessment.set.ranking.ties === 'dense') {
    const distinct = `SUMPRODUCT((${range(low)}>${own(low)})/COUNTIF(${range(low)},${range(low)}))`;
    return `IF(SUMPRODUCT(--(${range(low)}<>${range(high)}))>0,"${open}",1+ROUND(${distinct},0))`;
  }
  const keys = [{ low, high }, ...columns.breaks];
  /** Others at `theirs`, this row at `mine`: 1 where the other stands before it, key by key. */
  const beats = (theirs: 'low' | 'high', mine: 'low' | 'high', of: (column: number) => string) =>
    keys
      .map((key, depth) => {
        const equal = keys.slice(0, depth).map((each) => `(${of(each[theirs])}=${own(each[mine])})`);
        return [...equal, `(${of(key[theirs])}>${own(key[mine])})`].join('*');
      })
      .join('+');
  const certain = `SUMPRODUCT(1*(${beats('low', 'high', range)}))`;
  const possible = `(SUMPRODUCT(1*(${beats('high', 'low', range)}))-(${beats('high', 'low', own)}))`;
  return `IF(${certain}=${possible},1+${certain},"${open}")`;
}
