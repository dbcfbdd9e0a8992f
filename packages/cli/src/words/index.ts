import type { Bilingual } from '@duibiao/core';

/** Every sentence that the command line itself says. */
export const words = {
  noSuchFile: (path: string): Bilingual => ({
    zh: `找不到文件“${path}”，请检查路径。`,
    en: `There is no file "${path}"; check the path.`,
  }),
  isFolder: (path: string): Bilingual => ({
    zh: `“${path}”是文件夹，请指定其中的一个台账文件。`,
    en: `"${path}" is a folder; name one file in it.`,
  }),
  unreadableFile: (path: string, code: string): Bilingual => ({
    zh: `无法读取文件“${path}”（${code}），请检查权限，或先关闭正在使用它的程序。`,
    en: `Cannot read "${path}" (${code}); check its permissions, or close the program that holds it.`,
  }),
  outputExists: (path: string): Bilingual => ({
    zh: `输出文件“${path}”已经存在，没有改动；要替换它请加 --force，或换一个文件名。`,
    en: `The output "${path}" already exists and was left alone; add --force to replace it, or choose another name.`,
  }),
  outputIsInput: (path: string): Bilingual => ({
    zh: `输出文件与输入文件“${path}”相同；对标从不改写输入文件，请用 -o 指定另一个文件名。`,
    en: `The output is the input file "${path}"; Duibiao never writes to an input, so name another file with -o.`,
  }),
  unwritable: (path: string, code: string): Bilingual => ({
    zh: `无法写入“${path}”（${code}），请检查文件夹是否存在、是否有权限。`,
    en: `Cannot write "${path}" (${code}); check that the folder exists and that you may write to it.`,
  }),
  unknownCommand: (name: string, near: readonly string[], known: readonly string[]): Bilingual => ({
    zh: `没有“${name}”这个命令${near.length > 0 ? `，是不是“${near.join('”“')}”？` : '；'}可用的命令有：${known.join('、')}。用 duibiao --help 查看说明。`,
    en: `There is no command "${name}"; ${near.length > 0 ? `did you mean ${near.join(' or ')}? There` : 'there'} are: ${known.join(', ')}. See duibiao --help.`,
  }),
  unknownOption: (option: string, command: string): Bilingual => ({
    zh: `命令 ${command} 没有选项 ${option}；用 duibiao ${command} --help 查看可用选项。`,
    en: `The command ${command} has no option ${option}; see duibiao ${command} --help.`,
  }),
  optionNeedsValue: (option: string): Bilingual => ({
    zh: `选项 ${option} 后面要写一个值。`,
    en: `The option ${option} needs a value after it.`,
  }),
  optionTakesNoValue: (option: string): Bilingual => ({
    zh: `选项 ${option} 后面不带值。`,
    en: `The option ${option} takes no value.`,
  }),
  optionValue: (option: string, value: string, allowed: string): Bilingual => ({
    zh: `选项 ${option} 的值“${value}”无效，可用的值：${allowed}。`,
    en: `"${value}" is no value for ${option}; it takes ${allowed}.`,
  }),
  tooFewOperands: (command: string, operands: string): Bilingual => ({
    zh: `命令不完整，应写作：duibiao ${command} ${operands}。`,
    en: `The command is incomplete; write: duibiao ${command} ${operands}.`,
  }),
  tooManyOperands: (command: string, extra: string): Bilingual => ({
    zh: `命令 ${command} 后面多写了“${extra}”。`,
    en: `The command ${command} does not take "${extra}".`,
  }),
  badDate: (text: string): Bilingual => ({
    zh: `“${text}”不是日期；请写成 2019、2019-06 或 2019-06-30。`,
    en: `"${text}" is no date; write 2019, 2019-06 or 2019-06-30.`,
  }),
  badRegion: (text: string): Bilingual => ({
    zh: `“${text}”不是六位行政区划代码；例如陕西 610000、四川 510000、全国 100000。`,
    en: `"${text}" is no six-digit region code; Shaanxi is 610000, Sichuan 510000, the whole country 100000.`,
  }),
  notAPair: (option: string, text: string): Bilingual => ({
    zh: `${option} 应写成“名称=值”，不是“${text}”。`,
    en: `${option} takes NAME=VALUE, not "${text}".`,
  }),
  notJson: (where: string, reason: string): Bilingual => ({
    zh: `${where}不是有效的 JSON：${reason}。`,
    en: `${where} is not valid JSON: ${reason}.`,
  }),
  crash: (reason: string): Bilingual => ({
    zh: `程序出错，没有写出任何文件：${reason}。请加 --debug 重新运行，并把输出反馈给维护者。`,
    en: `The program failed and wrote nothing: ${reason}. Run again with --debug and report the output.`,
  }),
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  tagline: {
    zh: '对标：把台账对照退出标准、目标任务和考核评分表，逐格指出差在哪里、依据哪一条。',
    en: 'Duibiao holds ledgers against exit standards, targets and score sheets, and says cell by cell what falls short and by which clause.',
  },
  commandHelp: {
    zh: '每个命令的选项：duibiao 命令 --help',
    en: 'Options of a command: duibiao COMMAND --help',
  },
  helpOption: { zh: '显示说明', en: 'show this help' },
  langOption: { zh: '文字所用语言：zh 或 en（默认 zh）', en: 'language of the words: zh or en (default zh)' },
  debugOption: { zh: '出错时显示程序内部信息', en: 'show internals when something fails' },
  versionOption: { zh: '显示版本', en: 'show the version' },
} as const;
