import type { Package } from '../container/index.js';
import { type FoundItem, findOwnItem } from './own-item.js';

/** Namespace of the record that the pane leaves in a workbook it marked inside Excel. */
const PANE_NAMESPACE = 'urn:duibiao:flags:1';

/** What the pane filled: cells that had no fill of their own. */
export interface PaneRecord {
  /** Names of the sheets with filled cells. */
  readonly sheets: ReadonlySet<string>;
  /** Colours of its fills, `#RRGGBB`. */
  readonly colors: ReadonlySet<string>;
}

export type FoundPaneRecord = FoundItem<PaneRecord>;

/** Null where the pane has marked nothing. */
export function findPaneRecord(source: Package): FoundPaneRecord | null {
  return findOwnItem(source, PANE_NAMESPACE, (tree) => {
    const sheets = tree.root.children.filter(({ local }) => local === 's');
    const colors = sheets.flatMap((sheet) => (tree.attribute(sheet, 'colors') ?? '').split(' '));
    return {
      sheets: new Set(sheets.map((sheet) => tree.attribute(sheet, 'name') ?? '')),
      colors: new Set(colors.map((color) => color.toUpperCase())),
    };
  });
}
