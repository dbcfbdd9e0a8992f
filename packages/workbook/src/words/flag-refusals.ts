import type { Bilingual } from '@duibiao/core';

/** Codes of refusals to mark a workbook. */
export type FlagRefusalCode =
  | 'workbook/no-such-cell'
  | 'workbook/too-many-styles'
  | 'workbook/unsupported'
  | 'workbook/bad-sheet';

interface FlagRefusalWords {
  readonly code: FlagRefusalCode;
  readonly say: (detail: string) => Bilingual;
}

/** Every reason, beyond those of reading, for which a workbook is not marked or written. */
export const FLAG_REFUSALS = {
  noSuchCell: {
    code: 'workbook/no-such-cell',
    say: (cell) => ({
      zh: `没有单元格“${cell}”，请核对标记计划中的单元格地址。`,
      en: `There is no cell "${cell}"; check the cell's address in the plan.`,
    }),
  },
  tooManyStyles: {
    code: 'workbook/too-many-styles',
    say: (limit) => ({
      zh: `工作簿的单元格样式已接近 Excel 的上限（${limit} 种），无法再填充颜色；请改用“覆盖”方式标记，或清理多余样式后再试。`,
      en: `The workbook is at Excel's limit of ${limit} cell formats, so no fill can be added; flag it with overlays, or remove unused formats and try again.`,
    }),
  },
  otherForm: {
    code: 'workbook/unsupported',
    say: () => ({
      zh: '标记只能写入 .xlsx 或 .xlsm 工作簿；请在 Excel 或 WPS 中把文件另存为 .xlsx 再试。',
      en: 'Only an .xlsx or .xlsm workbook can be flagged; save the file as .xlsx in Excel or WPS and try again.',
    }),
  },
  badSheetName: {
    code: 'workbook/bad-sheet',
    say: (name) => ({
      zh: `工作表名称“${name}”不能使用：须为 1 至 31 个字符，不含 \\ / ? * [ ] :，且不得重复。`,
      en: `A sheet cannot be called "${name}": 1 to 31 characters, none of \\ / ? * [ ] :, and no two alike.`,
    }),
  },
} as const satisfies Record<string, FlagRefusalWords>;

export type FlagRefusalReason = keyof typeof FLAG_REFUSALS;
