import type { Language } from '@duibiao/core';
import { type Ledger, maskWords, type Reconciliation } from '@duibiao/ledger';
import {
  type CellRef,
  cellAddress,
  type SheetSpec,
  type SpecCell,
  sheetAddress,
  type WorkbookSpec,
} from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { RECONCILE_WORDS, reconcileCounts } from '../words/reconcile-words.js';

/** The two ledgers as they were compared. `path` is where each file lies, as seen from the workbook of differences. */
export interface ComparedLedgers {
  readonly before: { readonly ledger: Ledger; readonly path: string };
  readonly after: { readonly ledger: Ledger; readonly path: string };
}

interface Row {
  readonly texts: readonly string[];
  readonly before: CellRef | null;
  readonly after: CellRef | null;
}

type Word = keyof typeof RECONCILE_WORDS;

/**
 * 对账差异表: what changed, who is new, gone or perhaps the same, and the totals; each line links to its cells in both
 * ledgers, which are opened from where they lie.
 *
 * @example
 * ```ts
 * differencesWorkbook(reconciliation, ledgers, { language: 'zh' }).sheets.map((sheet) => sheet.name)
 * //=> ['对账差异', '增减对象', '疑似同一对象', '合计核对']
 * ```
 */
export function differencesWorkbook(
  found: Reconciliation,
  ledgers: ComparedLedgers,
  { language }: { readonly language: Language },
): WorkbookSpec {
  const word = (key: Word) => RECONCILE_WORDS[key][language];
  const { before, after } = ledgers;
  const name = (ledger: Ledger, row: number) => maskWords(ledger.subjects[row]?.label ?? '');
  const village = (ledger: Ledger, row: number) => ledger.subjects[row]?.village ?? '';
  const place = (ledger: Ledger, row: number): CellRef | null => {
    const subject = ledger.subjects[row];
    const table = subject && ledger.tables[subject.table];
    return subject && table ? { sheet: table.sheet, row: subject.rows[0]!, column: 1 } : null;
  };
  const sheet = (tab: Word, headers: readonly Word[], widths: readonly number[], rows: readonly Row[]) =>
    listSheet(
      word(tab),
      headers.map(word),
      widths,
      rows,
      ledgers,
      [word('inBefore'), word('inAfter')],
      reconcileCounts(found)[language],
      word('none'),
    );
  return {
    title: word('differencesTab'),
    sheets: [
      sheet(
        'differencesTab',
        ['number', 'village', 'subject', 'field', 'kind', 'was', 'is', 'change'],
        [6, 12, 12, 22, 10, 18, 18, 12],
        found.differences.map((each, index) => ({
          texts: [
            String(index + 1),
            village(after.ledger, each.after),
            name(after.ledger, each.after),
            each.title[language],
            word(each.kind),
            figure(each.was ?? ''),
            figure(each.is ?? ''),
            figure(each.change ?? ''),
          ].map(String),
          before: each.cellsBefore[0] ?? null,
          after: each.cellsAfter[0] ?? null,
        })),
      ),
      sheet(
        'subjectsTab',
        ['number', 'village', 'subject', 'kind'],
        [6, 14, 16, 12],
        [
          ...found.gone.map((row) => ({ ledger: before.ledger, row, kind: 'gone' as const })),
          ...found.added.map((row) => ({ ledger: after.ledger, row, kind: 'added' as const })),
        ].map(({ ledger, row, kind }, index) => ({
          texts: [String(index + 1), village(ledger, row), name(ledger, row), word(kind)],
          before: kind === 'gone' ? place(ledger, row) : null,
          after: kind === 'added' ? place(ledger, row) : null,
        })),
      ),
      sheet(
        'proposedTab',
        ['number', 'was', 'is', 'reason', 'confidence'],
        [6, 16, 16, 36, 10],
        found.proposed.map((each, index) => ({
          texts: [
            String(index + 1),
            name(before.ledger, each.before),
            name(after.ledger, each.after),
            each.reason[language],
            `${Math.round(each.confidence * 100)}%`,
          ],
          before: place(before.ledger, each.before),
          after: place(after.ledger, each.after),
        })),
      ),
      sheet(
        'totalsTab',
        ['number', 'field', 'unit', 'was', 'is', 'agree'],
        [6, 26, 8, 18, 18, 12],
        found.totals.map((each, index) => ({
          texts: [
            String(index + 1),
            each.title[language],
            each.unit,
            each.before ?? word('incomplete'),
            each.after ?? word('incomplete'),
            word(each.agree === null ? 'incomplete' : each.agree ? 'yes' : 'no'),
          ],
          before: null,
          after: null,
        })),
      ),
    ],
  };
}

function listSheet(
  tab: string,
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly Row[],
  { before, after }: ComparedLedgers,
  places: readonly [string, string],
  caption: string,
  none: string,
): SheetSpec {
  const draft = new SheetDraft();
  const last = headers.length + places.length;
  const all = [...widths, 14, 14];
  draft.span(1, last, tab, LOOK.title);
  draft.height(30);
  draft.next();
  draft.span(1, last, `${before.ledger.file ?? ''} → ${after.ledger.file ?? ''}\n${caption}`, {
    ...LOOK.caption,
    align: 'center',
  });
  draft.height(34);
  draft.next();
  [...headers, ...places].forEach((header, index) => {
    draft.put(index + 1, header, LOOK.header);
  });
  draft.height(24);
  const headerRow = draft.next();
  for (const row of rows) {
    row.texts.forEach((text, index) => {
      draft.put(index + 1, text, LOOK.center);
    });
    linked(draft, headers.length + 1, row.before, before.path);
    linked(draft, headers.length + 2, row.after, after.path);
    draft.height(rowHeight(row.texts.map((text, index) => [text, all[index]!] as const)));
    draft.next();
  }
  if (rows.length === 0) {
    draft.span(1, last, none, LOOK.center);
    draft.next();
  }
  return draft.finish(tab, {
    columnWidths: all,
    freeze: { row: headerRow + 1, column: 1 },
    print: { paper: 'A4', landscape: true, fitToWidth: true, titleRows: { from: headerRow, to: headerRow } },
  });
}

function linked(draft: SheetDraft, column: number, cell: CellRef | null, path: string): void {
  const link: Pick<SpecCell, 'link'> = cell
    ? { link: { url: `${encodeURI(path)}#${sheetAddress(cell)}` } }
    : {};
  draft.put(column, cell ? cellAddress(cell.row, cell.column) : '', LOOK.link, link);
}
