import type { Bilingual, Language } from '@duibiao/core';
import { type LedgerCheck, maskWords } from '@duibiao/ledger';
import { cellAddress } from '@duibiao/sheet';
import { checkWords } from '../words/check.js';

const MOST_LINES = 20;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** A check as a person reads it in a terminal: counts, then what to look at first. The lists say how much they leave out. */
export function checkText(check: LedgerCheck, language: Language): string {
  const { compiled, ledger, summary } = check;
  const say = (words: Bilingual) => words[language];
  const lines = [
    say(
      checkWords.heading(
        compiled.version.title ?? compiled.standard.title,
        compiled.standard.id,
        compiled.asOf,
      ),
    ),
    say(checkWords.counts(summary)),
    '',
    ...compiled.criteria.map(({ title }, index) =>
      say(checkWords.criterion(title, summary.criteria[index]!)),
    ),
    '',
  ];
  const unmet = check.subjects.filter(({ status }) => status === 'unmet');
  if (unmet.length > 0) lines.push(say(checkWords.unmetTitle));
  for (const { label, rows, criteria } of unmet.slice(0, MOST_LINES)) {
    const reasons = criteria.filter(({ status }) => status === 'unmet').map(({ message }) => say(message));
    lines.push(
      `  ${say(checkWords.row(rows))} ${maskWords(label)}  ${reasons.join(language === 'zh' ? '；' : '; ')}`,
    );
  }
  if (unmet.length > MOST_LINES) lines.push(`  ${say(checkWords.more(unmet.length - MOST_LINES))}`);
  if (check.findings.length > 0) {
    const counts = SEVERITIES.map(
      (severity) => check.findings.filter((finding) => finding.severity === severity).length,
    );
    lines.push('', say(checkWords.findingsTitle(counts[0]!, counts[1]!, counts[2]!)));
    const ranked = [...check.findings].sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
    for (const { cells, message } of ranked.slice(0, MOST_LINES)) {
      const places = cells.slice(0, 3).map(({ row, column }) => cellAddress(row, column));
      lines.push(`  ${places.join(' ').padEnd(8)} ${maskWords(say(message))}`);
    }
    if (ranked.length > MOST_LINES) lines.push(`  ${say(checkWords.more(ranked.length - MOST_LINES))}`);
  }
  if (ledger.subjects.some(({ hidden }) => hidden)) {
    lines.push('', say(checkWords.hidden(ledger.subjects.filter(({ hidden }) => hidden).length)));
  }
  return `${lines.join('\n')}\n`;
}
