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
  missing: (option: string, command: string): Bilingual => ({
    zh: `缺少 --${option}，请补上；写法见 duibiao ${command} --help。`,
    en: `--${option} is missing; add it. See duibiao ${command} --help.`,
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
  likely: (reading: string): Bilingual => ({
    zh: `可能读法：${reading}`,
    en: ` Likely reading: ${reading}`,
  }),
  leadBy: (names: string): Bilingual => ({ zh: `（牵头：${names}）`, en: `(lead: ${names})` }),
  and: { zh: '、', en: ', ' },
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
  unit: { zh: '单位', en: 'Unit' },
  share: { zh: '分得', en: 'Share' },
  households: { zh: '户数', en: 'Households' },
  personsHead: { zh: '人数', en: 'Persons' },
  sum: { zh: '合计', en: 'Total' },
  ties: (labels: string): Bilingual => ({
    zh: `余数相同，按“权重大者先，其次按表中先后”决定：${labels}。`,
    en: `Equal claims, decided by the greater weight, then by order: ${labels}.`,
  }),
  lint: {
    zh: '检查计划：分解数不合、前后矛盾、文字不清等',
    en: 'judge a plan: sums, contradictions, unreadable text',
  },
  planText: {
    zh: '计划原文（.docx 或 .txt），用来核对引文并找出漏列的数字',
    en: "the plan's text (.docx or .txt), to check quotations and find figures left out",
  },
  failOn: { zh: '有此类问题时以状态 1 结束', en: 'end with status 1 when there is such a thing' },
  findings: (count: number): Bilingual => ({
    zh: count === 0 ? '没有发现问题。' : `共 ${count} 处`,
    en: count === 0 ? 'Nothing found.' : `${count} in all`,
  }),
  schema: {
    zh: '输出计划文件的 JSON Schema，供编辑器使用',
    en: 'print the JSON Schema of plan files, for editors',
  },
  read: {
    zh: '从计划原文（.docx 或 .txt）中提取目标任务，供人确认',
    en: "propose targets from a plan's text (.docx or .txt), to be confirmed",
  },
  draft: { zh: '把提取结果写成计划文件（YAML）', en: 'write the proposals as a plan file (YAML)' },
  force: { zh: '输出文件已存在时替换它', en: 'replace an output that exists' },
  drafted: (file: string, count: number): Bilingual => ({
    zh: `已把 ${count} 条写入 ${file}，请逐条核对、命名后使用。`,
    en: `Wrote ${count} proposals to ${file}; go through them and name them before use.`,
  }),
  line: (line: number): Bilingual => ({ zh: `第${line}行`, en: `line ${line}` }),
  proposed: (count: number, leftOut: number): Bilingual => ({
    zh: `提出 ${count} 条，另有 ${leftOut} 个数字未取（日期、编号等）。请逐条确认。`,
    en: `${count} proposed; ${leftOut} numbers left out (dates, numbering and the like). Confirm each.`,
  }),
  progress: { zh: '各项目标任务的进度，对照日历', en: 'how every target stands against the calendar' },
  data: { zh: '进度表、台账或 json', en: 'a progress sheet, a ledger, or json' },
  sheet: { zh: '只读这个工作表', en: 'read this sheet only' },
  asOf: { zh: '截至哪一天（默认今天）', en: 'the day to judge by (default today)' },
  chart: { zh: '写出挂图作战表（.xlsx 或 .svg）', en: 'write the wall chart (.xlsx or .svg)' },
  nobody: { zh: '未明确牵头单位', en: 'nobody named' },
  troubled: { zh: '逾期和有风险的任务', en: 'Overdue and at risk' },
  doneOf: (done: string | null, value: string): Bilingual => ({
    zh: `${done ?? '—'}/${value}`,
    en: `${done ?? '—'} of ${value}`,
  }),
  needed: (pace: string): Bilingual => ({
    zh: `今后每30天须完成${pace}`,
    en: `needed every 30 days: ${pace}`,
  }),
  progressHead: (title: string, asOf: string): Bilingual => ({
    zh: `${title}　截至 ${asOf}`,
    en: `${title}, as of ${asOf}`,
  }),
  progressJson: (file: string): Bilingual => ({
    zh: `${file} 不是进度数据：请写成 {"目标编号": 80} 或 [{"target": "目标编号", "done": 80, "date": "2020-06-30"}]。`,
    en: `${file} holds no progress: write {"target-id": 80} or [{"target": "target-id", "done": 80, "date": "2020-06-30"}].`,
  }),
  notProgress: (file: string): Bilingual => ({
    zh: `${file} 既不是进度表（须有“目标编号”或“目标任务”列和“完成数”列），也不是本计划能统计的台账。`,
    en: `${file} is no progress sheet (it has a column “id” or “title”, 目标编号 or 目标任务, and a column “done”, 完成数), nor a ledger that this plan counts by.`,
  }),
  uncertain: (title: string, count: number): Bilingual => ({
    zh: `“${title}”：台账中有 ${count} 户缺数据，无法判断是否计入，未计。`,
    en: `“${title}”: of ${count} subjects the ledger does not say whether they count; they are not counted.`,
  }),
  unusedRow: {
    unknownTarget: (cell: string, text: string, near: readonly string[]): Bilingual => ({
      zh: `${cell}：计划中没有目标“${text}”，该行未用；${near.length > 0 ? `是不是“${near.join('”“')}”？` : '请核对编号或名称。'}`,
      en: `${cell}: the plan has no target “${text}”; the row was not used. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Check its id or title.'}`,
    }),
    ambiguousTarget: (cell: string, text: string): Bilingual => ({
      zh: `${cell}：计划中有几个“${text}”，该行未用；请改填目标编号。`,
      en: `${cell}: the plan has several targets “${text}”; the row was not used. Give the id.`,
    }),
    unreadableAmount: (cell: string, text: string): Bilingual => ({
      zh: `${cell}：“${text}”不是数量，该行未用；请写数字。`,
      en: `${cell}: “${text}” is no amount; the row was not used. Write a number.`,
    }),
    unreadableDate: (cell: string, text: string): Bilingual => ({
      zh: `${cell}：“${text}”不是日期，该行未用；请写成 2020-06-30。`,
      en: `${cell}: “${text}” is no date; the row was not used. Write 2020-06-30.`,
    }),
  },
};
