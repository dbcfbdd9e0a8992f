import { areaAddress } from '@duibiao/sheet';
import type { PackageDraft } from '../draft/package-draft.js';
import { type WorkbookOutline, worksheetsOf } from '../draft/workbook-outline.js';
import type { StyleSheet } from '../write/stylesheet.js';
import type { FilledCells } from './mark-sheet.js';
import { areasOf } from './marks.js';
import { packUndo, type RecordedFormat, reserveRecord, type UndoRecord, writeRecord } from './undo-record.js';

/** What was put into a workbook. */
export interface MarkedWorkbook {
  /** Filled cells by sheet. */
  readonly filled: ReadonlyMap<string, FilledCells>;
  readonly addedSheets: readonly string[];
  readonly count: UndoRecord['count'];
}

/** Writes down what taking the marks back needs, as the last part of the package. */
export async function saveRecord(
  draft: PackageDraft,
  outline: WorkbookOutline,
  styles: StyleSheet,
  { filled, addedSheets, count }: MarkedWorkbook,
): Promise<void> {
  const place = reserveRecord(draft);
  const rewritten = await draft.pack();
  const parts = new Set(rewritten.map(({ part }) => part));
  const record: UndoRecord = {
    version: 1,
    parts: rewritten.map(({ part, packed, undo }) => ({ part, crc: packed.crc32, undo: packUndo(undo) })),
    sheets: worksheetsOf(outline)
      .filter(({ part }) => !parts.has(part))
      .map(({ part }) => ({ part, crc: draft.source.entry(part)!.crc32 })),
    added: draft.addedParts,
    addedSheets,
    formats: formatsOf(styles),
    count,
    cells: [...filled].flatMap(([sheet, cells]) => cellsOf(sheet, cells)),
  };
  draft.add(place.item, writeRecord(record));
}

function formatsOf(styles: StyleSheet): RecordedFormat[] {
  return styles.derivedFormats.map(({ ours, original }) => {
    const fillId = Number(styles.formatAttribute(original, 'fillId') ?? 0);
    return {
      ours,
      original,
      fill: styles.textOf('fills', fillId),
      applyFill: styles.formatAttribute(original, 'applyFill'),
    };
  });
}

function cellsOf(sheet: string, cells: FilledCells): UndoRecord['cells'] {
  const byFormat = new Map<number, FilledCells[number][]>();
  for (const cell of cells) {
    const group = byFormat.get(cell.format) ?? [];
    group.push(cell);
    byFormat.set(cell.format, group);
  }
  return [...byFormat].map(([format, group]) => ({
    sheet,
    format,
    areas: areasOf(group).map(areaAddress).join(' '),
  }));
}
