import type { Bilingual } from '@duibiao/core';

/** What is wrong with a sheet that cannot be read as a ledger. */
export const tableWords = {
  noTable: (sheets: readonly string[]): Bilingual => ({
    zh: `工作表${zhList(sheets)}中没有找到表格，请确认是否选对了文件和工作表。`,
    en: `No table was found on ${enList(sheets)}; check that it is the right file and sheet.`,
  }),
  noRows: (sheets: readonly string[], row: number): Bilingual => ({
    zh: `工作表${zhList(sheets)}第 ${row} 行是表头，但下面没有数据，请填写后再校验。`,
    en: `Row ${row} of ${enList(sheets)} is a header, but there is no data below it; fill it in and check again.`,
  }),
  nameless: (): Bilingual => ({
    zh: '这一行有数据，但姓名（名称）是空白，已按一个对象读取，请补填姓名；如不是对象，请删去或注明。',
    en: 'This row has data, but its name is blank; it was read as a subject. Fill in the name, or if it is no subject, take it out or say what it is.',
  }),
  noColumns: (sheets: readonly string[], row: number, headers: readonly string[]): Bilingual => ({
    zh: `工作表${zhList(sheets)}第 ${row} 行像是表头（${shortened(headers, '、')}），但没有一列认得出来，请选对工作表，或用列对应文件说明各列是什么。`,
    en: `Row ${row} of ${enList(sheets)} looks like a header (${shortened(headers, ', ')}), but none of its columns is known; choose the right sheet, or say what the columns are in a column map.`,
  }),
};

const shortened = (headers: readonly string[], comma: string) =>
  headers
    .slice(0, 6)
    .map((header) => header.slice(0, 20))
    .join(comma) + (headers.length > 6 ? '…' : '');

const zhList = (sheets: readonly string[]) => sheets.map((sheet) => `“${sheet}”`).join('、');
const enList = (sheets: readonly string[]) => `sheet ${sheets.map((sheet) => `"${sheet}"`).join(', ')}`;
