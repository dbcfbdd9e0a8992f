import { refusal } from './container/refusal.js';

/** The sheet of that index (from 0) or name; names are compared as Excel does, without regard to case. */
export function findSheet<Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  wanted: number | string,
): Sheet {
  const found =
    typeof wanted === 'number'
      ? sheets[wanted]
      : (sheets.find(({ name }) => name === wanted) ??
        sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()));
  if (!found) throw refusal('noSuchSheet', String(wanted));
  return found;
}
