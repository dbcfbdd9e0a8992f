import type { Package } from '../container/package.js';
import { SheetScanner } from './sheet-scanner.js';
import type { SheetExtent, SheetSink } from './sheet-sink.js';
import { StrictSheetReader } from './sheet-strict.js';

/**
 * Reads a worksheet part into a sink, chunk by chunk: with the byte scanner, and from the beginning again with the strict
 * parser when the scanner meets what it does not know. `newSink` makes a fresh sink for either.
 */
export async function readSheet<Sink extends SheetSink>(
  book: Package,
  part: string,
  newSink: () => Sink,
  extent: SheetExtent,
): Promise<Sink> {
  return (await scanSheet(book, part, newSink(), extent)) ?? readSheetStrictly(book, part, newSink(), extent);
}

/** Null when the sheet is beyond the scanner. */
export async function scanSheet<Sink extends SheetSink>(
  book: Package,
  part: string,
  sink: Sink,
  extent: SheetExtent,
): Promise<Sink | null> {
  const scanner = new SheetScanner(sink, extent);
  for await (const chunk of book.stream(part)) if (!scanner.push(chunk)) return null;
  return scanner.finish() ? sink : null;
}

export async function readSheetStrictly<Sink extends SheetSink>(
  book: Package,
  part: string,
  sink: Sink,
  extent: SheetExtent,
): Promise<Sink> {
  const reader = new StrictSheetReader(part, sink, extent);
  for await (const chunk of book.stream(part)) reader.push(chunk);
  reader.finish();
  return sink;
}
