import type { Language } from '@duibiao/core';
import { maskWords } from '@duibiao/ledger';
import { type CellRef, cellAddress } from '@duibiao/sheet';
import { type Markup, markup } from '../html/markup.js';
import { spoken } from '../look/figure.js';
import { CHECK_WORDS, MISSING_WORDS, SEVERITY_WORDS } from '../words/check-words.js';
import { listCut, PAGE_WORDS } from '../words/page-words.js';
import type { CheckView } from './check-view.js';
import { missingItems } from './tally.js';

/** A page of more lines than this opens slowly and nobody prints it; the workbook has them all. */
const MOST_LINES = 2000;

/** Every unmet criterion with what falls short and by how much. */
export function unmetPart(check: CheckView, language: Language): Markup {
  const lines = check.subjects.flatMap((subject) =>
    subject.criteria
      .filter((criterion) => criterion.status === 'unmet')
      .map((criterion) => ({ subject, criterion })),
  );
  if (lines.length === 0) return empty(PAGE_WORDS.unmet[language], PAGE_WORDS.noneUnmet[language]);
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  return markup`<h2>${PAGE_WORDS.unmet[language]}</h2>${cutNote(lines.length, language)}
<table><thead><tr>${(
    [
      'number',
      'village',
      'subject',
      'criterion',
      'actual',
      'required',
      'shortfall',
      'message',
      'place',
    ] as const
  ).map((key) => markup`<th class="nowrap">${word(key)}</th>`)}</tr></thead><tbody>${lines
    .slice(0, MOST_LINES)
    .map(
      ({ subject, criterion }, index) =>
        markup`<tr><td class="n">${index + 1}</td><td>${subject.village ?? ''}</td><td class="nowrap">${maskWords(subject.label)}</td><td>${criterion.title[language]}</td><td class="n">${spoken(criterion.actual === null ? null : maskWords(criterion.actual), language)}</td><td class="n">${spoken(criterion.required, language)}</td><td class="n s-unmet">${criterion.shortfall ?? ''}</td><td>${maskWords(criterion.message[language])}</td><td class="c">${cellNames(check, criterion.cells)}</td></tr>`,
    )}</tbody></table>`;
}

/** What is missing, subject by subject, with a box to tick. */
export function worklistPart(check: CheckView, language: Language): Markup {
  const items = missingItems(check);
  if (items.length === 0) return empty(PAGE_WORDS.worklist[language], PAGE_WORDS.noneMissing[language]);
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  return markup`<h2>${PAGE_WORDS.worklist[language]}</h2>${cutNote(items.length, language)}
<table><thead><tr>${(['number', 'village', 'subject', 'field', 'reason', 'criterion', 'place'] as const).map(
    (key) => markup`<th class="nowrap">${word(key)}</th>`,
  )}<th class="nowrap">${PAGE_WORDS.done[language]}</th></tr></thead><tbody>${items
    .slice(0, MOST_LINES)
    .map(
      ({ subject, criterion, title, reason }, index) =>
        markup`<tr><td class="n">${index + 1}</td><td>${subject.village ?? ''}</td><td class="nowrap">${maskWords(subject.label)}</td><td>${title[language]}</td><td class="c">${MISSING_WORDS[reason][language]}</td><td>${criterion.title[language]}</td><td class="c">${cellNames(check, criterion.cells)}</td><td class="c">□</td></tr>`,
    )}</tbody></table>`;
}

/** Findings of the ledger itself, worst first. */
export function findingsPart(check: CheckView, language: Language): Markup {
  if (check.findings.length === 0)
    return empty(PAGE_WORDS.findings[language], PAGE_WORDS.noneFound[language]);
  const rank = { error: 0, warning: 1, info: 2 };
  const lines = [...check.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  return markup`<h2>${PAGE_WORDS.findings[language]}</h2>${cutNote(lines.length, language)}
<table><thead><tr>${(['number', 'severity', 'message', 'place'] as const).map(
    (key) => markup`<th class="nowrap">${word(key)}</th>`,
  )}</tr></thead><tbody>${lines
    .slice(0, MOST_LINES)
    .map(
      (finding, index) =>
        markup`<tr><td class="n">${index + 1}</td><td class="c nowrap">${SEVERITY_WORDS[finding.severity][language]}</td><td>${maskWords(finding.message[language])}</td><td class="c">${cellNames(check, finding.cells)}</td></tr>`,
    )}</tbody></table>`;
}

function empty(title: string, sentence: string): Markup {
  return markup`<h2>${title}</h2><p>${sentence}</p>`;
}

function cutNote(lines: number, language: Language): Markup | null {
  return lines > MOST_LINES ? markup`<p class="muted">${listCut(MOST_LINES, lines)[language]}</p>` : null;
}

/** `F5`, with the sheet's name where the ledger has several. */
function cellNames(check: CheckView, cells: readonly CellRef[]): string {
  const several = check.ledger.sheets.length > 1;
  return cells
    .slice(0, 6)
    .map((cell) => (several ? `${cell.sheet}!` : '') + cellAddress(cell.row, cell.column))
    .join(' ');
}
