import type { Package } from '../container/index.js';
import type { PackageDraft } from '../draft/package-draft.js';
import { CUSTOM_XML, namespaceIn, relationType } from '../markup/namespaces.js';
import type { Unsplice } from '../markup/splice.js';
import { type FoundItem, findOwnItem } from './own-item.js';

/**
 * What taking the flags back needs to know. It travels in the workbook as a custom XML item, which Excel, WPS and
 * LibreOffice keep when they save.
 */
export interface UndoRecord {
  readonly version: 1;
  /** Every rewritten part: its checksum as we left it, and how to go back from there. */
  readonly parts: readonly RecordedPart[];
  /** Checksums of the worksheets that were not rewritten. */
  readonly sheets: readonly { readonly part: string; readonly crc: number }[];
  /** Parts of ours, but for the one that holds this record, and their checksums. */
  readonly added: readonly { readonly part: string; readonly crc: number }[];
  /** Sheets of ours, by name. */
  readonly addedSheets: readonly string[];
  /** Each cell format of ours, the one it was made from, and that one's fill. */
  readonly formats: readonly RecordedFormat[];
  readonly count: { readonly marks: number; readonly notes: number };
  /** Filled cells: by sheet, by the original format, as areas. */
  readonly cells: readonly { readonly sheet: string; readonly format: number; readonly areas: string }[];
}

export interface RecordedPart {
  readonly part: string;
  readonly crc: number;
  /** Offset, length, original bytes (one character each), repeated. */
  readonly undo: readonly (number | string)[];
}

export interface RecordedFormat {
  readonly ours: number;
  readonly original: number;
  /** The original `fill` element, and whether the format said that it applies. */
  readonly fill: string | null;
  readonly applyFill: string | null;
}

/** Namespace of the record's root element: what the item is found by. */
export const UNDO_NAMESPACE = 'urn:duibiao:undo:1';
/** The item's id in the workbook's data store; fixed, as there is never more than one. */
const ITEM_ID = '{6D3B1B5E-5D2B-4C0E-9B7B-2F1D0A9C7E11}';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Where the record will stand, with its relations and types made. */
export interface RecordPlace {
  readonly item: string;
  readonly parts: readonly string[];
}

/** Makes room for the record: free names, relations, content types. */
export function reserveRecord(draft: PackageDraft): RecordPlace {
  const { dialect } = draft;
  const item = draft.freePart('/customXml/item', '.xml');
  const props = draft.freePart('/customXml/itemProps', '.xml');
  const rels = item.replace('/customXml/', '/customXml/_rels/').concat('.rels');
  draft.relations(draft.source.workbookPart).add(relationType(dialect, 'customXml'), item);
  draft.relations(item).add(relationType(dialect, 'customXmlProps'), props);
  const namespace = namespaceIn(dialect, CUSTOM_XML);
  draft.add(
    props,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" ` +
      `xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${UNDO_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  draft.contentTypes.cover(item, 'application/xml');
  draft.contentTypes.override(props, PROPS_TYPE);
  return { item, parts: [item, props, rels] };
}

export function writeRecord(record: UndoRecord): string {
  const json = JSON.stringify(record).replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<undo xmlns="${UNDO_NAMESPACE}">${json}</undo>`;
}

/** The record of an annotated workbook, and where it stands. */
export type FoundRecord = FoundItem<UndoRecord>;

/** Null when the workbook has no record of ours. */
export function findRecord(source: Package): FoundRecord | null {
  return findOwnItem(source, UNDO_NAMESPACE, (tree) => {
    const record = JSON.parse(tree.inner(tree.root)) as UndoRecord;
    return record.version === 1 ? record : null;
  });
}

export function packUndo(undo: readonly Unsplice[]): (number | string)[] {
  return undo.flatMap(({ offset, length, original }) => [offset, length, binaryText(original)]);
}

export function unpackUndo(undo: readonly (number | string)[]): Unsplice[] {
  const list: Unsplice[] = [];
  for (let at = 0; at + 2 < undo.length; at += 3) {
    const original = Uint8Array.from(String(undo[at + 2]), (character) => character.charCodeAt(0));
    list.push({ offset: Number(undo[at]), length: Number(undo[at + 1]), original });
  }
  return list;
}

function binaryText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
