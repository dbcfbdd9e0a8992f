import { type Incidence, incidences, parseThreshold } from '@duibiao/core';
import { type LedgerCheck, maskWords, readWeights } from '@duibiao/ledger';
import { LEDGER_OPTIONS, verdictsOf } from '../check/run-check.js';
import type { Command, CommandCall, World } from '../command.js';
import { printJson } from '../json.js';
import { openGrid } from '../open-grid.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

/** `duibiao rollup LEDGER`: the incidence of each village and township with its bounds, and the households that decide. */
export const rollUp: Command = {
  name: 'rollup',
  summary: commandWords.rollUp.summary,
  operands: 'LEDGER',
  minOperands: 1,
  maxOperands: 1,
  options: {
    ...LEDGER_OPTIONS,
    population: { kind: 'text', placeholder: 'FILE', help: commandWords.rollUp.population },
    ceiling: { kind: 'text', placeholder: '"<3%"', help: commandWords.rollUp.ceiling },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const check = await verdictsOf(call, world);
    const groups = await incidencesOf(call, world, check);
    if (call.text('format') === 'json') {
      printJson(world, { groups: groups.map((each) => groupJson(each, check)) });
      return 0;
    }
    for (const { group, subjects, rate, verdict, deciding } of groups) {
      world.out(`${checkWords.incidence(group.join(' › '), subjects, rate, verdict)[call.language]}\n`);
      for (const row of deciding) {
        const { rows, label } = check.ledger.subjects[row]!;
        world.out(`    ${checkWords.row(rows)[call.language]} ${maskWords(label)}\n`);
      }
    }
    return 0;
  },
};

async function incidencesOf(
  call: CommandCall,
  world: World,
  { ledger, table, verdicts, compiled }: LedgerCheck,
): Promise<Incidence[]> {
  const file = call.text('population');
  const known =
    file === undefined
      ? null
      : new Map(
          readWeights(await openGrid(world, file)).map((unit) => [unit.label, unit.persons ?? unit.weight]),
        );
  const written = call.text('ceiling');
  return incidences({
    statuses: verdicts.overall,
    table,
    countBy: compiled.version.rollUp?.countBy ?? 'person',
    persons: 'householdSize',
    groupOf: (row) => [ledger.subjects[row]!.village ?? checkWords.noVillage[call.language]],
    ...(known && { population: (group: readonly string[]) => known.get(group.at(-1)!) ?? null }),
    ...(written !== undefined && { ceiling: ceilingOf(written) }),
  });
}

function ceilingOf(written: string): { readonly comparator: '<' | '<='; readonly value: string } {
  const { comparator, percent } = parseThreshold(written);
  return { comparator, value: percent.toFixed() };
}

function groupJson({ deciding, ...each }: Incidence, { ledger }: LedgerCheck) {
  return {
    ...each,
    deciding: deciding.map((row) => ({
      rows: ledger.subjects[row]!.rows,
      label: maskWords(ledger.subjects[row]!.label),
    })),
  };
}
