import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import { decimalOfDouble } from '../text/decimal.js';
import { compact } from '../text/plain.js';
import { absence, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';

/** Every spelling of a category's values, and the codes of the national system, to the canonical value. */
export type Spellings = ReadonlyMap<string, string>;

const KEY = (word: string) =>
  compact(word)
    .toUpperCase()
    .replace(/^['"]|['"]$/g, '');
const CODE = (code: string) => `#${KEY(code).replace(/^0+(?=.)/, '')}`;

export function spellingsOf(field: Field): Spellings {
  const spellings = new Map<string, string>();
  for (const { value, title, code, synonyms = [] } of field.values ?? []) {
    for (const word of [value, title.zh, ...synonyms]) spellings.set(KEY(word), value);
    if (code !== undefined) {
      spellings.set(CODE(code), value);
      for (const word of [value, title.zh]) spellings.set(KEY(`${code}${word}`), value);
    }
  }
  return spellings;
}

/** Reads one of a category's values by any of its names, its code (`01`, `1`), or code and name (`01 因病`, `1.因病`). */
export function readCategory(cell: Cell, spellings: Spellings): Reading {
  switch (cell.kind) {
    case 'blank':
      return absence('')!;
    case 'error':
      return isErrorCell(cell);
    case 'boolean':
    case 'date':
      return isUnreadable('other');
    case 'percent':
    case 'number':
      return find(decimalOfDouble(cell.number) ?? '', spellings);
    case 'text':
      return find(cell.text, spellings);
  }
}

function find(text: string, spellings: Spellings): Reading {
  const word = KEY(text);
  const known =
    spellings.get(word) ??
    (/^[0-9A-Z]+$/.test(word) ? spellings.get(CODE(word)) : undefined) ??
    (/[-+]$/.test(word) ? undefined : spellings.get(word.replace(/[-.、:：_()]/g, ''))) ??
    spellings.get(word.replace(/^\d+[-.、:：_]?/, ''));
  if (known !== undefined) return isRead(known);
  return absence(word.toLowerCase()) ?? isUnreadable('other');
}
