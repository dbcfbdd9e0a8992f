import type { Bilingual } from '@duibiao/core';
import { loadQualityRules } from '@duibiao/standards';

/** What findings of the reading itself are about; those of the quality rules carry titles of their own. */
const RULES: Readonly<Record<string, Bilingual>> = {
  'value/unreadable': { zh: '读不懂的内容', en: 'What cannot be read' },
  'value/pending': { zh: '写着待核实', en: 'Marked as still being established' },
  'value/ruined': { zh: '内容被软件改坏', en: 'Values that software has ruined' },
  'value/conflict': { zh: '同一户前后不一致', en: 'Written twice, differently' },
  'value/contradiction': { zh: '两列互相矛盾', en: 'Columns that contradict each other' },
  'columns/ambiguous': { zh: '拿不准的列', en: 'Columns of uncertain meaning' },
  'columns/doubtful': { zh: '存疑的列', en: 'Doubtful columns' },
  'columns/missing': { zh: '缺少的列', en: 'Columns that are not there' },
  'columns/second': { zh: '重复的列', en: 'A second column for the same' },
  'columns/other-year': { zh: '其他年份的列', en: 'Columns of another year' },
  'columns/unit': { zh: '单位存疑的列', en: 'Columns in a doubtful unit' },
  'columns/percent': { zh: '百分比写法存疑', en: 'Percentages in a doubtful form' },
  'columns/fractions': { zh: '小数与百分数混写', en: 'Fractions and percentages mixed' },
  'columns/only-ticks': { zh: '只打勾的列', en: 'Columns of ticks only' },
  'columns/coded': { zh: '填代码的列', en: 'Columns filled with codes' },
  'columns/filled-down': { zh: '向下沿用的地名', en: 'Places written once' },
  'value/calculated': { zh: '由公式算出的内容', en: 'Values worked out from formulas' },
  'value/ditto': { zh: '同上', en: 'Ditto marks' },
  'row/like-total': { zh: '像合计的行', en: 'Rows like totals' },
  'row/unlabelled-total': { zh: '没写“合计”的合计行', en: 'Totals without the word' },
  'table/list-beside': { zh: '旁边的另一张表', en: 'Another list beside the table' },
  'table/passed-over': { zh: '没有读的表', en: 'Tables passed over' },
  'form/empty': { zh: '没有填写的表', en: 'Forms not filled in' },
  'subject/unnamed': { zh: '没有名称的行', en: 'Rows without a name' },
  'table/empty': { zh: '没有数据的表', en: 'Tables without data' },
  'totals/sum': { zh: '合计与明细不符', en: 'Totals that do not add up' },
  'standard/reading': { zh: '标准的不同说法', en: 'Other readings of the standard' },
};

/** What a finding is about as far as its area says, for rules that have no heading of their own. */
const AREAS: Readonly<Record<string, Bilingual>> = {
  value: { zh: '内容存疑', en: 'Doubtful values' },
  columns: { zh: '列存疑', en: 'Doubtful columns' },
  members: { zh: '家庭成员存疑', en: 'Doubtful members' },
  row: { zh: '行存疑', en: 'Doubtful rows' },
  form: { zh: '表格存疑', en: 'Doubtful forms' },
  subject: { zh: '对象存疑', en: 'Doubtful subjects' },
  table: { zh: '表格存疑', en: 'Doubtful tables' },
  totals: { zh: '合计存疑', en: 'Doubtful totals' },
  outlier: { zh: '数值离群', en: 'Values far from the others' },
  formula: { zh: '公式存疑', en: 'Doubtful formulas' },
  standard: { zh: '标准的说明', en: 'About the standard' },
};

/**
 * What a finding is about, in words: for the heading of a group, or a line of a list. Never the rule's own id.
 *
 * @example
 * ```ts
 * ruleTitle('columns/second').zh //=> '重复的列'
 * ```
 */
export function ruleTitle(rule: string): Bilingual {
  const own = RULES[rule] ?? loadQualityRules().find(({ id }) => id === rule)?.title;
  return own ?? AREAS[rule.split('/')[0] ?? ''] ?? { zh: '其他疑点', en: 'Other findings' };
}
