/** A cell's background. `raw` is the element it was read from, written back as it stood. */
export interface Fill {
  readonly pattern: string;
  /** Shown colour, `#RRGGBB`; null for no fill. */
  readonly color: string | null;
  readonly tint: number;
  readonly raw?: string;
}

export const NO_FILL: Fill = { pattern: 'none', color: null, tint: 0 };

export function solidFill(color: string): Fill {
  return { pattern: 'solid', color: color.toUpperCase(), tint: 0 };
}

/** What a cell's style adds to the format record (`xf`) it was read with. */
export interface Style {
  /** Index of the file's own cell format; 0 in a new workbook. */
  readonly xf: number;
  readonly fill?: Fill;
  readonly numberFormat?: string;
  readonly font?: FontChange;
  readonly alignment?: AlignmentChange;
  readonly border?: 'thin' | 'medium' | 'none';
  readonly locked?: boolean;
}

export interface FontChange {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly name?: string;
  readonly color?: string;
}

export interface AlignmentChange {
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
}

/** One style object for each look, so that a ledger of 400,000 cells holds a handful. */
export class StylePool {
  readonly #known = new Map<string, Style>();

  of(style: Style): Style {
    const key = JSON.stringify(style, Object.keys(KEYS));
    const found = this.#known.get(key);
    if (found) return found;
    this.#known.set(key, style);
    return style;
  }
}

const KEYS = {
  xf: 0,
  fill: 0,
  pattern: 0,
  color: 0,
  tint: 0,
  raw: 0,
  numberFormat: 0,
  font: 0,
  bold: 0,
  italic: 0,
  size: 0,
  name: 0,
  alignment: 0,
  horizontal: 0,
  vertical: 0,
  wrap: 0,
  indent: 0,
  border: 0,
  locked: 0,
};

/** Two fills that look alike and would be written alike. */
export function sameFill(a: Fill, b: Fill): boolean {
  return (
    a.pattern === b.pattern && a.color === b.color && a.tint === b.tint && (a.raw ?? '') === (b.raw ?? '')
  );
}
