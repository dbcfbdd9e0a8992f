import { refusal } from './refusal.js';

/**
 * Part names are written `/xl/workbook.xml`. The name a package uses may have backslashes, another case, percent
 * escapes or no leading slash; `partKey` is equal for all of these, and is what parts are looked up by.
 *
 * @example
 * ```ts
 * partKey('xl\\Worksheets\\Sheet%201.xml') //=> '/xl/worksheets/sheet 1.xml'
 * ```
 */
export function partKey(name: string): string {
  return unescapePercent(partName(name)).toLowerCase();
}

/** The name with forward slashes and one leading slash, otherwise as written. */
export function partName(name: string): string {
  const slashed = name.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/** Refuses entry names that would lead elsewhere if somebody unpacked them (`../`, `C:`), or that hide something. */
export function checkEntryName(name: string): void {
  const slashed = name.replaceAll('\\', '/');
  const leadsOut = slashed.split('/').includes('..') || /^[A-Za-z]:/.test(slashed) || slashed.includes('\0');
  if (leadsOut) throw refusal('suspiciousName', name.replaceAll('\0', '␀').slice(0, 100));
}

/**
 * Where a relationship leads: `target` as written in the relations of `source`, as a part name. Never above the root.
 *
 * @example
 * ```ts
 * resolveTarget('/xl/worksheets/sheet1.xml', '..\\comments1.xml') //=> '/xl/comments1.xml'
 * resolveTarget('/xl/workbook.xml', '/xl/styles.xml') //=> '/xl/styles.xml'
 * ```
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[#?].*$/s, '');
  const from = path.startsWith('/') ? [] : partName(source).split('/').slice(1, -1);
  const segments: string[] = from;
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

/** The relations part of a part: `/xl/_rels/workbook.xml.rels`; of the package itself for `/`. */
export function relationsPartOf(source: string): string {
  const name = partName(source);
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash)}/_rels/${name.slice(slash + 1)}.rels`;
}

function unescapePercent(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
