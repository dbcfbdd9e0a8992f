import type { Package } from '../container/index.js';
import { parseTree } from '../markup/tree.js';

/** A record of ours in a workbook's custom XML, and where it stands. */
export interface FoundItem<Record> {
  readonly record: Record;
  readonly item: string;
  /** Part whose relations lead to it: the workbook, or the package (`/`) where LibreOffice saved it. */
  readonly owner: string;
}

/** The custom XML item of a namespace of ours that `read` understands; null when the workbook has none. */
export function findOwnItem<Record>(
  source: Package,
  namespace: string,
  read: (tree: ReturnType<typeof parseTree>) => Record | null,
): FoundItem<Record> | null {
  for (const owner of [source.workbookPart, '/']) {
    for (const { kind, part } of source.relations(owner)) {
      const entry = kind === 'customXml' && part ? source.entry(part) : undefined;
      const record = entry && recordIn(source.read(entry.part), namespace, read);
      if (record) return { item: entry.part, record, owner };
    }
  }
  return null;
}

function recordIn<Record>(
  bytes: Uint8Array,
  namespace: string,
  read: (tree: ReturnType<typeof parseTree>) => Record | null,
): Record | null {
  try {
    const tree = parseTree(bytes);
    return tree.root.namespace === namespace ? read(tree) : null;
  } catch {
    // Some other program's item, or one of ours that was tampered with: as good as none.
    return null;
  }
}
