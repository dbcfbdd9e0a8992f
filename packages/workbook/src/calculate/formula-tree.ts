/** A cell that a formula names; relative parts move with the formula when it is shared. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowIsFixed: boolean;
  readonly columnIsFixed: boolean;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula as a tree. A reference names a cell, or the rectangle between two; no sheet means the formula's own. */
export type FormulaNode =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | null }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly from: Place; readonly to: Place }
  | { readonly kind: 'negate' | 'percent'; readonly of: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] };

/** Rows and columns beyond any sheet: `A:A` reaches from row 1 to here. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
