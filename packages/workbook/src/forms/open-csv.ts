import type { Limits } from '../container/limits.js';
import { findSheet } from '../find-sheet.js';
import type { Workbook } from '../workbook.js';
import { decodeText } from './decode-text.js';
import { readDelimited, sniffDelimiter } from './delimited.js';
import { GridMaker } from './grid-maker.js';

/**
 * Delimited text as a workbook of one sheet. Every cell is text, just as written: ID numbers keep all their digits and
 * nothing becomes a date.
 */
export function openCsv(bytes: Uint8Array, name: string, limits: Limits): Workbook {
  const decoded = decodeText(bytes);
  // Excel's own way of naming the delimiter; the line is no row.
  const named = /^sep=(.)\r?\n/i.exec(decoded);
  const text = named ? decoded.slice(named[0].length) : decoded;
  const delimiter = named?.[1] ?? sniffDelimiter(text);
  const sheets = [{ index: 0, name, hidden: false }];
  return {
    form: 'csv',
    writable: false,
    sheets,
    async grid(wanted, options = {}) {
      findSheet(sheets, wanted);
      const maker = new GridMaker({ ...options, limits });
      const last = options.rows ?? Number.POSITIVE_INFINITY;
      readDelimited(text, delimiter, (row, column, field) => {
        maker.text(row, column, field);
        return row <= last;
      });
      return maker.grid(name);
    },
  };
}
