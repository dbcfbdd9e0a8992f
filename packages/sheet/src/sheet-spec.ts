import type { Area, CellRef } from './address.js';

/** A sheet to be made: what score sheets, findings sheets, cards and templates are written as, for any host. */
export interface SheetSpec {
  readonly name: string;
  /** Width of each column from A on, in characters. */
  readonly columnWidths?: readonly number[];
  /** Heights in points by row number. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly cells: readonly SpecCell[];
  readonly merges?: readonly Area[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly autoFilter?: Area;
  readonly validations?: readonly SpecValidation[];
  readonly conditionalFormats?: readonly SpecConditionalFormat[];
  readonly print?: SpecPrint;
  /** Present: the sheet is protected without a password; cells are locked unless their style says `unlocked`. */
  readonly protected?: boolean;
  readonly charts?: readonly SpecChart[];
  readonly tabColor?: string;
  readonly hidden?: boolean;
}

export interface SpecCell {
  readonly row: number;
  readonly column: number;
  readonly value?: SpecValue;
  readonly style?: CellStyle;
  /** A place in this workbook (a cell), or an address. */
  readonly link?: CellRef | { readonly url: string };
  readonly note?: string;
}

/** Text is always written as text, whatever it begins with. A formula (without `=`) carries its computed value. */
export type SpecValue =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string; readonly value: string | number | boolean };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** `宋体`, `黑体`, `仿宋`; the host's default when absent. */
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: 'thin' | 'medium' | 'none';
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Excel number format code, such as `0.00`, `@`, `yyyy"年"m"月"d"日"`. */
  readonly format?: string;
  readonly unlocked?: boolean;
  readonly indent?: number;
}

export interface SpecValidation {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'list-from'; readonly sheet: string; readonly area: Area }
    | { readonly kind: 'decimal' | 'whole'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'date'; readonly min?: string; readonly max?: string }
    | { readonly kind: 'length'; readonly min?: number; readonly max?: number };
  readonly allowBlank?: boolean;
  /** Shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed. */
  readonly error?: { readonly title: string; readonly text: string };
}

export interface SpecConditionalFormat {
  readonly areas: readonly Area[];
  /** Formula without `=`, relative to the top-left cell of the first area. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface SpecPrint {
  readonly paper?: 'A4' | 'A3';
  readonly landscape?: boolean;
  readonly fitToWidth?: boolean;
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly area?: Area;
  readonly header?: string;
  readonly footer?: string;
  /** Page breaks before these rows. */
  readonly breaksBefore?: readonly number[];
  readonly centered?: boolean;
  /** In centimetres. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

export interface SpecChart {
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  readonly title: string;
  /** Cells it covers. */
  readonly at: Area;
  readonly categories: { readonly sheet: string; readonly area: Area };
  readonly series: readonly { readonly title: string; readonly sheet: string; readonly area: Area }[];
}

/** A workbook to be made. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly title?: string;
  readonly definedNames?: readonly { readonly name: string; readonly formula: string }[];
}
