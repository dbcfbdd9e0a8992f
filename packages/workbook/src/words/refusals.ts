import type { Bilingual } from '@duibiao/core';

/** Codes of every refusal to read or write a workbook. */
export type RefusalCode =
  | 'workbook/empty'
  | 'workbook/not-a-workbook'
  | 'workbook/encrypted'
  | 'workbook/signed'
  | 'workbook/damaged'
  | 'workbook/too-large'
  | 'workbook/unsupported'
  | 'workbook/no-such-sheet';

interface Refusal {
  readonly code: RefusalCode;
  readonly say: (detail: string) => Bilingual;
}

function fixed(code: RefusalCode, zh: string, en: string): Refusal {
  return { code, say: () => ({ zh, en }) };
}

function other(zh: string, en: string): Refusal {
  return fixed(
    'workbook/not-a-workbook',
    `这是${zh}，不是表格文件，请选择台账的 Excel、WPS 表格或 CSV 文件。`,
    `This is ${en}, not a workbook; choose the ledger's Excel, WPS or CSV file.`,
  );
}

/** Every reason for which a file is not taken, with what to do next. */
export const REFUSALS = {
  empty: fixed(
    'workbook/empty',
    '文件是空的（0 字节），可能没有复制或下载完整，请重新取得该文件。',
    'The file is empty (0 bytes), probably an unfinished copy or download; get it again.',
  ),
  noSheets: fixed(
    'workbook/empty',
    '工作簿里没有可读的工作表，请在 Excel 或 WPS 中打开确认后另存一份。',
    'The workbook has no sheet that holds cells; open it in Excel or WPS, check, and save it again.',
  ),
  notAWorkbook: fixed(
    'workbook/not-a-workbook',
    '认不出这是表格文件，请选择 Excel、WPS 表格或 CSV 文件；如能打开，请另存为 .xlsx 再试。',
    'This is not recognised as a workbook; choose an Excel, WPS or CSV file, or save it as .xlsx and try again.',
  ),
  zipWithoutWorkbook: fixed(
    'workbook/not-a-workbook',
    '这是压缩包，里面没有工作簿；如是打包的台账，请先解压再选择其中的表格文件。',
    'This is an archive without a workbook in it; if ledgers are packed inside, unpack it and choose one of them.',
  ),
  word: other(' Word 文档', 'a Word document'),
  slides: other('演示文稿', 'a presentation'),
  drawing: other('绘图文件', 'a drawing'),
  pdf: other(' PDF 文件', 'a PDF'),
  ofd: other(' OFD 版式文件', 'an OFD document'),
  picture: other('图片', 'a picture'),
  archive: fixed(
    'workbook/not-a-workbook',
    '这是压缩包，请先解压，再选择其中的表格文件。',
    'This is an archive; unpack it and choose the workbook inside.',
  ),
  webPageWithoutTable: fixed(
    'workbook/not-a-workbook',
    '这是没有表格的网页，可能是登录页或出错页，请在系统中重新导出台账。',
    'This is a web page without a table, perhaps a login or error page; export the ledger from the system again.',
  ),
  encrypted: fixed(
    'workbook/encrypted',
    '文件设有打开密码或加密保护，请在 Excel 或 WPS 中取消密码后另存，再选择另存的文件。',
    'The file is encrypted or needs a password; remove the password in Excel or WPS, save, and choose the saved file.',
  ),
  signed: fixed(
    'workbook/signed',
    '文件带有数字签名，写入任何标记都会使签名失效，因此不作改动；请另存一份不带签名的副本再标记。',
    'The workbook carries a digital signature that any mark would break, so nothing was written; save an unsigned copy and flag that.',
  ),
  truncated: fixed(
    'workbook/damaged',
    '文件不完整，可能没有复制或下载完，请重新取得该文件。',
    'The file is incomplete, probably an unfinished copy or download; get it again.',
  ),
  zipDamaged: {
    code: 'workbook/damaged',
    say: (detail) => ({
      zh: `文件已损坏（压缩包结构不对：${detail}），请在 Excel 或 WPS 中打开修复并另存，再试一次。`,
      en: `The file is damaged (its archive is not sound: ${detail}); open it in Excel or WPS, let it repair, save, and try again.`,
    }),
  },
  partDamaged: {
    code: 'workbook/damaged',
    say: (part) => ({
      zh: `文件已损坏（${part} 无法解读），请在 Excel 或 WPS 中打开修复并另存，再试一次。`,
      en: `The file is damaged (${part} cannot be read); open it in Excel or WPS, let it repair, save, and try again.`,
    }),
  },
  partMissing: {
    code: 'workbook/damaged',
    say: (part) => ({
      zh: `文件已损坏（缺少 ${part}），请在 Excel 或 WPS 中打开修复并另存，再试一次。`,
      en: `The file is damaged (${part} is missing); open it in Excel or WPS, let it repair, save, and try again.`,
    }),
  },
  forbiddenXml: {
    code: 'workbook/damaged',
    say: (part) => ({
      zh: `${part} 含有工作簿不允许的 DOCTYPE 或实体声明，可能有害，已拒绝读取；请核实文件来源。`,
      en: `${part} has a DOCTYPE or entity declaration, which a workbook must not have and which may be harmful; it was refused. Check where the file comes from.`,
    }),
  },
  suspiciousName: {
    code: 'workbook/damaged',
    say: (name) => ({
      zh: `文件内有越界的路径“${name}”，可能有害，已拒绝读取；请核实文件来源。`,
      en: `The file has a path that leads outside it, "${name}", which may be harmful; it was refused. Check where the file comes from.`,
    }),
  },
  tooLarge: {
    code: 'workbook/too-large',
    say: (what) => ({
      zh: `文件过大或内容异常（${what}），超出读取上限；请删去无用的行、列、格式，或拆分后再试。`,
      en: `The file is too large or abnormal (${what}) and beyond what is read; delete unused rows, columns and formats, or split it, and try again.`,
    }),
  },
  compression: {
    code: 'workbook/unsupported',
    say: (part) => ({
      zh: `${part} 用了读不了的压缩方式，请在 Excel 或 WPS 中另存为 .xlsx 再试。`,
      en: `${part} is compressed in a way that is not supported; save the file as .xlsx in Excel or WPS and try again.`,
    }),
  },
  readerNotInstalled: {
    code: 'workbook/unsupported',
    say: (form) => ({
      zh: `读取 ${form} 文件需要可选组件 @e965/xlsx，当前没有安装；请在 Excel 或 WPS 中另存为 .xlsx，或安装该组件后再试。`,
      en: `Reading a ${form} file needs the optional package @e965/xlsx, which is not installed; save the file as .xlsx, or install it and try again.`,
    }),
  },
  oldFormDamaged: {
    code: 'workbook/damaged',
    say: (form) => ({
      zh: `这个 ${form} 文件无法解读，可能已损坏；请在 Excel 或 WPS 中打开，另存为 .xlsx 再试。`,
      en: `This ${form} file cannot be read and may be damaged; open it in Excel or WPS, save it as .xlsx and try again.`,
    }),
  },
  noSuchSheet: {
    code: 'workbook/no-such-sheet',
    say: (detail) => ({
      zh: `没有名为或序号为“${detail}”的工作表，请核对工作表名称。`,
      en: `There is no sheet "${detail}"; check the sheet's name.`,
    }),
  },
} as const satisfies Record<string, Refusal>;

export type RefusalReason = keyof typeof REFUSALS;
