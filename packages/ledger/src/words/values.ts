import type { Bilingual, Field } from '@duibiao/core';
import type { Doubt } from '../value/reading.js';

/** Words about cells that were not read. */
export const valueWords = {
  unreadable: (field: Field, written: string, doubt: Doubt): Bilingual => {
    const { zh, en } = DOUBTS[doubt](field);
    return {
      zh: `“${field.title.zh}”写的是“${written}”，${zh}`,
      en: `"${field.title.en}" says "${written}": ${en}`,
    };
  },
  conflict: (field: Field, values: readonly string[]): Bilingual => ({
    zh: `同一户的“${field.title.zh}”写了不同的值：${values.join('、')}，按缺数据处理，请改为一致。`,
    en: `"${field.title.en}" of one household is written in different ways: ${values.join(', ')}; it counts as missing until they agree.`,
  }),
  ditto: (count: number): Bilingual => ({
    zh: `有 ${count} 个单元格写的是“同上”或“〃”，已按上一行的内容读取；如果行的次序动过，请核对并写明。`,
    en: `${count} cells say "as above" and were read as the row above them; if rows were moved, check them and write them out.`,
  }),
  calculated: (
    sheet: string,
    columns: readonly { readonly header: string; readonly cells: string }[],
    count: number,
  ): Bilingual => ({
    zh: `工作表“${sheet}”有 ${count} 个单元格的公式没有保存计算结果，已按公式算出：${columns.map(({ header, cells }) => `“${header}”${cells}`).join('、')}。请在 Excel 或 WPS 中打开该文件核对并保存。`,
    en: `${count} cells of sheet "${sheet}" have formulas whose values the file does not hold; they were worked out: ${columns.map(({ header, cells }) => `"${header}" ${cells}`).join(', ')}. Open the file in Excel or WPS, check them and save it.`,
  }),
  unnamed: (): Bilingual => ({
    zh: '这一行没有户主姓名、户编号等能认出对象的内容，请补填。',
    en: 'Nothing in this row says whom it is about; fill in the name or number.',
  }),
  disagrees: (field: Field, written: string, computed: string, from: readonly Field[]): Bilingual => ({
    zh: `“${field.title.zh}”写的是“${yesNo(written).zh}”，按${from.map(({ title }) => `“${title.zh}”`).join('')}却是“${yesNo(computed).zh}”，按缺数据处理，请核对后改为一致。`,
    en: `"${field.title.en}" says ${yesNo(written).en}, but by ${from.map(({ title }) => `"${title.en}"`).join(', ')} it is ${yesNo(computed).en}; it counts as missing until they agree.`,
  }),
};

const DOUBTS: Readonly<Record<Doubt, (field: Field) => Bilingual>> = {
  approximate: () => ({
    zh: '是约数，按缺数据处理，请填写确切数值。',
    en: 'it is approximate and counts as missing; write the exact figure.',
  }),
  bound: () => ({
    zh: '只是上限或下限，按缺数据处理，请填写确切数值。',
    en: 'it is only a bound and counts as missing; write the exact figure.',
  }),
  range: () => ({
    zh: '是一个范围，按缺数据处理，请填写一个数值。',
    en: 'it is a range and counts as missing; write one figure.',
  }),
  numeral: () => ({
    zh: '用了汉字数字，可能是约数，按缺数据处理，请改写为阿拉伯数字。',
    en: 'it is in Chinese numerals, which may be approximate, and counts as missing; write it in digits.',
  }),
  grouping: () => ({
    zh: '逗号的位置不对，无法确定数值，请改正。',
    en: 'its commas are misplaced, so the figure is not certain; correct them.',
  }),
  unit: (field) => ({
    zh: `带有读不懂或不相符的单位，应以“${field.unit ?? ''}”计，请改正。`,
    en: `its unit does not fit; it should be in ${field.unit ?? 'plain figures'}.`,
  }),
  columnUnit: () => ({
    zh: '该列单位存疑，按缺数据处理，请在表头写明单位。',
    en: 'the unit of its column is in doubt, so it counts as missing; write the unit in the header.',
  }),
  unusual: ({ unit, usual }) => ({
    zh: `不合常理（通常在${usual?.join('至')}${unit ?? ''}之间），按缺数据处理，请核对数值和单位。`,
    en: `it is not plausible (usually ${usual?.join(' to ')} ${unit ?? ''}), so it counts as missing; check the figure and its unit.`,
  }),
  precision: () => ({
    zh: '位数过多，超出可以准确比较的范围，请四舍五入后填写。',
    en: 'it has more digits than can be compared exactly; round it.',
  }),
  fraction: () => ({ zh: '应是整数，请核对。', en: 'it should be a whole number.' }),
  dateCell: () => ({
    zh: '被表格当成了日期或日期序号，请改为文本或数值后重填。',
    en: 'the sheet took it for a date or a date’s number; set the format and write it again.',
  }),
  errorValue: () => ({
    zh: '是公式错误，请改正公式或填写数值。',
    en: 'it is a formula error; correct the formula or write the value.',
  }),
  notCalculated: () => ({
    zh: '公式没有计算结果，本软件也无法算出，按缺数据处理；请在 Excel 或 WPS 中打开该文件，保存后再读。',
    en: 'the file holds no value for its formula, which could not be worked out here; it counts as missing. Open the file in Excel or WPS, save it, and read it again.',
  }),
  ambiguous: () => ({
    zh: '在这一列可以有不止一种意思，按缺数据处理，请写明。',
    en: 'it could mean more than one thing here and counts as missing; write it out.',
  }),
  bracketed: () => ({
    zh: '数值写在括号里，可能是负数，也可能是说明，按缺数据处理，请写明。',
    en: 'the figure stands in brackets, which may mean a negative number or a note; it counts as missing. Write it plainly.',
  }),
  several: () => ({
    zh: '写了不止一个值，按缺数据处理，请只填一个。',
    en: 'it says more than one thing and counts as missing; write one value.',
  }),
  codes: () => ({
    zh: '该列同时出现 0、1、2 等代码，不能确定各代表“是”还是“否”，按缺数据处理，请改写为“是”或“否”。',
    en: 'its column mixes codes of yes and no (0, 1, 2), so what they mean is not certain and it counts as missing; write yes or no.',
  }),
  lostZero: () => ({
    zh: '按数值保存，末尾的 0 会丢失，可能是1月，也可能是10月，按缺数据处理，请设为文本格式后重填。',
    en: 'it was kept as a number, which loses a last zero: it may be January or October and counts as missing. Format the cell as text and write it again.',
  }),
  yearOnly: () => ({
    zh: '只写了年份，按缺数据处理，请补填月、日。',
    en: 'it is only a year and counts as missing as a date; add the month and day.',
  }),
  century: () => ({
    zh: '年份只写了两位，不能确定是哪一年，按缺数据处理，请写四位年份。',
    en: 'its year has two digits, and which year is meant is not certain; it counts as missing. Write four.',
  }),
  noSuchDay: () => ({
    zh: '没有这一天，按缺数据处理，请核对后改正。',
    en: 'there is no such day; it counts as missing. Correct it.',
  }),
  ruined: () => ({
    zh: '号码被表格按数值保存，末几位已丢失，请设为文本格式后重新填写。',
    en: 'the sheet stored the number as a figure and its last digits are lost; format the cell as text and write it again.',
  }),
  pending: () => ({
    zh: '尚待核实，按缺数据处理。',
    en: 'it is still to be established and counts as missing.',
  }),
  percent: () => ({
    zh: '不能确定是百分数还是小数，请加上“%”。',
    en: 'it may be a percentage or a fraction; add the % sign.',
  }),
  other: (field) => ({
    zh: `读不懂，按缺数据处理，请按“${field.title.zh}”应填的内容填写。`,
    en: 'it was not understood and counts as missing; write it plainly.',
  }),
};

function yesNo(text: string): Bilingual {
  if (text === 'true' || text === '是') return { zh: '是', en: 'yes' };
  if (text === 'false' || text === '否') return { zh: '否', en: 'no' };
  return { zh: text, en: text };
}
