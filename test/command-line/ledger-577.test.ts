import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { shaanxi577 } from '../../examples/generator/shaanxi-577.js';
import { answers577, overall } from './oracle-577.js';
import { duibiao, newFolder } from './run-duibiao.js';

interface CheckJson {
  readonly summary: {
    readonly subjects: number;
    readonly met: number;
    readonly unmet: number;
    readonly unknown: number;
  };
  readonly subjects: readonly {
    readonly rows: readonly number[];
    readonly status: string;
    readonly criteria: readonly {
      readonly id: string;
      readonly status: string;
      readonly cells: readonly string[];
    }[];
  }[];
}

const folder = newFolder();
mkdirSync(folder, { recursive: true });

describe('a messy 577 ledger of 300 households, written by another program', () => {
  it.each([1, 2, 3])('has all of its 1,500 criterion verdicts right (seed %i)', async (seed) => {
    const { workbook, rows } = shaanxi577(seed, 300);
    const file = join(folder, `577-${seed}.xlsx`);
    const book = new ExcelJS.Workbook();
    for (const spec of workbook.sheets) {
      const sheet = book.addWorksheet(spec.name);
      for (const { row, column, value } of spec.cells)
        if (value !== undefined) sheet.getCell(row, column).value = value as ExcelJS.CellValue;
      for (const { top, left, bottom, right } of spec.merges ?? [])
        sheet.mergeCells(top, left, bottom, right);
    }
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));

    const run = duibiao([
      'check',
      file,
      '--standard',
      'shaanxi/577/household',
      '--as-of',
      '2017',
      '--format',
      'json',
    ]);
    expect(run.err).not.toContain('Error');
    expect(run.status).toBe(0);
    const report = JSON.parse(run.out) as CheckJson;

    const given = new Map(report.subjects.map((subject) => [subject.rows.join(), subject]));
    const expected = rows.map(({ row, truth }) => ({ row, answers: answers577(truth) }));
    const wrong: string[] = [];
    for (const { row, answers } of expected) {
      const subject = given.get(String(row));
      if (subject?.status !== overall(answers))
        wrong.push(`row ${row}: ${subject?.status} for ${overall(answers)}`);
      for (const [id, answer] of Object.entries(answers)) {
        const status = subject?.criteria.find((criterion) => criterion.id === id)?.status;
        if (status !== answer) wrong.push(`row ${row} ${id}: ${status} for ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(report.summary.subjects).toBe(300);
    for (const status of ['met', 'unmet', 'unknown'] as const) {
      expect(report.summary[status]).toBe(
        expected.filter(({ answers }) => overall(answers) === status).length,
      );
    }
  });
});
