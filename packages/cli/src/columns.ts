/** Characters that a terminal shows two columns wide: CJK, its punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

/** How many columns of a terminal a text takes. */
export function terminalWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/** Widest that a column is made; a longer cell pushes the rest of its own row only. */
const WIDEST = 56;

/**
 * Rows of cells as lines whose columns stand under each other, two blanks between, wherever Chinese characters stand.
 *
 * @example
 * ```ts
 * inColumns([['村', '3'], ['Qunli', '12']]) //=> ['村     3', 'Qunli  12']
 * ```
 */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, Math.min(WIDEST, terminalWidth(cell)));
    });
  }
  // A column that is empty throughout takes no room.
  return rows.map((row) =>
    row
      .flatMap((cell, index) =>
        widths[index] === 0 ? [] : [cell + ' '.repeat(Math.max(0, widths[index]! - terminalWidth(cell)))],
      )
      .join('  ')
      .trimEnd(),
  );
}
