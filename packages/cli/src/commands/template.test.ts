import { compileStandard } from '@duibiao/core';
import { readLedgers } from '@duibiao/ledger';
import { templateColumns, templateSheet } from '@duibiao/report';
import type { SpecCell, WorkbookSpec } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { openWorkbook, writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';

const { standards, dictionary, lines } = loadLibrary();

const SAMPLE = { number: 3, boolean: '是', date: '2020-01-01', category: '', text: '甲' } as const;

/** The template with two subjects written into it, as staff would. */
function filled(spec: WorkbookSpec, columns: ReturnType<typeof templateColumns>): WorkbookSpec {
  const [ledger, ...rest] = spec.sheets;
  const written = [4, 5].flatMap((row) =>
    columns.map(({ field }, index): SpecCell => {
      const value =
        field.type === 'category'
          ? (field.values?.[0]?.value ?? '')
          : field.type === 'text'
            ? `甲${row}`
            : field.type === 'date'
              ? { date: '2020-01-01' }
              : SAMPLE[field.type];
      return { row, column: index + 2, value };
    }),
  );
  const others = ledger!.cells.filter((cell) => cell.row !== 4 && cell.row !== 5);
  return { ...spec, sheets: [{ ...ledger!, cells: [...others, ...written] }, ...rest] };
}

describe('an empty ledger, filled in, is read back without doubt', () => {
  it.each(standards.map((standard) => standard.id))('%s', async (id) => {
    const standard = standards.find((each) => each.id === id)!;
    const asOf = standard.versions.at(-1)!.to ?? '2022-12-31';
    const compiled = compileStandard(standard, { dictionary, lines, asOf });
    const columns = templateColumns(compiled, dictionary);
    const spec = filled(templateSheet(compiled, dictionary, 'zh', { rows: 3 }), columns);
    const workbook = await openWorkbook(await writeWorkbook(spec), { fileName: 'template.xlsx' });
    const grids = [await workbook.grid(0), await workbook.grid(1)];
    const ledger = readLedgers(grids, { dictionary, file: 'template.xlsx' });
    expect(ledger.level).toBe(standard.level);
    expect(ledger.tables).toHaveLength(1);
    const [table] = ledger.tables;
    const read = table!.columns.map(({ column, field, confidence }) => [column, field, confidence]);
    expect(read).toEqual(columns.map(({ field }, index) => [index + 2, field.id, 1]));
    expect(table!.firstDataRow).toBe(4);
  });
});
