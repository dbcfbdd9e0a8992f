import type { Package } from '../container/index.js';
import { partKey, refusal } from '../container/index.js';
import { RELATIONSHIPS } from '../markup/namespaces.js';
import { childOf, type XmlElement, type XmlTree } from '../markup/tree.js';
import type { PackageDraft } from './package-draft.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** The `sheet` element. */
  readonly element: XmlElement;
  readonly relationId: string;
  /** Its part, as the entry is named; null when the relation leads nowhere. */
  readonly part: string | null;
  /** `worksheet`, `chartsheet`, `dialogsheet`: the last segment of the relation's type. */
  readonly kind: string;
}

/** The workbook part: its sheets, and whether their number may change. */
export interface WorkbookOutline {
  readonly tree: XmlTree;
  readonly sheets: readonly SheetEntry[];
  readonly structureLocked: boolean;
}

export function readOutline(draft: PackageDraft): WorkbookOutline {
  const { source } = draft;
  const tree = draft.tree(source.workbookPart);
  const list = childOf(tree.root, 'sheets');
  if (!list) throw refusal('noSheets');
  const sheets = list.children
    .filter(({ local }) => local === 'sheet')
    .map((element) => sheetEntry(source, tree, element));
  const protection = childOf(tree.root, 'workbookProtection');
  const lock = protection && tree.attribute(protection, 'lockStructure');
  return { tree, sheets, structureLocked: lock === '1' || lock === 'true' };
}

function sheetEntry(source: Package, tree: XmlTree, element: XmlElement): SheetEntry {
  const relationId = tree.attributeIn(element, RELATIONSHIPS, 'id') ?? '';
  const relation = source.relations(source.workbookPart).find(({ id }) => id === relationId);
  const entry = relation?.part ? source.entry(relation.part) : undefined;
  return {
    name: tree.attribute(element, 'name') ?? '',
    element,
    relationId,
    part: entry?.part ?? null,
    kind: relation?.kind ?? '',
  };
}

/** The worksheet of that name; Excel does not tell capitals apart, so neither is needed here. */
export function findWorksheet(
  outline: WorkbookOutline,
  name: string,
): SheetEntry & { readonly part: string } {
  const wanted = name.toLowerCase();
  const sheet =
    outline.sheets.find((candidate) => candidate.name === name) ??
    outline.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!sheet?.part || sheet.kind !== 'worksheet') throw refusal('noSuchSheet', name, { sheet: name });
  return { ...sheet, part: sheet.part };
}

/** Worksheets only, each with its part. */
export function worksheetsOf(outline: WorkbookOutline): (SheetEntry & { readonly part: string })[] {
  const seen = new Set<string>();
  return outline.sheets.flatMap((sheet) => {
    if (!sheet.part || sheet.kind !== 'worksheet' || seen.has(partKey(sheet.part))) return [];
    seen.add(partKey(sheet.part));
    return [{ ...sheet, part: sheet.part }];
  });
}
