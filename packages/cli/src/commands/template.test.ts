import { cellValue, compileStandard, type Field, valueText } from '@duibiao/core';
import { checkLedger, readLedgers } from '@duibiao/ledger';
import { templateColumns, templateSheet } from '@duibiao/report';
import type { SpecCell, WorkbookSpec } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { openWorkbook, writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';

const { standards, dictionary, lines } = loadLibrary();

const SAMPLE = { boolean: '是', date: '2020-01-01', category: '', text: '甲' } as const;

/** A figure that nobody need wonder at. */
function sampleNumber({ unit }: Field): number {
  return unit?.startsWith('元') ? 3000 : 3;
}

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
              : field.type === 'number'
                ? sampleNumber(field)
                : SAMPLE[field.type];
      return { row, column: index + 2, value };
    }),
  );
  const others = ledger!.cells.filter((cell) => cell.row !== 4 && cell.row !== 5);
  return { ...spec, sheets: [{ ...ledger!, cells: [...others, ...written] }, ...rest] };
}

/** The value that `filled` wrote, as the engine shows it. */
function expected(field: Field, row: number): string {
  switch (field.type) {
    case 'category':
      return field.values?.[0]?.value ?? '';
    case 'text':
      return `甲${row}`;
    case 'date':
      return '2020-01-01';
    case 'boolean':
      return 'true';
    case 'number':
      return String(sampleNumber(field));
  }
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
    expect(ledger.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    // Every value comes back as it was written.
    const { members } = ledger.table;
    for (const { field } of columns)
      for (const [subject, row] of [4, 5].entries()) {
        const of = field.level === 'person' && members ? members.table : ledger.table;
        const value = cellValue(of.columns.get(field.id), subject);
        expect([field.id, value.kind === 'unknown' ? null : valueText(value)]).toEqual([
          field.id,
          expected(field, row),
        ]);
      }
    const verdicts = checkLedger(ledger, compiled);
    expect(verdicts.summary.subjects).toBe(2);
    for (const { id: criterion, unknown } of verdicts.summary.criteria) {
      // A line that no source gives for the year leaves a criterion open, whatever the ledger says.
      const open = compiled.criteria
        .find((each) => each.id === criterion)!
        .parameters.some(({ value }) => value === null);
      if (!open) expect([criterion, unknown]).toEqual([criterion, 0]);
    }
  });

  it.each(standards.map((standard) => standard.id))('%s offers a list wherever there is a choice', (id) => {
    const standard = standards.find((each) => each.id === id)!;
    const compiled = compileStandard(standard, {
      dictionary,
      lines,
      asOf: standard.versions.at(-1)!.to ?? '2022-12-31',
    });
    const columns = templateColumns(compiled, dictionary);
    const [ledger] = templateSheet(compiled, dictionary, 'zh', { rows: 3 }).sheets;
    const lists = ledger!.validations!.filter(({ rule }) => rule.kind === 'list');
    const choices = columns.flatMap(({ field }, index) =>
      field.type === 'boolean' || field.type === 'category' ? [index + 2] : [],
    );
    expect(lists.flatMap(({ areas }) => areas.map(({ left }) => left))).toEqual(choices);
    expect(ledger!.freeze).toBeDefined();
  });
});
