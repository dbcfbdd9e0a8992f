import type { Limits } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { readXml, SPREADSHEET_NAMESPACES } from '../container/xml.js';
import { builtInFormatClass, type FormatClass, formatClass } from './number-format.js';

/** Class of each cell format, by its index in `cellXfs`. */
export type StyleClasses = readonly FormatClass[];

/** Reads what the cell formats of the styles part make of numbers (ECMA-376 part 1, 18.8). */
export function readStyles(bytes: Uint8Array, part: string, limits: Limits): StyleClasses {
  const codes = new Map<number, FormatClass>();
  const formats: number[] = [];
  const open: string[] = [];
  readXml(bytes, part, {
    open(element) {
      const name = SPREADSHEET_NAMESPACES.includes(element.namespace) ? element.name : '';
      const parent = open.at(-1);
      open.push(name);
      if (name === 'numFmt' && parent === 'numFmts') {
        const id = Number(element.attribute('numFmtId'));
        codes.set(id, formatClass(element.attribute('formatCode') ?? ''));
      } else if (name === 'xf' && parent === 'cellXfs') {
        formats.push(Number(element.attribute('numFmtId') ?? 0));
        if (formats.length > limits.styles)
          throw refusal('tooLarge', `${part}: more than ${limits.styles} formats`);
      }
    },
    close() {
      open.pop();
    },
  });
  return formats.map((id) => codes.get(id) ?? builtInFormatClass(id));
}
