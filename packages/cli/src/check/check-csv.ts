import type { Language } from '@duibiao/core';
import { type LedgerCheck, maskWords } from '@duibiao/ledger';
import { checkWords } from '../words/check.js';

/** One line a subject, one column a criterion; UTF-8 with a mark, so that Excel reads the Chinese. */
export function checkCsv(check: LedgerCheck, language: Language): string {
  const header = [
    ...checkWords.csvColumns.map((words) => words[language]),
    ...check.compiled.criteria.map(({ title }) => title[language]),
    checkWords.csvReasons[language],
  ];
  const lines = check.subjects.map(({ rows, village, id, label, status, criteria }) => [
    rows.join(' '),
    village ?? '',
    id === null ? '' : maskWords(id),
    maskWords(label),
    checkWords.status[status][language],
    ...criteria.map((each) => checkWords.status[each.status][language]),
    criteria
      .filter((each) => each.status === 'unmet' || each.status === 'unknown')
      .map(({ message }) => maskWords(message[language]))
      .join('；'),
  ]);
  return `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is kept from being one where the file is opened. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
