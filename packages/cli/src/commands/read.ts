import { maskWords } from '@duibiao/ledger';
import { cellAddress } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { tableJson } from '../check/check-json.js';
import { openLedger } from '../check/open-ledger.js';
import { qualityFindings } from '../check/quality-findings.js';
import type { Command } from '../command.js';
import { dateOf } from '../context.js';
import { printJson } from '../json.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

/** `duibiao read LEDGER`: what was understood of a ledger (its columns, subjects, skipped rows) and its quality, by no standard. */
export const read: Command = {
  name: 'read',
  summary: commandWords.read.summary,
  operands: 'LEDGER',
  minOperands: 1,
  maxOperands: 1,
  options: {
    'as-of': { kind: 'text', placeholder: 'DATE|YEAR', help: commandWords.asOf },
    sheet: { kind: 'text', placeholder: 'NAME', help: commandWords.sheet },
    map: { kind: 'text', placeholder: 'FILE', help: commandWords.map },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const { language } = call;
    const { dictionary } = loadLibrary();
    const opened = await openLedger(
      call.operands[0]!,
      { language, sheet: call.text('sheet'), map: call.text('map') },
      world,
    );
    const { ledger } = opened;
    const findings = [...ledger.findings, ...qualityFindings(opened, dateOf(call, world))];
    const said = findings.map(({ rule, severity, cells, message }) => ({
      rule,
      severity,
      cells: cells.map(
        ({ sheet, row, column }) => (ledger.tables.length > 1 ? `${sheet}!` : '') + cellAddress(row, column),
      ),
      message: maskWords(message[language]),
    }));
    if (call.text('format') === 'json') {
      printJson(world, {
        file: ledger.file,
        level: ledger.level,
        tables: ledger.tables.map(tableJson),
        subjects: ledger.subjects.map(({ table, rows, id, label, village, hidden }) => ({
          sheet: ledger.tables[table]?.sheet,
          rows,
          id: id === null ? null : maskWords(id),
          label: maskWords(label),
          village,
          hidden,
        })),
        findings: said,
      });
      return 0;
    }
    for (const table of ledger.tables) {
      world.out(
        `${checkWords.understood(table.sheet, ledger.subjects.length, table.columns.length)[language]}\n`,
      );
      for (const { column, header, field, confidence } of tableJson(table).columns) {
        world.out(
          `  ${column}  ${header} → ${dictionary.get(field)?.title[language] ?? field} (${confidence})\n`,
        );
      }
      for (const { column, header } of tableJson(table).unmapped) world.out(`  ${column}  ${header} → —\n`);
    }
    for (const { severity, cells, message } of said) {
      world.out(`  ${severity}  ${cells.slice(0, 3).join(' ')}  ${message}\n`);
    }
    return 0;
  },
};
