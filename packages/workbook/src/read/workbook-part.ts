import type { Package } from '../container/package.js';
import { refusal } from '../container/refusal.js';
import { readXml, SPREADSHEET_NAMESPACES } from '../container/xml.js';

/** A sheet of the workbook, as its list names it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The worksheet part. */
  readonly part: string;
}

export interface WorkbookPart {
  /** Worksheets in the order of their tabs; chart and dialog sheets, which hold no cells, left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** It asks to be worked out anew whenever it is opened. */
  readonly recalculates: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Reads the workbook part (ECMA-376 part 1, 18.2): which sheets there are, and which day is day 1. */
export function readWorkbookPart(book: Package): WorkbookPart {
  const relations = book.relations(book.workbookPart).filter(({ external }) => !external);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let recalculates = false;
  const open: string[] = [];
  readXml(book.read(book.workbookPart), book.workbookPart, {
    open(element) {
      const name = SPREADSHEET_NAMESPACES.includes(element.namespace) ? element.name : '';
      const parent = open.at(-1);
      open.push(name);
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(element.attribute('date1904') ?? '');
      if (name === 'calcPr') recalculates = /^(1|true|on)$/.test(element.attribute('fullCalcOnLoad') ?? '');
      if (name !== 'sheet' || parent !== 'sheets') return;
      const relation = byId.get(element.attributeIn('/relationships', 'id') ?? '');
      if (relation && relation.kind !== 'worksheet') return;
      if (!relation?.part || !book.entry(relation.part)) {
        throw refusal('partMissing', relation?.part ?? `sheet ${element.attribute('name') ?? ''}`);
      }
      sheets.push({
        name: element.attribute('name') ?? '',
        hidden: /^(hidden|veryHidden)$/.test(element.attribute('state') ?? ''),
        part: relation.part,
      });
      if (sheets.length > book.limits.sheets)
        throw refusal('tooLarge', `more than ${book.limits.sheets} sheets`);
    },
    close() {
      open.pop();
    },
  });
  if (sheets.length === 0) throw refusal('noSheets');
  const partOf = (kind: string) => {
    const part = relations.find((relation) => relation.kind === kind)?.part ?? null;
    return part && book.entry(part) ? part : null;
  };
  return {
    sheets,
    date1904,
    recalculates,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}
