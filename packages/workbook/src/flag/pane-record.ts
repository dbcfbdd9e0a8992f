import type { Package } from '../container/index.js';
import { parseTree } from '../markup/tree.js';

/** Namespace of the record that the pane leaves in a workbook it marked inside Excel. */
const PANE_NAMESPACE = 'urn:duibiao:flags:1';

/** What the pane filled: cells that had no fill of their own. */
export interface PaneRecord {
  /** Names of the sheets with filled cells. */
  readonly sheets: ReadonlySet<string>;
  /** Colours of its fills, `#RRGGBB`. */
  readonly colors: ReadonlySet<string>;
}

export interface FoundPaneRecord {
  readonly record: PaneRecord;
  readonly item: string;
  /** Part whose relations lead to it. */
  readonly owner: string;
}

/** Null where the pane has marked nothing. */
export function findPaneRecord(source: Package): FoundPaneRecord | null {
  for (const owner of [source.workbookPart, '/']) {
    for (const { kind, part } of source.relations(owner)) {
      const entry = kind === 'customXml' && part ? source.entry(part) : undefined;
      const record = entry && recordIn(source.read(entry.part));
      if (record) return { item: entry.part, record, owner };
    }
  }
  return null;
}

function recordIn(bytes: Uint8Array): PaneRecord | null {
  try {
    const tree = parseTree(bytes);
    if (tree.root.namespace !== PANE_NAMESPACE) return null;
    const sheets = tree.root.children.filter(({ local }) => local === 's');
    const colors = sheets.flatMap((sheet) => (tree.attribute(sheet, 'colors') ?? '').split(' '));
    return {
      sheets: new Set(sheets.map((sheet) => tree.attribute(sheet, 'name') ?? '')),
      colors: new Set(colors.map((color) => color.toUpperCase())),
    };
  } catch {
    // Some other program's item, or one of ours that was tampered with: as good as none.
    return null;
  }
}
