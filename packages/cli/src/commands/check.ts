import { DuibiaoError } from '@duibiao/core';
import { checkLedger, type LedgerCheck, unanswerable } from '@duibiao/ledger';
import { checkReportHtml, viewOfCheck } from '@duibiao/report';
import { annotate } from '../check/annotate.js';
import { checkCsv } from '../check/check-csv.js';
import { checkJson } from '../check/check-json.js';
import { checkText } from '../check/check-text.js';
import { chosenStandard } from '../check/choose-standard.js';
import { adjustmentsOf, qualityFindings } from '../check/quality-findings.js';
import { LEDGER_OPTIONS, ledgerOf } from '../check/run-check.js';
import type { Command, CommandCall, World } from '../command.js';
import { printJson } from '../json.js';
import { outputPath } from '../output-path.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

/** Ledgers of more subjects than this take long enough to say what is being done. */
const LONG = 20_000;

/** `duibiao check LEDGER`: a ledger held against a standard; verdicts, findings, and marks in a copy of the workbook. */
export const check: Command = {
  name: 'check',
  summary: commandWords.check.summary,
  operands: 'LEDGER',
  minOperands: 1,
  maxOperands: 1,
  options: {
    ...LEDGER_OPTIONS,
    rules: { kind: 'text', placeholder: 'FILE.yaml', help: commandWords.check.rules },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: commandWords.output },
    flags: { kind: 'text', values: ['fill', 'overlay', 'live', 'none'], help: commandWords.flags },
    notes: { kind: 'flag', help: commandWords.notes },
    format: { kind: 'text', values: ['text', 'json', 'csv', 'html'], help: commandWords.format },
    unmask: { kind: 'flag', help: commandWords.unmask },
    'fail-on': { kind: 'list', values: ['unmet', 'unknown', 'finding'], help: commandWords.check.failOn },
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const [file] = call.operands as [string];
    const output = call.text('output') === undefined ? null : outputPath(call, world, file);
    const opened = await ledgerOf(call, world);
    const compiled = await chosenStandard(call, world, opened.ledger, opened.grids);
    if (opened.ledger.subjects.length > LONG)
      world.tell(`${checkWords.checking(opened.ledger.subjects.length)[call.language]}\n`);
    const adjustments = await adjustmentsOf(call, world);
    const result = checkLedger(
      opened.ledger,
      compiled,
      qualityFindings(opened, compiled.asOf, world, adjustments),
    );
    refuseUnanswerable(result);
    if (output !== null) {
      const style = (call.text('flags') ?? 'fill') as 'fill' | 'overlay' | 'live' | 'none';
      const marked = await annotate(
        opened,
        result,
        { style, notes: call.flag('notes'), language: call.language },
        world,
      );
      await world.write(output, marked.bytes, { force: call.flag('force') });
      world.tell(`${checkWords.marked(marked.cells, output)[call.language]}\n`);
    }
    print(call, world, result);
    return failed(call.list('fail-on'), result) ? 1 : 0;
  },
};

/** A ledger with none of the standard's columns has nothing to be judged by: that is a wrong call, not a result. */
function refuseUnanswerable(result: LedgerCheck): void {
  const why = unanswerable(result);
  if (why === null) return;
  const { compiled, ledger } = result;
  const place = { ...(ledger.file !== null && { file: ledger.file }) };
  if (why === 'no-rows') throw new DuibiaoError('check/no-rows', checkWords.noRows(), place);
  const ofOtherYear = ledger.findings.find(({ rule }) => rule === 'columns/other-year');
  if (ofOtherYear) throw new DuibiaoError('check/no-columns', ofOtherYear.message, place);
  const needed = compiled.fields.map(
    (field) => compiled.context.dictionary.get(field)?.title ?? { zh: field, en: field },
  );
  throw new DuibiaoError(
    'check/no-columns',
    checkWords.noColumns(compiled.standard.title, needed.map(({ zh }) => zh).join('、')),
    place,
  );
}

function print(call: CommandCall, world: World, result: LedgerCheck): void {
  const { language } = call;
  const format = call.text('format') ?? 'text';
  if (format === 'json') printJson(world, checkJson(result, { language, unmask: call.flag('unmask') }));
  else if (format === 'csv') world.out(checkCsv(result, language));
  else if (format === 'html') world.out(checkReportHtml(viewOfCheck(result), { language }));
  else world.out(checkText(result, language));
}

function failed(kinds: readonly string[], { summary, findings }: LedgerCheck): boolean {
  return (
    (kinds.includes('unmet') && summary.unmet > 0) ||
    (kinds.includes('unknown') && summary.unknown > 0) ||
    (kinds.includes('finding') && findings.some(({ severity }) => severity !== 'info'))
  );
}
