import type { Ledger } from '@duibiao/ledger';
import type { Layout } from './sheets.js';

/** What a reading of a layout got wrong, in words; nothing where it is right. */
export function mistakesIn(ledger: Ledger, { expected, layout }: Layout): readonly string[] {
  const mistakes: string[] = [];
  const wanted = expected.flatMap(({ sheet, subjects }) =>
    subjects.map(({ rows, truth }) => ({ key: `${sheet}!${keyRows(rows)}`, truth })),
  );
  // Halves of a list side by side share rows: they are told apart by their names.
  const seen = ledger.subjects.map((subject, index) => ({
    key: `${ledger.tables[subject.table]!.sheet}!${keyRows(subject.rows)}`,
    subject,
    index,
  }));
  const used = new Set<number>();
  for (const { key, truth } of wanted) {
    const same = seen.filter((each) => each.key === key && !used.has(each.index));
    const found = same.find(({ subject }) => plain(subject.label) === plain(truth.name ?? '')) ?? same[0];
    if (!found) {
      mistakes.push(`${key} is ${truth.name}, not read as a subject`);
      continue;
    }
    used.add(found.index);
    const { subject, index } = found;
    if (truth.name !== null && plain(subject.label) !== plain(truth.name))
      mistakes.push(`${key} is ${truth.name}, named ${subject.label}`);
    if (truth.village !== null && subject.village !== truth.village)
      mistakes.push(`${key} is of ${truth.village}, not ${subject.village}`);
    const income = ledger.table.columns.get('perCapitaNetIncome');
    const value = income?.type === 'number' && income.missing[index] === 0 ? income.values[index] : null;
    if (value !== truth.income) mistakes.push(`${key} has income ${truth.income}, not ${value}`);
    if (
      truth.name === null &&
      !ledger.findings.some((finding) => finding.rule === 'subject/unnamed' && finding.subject === index)
    )
      mistakes.push(`${key} has no name, and nothing says so`);
  }
  for (const { key, index, subject } of seen)
    if (!used.has(index)) mistakes.push(`${key} was read as ${subject.label}, and is no subject`);
  // Persons who all live alone are households of one row each.
  const alone = expected.every(({ subjects }) => subjects.every(({ rows }) => rows.length === 1));
  for (const table of alone ? [] : ledger.tables)
    if (table.layout !== layout)
      mistakes.push(`${table.sheet} was read as ${table.layout}, and is ${layout}`);
  for (const { sheet, skipped } of expected) {
    const said = ledger.tables.filter((table) => table.sheet === sheet).flatMap((table) => table.skippedRows);
    for (const [row, reasons] of skipped) {
      const own = said.filter((each) => each.row === row).map(({ reason }) => reason);
      if (!own.some((reason) => reasons.includes(reason)))
        mistakes.push(
          `${sheet}!${row} is ${reasons.join(' or ')}, read as ${own.join(' and ') || 'nothing'}`,
        );
    }
  }
  return mistakes;
}

function keyRows(rows: readonly number[]): string {
  return rows.join(',');
}

function plain(text: string): string {
  return text.replace(/[\s　]/g, '');
}
