import type { Bilingual } from '@duibiao/core';
import { columnName } from '@duibiao/sheet';

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
  nameOfSums: (row: number, word: string): Bilingual => ({
    zh: `第 ${row} 行“${word}”像是合计行，但有身份证号码、序号等只有对象才有的内容，已按一个对象读取；如确是合计，请删去这些内容。`,
    en: `Row ${row}, "${word}", looks like a row of sums, but has what only a subject has (an ID number, a running number); it was read as a subject. If it is a sum, take those out.`,
  }),
  namedSums: (row: number, word: string): Bilingual => ({
    zh: `第 ${row} 行有“${word}”，又有姓名，已按一个对象读取；如确是合计行，请删去姓名。`,
    en: `Row ${row} says "${word}" and has a name as well; it was read as a subject. If it is a row of sums, take the name out.`,
  }),
  numberedSums: (row: number, word: string): Bilingual => ({
    zh: `第 ${row} 行“${word}”有序号，已按合计行略过；如“${word}”是人名，请补填身份证号码等内容。`,
    en: `Row ${row}, "${word}", has a running number; it was passed over as a row of sums. If "${word}" is somebody's name, fill in the ID number.`,
  }),
  unlabelledSum: (row: number): Bilingual => ({
    zh: `第 ${row} 行没有名称，各数恰为上面各行之和，已按合计行略过；如是对象，请补填名称。`,
    en: `Row ${row} has no name and its figures are the sums of the rows above; it was passed over as a row of sums. If it is a subject, fill in its name.`,
  }),
  listBeside: (left: number, right: number): Bilingual => {
    const columns = left === right ? columnName(left) : `${columnName(left)}–${columnName(right)}`;
    return {
      zh: `${columns} 列是另一种列表，不属于这张表，未读入。`,
      en: `Columns ${columns} are a list of another kind; they are no part of this table and were left out.`,
    };
  },
  emptyForm: (sheets: readonly string[], labels: number): Bilingual => ({
    zh: `工作表${zhList(sheets)}是一张空表：认出 ${labels} 个填写项，都还没有填写。`,
    en: `The form on ${enList(sheets)} is empty: ${labels} items to fill in were found, and none is filled in.`,
  }),
  passedOver: (sheet: string, first: number, last: number, headers: readonly string[]): Bilingual => ({
    zh: `工作表“${sheet}”第 ${first}–${last} 行是另一种表格（${shortened(headers, '、')}），未读入；如应读入，请单独校验。`,
    en: `Rows ${first} to ${last} of sheet "${sheet}" are a table of another kind (${shortened(headers, ', ')}) and were left out; check them by themselves if they matter.`,
  }),
  nameless: (): Bilingual => ({
    zh: '这一行有数据，但姓名（名称）是空白，已按一个对象读取，请补填姓名；如不是对象，请删去或注明。',
    en: 'This row has data, but its name is blank; it was read as a subject. Fill in the name, or if it is no subject, take it out or say what it is.',
  }),
  noColumns: (sheets: readonly string[], row: number, headers: readonly string[]): Bilingual => ({
    zh: `工作表${zhList(sheets)}第 ${row} 行像是表头（${shortened(headers, '、')}），但没有一列认得出来，请选对工作表，或用列对照表说明各列是什么。`,
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
