import type { ProgressStatus } from '../target/progress/target-progress.js';
import type { Bilingual } from './bilingual.js';

/** What is said of progress. */
export const progressWords = {
  badDate: (text: string): Bilingual => ({
    zh: `“${text}”不是日期，请写成 2020-06-30。`,
    en: `“${text}” is no date; write 2020-06-30.`,
  }),
  unknownTarget: (target: string, plan: string, near: readonly string[]): Bilingual => ({
    zh: `计划“${plan}”没有目标“${target}”${near.length > 0 ? `，是不是“${near.join('”“')}”？` : '。'}编号见 duibiao targets list ${plan}。`,
    en: `The plan “${plan}” has no target “${target}”${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'} The ids: duibiao targets list ${plan}.`,
  }),
};

/** Names of the statuses. */
export const PROGRESS_STATUS_WORDS: Readonly<Record<ProgressStatus, Bilingual>> = {
  done: { zh: '已完成', en: 'done' },
  onPace: { zh: '正常推进', en: 'on pace' },
  behind: { zh: '滞后', en: 'behind' },
  atRisk: { zh: '有风险', en: 'at risk' },
  overdue: { zh: '逾期', en: 'overdue' },
  unreported: { zh: '未报', en: 'not reported' },
  untracked: { zh: '不计进度', en: 'not tracked' },
};
