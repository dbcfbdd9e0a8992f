import type { Bilingual } from '@duibiao/core';

/** What the `targets` commands say. */
export const targetsWords = {
  format: { zh: '输出格式（默认 text）', en: 'output format (default text)' },
  list: { zh: '列出计划的全部目标任务', en: 'list every target of a plan' },
  exits: { zh: '达到发生率目标至少须脱贫多少人', en: 'how many must leave poverty to meet an incidence' },
  poor: { zh: '现有贫困人口', en: 'poor persons now' },
  population: { zh: '农村人口总数', en: 'rural population' },
  threshold: { zh: '发生率上限，如“<4%”“<=3%”', en: 'limit of the incidence, such as "<4%" or "<=3%"' },
  planned: { zh: '计划脱贫人数，判断是否够', en: 'exits planned; says whether they suffice' },
  allocate: { zh: '把总任务按权重分解为整数', en: 'divide a total over units in whole numbers' },
  total: { zh: '总数（整数）', en: 'the total, a whole number' },
  weights: { zh: '单位和权重的表（csv、xlsx 或 json）', en: 'units and weights (csv, xlsx or json)' },
  method: { zh: '分解方法（默认最大余数法）', en: 'method (default largest remainder)' },
  persons: {
    zh: '同时分解的人数：--total 为户数，表中须有户数、人数两列',
    en: 'persons to divide as well: --total is households, and the table has both columns',
  },
  missing: (option: string): Bilingual => ({
    zh: `缺少 --${option}，请补上。`,
    en: `--${option} is missing; add it.`,
  }),
  notCount: (option: string, text: string): Bilingual => ({
    zh: `--${option} 的值“${text}”不是数字，请写整数。`,
    en: `--${option} takes a whole number, not “${text}”.`,
  }),
  notWeights: (file: string): Bilingual => ({
    zh: `${file} 不是权重表：JSON 请写成 {"甲村": 60} 或 [{"label": "甲村", "weight": 60}]。`,
    en: `${file} holds no weights: as JSON write {"甲村": 60} or [{"label": "甲村", "weight": 60}].`,
  }),
  noPersons: (label: string): Bilingual => ({
    zh: `“${label}”没有人数；要同时分解户数和人数，表中须有“户数”“人数”两列。`,
    en: `“${label}” has no persons; to divide both, the table needs the columns 户数 and 人数.`,
  }),
  remarks: { zh: '原文疑点', en: 'Oddities of the text' },
  likely: { zh: '可能读法', en: 'likely reading' },
  leadLabel: { zh: '牵头', en: 'lead' },
  complete: { zh: '完成', en: 'to be completed' },
  planLine: (title: string, id: string, count: number): Bilingual => ({
    zh: `${title}（${id}，${count} 条）`,
    en: `${title} (${id}, ${count} entries)`,
  }),
  exitsLine: (rate: string, required: number, remaining: number, after: string): Bilingual => ({
    zh: `现发生率 ${rate}%。至少须脱贫 ${required} 人，最多剩 ${remaining} 人（${after}%）。`,
    en: `Incidence now ${rate}%. At least ${required} must leave poverty; at most ${remaining} may remain (${after}%).`,
  }),
  suffices: (exits: string, planned: string): Bilingual => ({
    zh: `计划脱贫 ${exits} 人后为 ${planned}%，够。`,
    en: `After the ${exits} exits planned it is ${planned}%: enough.`,
  }),
  lacks: (exits: string, planned: string, lacking: number): Bilingual => ({
    zh: `计划脱贫 ${exits} 人后仍为 ${planned}%，还差 ${lacking} 人。`,
    en: `After the ${exits} exits planned it is still ${planned}%: ${lacking} short.`,
  }),
  sumLine: (total: number): Bilingual => ({ zh: `合计 ${total}`, en: `Total ${total}` }),
  ties: (labels: string): Bilingual => ({
    zh: `余数相同，按“权重大者先，其次按表中先后”决定：${labels}。`,
    en: `Equal claims, decided by the greater weight, then by order: ${labels}.`,
  }),
};
