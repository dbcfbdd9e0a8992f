import {
  DuibiaoError,
  type ExplanationNode,
  explainTree,
  type Language,
  whatWouldChange,
} from '@duibiao/core';
import { maskWords } from '@duibiao/ledger';
import { citation } from '@duibiao/report';
import { cellAddress } from '@duibiao/sheet';
import { LEDGER_OPTIONS, verdictsOf } from '../check/run-check.js';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { checkWords } from '../words/check.js';
import { commandWords } from '../words/commands.js';

/** `duibiao why LEDGER ROW`: every verdict on one subject, unfolded to inputs, cells, figures and clauses. */
export const why: Command = {
  name: 'why',
  summary: commandWords.why.summary,
  operands: 'LEDGER ROW',
  minOperands: 2,
  maxOperands: 2,
  options: {
    ...LEDGER_OPTIONS,
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const row = Number(call.operands[1]);
    const check = await verdictsOf(call, world);
    const index = check.ledger.subjects.findIndex(({ rows }) => rows.includes(row));
    if (index < 0) throw new DuibiaoError('why/no-subject', checkWords.noSubject(call.operands[1]!));
    const subject = check.subject(index);
    const criteria = subject.criteria.map((verdict, at) => ({
      id: verdict.criterion,
      status: verdict.status,
      message: maskWords(verdict.message[call.language]),
      cells: verdict.cells.map((cell) => cellAddress(cell.row, cell.column)),
      changes: whatWouldChange(check.compiled, check.table, index, at).map(({ text }) => text[call.language]),
      tree: explainTree(check.compiled, check.table, index, at),
    }));
    if (call.text('format') === 'json') {
      const labelled = criteria.map(({ tree, ...rest }) => ({
        ...rest,
        tree: treeJson(tree, call.language),
      }));
      printJson(world, {
        rows: subject.rows,
        label: maskWords(subject.label),
        status: subject.status,
        criteria: labelled,
      });
      return 0;
    }
    world.out(
      `${checkWords.row(subject.rows)[call.language]} ${maskWords(subject.label)}: ${checkWords.status[subject.status][call.language]}\n`,
    );
    for (const { message, cells, changes, tree } of criteria) {
      world.out(`\n${message}${cells.length > 0 ? ` [${cells.join(' ')}]` : ''}\n`);
      for (const line of treeLines(tree, call.language, 1)) world.out(`${line}\n`);
      for (const change of changes) world.out(`  → ${maskWords(change)}\n`);
    }
    return 0;
  },
};

function treeLines(node: ExplanationNode, language: Language, depth: number): string[] {
  const shown =
    node.value === undefined || node.kind === 'parameter'
      ? ''
      : checkWords.cameOut(node.value, node.unit)[language];
  return [
    `${'  '.repeat(depth)}${maskWords(node.text[language] + shown)}`,
    ...node.children.flatMap((child) => treeLines(child, language, depth + 1)),
  ];
}

function treeJson(
  { text, source, children, ...rest }: ExplanationNode,
  language: Language,
): Record<string, unknown> {
  return {
    ...rest,
    text: maskWords(text[language]),
    ...(source && {
      source: {
        clause: citation(source, language),
        quote: source.quote ?? null,
        certainty: source.certainty,
      },
    }),
    children: children.map((child) => treeJson(child, language)),
  };
}
