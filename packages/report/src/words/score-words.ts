import type { Bilingual } from '@duibiao/core';

export const SCORE_WORDS = {
  dataTab: { zh: '数据录入', en: 'Data' },
  rankingTab: { zh: '得分排名', en: 'Ranking' },
  rulesTab: { zh: '评分细则', en: 'Rules' },
  deductionsTab: { zh: '扣分清单', en: 'Deductions' },
  unit: { zh: '被考核单位', en: 'Unit' },
  number: { zh: '序号', en: 'No.' },
  level1: { zh: '一级指标', en: 'First level' },
  level2: { zh: '二级指标', en: 'Second level' },
  level3: { zh: '三级指标', en: 'Third level' },
  indicator: { zh: '考核指标', en: 'Indicator' },
  standard: { zh: '评价标准', en: 'Standard' },
  points: { zh: '分值', en: 'Points' },
  figures: { zh: '完成情况', en: 'Figures' },
  self: { zh: '自评分', en: 'Self' },
  score: { zh: '考核分', en: 'Score' },
  reason: { zh: '扣分原因', en: 'Reason' },
  dataSource: { zh: '数据来源', en: 'Data from' },
  department: { zh: '考核部门', en: 'Assessed by' },
  lowest: { zh: '最低可能', en: 'Lowest' },
  highest: { zh: '最高可能', en: 'Highest' },
  range: { zh: '得分范围', en: 'Range' },
  absentPoints: { zh: '缺项分', en: 'Absent' },
  working: { zh: '计算过程（不打印）', en: 'Working (not printed)' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  sum: { zh: '基本得分', en: 'Basic score' },
  bonus: { zh: '加分项', en: 'Bonus' },
  veto: { zh: '一票否决', en: 'Veto' },
  total: { zh: '总分', en: 'Total' },
  grade: { zh: '等次', en: 'Grade' },
  rank: { zh: '位次', en: 'Rank' },
  open: { zh: '待定', en: 'open' },
  missing: { zh: '缺数据', en: 'no data' },
  absent: { zh: '缺项', en: 'no task' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  blank: { zh: '＿', en: '_' },
  vetoed: { zh: '触发', en: 'applies' },
  notVetoed: { zh: '未触发', en: 'does not apply' },
  inspection: { zh: '现场考核', en: 'inspection' },
  fromCheck: { zh: '台账核验', en: 'ledger check' },
  fromFindings: { zh: '台账疑点', en: 'ledger findings' },
  fromTarget: { zh: '目标进度', en: 'target progress' },
  reported: { zh: '单位填报', en: 'reported' },
  leader: { zh: '考核组组长（签字）：', en: 'Head of the examiners (signed):' },
  examined: { zh: '被考核单位负责人（签字）：', en: 'Head of the unit (signed):' },
  date: { zh: '日期：　　　年　　月　　日', en: 'Date:' },
  chart: { zh: '各单位得分', en: 'Scores by unit' },
  lost: { zh: '扣分', en: 'Lost' },
  cells: { zh: '依据单元格', en: 'Cells' },
  noDeductions: { zh: '没有扣分。', en: 'No deductions.' },
  certainty: { zh: '核实情况', en: 'Certainty' },
  source: { zh: '出处', en: 'Source' },
  unread: { zh: '原文未读到', en: 'not read' },
  explanation: { zh: '指标解释', en: 'Explanation' },
  cap: { zh: '上限', en: 'Cap' },
  pageFooter: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
  dataHint: {
    zh: '浅黄格为录入格；不掌握的留空，不要填 0。各单位评分表、排名随本表自动计算。',
    en: 'Pale yellow cells are to be filled in; leave blank what is not known, never 0. Sheets and ranking follow.',
  },
  hintNumber: { zh: '填写数字', en: 'A number' },
  hintYesNo: { zh: '选择 是 或 否', en: 'Choose yes or no' },
  hintJudged: { zh: '考核组评定得分', en: 'Score given by the examiners' },
  hintAbsent: { zh: '本年无此项任务的选“是”', en: 'Choose yes if there is no task this year' },
  outOfRange: { zh: '超出允许范围，请核对。', en: 'Out of range; please check.' },
  notMet: { zh: '未达到要求', en: 'not met' },
  proRata: { zh: '按比例计分', en: 'in proportion' },
  short: { zh: '未达到目标值', en: 'short of the target' },
  lowerTier: { zh: '未达最高档', en: 'not the best tier' },
  judged: { zh: '考核组评定', en: 'judged' },
  zeroed: { zh: '出现不得分情形', en: 'a case of no points' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** `扣` and `分：` around the points that a formula computes. */
export const LOST_AROUND: readonly [Bilingual, Bilingual] = [
  { zh: '扣', en: '-' },
  { zh: '分：', en: ': ' },
];

export function unitLead(unit: string): Bilingual {
  return {
    zh: `被考核单位：${unit}　　　　　　考核组：　　　　　　　　　　考核日期：`,
    en: `Unit: ${unit}            Examiners:                    Date of examination:`,
  };
}

export function rankedOf(units: number): Bilingual {
  return { zh: `共 ${units} 个单位`, en: `${units} units` };
}

/** Around the lowest and the highest possible total, where data is missing. */
export const RANGE_AROUND: readonly [Bilingual, Bilingual] = [
  { zh: '缺数据，最低 ', en: 'data missing: lowest ' },
  { zh: '，最高 ', en: ', highest ' },
];
