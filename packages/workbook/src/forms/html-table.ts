import type { Area } from '@duibiao/sheet';
import { MAX_COLUMN } from '../container/limits.js';
import type { GridMaker } from './grid-maker.js';
import { attributeOf, htmlTokens, unescapeHtml } from './html-tokens.js';

/** Whether a page has a table at all. */
export function hasTable(page: string): boolean {
  return /<t(able|r|d)[\s>]/i.test(page);
}

/**
 * Puts a page's tables one below the other, as Excel does when it opens such a page, and text between them in a row of
 * its own. Cells stay text; spans become merges; what is not displayed is hidden.
 */
export function readHtmlTables(page: string, maker: GridMaker): void {
  const reader = new TableReader(maker);
  for (const token of htmlTokens(page)) {
    if (token.kind === 'text') reader.text(token.text);
    else reader.tag(token.name, token.attributes);
  }
  reader.end();
}

const BREAKS = /^\/?(br|p|div|li|h[1-6])$/;

class TableReader {
  readonly #maker: GridMaker;
  /** Depth of open tables; what stands in a table within a cell is that cell's text. */
  #depth = 0;
  #row = 0;
  #column = 0;
  /** Merges of the open table, some reaching beyond its last row. */
  #merges: Area[] = [];
  /** By column: the last row down to which a cell from above reaches. */
  #reach = new Map<number, number>();
  #cell: { readonly rows: number; readonly columns: number } | null = null;
  #text = '';

  constructor(maker: GridMaker) {
    this.#maker = maker;
  }

  text(raw: string): void {
    if (this.#cell || this.#depth === 0) this.#text += raw.replace(/[ \t\r\n]+/g, ' ');
  }

  tag(name: string, attributes: string): void {
    if (name === 'table') this.#opensTable();
    else if (name === '/table') this.#closesTable();
    else if (this.#depth > 1 || BREAKS.test(name)) this.#breaks(name);
    else if (name === 'tr') this.#opensRow(attributes);
    else if (name === 'td' || name === 'th') this.#opensCell(attributes);
    else if (/^\/(td|th|tr|thead|tbody|tfoot)$/.test(name)) this.#closesCell();
  }

  end(): void {
    this.#closesCell();
    this.#mergesOfTable();
    this.#outside();
  }

  #opensTable(): void {
    this.#depth++;
    if (this.#depth > 1) return;
    this.#outside();
    this.#reach = new Map();
  }

  #closesTable(): void {
    if (this.#depth === 1) {
      this.#closesCell();
      this.#mergesOfTable();
    }
    this.#depth = Math.max(0, this.#depth - 1);
  }

  /** Spans end with the table, however far they say they reach. */
  #mergesOfTable(): void {
    for (const area of this.#merges) {
      const bottom = Math.min(area.bottom, this.#row);
      if (bottom > area.top || area.right > area.left) this.#maker.merge({ ...area, bottom });
    }
    this.#merges = [];
  }

  #breaks(name: string): void {
    if (this.#cell) {
      if (this.#text.trim() !== '' && (name === 'br' || name.startsWith('/') || this.#depth > 1))
        this.#text += '\n';
    } else if (this.#depth === 0) this.#outside();
  }

  /** Text outside the tables (a title, the unit) is a row of its own. */
  #outside(): void {
    const text = tidy(this.#text);
    this.#text = '';
    if (text === '') return;
    this.#row++;
    this.#maker.text(this.#row, 1, text);
  }

  #opensRow(attributes: string): void {
    this.#closesCell();
    if (this.#depth === 0) this.#opensTable();
    this.#row++;
    this.#column = 0;
    this.#text = '';
    if (isUnseen(attributes)) this.#maker.hideRow(this.#row);
  }

  #opensCell(attributes: string): void {
    this.#closesCell();
    if (this.#row === 0) this.#opensRow('');
    this.#column++;
    while ((this.#reach.get(this.#column) ?? 0) >= this.#row) this.#column++;
    this.#cell = {
      rows: span(attributes, 'rowspan', 65_534),
      columns: span(attributes, 'colspan', 1000),
    };
    this.#text = '';
  }

  #closesCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = null;
    const kept = /^="((?:[^"]|"")*)"$/.exec(tidy(this.#text));
    const text = kept ? kept[1]!.replaceAll('""', '"') : tidy(this.#text);
    this.#maker.text(this.#row, this.#column, text);
    const area = {
      top: this.#row,
      left: this.#column,
      bottom: this.#row + cell.rows - 1,
      right: Math.min(MAX_COLUMN, this.#column + cell.columns - 1),
    };
    if (cell.rows > 1 || cell.columns > 1) this.#merges.push(area);
    if (cell.rows > 1) for (let c = area.left; c <= area.right; c++) this.#reach.set(c, area.bottom);
    this.#column = area.right;
    this.#text = '';
  }
}

function span(attributes: string, name: string, most: number): number {
  const value = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

function isUnseen(attributes: string): boolean {
  return /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '');
}

/** Spaces as a browser shows them; a line break only where the page asks for one. */
function tidy(raw: string): string {
  return unescapeHtml(raw)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
