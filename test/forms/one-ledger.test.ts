import { compileStandard, MISSING_REASONS, type Table } from '@duibiao/core';
import { checkLedger, readLedgers } from '@duibiao/ledger';
import { loadLibrary } from '@duibiao/standards';
import { openWorkbook } from '@duibiao/workbook';
import { beforeAll, describe, expect, it } from 'vitest';
import { converted, libreOffice } from '../workbook/libre-office.js';
import { TEXT_FORMS } from './text-forms.js';
import { biff5, byExcelJs, bySheetJs, inlineOnly, strict, withoutReferences } from './workbook-forms.js';

const { dictionary, lines, standard } = loadLibrary();
const compiled = compileStandard(standard('shaanxi/577/household'), {
  dictionary,
  lines,
  asOf: '2017-12-31',
});

/** What is understood of a file: every value of every field, and every verdict. */
async function understood(bytes: Uint8Array, fileName: string) {
  const workbook = await openWorkbook(bytes, { fileName });
  const grids = await Promise.all(workbook.sheets.map(({ index }) => workbook.grid(index)));
  const ledger = readLedgers(grids, { dictionary });
  const check = checkLedger(ledger, compiled);
  return {
    form: workbook.form,
    reading: {
      level: ledger.level,
      rows: ledger.subjects.map(({ label, id, rows }) => [label, id, ...rows]),
      households: shown(ledger.table),
      members: shown(ledger.table.members!.table),
      skipped: ledger.tables.flatMap(({ skippedRows }) =>
        skippedRows.map(({ row, reason }) => [row, reason]),
      ),
      verdicts: ledger.subjects.map((_, at) => {
        const { status, criteria } = check.subject(at);
        return [
          status,
          ...criteria.map(({ criterion, status: of, actual }) => `${criterion} ${of} ${actual}`),
        ];
      }),
    },
  };
}

function shown(table: Table): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...table.columns].map(([id, column]) => [
      id,
      [...column.missing].map((missing, row) => {
        if (missing !== 0) return `?${MISSING_REASONS[missing]}`;
        return String(column.type === 'text' ? column.pool[column.values[row]!] : column.values[row]);
      }),
    ]),
  );
}

type Understood = Awaited<ReturnType<typeof understood>>;

const WORKBOOK_FORMS: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['exceljs without shared strings', 'xlsx', () => byExcelJs(false)],
  ['SheetJS', 'xlsx', () => bySheetJs('xlsx')],
  ['SheetJS with macros', 'xlsm', () => bySheetJs('xlsm')],
  ['strict OOXML', 'xlsx', async () => strict(await byExcelJs(true))],
  ['no references, no dimension', 'xlsx', async () => withoutReferences(await byExcelJs(true))],
  ['inline texts, no styles', 'xlsx', inlineOnly],
  ['BIFF8, which .xls and .et are', 'xls', () => bySheetJs('biff8')],
  ['BIFF5 of a Chinese Excel 95', 'xls', biff5],
  ['.xlsb', 'xlsb', () => bySheetJs('xlsb')],
  ['XML Spreadsheet 2003', 'xml-2003', () => bySheetJs('xlml')],
];

describe('one ledger of persons with merged cells', () => {
  let expected: Understood;
  beforeAll(async () => {
    expected = await understood(await byExcelJs(true), '台账.xlsx');
  });

  it('is understood from .xlsx', () => {
    expect(expected.form).toBe('xlsx');
    expect(expected.reading).toMatchSnapshot();
  });

  it.each(WORKBOOK_FORMS)('is understood alike from %s', async (_, form, make) => {
    const { form: found, reading } = await understood(await make(), '台账.xls');
    expect(found).toBe(form);
    expect(reading).toEqual(expected.reading);
  });

  it.each(TEXT_FORMS)('is understood alike from %s', async (_, make) => {
    const { reading } = await understood(make(), '台账.xls');
    expect(reading).toEqual(expected.reading);
  });

  it.skipIf(!libreOffice).each([
    ['xlsx', 'xlsx:Calc MS Excel 2007 XML', 'xlsx'],
    ['xls', 'xls:MS Excel 97', 'xls'],
    ['ods', 'ods', 'ods'],
    ['html', 'html:HTML (StarCalc)', 'html'],
    ['csv', 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv'],
  ])('is understood alike as LibreOffice saves it (.%s)', async (ending, filter, form) => {
    const [saved] = await converted([['台账', await byExcelJs(true)]], filter, ending);
    const { form: found, reading } = await understood(saved!, '台账.xls');
    expect(found).toBe(form);
    expect(reading).toEqual(expected.reading);
  });
});
