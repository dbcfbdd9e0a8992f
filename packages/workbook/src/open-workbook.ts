import { DEFAULT_LIMITS, type Limits } from './container/limits.js';
import { openPackage } from './container/package.js';
import { refusal } from './container/refusal.js';
import { openXlsx } from './read/open-xlsx.js';
import type { Workbook } from './workbook.js';

export interface OpenOptions {
  /** Names the sheet of forms that have none; the content alone decides the form. */
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Opens a ledger of any form that staff keep: `.xlsx`, `.xlsm`, `.csv`, `.xls`, `.et`, and web pages or XML that systems
 * export under these names. The content decides, never the name. Throws a `DuibiaoError` with a code `workbook/…` and
 * one sentence that says what to do.
 *
 * @example
 * ```ts
 * const book = await openWorkbook(new TextEncoder().encode('户主,人均纯收入\n甲,2900'), { fileName: '台账.csv' });
 * book.form //=> 'csv'
 * (await book.grid(0)).cell(2, 1) //=> { kind: 'text', text: '甲', formula: false }
 * ```
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length === 0) throw refusal('empty');
  return openXlsx(openPackage(bytes, limits));
}
