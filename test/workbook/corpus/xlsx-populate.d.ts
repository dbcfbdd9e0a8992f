/** The library has no types of its own; only what is used here. */
declare module 'xlsx-populate' {
  interface Styled {
    value(value: string | number): Styled;
    style(name: string, value: unknown): Styled;
    style(values: Readonly<Record<string, unknown>>): Styled;
  }
  interface Sheet {
    name(name: string): Sheet;
    cell(row: number, column: number): Styled;
    cell(address: string): Styled;
    range(address: string): Styled;
  }
  interface Book {
    sheet(index: number): Sheet;
    addSheet(name: string): Sheet;
    outputAsync(type: 'uint8array'): Promise<Uint8Array>;
  }
  const XlsxPopulate: { fromBlankAsync(): Promise<Book> };
  export default XlsxPopulate;
}
