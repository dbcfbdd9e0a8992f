import { basename } from 'node:path';
import { type Duplicate, findDuplicates, type Ledger, maskText, maskWords } from '@duibiao/ledger';
import { cellAddress } from '@duibiao/sheet';
import { openLedger } from '../check/open-ledger.js';
import type { Command, CommandCall } from '../command.js';
import { printJson } from '../json.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

const MOST_LEDGERS = 20;
const MOST_LINES = 200;

/** `duibiao duplicates LEDGER…`: persons who stand more than once, in one ledger or across several of any kind. */
export const duplicates: Command = {
  name: 'duplicates',
  summary: commandWords.duplicates.summary,
  operands: 'LEDGER [MORE…]',
  minOperands: 1,
  maxOperands: MOST_LEDGERS,
  options: {
    sheet: { kind: 'text', placeholder: 'NAME', help: commandWords.sheet },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
    unmask: { kind: 'flag', help: commandWords.unmask },
    'fail-on': { kind: 'list', values: ['finding'], help: commandWords.duplicates.failOn },
  },
  async run(call, world) {
    const ledgers: Ledger[] = [];
    for (const file of call.operands) {
      const options = { language: call.language, sheet: call.text('sheet') };
      ledgers.push((await openLedger(file, options, world)).ledger);
    }
    const found = findDuplicates(ledgers);
    if (call.text('format') === 'json') printJson(world, asJson(found, ledgers, call));
    else world.out(asText(found, ledgers, call));
    return found.length > 0 && call.list('fail-on').includes('finding') ? 1 : 0;
  },
};

function numberOf({ idNumber }: Duplicate, call: CommandCall): string {
  return call.flag('unmask') ? idNumber : maskText('id-number', idNumber);
}

function asJson(found: readonly Duplicate[], ledgers: readonly Ledger[], call: CommandCall) {
  return {
    ledgers: call.operands.map((file, index) => ({
      file: basename(file),
      subjects: ledgers[index]!.subjects.length,
    })),
    duplicates: found.map((each) => ({
      idNumber: numberOf(each, call),
      namesDiffer: each.namesDiffer,
      places: each.places.map(({ ledger, name, cells, subject }) => ({
        file: basename(call.operands[ledger]!),
        cells: cells.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`),
        name: name === null || call.flag('unmask') ? name : maskWords(name),
        rows: ledgers[ledger]!.subjects[subject]?.rows,
      })),
    })),
  };
}

function asText(found: readonly Duplicate[], ledgers: readonly Ledger[], call: CommandCall): string {
  const { language } = call;
  const across = found.filter(({ acrossLedgers }) => acrossLedgers).length;
  const lines = [checkWords.duplicates(found.length, across, ledgers.length)[language]];
  for (const each of found.slice(0, MOST_LINES)) {
    lines.push('', numberOf(each, call) + (each.namesDiffer ? checkWords.namesDiffer[language] : ''));
    for (const { ledger, name, cells } of each.places) {
      const at = cells.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
      lines.push(
        `  ${basename(call.operands[ledger]!)}  ${at.join(' ')}  ${name === null ? '—' : call.flag('unmask') ? name : maskWords(name)}`,
      );
    }
  }
  if (found.length > MOST_LINES) lines.push('', checkWords.more(found.length - MOST_LINES)[language]);
  return `${lines.join('\n')}\n`;
}
