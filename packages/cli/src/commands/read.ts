import { maskWords, type RuleCoverage, ruleCoverage, titleYear } from '@duibiao/ledger';
import { cellAddress } from '@duibiao/sheet';
import { loadLibrary, loadQualityRules } from '@duibiao/standards';
import { tableJson } from '../check/check-json.js';
import { openLedger } from '../check/open-ledger.js';
import { adjustmentsOf, qualityFindings } from '../check/quality-findings.js';
import type { Command } from '../command.js';
import { dateOf } from '../context.js';
import { printJson } from '../json.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';
import { skippedWords } from '../words/skipped.js';

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
    rules: { kind: 'text', placeholder: 'FILE.yaml', help: commandWords.check.rules },
    unmask: { kind: 'flag', help: commandWords.unmask },
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
    const shown = (text: string) => (call.flag('unmask') ? text : maskWords(text));
    const now = dateOf(call, world);
    const year = titleYear(opened.grids);
    // Ages are those at the end of the year that the ledger is of.
    const asOf =
      call.text('as-of') === undefined && year !== null && `${year}-12-31` < now ? `${year}-12-31` : now;
    const adjustments = await adjustmentsOf(call, world);
    const findings = [...ledger.findings, ...qualityFindings(opened, asOf, world, adjustments)];
    const coverage = ruleCoverage(ledger, { dictionary, rules: loadQualityRules(), asOf, adjustments });
    const said = findings.map(({ rule, severity, cells, message }) => ({
      rule,
      severity,
      cells: cells.map(
        ({ sheet, row, column }) => (ledger.tables.length > 1 ? `${sheet}!` : '') + cellAddress(row, column),
      ),
      message: shown(message[language]),
    }));
    if (call.text('format') === 'json') {
      printJson(world, {
        file: ledger.file,
        level: ledger.level,
        tables: ledger.tables.map(tableJson),
        subjects: ledger.subjects.map(({ table, rows, id, label, village, hidden }) => ({
          sheet: ledger.tables[table]?.sheet,
          rows,
          id: id === null ? null : shown(id),
          label: shown(label),
          village,
          hidden,
        })),
        findings: said,
        rules: {
          asOf,
          tried: coverage.tried.length,
          silent: coverage.silent.map(({ rule, lacking }) => ({ rule: rule.id, lacking })),
        },
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
      for (const { column, header, candidates = [] } of tableJson(table).unmapped) {
        const names = candidates
          .slice(0, 3)
          .map(({ field }) => dictionary.get(field)?.title[language] ?? field);
        world.out(`  ${column}  ${header} → ${checkWords.notTaken(names)[language]}\n`);
      }
      if (table.skippedRows.length > 0) world.out(`  ${skippedWords(table.skippedRows)[language]}\n`);
    }
    for (const { severity, cells, message } of said) {
      world.out(`  ${severity}  ${cells.slice(0, 3).join(' ')}  ${message}\n`);
    }
    const lacked = (field: string) =>
      (field === 'members' ? checkWords.members : dictionary.get(field)?.title)?.[language] ?? field;
    world.out(`${coverageText(coverage, lacked)[language]}\n`);
    return 0;
  },
};

/** How many rules could be tried, and for want of which columns most of the others could not. */
function coverageText({ tried, silent }: RuleCoverage, title: (field: string) => string) {
  const wanted = new Map<string, number>();
  for (const { lacking } of silent) {
    const names = lacking.map((group) => group.map(title).join('/'));
    for (const name of new Set(names)) wanted.set(name, (wanted.get(name) ?? 0) + 1);
  }
  const most = [...wanted].sort((a, b) => b[1] - a[1]).slice(0, MOST_COLUMNS);
  return checkWords.rulesTried(tried.length, silent.length, most);
}

const MOST_COLUMNS = 8;
