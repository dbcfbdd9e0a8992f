import type { Bilingual } from '@duibiao/core';

/** What the commands `flag` and `clear` say. */
export const markingWords = {
  flag: {
    zh: '按标记计划在工作簿上标记单元格，其余内容原样保留',
    en: 'mark the cells of a plan in any workbook, and change nothing else',
  },
  clear: {
    zh: '清除对标留下的全部标记、批注和清单',
    en: 'take every mark, note and list of Duibiao out again',
  },
  plan: { zh: '标记计划（JSON 文件）', en: 'the plan, a JSON file' },
  output: { zh: '输出文件', en: 'file to write' },
  force: { zh: '输出文件已存在时替换它', en: 'replace an output that exists' },
  style: {
    zh: '标记方式：fill 填充（默认）或 overlay 覆盖层',
    en: 'how cells are marked: fill (default) or overlay',
  },
  notes: { zh: '在标记的单元格上加批注', en: 'add a note to each marked cell' },
  findings: { zh: '另加一张标记清单工作表', en: 'add a sheet that lists the flags' },
  missing: (option: string): Bilingual => ({
    zh: `缺少 ${option}，请补上。`,
    en: `${option} is missing; add it.`,
  }),
  notAPlan: (file: string, where: string): Bilingual => ({
    zh: `${file} 不是标记计划：${where}。应写作 { "flags": [ { "cell": "Sheet1!B2", "severity": "error", "message": "…" } ] }。`,
    en: `${file} is no flag plan: ${where}. It must look like { "flags": [ { "cell": "Sheet1!B2", "severity": "error", "message": "…" } ] }.`,
  }),
  noFlags: { zh: '没有 flags 列表', en: 'it has no list "flags"' },
  badCell: (index: number, cell: string): Bilingual => ({
    zh: `第 ${index} 项的单元格“${cell}”看不懂，须写明工作表，如 Sheet1!B2`,
    en: `the cell "${cell}" of flag ${index} cannot be read; name sheet and cell, as in Sheet1!B2`,
  }),
  badSeverity: (index: number, severity: string): Bilingual => ({
    zh: `第 ${index} 项的程度“${severity}”无效，只能是 error、warning、info`,
    en: `the severity "${severity}" of flag ${index} must be error, warning or info`,
  }),
  flagged: (count: number, file: string): Bilingual => ({
    zh: `已标记 ${count} 处，写入 ${file}。`,
    en: `${count} flags written to ${file}.`,
  }),
  cleared: (count: number, file: string): Bilingual => ({
    zh: `已清除标记 ${count} 处，写入 ${file}，各部分与原文件逐字节一致。`,
    en: `${count} marks taken out; ${file} equals the original part by part.`,
  }),
  clearedAfterEdits: (count: number, file: string): Bilingual => ({
    zh: `已清除标记 ${count} 处，写入 ${file}；标记之后的修改都已保留。`,
    en: `${count} marks taken out into ${file}; what was edited since was kept.`,
  }),
  nothingToClear: (file: string): Bilingual => ({
    zh: `文件中没有对标留下的标记，原样写入 ${file}。`,
    en: `There was no mark of Duibiao; the file was written to ${file} as it is.`,
  }),
};
