import type { CompiledStandard, Dictionary, Language } from '@duibiao/core';
import { columnName, type SheetSpec, type SpecValidation, type WorkbookSpec } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { citation } from '../words/source-words.js';
import {
  namedColumn,
  TEMPLATE_WORDS,
  templateLead,
  templateTitle,
  usedByHint,
} from '../words/template-words.js';
import { type TemplateColumn, templateColumns } from './template-columns.js';

export interface TemplateOptions {
  /** Empty rows to prepare; 300 when absent. */
  readonly rows?: number;
}

/**
 * An empty ledger for a standard: a column for all that its criteria read, with units, drop-downs, hints and frozen
 * headers, and a second sheet that says what to write where. Filled in, it is read back without any doubt. Headers and
 * values are Chinese in either language, because ledgers are; hints and the guide follow `language`.
 *
 * @example
 * ```ts
 * templateSheet(compiled, dictionary, 'zh').sheets.map((sheet) => sheet.name) //=> ['台账', '填表说明']
 * ```
 */
export function templateSheet(
  standard: CompiledStandard,
  dictionary: Dictionary,
  language: Language,
  { rows = 300 }: TemplateOptions = {},
): WorkbookSpec {
  const columns = templateColumns(standard, dictionary);
  return {
    title: templateTitle(standard.standard.title)[language],
    sheets: [ledgerSheet(standard, columns, language, rows), guideSheet(standard, columns, language)],
  };
}

function ledgerSheet(
  standard: CompiledStandard,
  columns: readonly TemplateColumn[],
  language: Language,
  rows: number,
): SheetSpec {
  const draft = new SheetDraft();
  const last = columns.length + 1;
  const widths = [6, ...columns.map((column) => column.width)];
  draft.span(1, last, templateTitle(standard.standard.title)[language], LOOK.title);
  draft.height(32);
  draft.next();
  draft.span(1, last, templateLead(standard.standard.id, standard.asOf)[language], LOOK.caption);
  draft.height(20);
  draft.next();
  draft.put(1, TEMPLATE_WORDS.number.zh, LOOK.header);
  columns.forEach((column, index) => {
    draft.put(index + 2, column.header, LOOK.header);
  });
  draft.height(
    rowHeight(
      columns.map((column, index) => [column.header, widths[index + 1]!] as const),
      32,
    ),
  );
  const headerRow = draft.next();
  const first = draft.row;
  for (let line = 1; line <= rows; line++) {
    draft.put(1, undefined, LOOK.center);
    columns.forEach((column, index) => {
      draft.put(index + 2, undefined, { ...LOOK.center, format: column.format, unlocked: true });
    });
    draft.next();
  }
  const area = (index: number) => [{ top: first, left: index + 2, bottom: draft.row - 1, right: index + 2 }];
  return draft.finish(TEMPLATE_WORDS.ledgerTab[language], {
    columnWidths: widths,
    freeze: { row: first, column: Math.min(4, last) },
    validations: columns.map((column, index) => validation(column, area(index), language)),
    print: {
      paper: 'A4',
      landscape: last > 7,
      fitToWidth: true,
      titleRows: { from: headerRow, to: headerRow },
      footer: `&C${TEMPLATE_WORDS.pageFooter[language]}`,
      centered: true,
    },
  });
}

/** A hint on every column; a rule where the field has one. A text column's rule lets everything pass. */
function validation(
  column: TemplateColumn,
  areas: SpecValidation['areas'],
  language: Language,
): SpecValidation {
  const used =
    column.usedBy.length > 0 ? usedByHint(column.usedBy)[language] : TEMPLATE_WORDS.identityHint[language];
  return {
    areas,
    rule: column.rule ?? { kind: 'length', min: 0, max: 1000 },
    allowBlank: true,
    prompt: { title: cut(column.header, 32), text: cut(`${column.kind[language]}\n${used}`, 250) },
    ...(column.rule ? { error: { title: cut(column.header, 32), text: column.error[language] } } : {}),
  };
}

/** Spreadsheets refuse longer titles (32) and texts (255) of hints. */
function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function guideSheet(
  standard: CompiledStandard,
  columns: readonly TemplateColumn[],
  language: Language,
): SheetSpec {
  const word = (key: keyof typeof TEMPLATE_WORDS) => TEMPLATE_WORDS[key][language];
  const widths = [6, 26, 34, 30, 46];
  const draft = new SheetDraft();
  draft.span(1, 5, word('guideTab'), LOOK.title);
  draft.height(30);
  draft.next();
  draft.span(1, 5, word('blankRule'), LOOK.caption);
  draft.height(20);
  draft.next();
  (['column', 'header', 'kind', 'usedBy', 'source'] as const).forEach((key, index) => {
    draft.put(index + 1, word(key), LOOK.header);
  });
  draft.height(22);
  const headerRow = draft.next();
  columns.forEach((column, index) => {
    const sources = standard.criteria
      .filter((criterion) => criterion.fields.includes(column.field.id))
      .map(({ criterion }) => citation(criterion.source, language));
    const texts = [
      columnName(index + 2),
      namedColumn(column.header)[language],
      column.kind[language],
      column.usedBy.length > 0 ? column.usedBy.map((title) => title[language]).join('、') : word('identity'),
      [...new Set(sources)].join('；'),
    ];
    texts.forEach((text, position) => {
      draft.put(position + 1, text, position === 0 ? LOOK.center : LOOK.text);
    });
    draft.height(rowHeight(texts.map((text, position) => [text, widths[position]!] as const)));
    draft.next();
  });
  return draft.finish(word('guideTab'), {
    columnWidths: widths,
    freeze: { row: headerRow + 1, column: 1 },
    print: { paper: 'A4', landscape: true, fitToWidth: true, titleRows: { from: headerRow, to: headerRow } },
  });
}
