import { columnName, columnNumber, FLAG_LOOK, type Severity } from '@duibiao/sheet';
import type { Spot } from './chunks.js';

/** Cells that we filled: each had no colour of its own, so taking the fill away is taking the mark back exactly. */
export interface SheetRecord {
  /** Excel's id of the sheet, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly RecordedCell[];
  /** The colours that were used: a later version may use others. */
  readonly colors: Readonly<Record<Severity, string>>;
}

/** The colours of today. */
export const COLORS: Readonly<Record<Severity, string>> = {
  error: FLAG_LOOK.error.fill,
  warning: FLAG_LOOK.warning.fill,
  info: FLAG_LOOK.info.fill,
};

export interface RecordedCell extends Spot {
  readonly severity: Severity;
}

export const RECORD_NAMESPACE = 'urn:duibiao:flags:1';

/**
 * The record as it stands in the workbook: rows and the rows of each column as differences in base 36, so that 5,000
 * marks take some 40 KB.
 */
export function writeRecord(sheets: readonly SheetRecord[]): string {
  const parts = sheets.map((sheet) => {
    const rows = [...new Set(sheet.cells.map(({ row }) => row))].sort((a, b) => a - b);
    const index = new Map(rows.map((row, at) => [row, at]));
    const groups = new Map<string, number[]>();
    for (const { row, column, severity } of sheet.cells) {
      const name = `${severity.charAt(0)}${columnName(column)}`;
      const list = groups.get(name);
      if (list) list.push(index.get(row) ?? 0);
      else groups.set(name, [index.get(row) ?? 0]);
    }
    const marks = [...groups].map(([name, at]) => `<m n="${name}">${deltas(at.sort((a, b) => a - b))}</m>`);
    const { error, warning, info } = sheet.colors;
    return `<s id="${attributeText(sheet.id)}" name="${attributeText(sheet.name)}" colors="${error} ${warning} ${info}"><r>${deltas(rows)}</r>${marks.join('')}</s>`;
  });
  return `<flags xmlns="${RECORD_NAMESPACE}">${parts.join('')}</flags>`;
}

/** Reads what `writeRecord` wrote; an unreadable part is as good as none. */
export function readRecord(xml: string): SheetRecord[] {
  const sheets: SheetRecord[] = [];
  for (const [, attributes = '', body = ''] of xml.matchAll(/<s ([^>]*)>([\s\S]*?)<\/s>/g)) {
    const rows = undeltas(/<r>([^<]*)<\/r>/.exec(body)?.[1] ?? '');
    const cells: RecordedCell[] = [];
    for (const [, name = '', at = ''] of body.matchAll(/<m n="([a-z][A-Z]+)">([^<]*)<\/m>/g)) {
      const severity = name.startsWith('e') ? 'error' : name.startsWith('w') ? 'warning' : 'info';
      const column = columnNumber(name.slice(1));
      for (const index of undeltas(at)) {
        const row = rows[index];
        if (row !== undefined) cells.push({ row, column, severity });
      }
    }
    sheets.push({
      id: plainText(/\bid="([^"]*)"/.exec(attributes)?.[1] ?? ''),
      name: plainText(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
      cells,
      colors: readColors(/\bcolors="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    });
  }
  return sheets;
}

function readColors(text: string): Record<Severity, string> {
  const [error = COLORS.error, warning = COLORS.warning, info = COLORS.info] = text.split(' ');
  return { error, warning, info };
}

/** Ascending numbers as differences: `[5, 6, 9]` → `5.1.3`. */
function deltas(numbers: readonly number[]): string {
  let last = 0;
  return numbers
    .map((number) => {
      const step = (number - last).toString(36);
      last = number;
      return step;
    })
    .join('.');
}

function undeltas(text: string): number[] {
  if (text === '') return [];
  let last = 0;
  return text.split('.').map((step) => {
    last += Number.parseInt(step, 36);
    return last;
  });
}

function attributeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function plainText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
