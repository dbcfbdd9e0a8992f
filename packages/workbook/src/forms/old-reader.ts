import type * as SheetJs from '@e965/xlsx';
import { refusal } from '../container/refusal.js';

export type OldReader = typeof SheetJs;

let loading: Promise<OldReader> | null = null;

/**
 * The library that reads old binary forms, loaded when the first such file is met, with its tables of old Chinese code
 * pages. Refuses with `workbook/unsupported` where it is not installed.
 */
export function loadOldReader(form: string): Promise<OldReader> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw refusal('readerNotInstalled', form, {}, cause);
  });
  return loading;
}

async function load(): Promise<OldReader> {
  const [reader, tables] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel')]);
  reader.set_cptable(tables);
  return reader;
}
