import { dirname, relative, resolve } from 'node:path';
import {
  type CompareOptions,
  compareLedgers,
  type Ledger,
  maskWords,
  type Reconciliation,
} from '@duibiao/ledger';
import { differencesWorkbook, reconcileCounts } from '@duibiao/report';
import { cellAddress } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { writeWorkbook } from '@duibiao/workbook';
import { openLedger } from '../check/open-ledger.js';
import type { Command, CommandCall } from '../command.js';
import { printJson } from '../json.js';
import { outputPath } from '../output-path.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

const MOST_LINES = 40;

/** `duibiao compare OLD NEW`: two ledgers held against each other (对账). */
export const compare: Command = {
  name: 'compare',
  summary: commandWords.compare.summary,
  operands: 'OLD NEW',
  minOperands: 2,
  maxOperands: 2,
  options: {
    key: { kind: 'list', placeholder: 'FIELD', help: commandWords.compare.key },
    sheet: { kind: 'text', placeholder: 'NAME', help: commandWords.sheet },
    map: { kind: 'text', placeholder: 'FILE', help: commandWords.map },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: commandWords.output },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
    unmask: { kind: 'flag', help: commandWords.unmask },
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const [first, second] = call.operands as [string, string];
    const output = call.text('output') === undefined ? null : outputPath(call, world, first);
    const options = { language: call.language, sheet: call.text('sheet'), map: call.text('map') };
    const before = (await openLedger(first, options, world)).ledger;
    const after = (await openLedger(second, options, world)).ledger;
    const comparison: CompareOptions = {
      dictionary: loadLibrary().dictionary,
      keys: call.list('key'),
      unmask: call.flag('unmask'),
    };
    const found = compareLedgers(before, after, comparison);
    if (output !== null) {
      const folder = dirname(resolve(world.cwd, output));
      const pathOf = (file: string) => relative(folder, resolve(world.cwd, file)).replaceAll('\\', '/');
      const ledgers = {
        before: { ledger: before, path: pathOf(first) },
        after: { ledger: after, path: pathOf(second) },
      };
      const workbook = differencesWorkbook(found, ledgers, { language: call.language });
      await world.write(output, await writeWorkbook(workbook), { force: call.flag('force') });
    }
    if (call.text('format') === 'json') printJson(world, asJson(found, before, after, call));
    else world.out(asText(found, before, after, call));
    return 0;
  },
};

function asJson(found: Reconciliation, before: Ledger, after: Ledger, call: CommandCall) {
  const entry = (ledger: Ledger, row: number) => entryOf(ledger, row, call.flag('unmask'));
  const cells = (refs: Reconciliation['differences'][number]['cellsBefore']) =>
    refs.map(({ row, column }) => cellAddress(row, column));
  return {
    before: { file: before.file, subjects: before.subjects.length },
    after: { file: after.file, subjects: after.subjects.length },
    compared: found.compared,
    matched: found.matches.length,
    matches: found.matches.map(({ before: old, after: now, by }) => ({
      before: entry(before, old),
      after: entry(after, now),
      by,
    })),
    gone: found.gone.map((row) => entry(before, row)),
    added: found.added.map((row) => entry(after, row)),
    proposed: found.proposed.map(({ before: old, after: now, confidence, reason }) => ({
      before: entry(before, old),
      after: entry(after, now),
      confidence,
      reason: reason[call.language],
    })),
    differences: found.differences.map((each) => ({
      subject: entry(after, each.after),
      field: each.field,
      title: each.title[call.language],
      kind: each.kind,
      was: each.was,
      is: each.is,
      change: each.change,
      cellsBefore: cells(each.cellsBefore),
      cellsAfter: cells(each.cellsAfter),
    })),
    totals: found.totals.map(({ title, ...each }) => ({ ...each, title: title[call.language] })),
    findings: found.findings.map(({ rule, severity, cells: at, message }) => ({
      rule,
      severity,
      cells: cells(at),
      message: message[call.language],
    })),
  };
}

function entryOf(ledger: Ledger, row: number, unmask: boolean) {
  const { rows, id, label, village } = ledger.subjects[row]!;
  const shown = (text: string) => (unmask ? text : maskWords(text));
  return { rows, id: id === null ? null : shown(id), label: shown(label), village };
}

function asText(found: Reconciliation, before: Ledger, after: Ledger, call: CommandCall): string {
  const { language } = call;
  const lines = [reconcileCounts(found)[language], ''];
  const name = (ledger: Ledger, row: number) => entryOf(ledger, row, call.flag('unmask')).label;
  for (const { after: row, title, was, is } of found.differences.slice(0, MOST_LINES)) {
    lines.push(
      `  ${checkWords.row(after.subjects[row]!.rows)[language]} ${name(after, row)}  ${title[language]}: ${was ?? '—'} → ${is ?? '—'}`,
    );
  }
  if (found.differences.length > MOST_LINES)
    lines.push(`  ${checkWords.more(found.differences.length - MOST_LINES)[language]}`);
  for (const row of found.gone) lines.push(`  − ${name(before, row)}`);
  for (const row of found.added) lines.push(`  + ${name(after, row)}`);
  for (const { before: old, after: now, reason } of found.proposed.slice(0, MOST_LINES))
    lines.push(`  ≈ ${name(before, old)} ~ ${name(after, now)}  ${reason[language]}`);
  if (found.proposed.length > MOST_LINES)
    lines.push(`  ${checkWords.more(found.proposed.length - MOST_LINES)[language]}`);
  for (const { message } of found.findings) lines.push(`  ! ${message[language]}`);
  for (const { title, before: was, after: is, agree } of found.totals) {
    if (agree === false) lines.push(`  ${title[language]}: ${was} ≠ ${is}`);
  }
  return `${lines.join('\n')}\n`;
}
