import type { Area, CellStyle, SheetSpec, SpecCell, SpecValue } from '@duibiao/sheet';

/** A sheet while it is being laid out, row by row. `finish` hands over the plain spec. */
export class SheetDraft {
  /** The next row to write. */
  row = 1;
  private readonly cells: SpecCell[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  put(
    column: number,
    value: SpecValue | undefined,
    style: CellStyle,
    extra: Pick<SpecCell, 'link' | 'note'> = {},
  ) {
    this.cells.push({ row: this.row, column, ...(value === undefined ? {} : { value }), style, ...extra });
  }

  /** One value over columns `left` to `right` (and `rows` rows), with the style on every cell so that borders close. */
  span(left: number, right: number, value: SpecValue | undefined, style: CellStyle, rows = 1) {
    for (let row = this.row; row < this.row + rows; row++) {
      for (let column = left; column <= right; column++) {
        const first = row === this.row && column === left;
        this.cells.push({ row, column, style, ...(first && value !== undefined ? { value } : {}) });
      }
    }
    if (right > left || rows > 1) {
      this.merges.push({ top: this.row, left, bottom: this.row + rows - 1, right });
    }
  }

  height(points: number) {
    this.heights[this.row] = points;
  }

  /** Moves on; returns the row just left. */
  next(by = 1): number {
    const left = this.row;
    this.row += by;
    return left;
  }

  finish(name: string, over: Omit<SheetSpec, 'name' | 'cells'> = {}): SheetSpec {
    return {
      name: sheetName(name),
      cells: this.cells,
      ...(this.merges.length > 0 ? { merges: this.merges } : {}),
      rowHeights: this.heights,
      ...over,
    };
  }
}

/** A name that every spreadsheet program accepts: at most 31 characters, none of `\ / ? * [ ] :`, no quote at an end. */
export function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:]/g, '-')
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  return [...plain].slice(0, 31).join('') || 'Sheet';
}

/** Names for several sheets: cut as above, and none twice (as spreadsheets compare them, without case). */
export function sheetNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((wanted) => {
    const base = sheetName(wanted);
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = [...base].slice(0, 31 - suffix.length).join('') + suffix;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
