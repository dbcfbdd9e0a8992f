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

function findOne(text: string, spellings: Spellings): string | undefined {
  const word = KEY(text);
  return (
    spellings.get(word) ??
    (/^[0-9A-Z]+$/.test(word) ? spellings.get(CODE(word)) : undefined) ??
    (/[-+]$/.test(word) ? undefined : spellings.get(word.replace(/[-.、:：_()]/g, ''))) ??
    namedAfterCode(word, spellings) ??
    inRoman(word, spellings)
  );
}

/** `Ⅱ` and `Ⅱ级`, as certificates number their levels. */
function inRoman(word: string, spellings: Spellings): string | undefined {
  const level = ['I', 'II', 'III', 'IV', 'V'].indexOf(word.replace(/级$/, '')) + 1;
  return level === 0 ? undefined : spellings.get(`${level}级`);
}

/** `2.因残`, `02因残`: the name counts, unless the number is another value's code. */
function namedAfterCode(word: string, spellings: Spellings): string | undefined {
  const match = /^(\d+)[-.、:：_]?(\D.*)$/.exec(word);
  const named = match ? spellings.get(match[2]!) : undefined;
  const coded = match ? spellings.get(CODE(match[1]!)) : undefined;
  return coded === undefined || coded === named ? named : undefined;
}

function find(text: string, spellings: Spellings): Reading {
  const word = KEY(text);
  const known = findOne(text, spellings);
  if (known !== undefined) return isRead(known);
  const missing = absence(word.toLowerCase());
  if (missing) return missing;
  const parts = text.split(/[、,，;；/\n+＋和及]/).filter((part) => part.trim() !== '');
  const each = parts.length > 1 ? parts.map((part) => findOne(part, spellings)) : [];
  if (each.length === 0 || each.includes(undefined)) return isUnreadable('other');
  return new Set(each).size === 1 ? isRead(each[0]!) : isUnreadable('several');
}
