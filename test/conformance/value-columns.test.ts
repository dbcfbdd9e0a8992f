import { readFileSync } from 'node:fs';
import { readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cellOf, shown, type Written } from './written-cells.js';

interface ColumnCase {
  readonly about: string;
  readonly header: string;
  readonly level?: 'village';
  readonly unitLine?: string;
  readonly cells: readonly Written[];
  readonly are: readonly (string | number | boolean)[];
  readonly says?: readonly string[];
  readonly words?: string;
}

const dictionary = loadDictionary();
const cases = parse(
  readFileSync(new URL('./value-columns.yaml', import.meta.url), 'utf8'),
) as readonly ColumnCase[];

describe('a column', () => {
  it.each(cases.map((each) => [each.about, each] as const))('%s', (_, each) => {
    const name = each.level === 'village' ? '行政村' : '户主姓名';
    const rows = each.cells.map((written, row) => [row + 1, `石桥${'甲乙丙丁戊己'[row]}`, cellOf(written)]);
    const lines = each.unitLine === undefined ? [] : [['台账'], [null, null, each.unitLine]];
    const ledger = readLedger(gridOf('台账', [...lines, ['序号', name, each.header], ...rows]), {
      dictionary,
      level: each.level ?? 'household',
    });
    const field = ledger.tables[0]!.columns.find(({ column }) => column === 3)!.field;
    expect(ledger.subjects).toHaveLength(each.cells.length);
    const values = each.cells.map((_cell, row) => {
      const value = shown(ledger.table, field, row);
      if (value === '?empty') return 'blank';
      if (value !== '?unreadable') return value;
      const at = lines.length + row + 2;
      const hasReason = ledger.findings.some(({ cells }) => cells.some((cell) => cell.row === at));
      return hasReason ? 'asked' : 'not read, nor asked about';
    });
    expect(values).toEqual(each.are);
    const rules = ledger.findings.map(({ rule }) => rule);
    for (const rule of each.says ?? []) expect(rules).toContain(rule);
    const words = ledger.findings.map(({ message }) => message.zh).join('\n');
    expect(words).toContain(each.words ?? '');
  });
});
