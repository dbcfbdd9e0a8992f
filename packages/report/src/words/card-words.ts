import type { Bilingual } from '@duibiao/core';

export const CARD_WORDS = {
  title: { zh: '帮扶明白卡', en: 'Household card' },
  head: { zh: '户主姓名', en: 'Head' },
  members: { zh: '一、家庭成员', en: '1. Members' },
  verdicts: { zh: '二、对标情况', en: '2. How the household stands' },
  benefits: { zh: '三、获得清单（享受的政策和帮扶）', en: '3. Benefits received' },
  visits: { zh: '四、走访记录', en: '4. Visits' },
  name: { zh: '姓名', en: 'Name' },
  relation: { zh: '与户主关系', en: 'Relation' },
  sex: { zh: '性别', en: 'Sex' },
  age: { zh: '年龄', en: 'Age' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  health: { zh: '健康状况', en: 'Health' },
  labour: { zh: '劳动技能', en: 'Labour' },
  schooling: { zh: '在校情况', en: 'Schooling' },
  criterion: { zh: '条件', en: 'Criterion' },
  status: { zh: '结论', en: 'Verdict' },
  actual: { zh: '现状', en: 'Now' },
  required: { zh: '要求', en: 'Required' },
  reason: { zh: '说明', en: 'Why' },
  item: { zh: '项目', en: 'Item' },
  amount: { zh: '内容或金额', en: 'What or how much' },
  none: { zh: '台账中没有记载', en: 'The ledger records none' },
  noMembers: { zh: '台账未记载成员，请现场填写', en: 'The ledger lists no members; fill in on the spot' },
  helper: { zh: '帮扶责任人', en: 'Helper' },
  helperUnit: { zh: '帮扶单位', en: 'Helping unit' },
  helperPhone: { zh: '帮扶人电话', en: 'Helper’s phone' },
  visitDate: { zh: '走访日期', en: 'Date' },
  visitor: { zh: '走访人', en: 'Visitor' },
  visitContent: { zh: '走访内容、解决的问题', en: 'What was found and solved' },
  headSign: { zh: '户主签字', en: 'Head’s signature' },
  helperSigns: { zh: '帮扶责任人（签字）：', en: 'Helper (signed):' },
  headSigns: { zh: '户主（签字）：', en: 'Head (signed):' },
  date: { zh: '日期：　　年　　月　　日', en: 'Date:' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  received: { zh: '已享受', en: 'received' },
  tab: { zh: '明白卡', en: 'Cards' },
  overall: { zh: '总体结论', en: 'Overall' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function cardBasis(standard: Bilingual, asOf: string): Bilingual {
  return {
    zh: `依据：${standard.zh}，时点 ${asOf}。缺数据的条件请补齐后再判定。`,
    en: `By ${standard.en}, as of ${asOf}. A criterion without data is judged once the data is there.`,
  };
}
