import { cellAddress, type SpecCell, type SpecValue } from '@duibiao/sheet';
import { escapeText } from '../markup/escape.js';
import type { CellStyles, StyleTraits } from './cell-styles.js';

/** The most characters that Excel holds in a cell. */
const MOST_CHARACTERS = 32_767;
/** Serial of 1904-01-01 in the usual date system. */
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;

export interface CellContext {
  readonly styles: CellStyles;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** One cell's XML. Text is always text: it is never written where a formula could be read. */
export function cellXml({ row, column, value, style, link }: SpecCell, context: CellContext): string {
  const content = contentOf(value, context);
  const traits: StyleTraits = { ...content.traits, ...(link ? { link: true } : {}) };
  const number = context.styles.number(style, traits);
  const open = `<c r="${cellAddress(row, column)}"${number ? ` s="${number}"` : ''}`;
  return content.xml === '' ? `${open}/>` : `${open}${content.type}>${content.xml}</c>`;
}

interface Content {
  readonly type: string;
  readonly xml: string;
  readonly traits: StyleTraits;
}

const NOTHING: Content = { type: '', xml: '', traits: {} };

function contentOf(value: SpecValue | undefined, context: CellContext): Content {
  if (value === undefined || value === '') return NOTHING;
  if (typeof value === 'string') return textContent(value);
  if (typeof value === 'number') return numberContent(value);
  if (typeof value === 'boolean') return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>`, traits: {} };
  if ('date' in value) {
    const serial = dateSerial(value.date, context.date1904);
    return serial === null
      ? textContent(value.date)
      : { type: '', xml: `<v>${serial}</v>`, traits: { format: 'yyyy-mm-dd' } };
  }
  return formulaContent(value.formula, value.value);
}

function textContent(text: string): Content {
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return {
    type: ' t="inlineStr"',
    xml: `<is><t xml:space="preserve">${escapeText(short)}</t></is>`,
    traits: /^[=+\-@]/.test(text) ? { literal: true } : {},
  };
}

/** What is no finite number has no place in a cell but as an error. */
function numberContent(number: number): Content {
  if (!Number.isFinite(number)) return { type: ' t="e"', xml: '<v>#NUM!</v>', traits: {} };
  return { type: '', xml: `<v>${number}</v>`, traits: {} };
}

function formulaContent(formula: string, value: string | number | boolean): Content {
  const f = `<f>${escapeText(formula)}</f>`;
  if (typeof value === 'string')
    return { type: ' t="str"', xml: `${f}<v>${escapeText(value)}</v>`, traits: {} };
  if (typeof value === 'boolean') return { type: ' t="b"', xml: `${f}<v>${value ? 1 : 0}</v>`, traits: {} };
  const { type, xml } = numberContent(value);
  return { type, xml: f + xml, traits: {} };
}

/** Serial of an ISO date; null when it is none. Excel counts 1900-02-29, which never was. */
export function dateSerial(date: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== date) return null;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
  if (date1904) return serial >= DAYS_TO_1904 ? serial - DAYS_TO_1904 : null;
  const days = serial < 61 ? serial - 1 : serial;
  return days < 1 ? null : days;
}
