import { readXml } from '../container/index.js';
import { countIn } from './number-formats.js';
import { valOf, wordName } from './word-element.js';

/** What a paragraph says of the list it belongs to: `w:numId`, `w:ilvl`, and the style that may say it instead. */
export interface ListPlace {
  readonly numId?: string;
  readonly ilvl?: string;
  readonly pStyle?: string;
}

/** Numbers that Word writes before paragraphs and that are not in their text: `一、`, `（二）`, `3.` */
export interface Numbering {
  /** The number of the next paragraph that stands in such a place; empty for one without, and for bullets. */
  next(place: ListPlace): string;
}

interface Level {
  format: string;
  /** `（%2）`: the count of level 2 in brackets. */
  pattern: string;
  start: number;
}

interface Lists {
  /** Levels by `w:abstractNumId`. */
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  /** `w:numId` → `w:abstractNumId`. */
  readonly lists: ReadonlyMap<string, string>;
  /** `numId ilvl` → where that list begins anew when it is first met. */
  readonly restarts: ReadonlyMap<string, number>;
}

interface Style {
  numId?: string;
  ilvl?: string;
  basedOn?: string;
}

/** Reads `numbering.xml` and the lists that `styles.xml` puts paragraphs in (ECMA-376 part 1, 17.9 and 17.7). */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null): Numbering {
  const { levels, lists, restarts } = numbering === null ? NO_LISTS : readLists(numbering);
  const byStyle = styles === null ? new Map<string, Style>() : readStyles(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(place) {
      const { numId, ilvl } = withStyle(place, byStyle);
      const list = numId === undefined ? undefined : lists.get(numId);
      const own = list === undefined ? undefined : levels.get(list);
      const depth = Number(ilvl ?? '0');
      const level = own?.[depth];
      if (list === undefined || own === undefined || level === undefined) return '';
      const count = counts.get(list) ?? [];
      counts.set(list, count);
      const key = `${numId} ${depth}`;
      const restart = begun.has(key) ? undefined : restarts.get(key);
      begun.add(key);
      count[depth] = restart ?? (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1; // What lies below begins anew.
      if (level.format === 'bullet') return '';
      return level.pattern.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        return countIn(own[at]?.format ?? 'decimal', count[at] ?? own[at]?.start ?? 1);
      });
    },
  };
}

const NO_LISTS: Lists = { levels: new Map(), lists: new Map(), restarts: new Map() };

/** What the paragraph itself says counts before its style, and a style before the one it is based on. */
function withStyle(place: ListPlace, styles: ReadonlyMap<string, Style>): ListPlace {
  let whole = place;
  const seen = new Set<string>();
  for (let id = place.pStyle; id !== undefined && !seen.has(id); id = styles.get(id)?.basedOn) {
    seen.add(id);
    const { numId, ilvl } = styles.get(id) ?? {};
    whole = { ...(numId !== undefined && { numId }), ...(ilvl !== undefined && { ilvl }), ...whole };
  }
  return whole;
}

function readLists(xml: Uint8Array): Lists {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  const restarts = new Map<string, number>();
  let list: Level[] = [];
  let level: Level | null = null;
  let numId = '';
  let overridden = '0';
  readXml(xml, '/word/numbering.xml', {
    open(element) {
      const name = wordName(element);
      const value = valOf(element) ?? '';
      if (name === 'abstractNum') {
        list = [];
        levels.set(element.attributeIn('/main', 'abstractNumId') ?? '', list);
      } else if (name === 'num') {
        numId = element.attributeIn('/main', 'numId') ?? '';
        level = null;
      } else if (name === 'abstractNumId') lists.set(numId, value);
      else if (name === 'lvlOverride') overridden = element.attributeIn('/main', 'ilvl') ?? '0';
      else if (name === 'startOverride') restarts.set(`${numId} ${overridden}`, Number(value) || 0);
      else if (name === 'lvl' && numId === '') {
        level = { format: 'decimal', pattern: '', start: 1 };
        list[Number(element.attributeIn('/main', 'ilvl') ?? '0')] = level;
      } else if (level !== null) {
        if (name === 'numFmt') level.format = value;
        else if (name === 'lvlText') level.pattern = value;
        else if (name === 'start') level.start = Number(value) || 0;
      }
    },
  });
  return { levels, lists, restarts };
}

function readStyles(xml: Uint8Array): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(xml, '/word/styles.xml', {
    open(element) {
      const name = wordName(element);
      const value = valOf(element);
      if (name === 'style') {
        style = {};
        styles.set(element.attributeIn('/main', 'styleId') ?? '', style);
      } else if (style !== null && value !== undefined) {
        if (name === 'numId' || name === 'ilvl' || name === 'basedOn') style[name] = value;
      }
    },
  });
  return styles;
}
