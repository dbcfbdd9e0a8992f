import type { Bilingual } from '@duibiao/core';
import type { SkippedRow, SkipReason } from '@duibiao/ledger';

const REASONS: Readonly<Record<SkipReason, Bilingual>> = {
  title: { zh: '标题', en: 'titles' },
  section: { zh: '分组标题', en: 'section titles' },
  unit: { zh: '单位行', en: 'lines of units' },
  header: { zh: '表头', en: 'header' },
  repeatedHeader: { zh: '重复表头', en: 'header again' },
  blank: { zh: '空行', en: 'blank' },
  subtotal: { zh: '小计', en: 'subtotals' },
  total: { zh: '合计', en: 'totals' },
  note: { zh: '说明', en: 'notes' },
  signature: { zh: '签字日期', en: 'signatures' },
  otherTable: { zh: '其他表格', en: 'other tables' },
};

/** Rows of a table that are no subjects, and what they were taken for: `标题 1；表头 2–3；小计 16、29；合计 43`. */
export function skippedWords(skipped: readonly SkippedRow[]): Bilingual {
  const rows = new Map<SkipReason, number[]>();
  for (const { row, reason } of skipped) rows.set(reason, [...(rows.get(reason) ?? []), row]);
  const list = (language: keyof Bilingual, comma: string) =>
    [...rows].map(([reason, own]) => `${REASONS[reason][language]} ${runs(own).join(comma)}`);
  return {
    zh: `不作为对象的行：${list('zh', '、').join('；')}`,
    en: `Rows that are no subjects: ${list('en', ', ').join('; ')}`,
  };
}

/** `1–3`, `7`: rows that follow each other as one. */
function runs(rows: readonly number[]): readonly string[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row <= last.last + 1) last.last = row;
    else found.push({ first: row, last: row });
  }
  return found.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
