import type { Style } from './style.js';
import { escapeXml, outline } from './xml.js';

/** `styles.xml` with cell formats added for styles that differ from the file's own. */
export class StyleSheet {
  readonly #head: string;
  readonly #tail: string;
  readonly #lists = new Map<string, string[]>();
  readonly #order: string[] = [];
  readonly #known = new Map<Style, number>();
  changed = false;

  constructor(xml: string) {
    const { head, children, tail } = outline(xml);
    this.#head = head;
    this.#tail = tail;
    for (const child of children) {
      this.#order.push(child.name);
      const listed = /^(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)$/.test(child.name);
      this.#lists.set(child.name, listed ? outline(child.xml).children.map((one) => one.xml) : [child.xml]);
    }
  }

  /** Number of the cell format for a style, made when there is none. */
  format(style: Style): number {
    const { xf, ...change } = style;
    if (Object.keys(change).length === 0) return xf;
    const found = this.#known.get(style);
    if (found !== undefined) return found;
    const base =
      this.#list('cellXfs')[xf] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const open = /^<[^>]*>/.exec(base)?.[0] ?? base;
    const attributes = new Map(
      [...open.matchAll(/([\w:]+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]),
    );
    if (change.fill) {
      const { pattern, color, raw } = change.fill;
      const fill =
        raw ??
        (pattern === 'none'
          ? '<fill><patternFill patternType="none"/></fill>'
          : `<fill><patternFill patternType="${pattern}"><fgColor rgb="FF${color?.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`);
      attributes.set('fillId', String(this.#add('fills', fill)));
      attributes.set('applyFill', '1');
    }
    if (change.numberFormat !== undefined) {
      attributes.set('numFmtId', String(this.#numberFormat(change.numberFormat)));
      attributes.set('applyNumberFormat', '1');
    }
    if (change.font) {
      const { bold, italic, size, name, color } = change.font;
      attributes.set(
        'fontId',
        String(
          this.#add(
            'fonts',
            `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 11}"/>${color ? `<color rgb="FF${color.slice(1)}"/>` : ''}<name val="${escapeXml(name ?? '宋体')}"/></font>`,
          ),
        ),
      );
      attributes.set('applyFont', '1');
    }
    if (change.border) {
      const side = (at: string) =>
        change.border === 'none' ? `<${at}/>` : `<${at} style="${change.border}"><color auto="1"/></${at}>`;
      const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
      attributes.set('borderId', String(this.#add('borders', `<border>${sides}<diagonal/></border>`)));
      attributes.set('applyBorder', '1');
    }
    let inner = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(base)?.[1] ?? '';
    if (change.alignment) {
      const { horizontal, vertical, wrap, indent } = change.alignment;
      inner = inner.replace(/<alignment[^>]*\/>/, '');
      inner =
        `<alignment${horizontal ? ` horizontal="${horizontal.toLowerCase()}"` : ''}${vertical ? ` vertical="${vertical.toLowerCase()}"` : ''}${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>` +
        inner;
      attributes.set('applyAlignment', '1');
    }
    if (change.locked !== undefined) {
      inner = `${inner.replace(/<protection[^>]*\/>/, '')}<protection locked="${change.locked ? 1 : 0}"/>`;
      attributes.set('applyProtection', '1');
    }
    const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
    const number = this.#add('cellXfs', `<xf${written}>${inner}</xf>`);
    this.#known.set(style, number);
    return number;
  }

  /** Number of a differential format for a conditional format of our own. */
  differential(fill: string | null, fontColor: string | null): number {
    const font = fontColor ? `<font><color rgb="FF${fontColor.slice(1)}"/></font>` : '';
    const back = fill ? `<fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>` : '';
    return this.#add('dxfs', `<dxf>${font}${back}</dxf>`);
  }

  xml(): string {
    const inside = this.#order.map((name) => {
      const items = this.#lists.get(name) ?? [];
      return /^(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)$/.test(name)
        ? `<${name} count="${items.length}">${items.join('')}</${name}>`
        : items.join('');
    });
    return this.#head + inside.join('') + this.#tail;
  }

  #list(name: string): string[] {
    let list = this.#lists.get(name);
    if (!list) {
      list = [];
      this.#lists.set(name, list);
      const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
      const before = order.slice(0, order.indexOf(name));
      const at = this.#order.findLastIndex((other) => before.includes(other)) + 1;
      this.#order.splice(at, 0, name);
    }
    return list;
  }

  #add(name: string, xml: string): number {
    const list = this.#list(name);
    const found = name === 'cellXfs' ? -1 : list.indexOf(xml);
    if (found >= 0) return found;
    this.changed = true;
    list.push(xml);
    return list.length - 1;
  }

  #numberFormat(code: string): number {
    if (code === 'General') return 0;
    if (code === '@') return 49;
    const list = this.#list('numFmts');
    for (const one of list) {
      if (one.includes(`formatCode="${escapeXml(code)}"`))
        return Number(/numFmtId="(\d+)"/.exec(one)?.[1] ?? 0);
    }
    const number = Math.max(163, ...list.map((one) => Number(/numFmtId="(\d+)"/.exec(one)?.[1] ?? 0))) + 1;
    this.#add('numFmts', `<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`);
    return number;
  }
}
