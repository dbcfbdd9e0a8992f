import type { Bilingual, MissingReason, Status } from '@duibiao/core';
import type { Severity } from '@duibiao/sheet';

export const STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
  met: { zh: '达标', en: 'Met' },
  unmet: { zh: '未达标', en: 'Unmet' },
  unknown: { zh: '缺数据', en: 'No data' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '疑似', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

export const MISSING_WORDS: Readonly<Record<MissingReason, Bilingual>> = {
  empty: { zh: '未填写', en: 'left blank' },
  unreadable: { zh: '无法识别', en: 'cannot be read' },
  noColumn: { zh: '台账无此列', en: 'no such column' },
  noParameter: { zh: '当年标准无数值', en: 'no figure for that year' },
  pending: { zh: '待核实', en: 'still being established' },
  conflict: { zh: '前后不一致', en: 'written twice, differently' },
  undefined: { zh: '无法计算', en: 'cannot be computed' },
};

export const ANSWER_WORDS: Readonly<Record<'true' | 'false', Bilingual>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

export const CHECK_WORDS = {
  findingsTab: { zh: '疑点与判定清单', en: 'Findings' },
  findingsTitle: { zh: '疑点与判定清单', en: 'Verdicts and findings' },
  summaryTab: { zh: '汇总', en: 'Summary' },
  summaryTitle: { zh: '对标情况汇总表', en: 'Summary of the check' },
  number: { zh: '序号', en: 'No.' },
  kind: { zh: '类别', en: 'Kind' },
  verdict: { zh: '判定', en: 'Verdict' },
  finding: { zh: '疑点', en: 'Finding' },
  subject: { zh: '对象', en: 'Subject' },
  village: { zh: '村', en: 'Village' },
  criterion: { zh: '条件', en: 'Criterion' },
  status: { zh: '结论', en: 'Status' },
  severity: { zh: '程度', en: 'Severity' },
  actual: { zh: '实际', en: 'Actual' },
  required: { zh: '要求', en: 'Required' },
  shortfall: { zh: '差额', en: 'Shortfall' },
  message: { zh: '说明', en: 'What it says' },
  source: { zh: '依据', en: 'Source' },
  place: { zh: '位置', en: 'Cell' },
  none: { zh: '未发现未达标、缺数据的条件和疑点。', en: 'Nothing unmet, nothing missing, no finding.' },
  subjects: { zh: '对象数', en: 'Subjects' },
  total: { zh: '合计', en: 'Total' },
  byCriterion: { zh: '一、按条件', en: '1. By criterion' },
  byVillage: { zh: '二、按村', en: '2. By village' },
  missing: { zh: '三、缺什么数据', en: '3. What is missing' },
  unmetChart: { zh: '各条件未达标、缺数据对象数', en: 'Subjects unmet or without data, by criterion' },
  noVillage: { zh: '（未注明村）', en: '(no village named)' },
  unmetOf: { zh: '未达标对象数：', en: 'Unmet: ' },
  field: { zh: '缺少的数据', en: 'What is missing' },
  reason: { zh: '原因', en: 'Why' },
  shareMet: { zh: '达标率', en: 'Share met' },
  where: { zh: '所在村', en: 'Villages' },
  count: { zh: '对象数', en: 'Subjects' },
  nothingMissing: { zh: '没有缺少的数据。', en: 'Nothing is missing.' },
  pageFooter: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** `依据：577 贫困户退出标准（shaanxi/577/household） 时点：2017-12-31 台账：a.xlsx` */
export function checkHeading(
  standardTitle: Bilingual,
  standardId: string,
  asOf: string,
  file: string | null,
): Bilingual {
  return {
    zh: `依据：${standardTitle.zh}（${standardId}）　时点：${asOf}${file ? `　台账：${file}` : ''}`,
    en: `Standard: ${standardTitle.en} (${standardId}) · as of ${asOf}${file ? ` · ledger: ${file}` : ''}`,
  };
}

export function checkCounts(subjects: number, met: number, unmet: number, unknown: number): Bilingual {
  return {
    zh: `共 ${subjects} 个对象：达标 ${met}，未达标 ${unmet}，缺数据 ${unknown}`,
    en: `${subjects} subjects: ${met} met, ${unmet} unmet, ${unknown} without data`,
  };
}

export function morePlaces(count: number): Bilingual {
  return { zh: `另 ${count} 处`, en: `${count} more` };
}
