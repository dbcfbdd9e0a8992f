import type { Bilingual, Language, Level } from '@duibiao/core';
import type { Task } from '../session/state.js';

/** Every word of the pane that is not a sentence of a verdict, finding or failure. */
export const PANE_WORDS = {
  title: { zh: '对标', en: 'Duibiao' },
  subtitle: { zh: '台账校验', en: 'Ledger check' },
  check: { zh: '校验台账', en: 'Check the ledger' },
  checkAll: { zh: '校验全部工作表', en: 'Check all sheets' },
  clear: { zh: '清除标记', en: 'Clear flags' },
  cancel: { zh: '取消', en: 'Cancel' },
  more: { zh: '更多操作', en: 'More' },
  makeFindings: { zh: '生成疑点清单和汇总表', en: 'Make findings and summary sheets' },
  makeScore: { zh: '生成评分表', en: 'Make a score sheet' },
  makeTemplate: { zh: '生成空白台账模板', en: 'Make an empty ledger' },
  save: { zh: '保存带标记的副本', en: 'Save a marked copy' },
  sheet: { zh: '工作表', en: 'Sheet' },
  protectedSheet: { zh: '受保护', en: 'protected' },
  standard: { zh: '标准', en: 'Standard' },
  whichStandard: { zh: '这本台账按哪个标准校验？', en: 'Which standard is this ledger held against?' },
  automatic: { zh: '按台账自动选择', en: 'Chosen from the ledger' },
  fitting: { zh: '适合这本台账', en: 'Fit this ledger' },
  otherStandards: { zh: '其他标准', en: 'Other standards' },
  undecided: { zh: '（请选择）', en: '(to be chosen)' },
  region: { zh: '地区', en: 'Region' },
  ownRegion: { zh: '按标准', en: 'By the standard' },
  wrongRegion: {
    zh: '请选省份，或写六位行政区划代码。',
    en: 'Choose a province, or write a six-digit code.',
  },
  asOf: { zh: '校验时点', en: 'As of' },
  fromLedger: { zh: '按台账', en: 'By the ledger' },
  openList: { zh: '展开列表', en: 'Open the list' },
  wrongDate: {
    zh: '请写年份或日期，如 2017 或 2017-12-31。',
    en: 'Write a year or a date: 2017 or 2017-12-31.',
  },
  results: { zh: '结果', en: 'Results' },
  missing: { zh: '缺数据', en: 'Missing' },
  columns: { zh: '列对照', en: 'Columns' },
  settings: { zh: '设置', en: 'Settings' },
  summary: { zh: '对标情况', en: 'Summary' },
  chart: { zh: '各条件的结论', en: 'Verdicts by criterion' },
  findings: { zh: '疑点', en: 'Findings' },
  subjects: { zh: '对象', en: 'Subjects' },
  search: { zh: '搜索户主、村、条件', en: 'Search households, villages, criteria' },
  groupBy: { zh: '分组', en: 'Group by' },
  byCriterion: { zh: '按条件', en: 'Criterion' },
  byVillage: { zh: '按村', en: 'Village' },
  byHousehold: { zh: '按户', en: 'Household' },
  filter: { zh: '筛选', en: 'Show' },
  everything: { zh: '全部', en: 'Everything' },
  onlyUnmet: { zh: '只看未达标', en: 'Unmet only' },
  onlyUnknown: { zh: '只看缺数据', en: 'Missing data only' },
  onlyFindings: { zh: '只看疑点', en: 'Findings only' },
  showMore: { zh: '再显示', en: 'Show more' },
  noVillage: { zh: '（未注明村）', en: '(no village named)' },
  wholeTable: { zh: '（整张表）', en: '(the whole table)' },
  nothing: { zh: '没有未达标、缺数据的条件和疑点。', en: 'Nothing unmet, nothing missing, no finding.' },
  noMatch: { zh: '没有符合条件的记录。', en: 'Nothing matches.' },
  first: {
    zh: '打开台账，按“校验台账”。没有达标的单元格会标上颜色，并在这里说明原因。',
    en: 'Open a ledger and press “Check the ledger”. Cells that fall short are coloured, and the reasons are listed here.',
  },
  proposal: { zh: '将这样校验', en: 'How it will be checked' },
  proposalLead: {
    zh: '没有达标的单元格会标上颜色，原因列在这里。现在还没有改动任何单元格。',
    en: 'Cells that fall short are coloured and the reasons listed here. No cell has been touched yet.',
  },
  seeColumns: { zh: '核对列对照', en: 'See the columns' },
  change: { zh: '更改', en: 'Change' },
  actual: { zh: '实际', en: 'Actual' },
  required: { zh: '要求', en: 'Required' },
  shortfall: { zh: '差额', en: 'Short by' },
  inputs: { zh: '依据的数据', en: 'Rests on' },
  parameters: { zh: '标准数值', en: 'Figures' },
  source: { zh: '依据', en: 'Source' },
  clause: { zh: '条款', en: 'Clause' },
  remedy: { zh: '怎么办', en: 'What to do' },
  goTo: { zh: '转到', en: 'Go to' },
  cells: { zh: '单元格', en: 'Cells' },
  back: { zh: '返回列表', en: 'Back to the list' },
  previous: { zh: '上一条', en: 'Previous' },
  next: { zh: '下一条', en: 'Next' },
  sameCell: { zh: '同一单元格还有', en: 'Also in this cell' },
  close: { zh: '关闭', en: 'Close' },
  hiddenRow: { zh: '隐藏行', en: 'hidden row' },
  notWritten: { zh: '（未填）', en: '(blank)' },
  worklist: { zh: '需要补齐的数据', en: 'Data to be completed' },
  worklistLead: {
    zh: '点一行，转到要填写的单元格。',
    en: 'Choose a line to go to the cell that is to be filled in.',
  },
  byData: { zh: '按数据', en: 'Data' },
  nothingMissing: { zh: '没有缺少的数据。', en: 'Nothing is missing.' },
  column: { zh: '列', en: 'Column' },
  header: { zh: '表头', en: 'Header' },
  takenFor: { zh: '识别为', en: 'Taken for' },
  notUsed: { zh: '不使用', en: 'Not used' },
  sure: { zh: '把握', en: 'Sure to' },
  lookAt: { zh: '请核对', en: 'Please check' },
  perhaps: { zh: '可能是', en: 'Perhaps' },
  fieldsOfLevel: { zh: '这类台账的数据', en: 'Data of such ledgers' },
  otherFields: { zh: '其他数据', en: 'Other data' },
  absentColumns: { zh: '标准需要、台账没有的列', en: 'Wanted by the standard, not in the ledger' },
  absentAdvice: {
    zh: '如果台账里其实有，请在下面的列中指定；没有的，请加一列填写。',
    en: 'If one of the columns below is meant, say so there; otherwise add a column.',
  },
  columnsLead: {
    zh: '每一列识别成了什么。改一次，工作簿会记住，同事打开也一样。',
    en: 'What each column was taken for. Correct it once; the workbook remembers, for colleagues too.',
  },
  saveMap: { zh: '导出列对照表', en: 'Save the column map' },
  loadMap: { zh: '导入列对照表', en: 'Load a column map' },
  marks: { zh: '标记方式', en: 'How cells are marked' },
  fill: { zh: '填充颜色（没有底色的单元格）', en: 'Fill (cells without a colour of their own)' },
  overlay: { zh: '条件格式覆盖，不动原有格式', en: 'Overlay by conditional format; formats stay untouched' },
  notes: { zh: '在单元格加批注说明', en: 'Put the reason in a note' },
  notesAbsent: { zh: '当前 Excel 不支持加载项写批注', en: 'This Excel has no notes for add-ins' },
  live: { zh: '修改后自动重新校验', en: 'Check again after every edit' },
  language: { zh: '界面语言', en: 'Language' },
  followHost: { zh: '跟随系统', en: 'Same as Excel' },
  privacy: {
    zh: '台账数据只在本机处理，不上传任何内容。',
    en: 'The ledger is processed on this computer only; nothing is uploaded.',
  },
  dropHere: {
    zh: '把台账文件（.xlsx .xls .et .csv）拖到这里，或选择文件',
    en: 'Drop a ledger here (.xlsx .xls .et .csv), or choose a file',
  },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  otherFile: { zh: '换一个文件', en: 'Another file' },
  offlineLead: {
    zh: '离线校验：不联网、不安装、不改动原文件，结果另存为新文件。',
    en: 'Offline: no network, nothing to install; the original file is left alone and results are saved as a new one.',
  },
  scoreTitle: { zh: '生成评分表', en: 'Make a score sheet' },
  scoreSet: { zh: '考核指标体系', en: 'Indicator set' },
  scoreUnits: { zh: '被考核单位（每行一个）', en: 'Units, one on each line' },
  make: { zh: '生成', en: 'Make' },
  slow: {
    zh: '时间较长。如有单元格正在编辑，请先按回车键完成输入。',
    en: 'This takes a while. If a cell is being edited, press Enter to finish it.',
  },
  progress: { zh: '进度', en: 'Progress' },
  error: { zh: '没有完成', en: 'Not done' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaneWord = keyof typeof PANE_WORDS;

export const TASK_WORDS: Readonly<Record<Task, Bilingual>> = {
  starting: { zh: '正在准备…', en: 'Starting…' },
  reading: { zh: '正在读取台账…', en: 'Reading the ledger…' },
  checking: { zh: '正在校验…', en: 'Checking…' },
  flagging: { zh: '正在标记单元格…', en: 'Marking cells…' },
  clearing: { zh: '正在清除标记…', en: 'Clearing flags…' },
  making: { zh: '正在生成工作表…', en: 'Making sheets…' },
};

export { MISSING_WORDS as REASON_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '@duibiao/report';

export function households(count: number, language: Language): string {
  if (language === 'zh') return `${count} 个对象`;
  return count === 1 ? '1 subject' : `${count} subjects`;
}

export function records(count: number, language: Language): string {
  if (language === 'zh') return `${count} 条`;
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** How many units, and how many there may be. */
export function unitCount(count: number, most: number, language: Language): string {
  if (language === 'zh')
    return `共 ${count} 个单位。每个单位一张工作表，一次最多 ${most} 个，更多请分批生成。`;
  return `${count} ${count === 1 ? 'unit' : 'units'}. Each has a sheet of its own; at most ${most} at once, so make more in parts.`;
}

/** What was seen on a sheet. */
export function sheetSeen(
  sheet: string,
  level: Level,
  subjects: number,
  columns: number,
  language: Language,
): string {
  const { zh, en } = LEVELS[level];
  if (language === 'zh') return `工作表“${sheet}”：识别出 ${subjects} ${zh}，${columns} 列。`;
  return `Sheet “${sheet}”: ${subjects} ${subjects === 1 ? en[0] : en[1]}, ${columns} columns understood.`;
}

const LEVELS: Readonly<Record<Level, { readonly zh: string; readonly en: readonly [string, string] }>> = {
  person: { zh: '人', en: ['person', 'persons'] },
  household: { zh: '户', en: ['household', 'households'] },
  village: { zh: '个村', en: ['village', 'villages'] },
  township: { zh: '个乡镇', en: ['township', 'townships'] },
  project: { zh: '个项目', en: ['project', 'projects'] },
  county: { zh: '个县', en: ['county', 'counties'] },
};

/** Titles of the dictionary are written as they stand inside a sentence; alone they begin with a capital. */
export function alone(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
