import type { Finding, Ledger } from '@duibiao/ledger';
import type { CellRef } from '@duibiao/sheet';

/** One finding for each word of a column that could not be read, with all its cells. */
export const BY_WORD = new Set(['value/unreadable', 'value/pending', 'value/ruined']);

export interface FindingPart {
  readonly ledger: Ledger;
  /** The whole's number of a subject of the part; undefined for those that are not taken from it. */
  wholeOf(subject: number | undefined): number | undefined;
}

/**
 * The findings of reading a whole ledger with those of some subjects as a part has them.
 *
 * @param subjectAt the whole's subject at a row of a sheet.
 * @param isTaken rows that the part speaks for.
 */
export function splicedFindings(
  whole: readonly Finding[],
  part: FindingPart,
  subjectAt: (sheet: string, row: number) => number | undefined,
  isTaken: (cell: CellRef) => boolean,
): readonly Finding[] {
  const words = new Map<string, { readonly finding: Finding; cells: CellRef[] }>();
  const others: Finding[] = [];
  const addWord = (finding: Finding, keep: (cell: CellRef) => boolean): void => {
    const cells = finding.cells.filter(keep);
    if (cells.length === 0) return;
    const key = `${finding.rule} ${cells[0]!.sheet} ${cells[0]!.column} ${finding.message.zh}`;
    const known = words.get(key);
    if (known) known.cells.push(...cells);
    else words.set(key, { finding, cells });
  };
  for (const finding of whole) {
    if (BY_WORD.has(finding.rule)) addWord(finding, (cell) => !isTaken(cell));
    else if (finding.subject === undefined || !finding.cells.some(isTaken)) others.push(finding);
  }
  for (const finding of part.ledger.findings) {
    if (BY_WORD.has(finding.rule)) {
      addWord(finding, isTaken);
      continue;
    }
    const subject = part.wholeOf(finding.subject);
    if (subject !== undefined) others.push({ ...finding, subject });
  }
  const byWord = [...words.values()].map(({ finding, cells }): Finding => {
    const sorted = cells.toSorted((a, b) => a.row - b.row);
    const { subject: _, ...rest } = finding;
    const only = sorted.length === 1 ? subjectAt(sorted[0]!.sheet, sorted[0]!.row) : undefined;
    return { ...rest, cells: sorted, ...(only === undefined ? {} : { subject: only }) };
  });
  return [...others, ...byWord];
}
