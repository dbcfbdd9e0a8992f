import type { Bilingual, Field } from '@duibiao/core';
import { type CellRef, columnName } from '@duibiao/sheet';
import type { MatchReason } from '../header/match.js';

/** Words about what a column was taken for. */
export const columnWords = {
  reason: (reason: MatchReason, word: string): Bilingual => REASONS[reason](word),

  ambiguous: (field: Field, columns: readonly ColumnOf[]): Bilingual => ({
    zh: `${columns.map((column) => `${placeZh(column)}“${column.header}”`).join('、')}都像是“${field.title.zh}”，未采用任何一列。请指定用哪一列（在列对照表中写明）。`,
    en: `${columns.map((column) => `${placeEn(column)} "${column.header}"`).join(', ')} all look like "${field.title.en}", so none was taken. Say in the column map which one it is.`,
  }),
  second: (field: Field, column: ColumnOf): Bilingual => ({
    zh: `${placeZh(column)}“${column.header}”也像是“${field.title.zh}”，未采用；如应采用，请在列对照表中写明。`,
    en: `${placeEn(column)} "${column.header}" also looks like "${field.title.en}" and was left out; if it is the right one, say so in the column map.`,
  }),
  otherYear: (field: Field, column: ColumnOf, year: number, asked: number): Bilingual => ({
    zh: `${placeZh(column)}“${column.header}”是${year}年的“${field.title.zh}”，本次核查的是${asked}年，未采用。请补${asked}年的数据，或把核查日期改为${year}年；确应采用的，请在列对照表中写明。`,
    en: `${placeEn(column)} "${column.header}" is the "${field.title.en}" of ${year}, but the check is for ${asked}, so it was left out. Add the data of ${asked}, or check as of ${year}; if it is the right column, say so in the column map.`,
  }),
  doubtful: (
    field: Field,
    column: { readonly column: number; readonly header: string },
    unread: number,
    filled: number,
  ): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”按“${field.title.zh}”读取，但 ${filled} 个单元格中有 ${unread} 个读不懂，请确认该列是否对应正确。`,
    en: `Column ${columnName(column.column)} "${column.header}" was read as "${field.title.en}", but ${unread} of ${filled} cells make no sense so; check that it is the right column.`,
  }),
  unitDoubt: (
    field: Field,
    column: { readonly column: number; readonly header: string },
    middle: string,
    unit: string,
    instead: { readonly unit: string; readonly middle: string } | null,
  ): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”按“${unit}”读取，多数数值在 ${middle} ${field.unit ?? ''} 左右，不合常理${instead ? `；如按“${instead.unit}”读取，则在 ${instead.middle} ${field.unit ?? ''} 左右` : ''}。单位存疑，未采用，请在表头写明单位。`,
    en: `Column ${columnName(column.column)} "${column.header}" read in ${unit} gives values around ${middle} ${field.unit ?? ''}, which is not plausible${instead ? `; read in ${instead.unit} it would be around ${instead.middle} ${field.unit ?? ''}` : ''}. Its unit is in doubt and it was not used; write the unit in the header.`,
  }),
  percentDoubt: (field: Field, column: { readonly column: number; readonly header: string }): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”中有的数不大于 1，有的大于 1，都按百分数（1 即 1%）读取；其中可能是小数的（0.04 即 4%）未采用，“${field.title.zh}”请核对并加上“%”。`,
    en: `Column ${columnName(column.column)} "${column.header}" has figures below and above 1, which were read as percentages (1 is 1 %); those that may be fractions (0.04 for 4 %) were not used. Check "${field.title.en}" and add the % sign.`,
  }),
  fractions: (field: Field, column: { readonly column: number; readonly header: string }): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”的数都不大于 1，已按小数读取（0.04 即 4%），“${field.title.zh}”请核对。`,
    en: `All figures of column ${columnName(column.column)} "${column.header}" are at most 1; they were read as fractions (0.04 is 4 %). Check "${field.title.en}".`,
  }),
  onlyTicks: (field: Field, column: { readonly column: number; readonly header: string }): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”只有“√”和空白，空白按缺数据处理；如空白表示“否”，请在“${field.title.zh}”下填写“否”或“×”。`,
    en: `Column ${columnName(column.column)} "${column.header}" has only ticks and blanks; blanks count as missing. If they mean no, write it under "${field.title.en}".`,
  }),
  filledDown: (column: string, header: string, rows: number): Bilingual => ({
    zh: `${column}列“${header}”只在每组的首行填写，下面 ${rows} 行空白已按上方的内容读取；如不是同一地方，请逐行填写。`,
    en: `Column ${column} "${header}" is filled in once for each group; ${rows} blank cells were read as the one above. Where that is another place, fill it in on each row.`,
  }),
  codedYesNo: (field: Field, column: { readonly column: number; readonly header: string }): Bilingual => ({
    zh: `${columnName(column.column)}列“${column.header}”用 1、2 填写，已按 1=是、2=否 读取“${field.title.zh}”，请核对。`,
    en: `Column ${columnName(column.column)} "${column.header}" is filled in with 1 and 2, read as 1 = yes, 2 = no for "${field.title.en}"; check this.`,
  }),
};

const REASONS: Readonly<Record<MatchReason, (word: string) => Bilingual>> = {
  title: () => ({ zh: '表头与字段名称一致', en: 'the header is the field’s name' }),
  synonym: (word) => ({
    zh: `表头是字段的别名“${word}”`,
    en: `the header is another name of the field, "${word}"`,
  }),
  code: (word) => ({
    zh: `表头是系统字段代码“${word}”`,
    en: `the header is the system’s field code, "${word}"`,
  }),
  path: (word) => ({ zh: `上下级表头合为“${word}”`, en: `the header and the one above it read "${word}"` }),
  joined: (word) => ({
    zh: `上下级表头连起来即“${word}”`,
    en: `the header and the one above it together are "${word}"`,
  }),
  parent: (word) => ({ zh: `上级表头是“${word}”`, en: `the header above is "${word}"` }),
  reduced: (word) => ({
    zh: `去掉“家庭”“是否”“情况”等字样后即“${word}”`,
    en: `without filler words the header is "${word}"`,
  }),
  negated: (word) => ({
    zh: `表头是“${word}”的反面，“是”按“否”、“否”按“是”读取`,
    en: `the header is the opposite of "${word}", so yes is read as no and no as yes`,
  }),
  similar: (word) => ({ zh: `表头与“${word}”相近`, en: `the header resembles "${word}"` }),
  values: (word) => ({
    zh: `表头与“${word}”相近，内容也相符`,
    en: `the header resembles "${word}" and the values are its own`,
  }),
  map: () => ({ zh: '由列对照表指定', en: 'named by the column map' }),
};

/** A column, or the label of a form, which stands in a cell of its own. */
type ColumnOf = { readonly column: number; readonly header: string; readonly cell?: CellRef | undefined };

function placeZh({ column, cell }: ColumnOf): string {
  return cell ? `${columnName(cell.column)}${cell.row}单元格` : `${columnName(column)}列`;
}

function placeEn({ column, cell }: ColumnOf): string {
  return cell ? `Cell ${columnName(cell.column)}${cell.row}` : `Column ${columnName(column)}`;
}
