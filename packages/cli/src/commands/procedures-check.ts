import {
  checkProcedure,
  type Language,
  type Procedure,
  type ProcedureVerdict,
  type Status,
} from '@duibiao/core';
import { maskText, readStepRecords, type SteppedSubject } from '@duibiao/ledger';
import { loadLibrary } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { openGrid } from '../open-grid.js';
import { procedureWords } from '../words/procedures.js';

interface Checked {
  readonly subject: SteppedSubject;
  readonly label: string;
  readonly verdict: ProcedureVerdict;
}

/** `duibiao procedures check ID LEDGER`: whether the dated steps of each subject keep to a procedure. */
export const proceduresCheck: Command = {
  name: 'procedures check',
  summary: procedureWords.check,
  operands: 'ID LEDGER',
  minOperands: 2,
  maxOperands: 2,
  options: {
    sheet: { kind: 'text', placeholder: 'NAME', help: procedureWords.sheet },
    unmask: { kind: 'flag', help: procedureWords.unmask },
    format: { kind: 'text', values: ['text', 'json'], help: procedureWords.format },
    'fail-on': { kind: 'list', values: ['unmet', 'unknown'], help: procedureWords.failOn },
  },
  async run(call, world) {
    const [id, file] = call.operands as [string, string];
    const procedure = loadLibrary().procedure(id);
    const sheet = readStepRecords(await openGrid(world, file, call.text('sheet')), procedure);
    const masked = sheet.named && !call.flag('unmask');
    const checked = sheet.subjects.map(
      (subject): Checked => ({
        subject,
        label: masked ? maskText('name', subject.label) : subject.label,
        verdict: checkProcedure(procedure, subject.records),
      }),
    );
    const count = (status: Status) => checked.filter(({ verdict }) => verdict.status === status).length;
    const summary = {
      subjects: checked.length,
      met: count('met'),
      unmet: count('unmet'),
      unknown: count('unknown'),
    };
    if (call.text('format') === 'json')
      printJson(world, {
        procedure: { id, title: procedure.title[call.language] },
        ledger: { file, headerRow: sheet.headerRow, columns: sheet.columns },
        summary,
        subjects: checked.map((each) => subjectJson(each, call.language)),
      });
    else {
      for (const each of checked) world.out(subjectText(each, procedure, call.language));
      const { subjects, met, unmet, unknown } = summary;
      world.out(`${procedureWords.summary(subjects, met, unmet, unknown)[call.language]}\n`);
    }
    return call.list('fail-on').some((status) => summary[status as 'unmet' | 'unknown'] > 0) ? 1 : 0;
  },
};

function subjectJson({ subject, label, verdict }: Checked, language: Language) {
  return {
    row: subject.row,
    label,
    status: verdict.status,
    steps: verdict.steps.map(({ step, status, record, faults }) => ({
      id: step.id,
      title: step.title[language],
      status,
      from: record?.from ?? null,
      to: record?.to ?? null,
      cells: subject.cells.get(step.id) ?? [],
      faults: faults.map(({ fault, message, source }) => ({
        code: fault.code,
        message: message[language],
        source: `${source.document.title} ${source.clause}`,
      })),
    })),
  };
}

function subjectText({ subject, label, verdict }: Checked, { steps }: Procedure, language: Language): string {
  const lines = [procedureWords.subject(subject.row, label, verdict.status)[language]];
  for (const { faults } of verdict.steps.slice(0, steps.length))
    for (const { message, source } of faults)
      lines.push(`    ${message[language]}（${source.document.title} ${source.clause}）`);
  return `${lines.join('\n')}\n`;
}
