/** A field of delimited text as it is met: row and column from 1. False to stop. */
export type FieldTaker = (row: number, column: number, text: string) => boolean | undefined;

/** Tabs first: nobody types one by chance. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;

/**
 * Reads delimited text as Excel does (RFC 4180 and what people write): quoted fields may hold delimiters, line breaks
 * and doubled quotes; `="0012"`, which systems write so that Excel keeps the zeros, is the text `0012`.
 *
 * @example
 * ```ts
 * const seen: string[] = [];
 * readDelimited('a,"b\n""c"""\r\n="0012",d', ',', (row, column, text) => { seen.push(`${row}:${column} ${text}`); return true; });
 * seen //=> ['1:1 a', '1:2 b\n"c"', '2:1 0012', '2:2 d']
 * ```
 */
export function readDelimited(text: string, delimiter: string, take: FieldTaker): void {
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, delimiter);
    if (take(row, column, field.text) === false) return;
    at = field.end;
    const after = text[at];
    if (after === delimiter) {
      column++;
      at++;
      // A delimiter at the very end is followed by an empty field, which holds nothing.
      continue;
    }
    if (after === '\r' && text[at + 1] === '\n') at++;
    at++;
    row++;
    column = 1;
  }
}

function readField(text: string, start: number, delimiter: string): { text: string; end: number } {
  let at = start;
  const isKept = text[at] === '=' && text[at + 1] === '"';
  if (text[at] !== '"' && !isKept) {
    const end = fieldEnd(text, at, delimiter);
    return { text: text.slice(start, end), end };
  }
  let inside = '';
  at += isKept ? 2 : 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      // Never closed: a quotation mark like any other, lest the rest of the ledger vanish into one field.
      const end = fieldEnd(text, start, delimiter);
      return { text: text.slice(start, end), end };
    }
    inside += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    inside += '"';
    at++;
  }
  // What stands between the closing quote and the delimiter belongs to the field, quote or no quote.
  const end = fieldEnd(text, at, delimiter);
  const kept = /^="((?:[^"]|"")*)"$/.exec(inside);
  const value = kept ? kept[1]!.replaceAll('""', '"') : inside;
  return { text: value + text.slice(at, end), end };
}

function fieldEnd(text: string, start: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  for (let at = start; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === code || c === 10 || c === 13) return at;
  }
  return text.length;
}

/** The delimiter that gives most lines at the top of the text the same number of fields; a comma if none does. */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 65536);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    readDelimited(head, delimiter, (row, column) => {
      widths[row - 1] = column;
      return row <= 60;
    });
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    let score = 0;
    for (const [width, count] of counts) score = Math.max(score, count + width / 100_000);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
