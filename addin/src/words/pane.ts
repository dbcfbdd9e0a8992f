import type { Bilingual, Language } from '@duibiao/core';
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
  region: { zh: '地区（六位行政区划代码）', en: 'Region (six-digit code)' },
  regionHint: { zh: '留空按标准所属地区', en: 'Empty: the standard’s own region' },
  asOf: { zh: '校验时点', en: 'As of' },
  asOfHint: { zh: '留空按台账标题中的年份', en: 'Empty: the year in the ledger’s title' },
  results: { zh: '结果', en: 'Results' },
  missing: { zh: '缺数据', en: 'Missing' },
  columns: { zh: '列对应', en: 'Columns' },
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
  actual: { zh: '实际', en: 'Actual' },
  required: { zh: '要求', en: 'Required' },
  shortfall: { zh: '差额', en: 'Short by' },
  inputs: { zh: '依据的数据', en: 'Rests on' },
  parameters: { zh: '标准数值', en: 'Figures' },
  source: { zh: '依据', en: 'Source' },
  clause: { zh: '条款', en: 'Clause' },
  remedy: { zh: '怎么办', en: 'What to do' },
  goTo: { zh: '转到', en: 'Go to' },
  close: { zh: '关闭', en: 'Close' },
  hiddenRow: { zh: '隐藏行', en: 'hidden row' },
  notWritten: { zh: '（未填）', en: '(blank)' },
  worklist: { zh: '需要补齐的数据', en: 'Data to be completed' },
  nothingMissing: { zh: '没有缺少的数据。', en: 'Nothing is missing.' },
  column: { zh: '列', en: 'Column' },
  header: { zh: '表头', en: 'Header' },
  takenFor: { zh: '识别为', en: 'Taken for' },
  notUsed: { zh: '不使用', en: 'Not used' },
  sure: { zh: '把握', en: 'Sureness' },
  columnsLead: {
    zh: '每一列识别成了什么。改一次，工作簿会记住，同事打开也一样。',
    en: 'What each column was taken for. Correct it once; the workbook remembers, for colleagues too.',
  },
  saveMap: { zh: '导出列对应文件', en: 'Save the column map' },
  loadMap: { zh: '导入列对应文件', en: 'Load a column map' },
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
  unit: { zh: '被考核单位', en: 'Unit' },
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
