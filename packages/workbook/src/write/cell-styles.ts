import type { CellStyle } from '@duibiao/sheet';
import { escapeAttribute } from '../markup/escape.js';
import { childOf } from '../markup/tree.js';
import type { StyleSheet } from './stylesheet.js';

/** What a cell's kind adds to its style. */
export interface StyleTraits {
  /** Looks like a link unless the style has a colour of its own. */
  readonly link?: boolean;
  /** Shown as typed: a text that begins like a formula stays text when somebody edits it. */
  readonly literal?: boolean;
  /** Number format to use when the style has none. */
  readonly format?: string;
}

/** Number formats that need no code in the file (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

const LINK_COLOR = '#0563C1';

/** Cell styles as numbers in a styles part; equal styles share one. */
export class CellStyles {
  readonly #styles: StyleSheet;
  readonly #known = new Map<string, number>();
  readonly #defaultFont: { readonly name: string; readonly size: string };

  constructor(styles: StyleSheet) {
    this.#styles = styles;
    this.#defaultFont = defaultFont(styles);
  }

  /** The number that a cell's `s` shall have; 0 for no style at all. */
  number(style: CellStyle | undefined, traits: StyleTraits = {}): number {
    const key = JSON.stringify([style ?? {}, traits]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = key === '[{},{}]' ? 0 : this.#styles.add('cellXfs', this.#format(style ?? {}, traits));
    this.#known.set(key, number);
    return number;
  }

  /** Number of a differential format for a conditional format. */
  overlay(look: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }): number {
    const p = this.#styles.prefix;
    const font = `${look.bold ? `<${p}b/>` : ''}${look.color ? `<${p}color rgb="${argb(look.color)}"/>` : ''}`;
    // In a differential format the background is the colour that shows.
    const fill = look.fill ? solidFill(p, look.fill, `rgb="${argb(look.fill)}"`) : '';
    return this.#styles.add(
      'dxfs',
      `<${p}dxf>${font ? `<${p}font>${font}</${p}font>` : ''}${fill}</${p}dxf>`,
    );
  }

  #format(style: CellStyle, traits: StyleTraits): string {
    const p = this.#styles.prefix;
    const numFmtId = this.#numberFormat(style.format ?? traits.format ?? 'General');
    const fontId = this.#font(style, traits);
    const fillId = style.fill ? this.#styles.add('fills', solidFill(p, style.fill)) : 0;
    const borderId =
      style.border && style.border !== 'none' ? this.#styles.add('borders', border(p, style.border)) : 0;
    const alignment = alignmentOf(p, style);
    const protection = style.unlocked ? `<${p}protection locked="0"/>` : '';
    const applies = [
      numFmtId > 0 && 'applyNumberFormat',
      fontId > 0 && 'applyFont',
      fillId > 0 && 'applyFill',
      borderId > 0 && 'applyBorder',
      alignment && 'applyAlignment',
      protection && 'applyProtection',
    ].filter((name) => typeof name === 'string' && name !== '');
    return (
      `<${p}xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      `${traits.literal ? ' quotePrefix="1"' : ''}${applies.map((name) => ` ${name}="1"`).join('')}>` +
      `${alignment}${protection}</${p}xf>`
    );
  }

  #numberFormat(code: string): number {
    return BUILT_IN.get(code) ?? this.#styles.addNumberFormat(code);
  }

  #font(style: CellStyle, traits: StyleTraits): number {
    const color = style.color ?? (traits.link ? LINK_COLOR : undefined);
    const isDefault = !style.bold && !style.italic && !style.size && !style.font && !color;
    if (isDefault) return 0;
    const p = this.#styles.prefix;
    const underlined = traits.link && !style.color;
    return this.#styles.add(
      'fonts',
      `<${p}font>${style.bold ? `<${p}b/>` : ''}${style.italic ? `<${p}i/>` : ''}` +
        `${underlined ? `<${p}u/>` : ''}<${p}sz val="${style.size ?? this.#defaultFont.size}"/>` +
        `${color ? `<${p}color rgb="${argb(color)}"/>` : ''}` +
        `<${p}name val="${escapeAttribute(style.font ?? this.#defaultFont.name)}"/></${p}font>`,
    );
  }
}

function defaultFont(styles: StyleSheet): { name: string; size: string } {
  const { tree } = styles;
  const font = styles.existing('fonts')[0];
  const val = (local: string) => {
    const element = font && childOf(font, local);
    return element ? tree.attribute(element, 'val') : null;
  };
  return { name: val('name') ?? '宋体', size: val('sz') ?? '11' };
}

function solidFill(p: string, color: string, background = 'indexed="64"'): string {
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
    `<${p}bgColor ${background}/></${p}patternFill></${p}fill>`
  );
}

function border(p: string, line: 'thin' | 'medium'): string {
  const side = (name: string) => `<${p}${name} style="${line}"><${p}color auto="1"/></${p}${name}>`;
  return `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`;
}

function alignmentOf(p: string, style: CellStyle): string {
  const vertical = { top: 'top', middle: 'center', bottom: 'bottom' } as const;
  const attributes = [
    style.align && `horizontal="${style.align}"`,
    style.indent && !style.align && 'horizontal="left"',
    style.valign && `vertical="${vertical[style.valign]}"`,
    style.wrap && 'wrapText="1"',
    style.indent && `indent="${style.indent}"`,
  ].filter(Boolean);
  return attributes.length > 0 ? `<${p}alignment ${attributes.join(' ')}/>` : '';
}

/** `#D6E9F8` or `D6E9F8` as the file has it. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
