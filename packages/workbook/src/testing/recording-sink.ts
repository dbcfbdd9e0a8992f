import type { SheetSink } from '../read/sheet-sink.js';

const KINDS = ['text', 'error', 'isoDate'];

/** Writes down every call of a reader of sheet XML, so that two readers can be compared call by call. */
export class RecordingSink implements SheetSink {
  readonly calls: string[] = [];

  number(row: number, column: number, style: number, value: number, formula: boolean): void {
    this.calls.push(`number ${row}:${column} ${value} style ${style}${formula ? ' formula' : ''}`);
  }

  shared(row: number, column: number, index: number, formula: boolean): void {
    this.calls.push(`shared ${row}:${column} ${index}${formula ? ' formula' : ''}`);
  }

  text(
    row: number,
    column: number,
    kind: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    formula: boolean,
  ): void {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end));
    this.calls.push(`${KINDS[kind]} ${row}:${column} ${JSON.stringify(text)}${formula ? ' formula' : ''}`);
  }

  boolean(row: number, column: number, value: boolean, formula: boolean): void {
    this.calls.push(`boolean ${row}:${column} ${value}${formula ? ' formula' : ''}`);
  }

  uncalculated(row: number, column: number): void {
    this.calls.push(`uncalculated ${row}:${column}`);
  }

  hiddenRow(row: number): void {
    this.calls.push(`hidden row ${row}`);
  }

  hiddenColumns(first: number, last: number): void {
    this.calls.push(`hidden columns ${first}-${last}`);
  }

  merge({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }): void {
    this.calls.push(`merge ${top}:${left}-${bottom}:${right}`);
  }
}
