import type { Language } from '@duibiao/core';
import { type CellRef, cellAddress, FLAG_LOOK, type Severity, type SheetSpec } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure, spoken } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import {
  CHECK_WORDS,
  checkCounts,
  checkHeading,
  morePlaces,
  SEVERITY_WORDS,
  STATUS_WORDS,
} from '../words/check-words.js';
import { ruleTitle } from '../words/rule-words.js';
import { citation } from '../words/source-words.js';
import type { CheckView } from './check-view.js';
import { tally } from './tally.js';

/** Links to this many cells stand beside each line; the rest is counted. */
const MOST_LINKS = 4;

interface Line {
  readonly kind: 'verdict' | 'finding';
  readonly severity: Severity;
  readonly subject: string;
  readonly village: string;
  readonly criterion: string;
  readonly status: string;
  readonly actual: string;
  readonly required: string;
  readonly shortfall: string;
  readonly message: string;
  readonly source: string;
  readonly cells: readonly CellRef[];
}

/**
 * 疑点与判定清单: one line for every criterion that is unmet or lacks data, then one for every finding, each with a link
 * to the cells it rests on. The links assume that the sheet stands in the ledger's own workbook.
 *
 * @example
 * ```ts
 * const sheet = findingsSheet(check, { language: 'zh' });
 * sheet.name //=> '疑点与判定清单'
 * ```
 */
export function findingsSheet(check: CheckView, { language }: { readonly language: Language }): SheetSpec {
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  const lines = [...verdictLines(check, language), ...findingLines(check, language)];
  const links = Math.min(MOST_LINKS, Math.max(1, ...lines.map((line) => line.cells.length)));
  const widths = [5, 7, 12, 12, 16, 9, 11, 14, 11, 44, 34, ...Array.from({ length: links }, () => 14)];
  const last = widths.length;
  const draft = new SheetDraft();

  draft.span(1, last, word('findingsTitle'), LOOK.title);
  draft.height(30);
  draft.next();
  const counts = tally(check.subjects.map((subject) => subject.status));
  const heading = checkHeading(
    check.standard.title,
    check.standard.id,
    check.standard.asOf,
    check.ledger.file,
  );
  const summary = checkCounts(check.subjects.length, counts.met, counts.unmet, counts.unknown);
  draft.span(1, last, `${heading[language]}\n${summary[language]}`, { ...LOOK.caption, align: 'center' });
  draft.height(34);
  draft.next();

  const headers = [
    'number',
    'kind',
    'subject',
    'village',
    'criterion',
    'status',
    'actual',
    'required',
    'shortfall',
    'message',
    'source',
  ] as const;
  headers.forEach((key, index) => {
    draft.put(index + 1, word(key), LOOK.header);
  });
  for (let link = 1; link <= links; link++) {
    draft.put(headers.length + link, links === 1 ? word('place') : `${word('place')}${link}`, LOOK.header);
  }
  draft.height(24);
  const headerRow = draft.next();

  lines.forEach((line, index) => {
    const mark = { ...LOOK.center, fill: FLAG_LOOK[line.severity].fill };
    draft.put(1, index + 1, LOOK.center);
    draft.put(2, word(line.kind), LOOK.center);
    draft.put(3, line.subject, LOOK.center);
    draft.put(4, line.village, LOOK.center);
    draft.put(5, line.criterion, LOOK.text);
    draft.put(6, line.status, mark);
    draft.put(7, figure(line.actual), LOOK.center);
    draft.put(8, line.required, LOOK.center);
    draft.put(9, figure(line.shortfall), LOOK.center);
    draft.put(10, line.message, LOOK.text);
    draft.put(11, line.source, LOOK.text);
    for (let link = 0; link < links; link++) {
      const cell = line.cells[link];
      const rest = link === links - 1 ? line.cells.length - links : 0;
      const address = cell ? placeText(cell, check) : '';
      draft.put(
        headers.length + 1 + link,
        rest > 0 ? `${address}（${morePlaces(rest)[language]}）` : address,
        LOOK.link,
        cell ? { link: cell } : {},
      );
    }
    draft.height(
      rowHeight([
        [line.subject, widths[2]!],
        [line.criterion, widths[4]!],
        [line.required, widths[7]!],
        [line.message, widths[9]!],
        [line.source, widths[10]!],
      ]),
    );
    draft.next();
  });
  if (lines.length === 0) {
    draft.span(1, last, word('none'), LOOK.center);
    draft.next();
  }
  const lastRow = draft.row - 1;

  return draft.finish(word('findingsTab'), {
    columnWidths: widths,
    freeze: { row: headerRow + 1, column: 4 },
    autoFilter: { top: headerRow, left: 1, bottom: lastRow, right: last },
    print: {
      paper: 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: headerRow, to: headerRow },
      footer: `&C${word('pageFooter')}`,
      centered: true,
      margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
    },
    tabColor: '#C0504D',
  });
}

function verdictLines(check: CheckView, language: Language): Line[] {
  const lines: Line[] = [];
  for (const subject of check.subjects) {
    for (const criterion of subject.criteria) {
      if (criterion.status !== 'unmet' && criterion.status !== 'unknown') continue;
      lines.push({
        kind: 'verdict',
        severity: criterion.status === 'unmet' ? 'error' : 'warning',
        subject: subject.label,
        village: subject.village ?? '',
        criterion: criterion.title[language],
        status: STATUS_WORDS[criterion.status][language],
        actual: spoken(criterion.actual, language),
        required: spoken(criterion.required, language),
        shortfall: criterion.shortfall ?? '',
        message: criterion.message[language],
        source: citation(criterion.source, language),
        cells: criterion.cells,
      });
    }
  }
  return lines;
}

function findingLines(check: CheckView, language: Language): Line[] {
  return check.findings.map((finding) => {
    const subject = finding.subject === undefined ? undefined : check.subjects[finding.subject];
    return {
      kind: 'finding',
      severity: finding.severity,
      subject: subject?.label ?? '',
      village: subject?.village ?? '',
      criterion: ruleTitle(finding.rule)[language],
      status: SEVERITY_WORDS[finding.severity][language],
      actual: '',
      required: '',
      shortfall: '',
      message: finding.message[language],
      source: finding.source ? citation(finding.source, language) : '',
      cells: finding.cells,
    };
  });
}

/** The sheet is only named where the ledger has several. */
function placeText(cell: CellRef, check: CheckView): string {
  const address = cellAddress(cell.row, cell.column);
  return check.ledger.sheets.length > 1 ? `${cell.sheet}!${address}` : address;
}
