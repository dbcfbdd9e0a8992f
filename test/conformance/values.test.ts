import { readFileSync } from 'node:fs';
import { type Ledger, readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cellOf, shown, type Written } from './written-cells.js';

interface ColumnOfCases {
  readonly header: string;
  readonly field: string;
  readonly level?: 'village';
  readonly read?: readonly (readonly [Written, string | number | boolean])[];
  readonly asked?: readonly Written[];
  readonly blank?: readonly Written[];
}

const dictionary = loadDictionary();
const groups = parse(
  readFileSync(new URL('./values.yaml', import.meta.url), 'utf8'),
) as readonly ColumnOfCases[];

describe.each(groups)('under $header', ({ header, field, level, read = [], asked = [], blank = [] }) => {
  /** Each cell is read in a ledger of its own, so that no other speaks for it. */
  function reading(written: Written) {
    const name = level === 'village' ? '行政村' : '户主姓名';
    const ledger = readLedger(
      gridOf('台账', [
        ['序号', name, header],
        [1, '石桥', cellOf(written)],
      ]),
      { dictionary, level: level ?? dictionary.get(field)!.level },
    );
    return { ledger, value: shown(ledger.table, field) };
  }

  it.each(read)('%j is %j', (written, value) => {
    expect(reading(written).value).toBe(value);
  });

  it.each(asked.map((written) => [written]))('%j is asked about', (written) => {
    const { ledger, value } = reading(written);
    expect(value).toMatch(/^\?(?:unreadable|pending)$/);
    expect(findingAt(ledger)).toBe(true);
  });

  it.each(blank.map((written) => [written]))('%j is blank', (written) => {
    expect(reading(written).value).toMatch(/^\?(?:empty|noColumn)$|^\?$/);
  });
});

/** A finding about the cell in C2. */
function findingAt({ findings }: Ledger): boolean {
  return findings.some(({ cells }) => cells.some(({ row, column }) => row === 2 && column === 3));
}
