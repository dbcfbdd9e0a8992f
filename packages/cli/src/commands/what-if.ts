import {
  DuibiaoError,
  deriveColumns,
  type Flip,
  flipsUnder,
  flipsWithinError,
  type Otherwise,
} from '@duibiao/core';
import { type LedgerCheck, maskWords } from '@duibiao/ledger';
import { LEDGER_OPTIONS, verdictsOf } from '../check/run-check.js';
import type { Command, CommandCall, World } from '../command.js';
import { pairs, standardOf } from '../context.js';
import { asOfDate } from '../dates.js';
import { printJson } from '../json.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

/** `duibiao whatif LEDGER`: which verdicts come out otherwise under another year, line or standard, or an error of incomes. */
export const whatIf: Command = {
  name: 'whatif',
  summary: commandWords.whatIf.summary,
  operands: 'LEDGER',
  minOperands: 1,
  maxOperands: 1,
  options: {
    ...LEDGER_OPTIONS,
    'then-standard': { kind: 'text', placeholder: 'ID|FILE.yaml', help: commandWords.whatIf.other },
    'then-as-of': { kind: 'text', placeholder: 'DATE|YEAR', help: commandWords.whatIf.year },
    'then-set': { kind: 'list', placeholder: 'NAME=VALUE', help: commandWords.whatIf.set },
    error: { kind: 'text', placeholder: 'PERCENT', help: commandWords.whatIf.error },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const check = await verdictsOf(call, world);
    const flips = await flipsOf(call, world, check);
    if (call.text('format') === 'json') {
      printJson(world, {
        flips: flips.map(({ row, ...flip }) => ({
          rows: check.ledger.subjects[row]!.rows,
          label: maskWords(check.ledger.subjects[row]!.label),
          ...flip,
        })),
      });
      return 0;
    }
    world.out(
      `${checkWords.flips(flips.filter(({ criterion }) => criterion === null).length)[call.language]}\n`,
    );
    for (const { row, criterion, from, to } of flips) {
      const { rows, label } = check.ledger.subjects[row]!;
      const title =
        check.compiled.criteria.find(({ id }) => id === criterion)?.title[call.language] ??
        checkWords.whole[call.language];
      world.out(
        `  ${checkWords.row(rows)[call.language]} ${maskWords(label)}  ${title}: ${checkWords.status[from][call.language]} → ${checkWords.status[to][call.language]}\n`,
      );
    }
    return 0;
  },
};

async function flipsOf(
  call: CommandCall,
  world: World,
  { compiled, table, ledger }: LedgerCheck,
): Promise<Flip[]> {
  const error = call.text('error');
  if (error !== undefined) {
    const { low, high } = flipsWithinError(compiled, table, error.replace('%', ''));
    return [...low, ...high].sort((a, b) => a.row - b.row);
  }
  const otherStandard = call.text('then-standard');
  const otherDate = call.text('then-as-of');
  const set = pairs(call, 'then-set');
  if (otherStandard === undefined && otherDate === undefined && Object.keys(set).length === 0) {
    throw new DuibiaoError('whatif/nothing', checkWords.nothingElse());
  }
  const otherwise: Otherwise = {
    ...(otherStandard !== undefined && { standard: await standardOf(otherStandard, world) }),
    ...(otherDate !== undefined && { asOf: asOfDate(otherDate) }),
    ...(Object.keys(set).length > 0 && { overrides: { ...compiled.context.overrides, ...set } }),
  };
  const { dictionary } = compiled.context;
  const fields = [...dictionary.values()].filter(({ level }) => level === ledger.level).map(({ id }) => id);
  return flipsUnder(compiled, deriveColumns(table, dictionary, fields, ledger.level).table, otherwise);
}
