import { compileStandard } from '@duibiao/core';
import { loadLibrary } from '@duibiao/standards';
import { expect, it } from 'vitest';
import { layoutFaults } from '../look/layout-faults.fixture.js';
import { templateSheet } from './template-sheet.js';

const { standards, dictionary, lines } = loadLibrary();

it.each(standards.map(({ id }) => id))('the empty ledger of %s is laid out soundly', (id) => {
  const standard = standards.find((each) => each.id === id)!;
  const asOf = standard.versions.at(-1)!.to ?? '2022-12-31';
  const compiled = compileStandard(standard, { dictionary, lines, asOf });
  const workbook = templateSheet(compiled, dictionary, 'zh', { rows: 5 });
  expect(layoutFaults(workbook)).toEqual([]);
  const used = workbook.sheets[1]!.cells.filter((cell) => cell.column === 4).map((cell) => cell.value);
  for (const { title } of compiled.criteria) expect(used.join()).toContain(title.zh);
});
