import type { Bilingual } from '@duibiao/core';
import type { Reconciliation } from '@duibiao/ledger';

/** Words of the workbook of differences. */
export const RECONCILE_WORDS = {
  differencesTab: { zh: '对账差异', en: 'Differences' },
  subjectsTab: { zh: '增减对象', en: 'New and gone' },
  proposedTab: { zh: '疑似同一对象', en: 'Perhaps the same' },
  totalsTab: { zh: '合计核对', en: 'Totals' },
  number: { zh: '序号', en: 'No.' },
  village: { zh: '村', en: 'Village' },
  subject: { zh: '对象', en: 'Subject' },
  field: { zh: '项目', en: 'Item' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '情况', en: 'Kind' },
  was: { zh: '前一本', en: 'Before' },
  is: { zh: '后一本', en: 'After' },
  change: { zh: '增减', en: 'Change' },
  reason: { zh: '理由（请人工确认）', en: 'Reason (to be confirmed)' },
  confidence: { zh: '相似程度', en: 'Likeness' },
  agree: { zh: '是否相符', en: 'Agree' },
  changed: { zh: '变更', en: 'changed' },
  filled: { zh: '补填', en: 'filled in' },
  emptied: { zh: '清空', en: 'emptied' },
  gone: { zh: '减少', en: 'gone' },
  added: { zh: '新增', en: 'new' },
  yes: { zh: '相符', en: 'yes' },
  no: { zh: '不符', en: 'no' },
  incomplete: { zh: '有缺数据', en: 'incomplete' },
  inBefore: { zh: '前一本位置', en: 'Cell before' },
  inAfter: { zh: '后一本位置', en: 'Cell after' },
  none: { zh: '没有', en: 'None' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The reconciliation in one line. */
export function reconcileCounts({
  matches,
  added,
  gone,
  proposed,
  differences,
  totals,
}: Reconciliation): Bilingual {
  const subjects = new Set(differences.map(({ after }) => after)).size;
  const disagreeing = totals.filter(({ agree }) => agree === false).length;
  return {
    zh: `对应${matches.length}个，新增${added.length}个，减少${gone.length}个，疑似同一对象${proposed.length}对；${subjects}个对象有${differences.length}处不同，合计不符${disagreeing}项`,
    en: `${matches.length} matched, ${added.length} new, ${gone.length} gone, ${proposed.length} pairs perhaps the same; ${differences.length} differences in ${subjects} subjects, ${disagreeing} totals disagree`,
  };
}
