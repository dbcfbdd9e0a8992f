/** What the help says of each command and its options. */
export const commandWords = {
  format: { zh: '输出格式（默认 text）', en: 'output format (default text)' },
  asOf: {
    zh: '按哪一天的标准（年份指年底；默认今天）',
    en: 'date whose standard applies (a year means its end; default today)',
  },
  region: {
    zh: '行政区划代码（六位），决定适用哪条扶贫标准',
    en: 'six-digit region code; decides which lines apply',
  },
  output: { zh: '输出文件', en: 'file to write' },
  force: { zh: '输出文件已存在时替换它', en: 'replace an output that exists' },
  sheet: { zh: '只读这个工作表', en: 'read this sheet only' },
  map: {
    zh: '列对照表：存在则使用，否则把识别结果写入其中',
    en: 'column map file: used when it exists, written otherwise',
  },
  flags: { zh: '标记方式：填充、覆盖层、公式或不标记', en: 'how cells are marked' },
  notes: { zh: '在标记的单元格上加批注', en: 'add a note to each marked cell' },
  unmask: {
    zh: '输出完整的身份证号和电话（默认遮盖）',
    en: 'show whole ID and phone numbers (masked by default)',
  },
  standardFile: {
    zh: '标准编号，或自定义标准的 YAML 文件',
    en: 'id of a standard, or the YAML file of your own',
  },
  set: {
    zh: '指定参数值，可重复：povertyLine=3535',
    en: 'name the value of a parameter; may be repeated: povertyLine=3535',
  },
  reading: {
    zh: '有争议的条件取哪种读法，可重复：income=netIncome',
    en: 'which reading of a disputed criterion; may be repeated: income=netIncome',
  },
  variant: {
    zh: '参数取哪种情形，可重复：waterQuantity=缺水地区',
    en: 'which variant of a parameter; may be repeated: waterQuantity=缺水地区',
  },
  check: {
    summary: { zh: '对照标准校验台账', en: 'hold a ledger against a standard' },
    failOn: {
      zh: '发现此类情况时以状态 1 结束，可重复',
      en: 'end with status 1 when such a thing is found; may be repeated',
    },
    rules: { zh: '质量规则的调整文件', en: 'file that switches or adjusts quality rules' },
  },
  standards: {
    list: { zh: '列出标准', en: 'list the standards' },
    show: {
      zh: '显示一个标准的全部条件、参数与出处',
      en: 'show every criterion of a standard, its figures and sources',
    },
    diff: { zh: '逐条比较两个标准', en: 'compare two standards criterion by criterion' },
    lint: { zh: '检查自定义标准文件', en: 'judge a custom standard file' },
    schema: {
      zh: '输出标准文件的 JSON Schema，供编辑器使用',
      en: 'print the JSON Schema of standard files, for editors',
    },
    clean: { zh: '没有发现问题。', en: 'Nothing found.' },
    level: {
      zh: '只列这一级：household village county …',
      en: 'only this level: household village county …',
    },
  },
  eval: {
    summary: { zh: '计算一个表达式', en: 'evaluate one expression' },
    data: { zh: '变量的值（JSON 对象）', en: 'values of the variables (a JSON object)' },
  },
  read: {
    summary: {
      zh: '说明台账是怎样读懂的：各列的含义、跳过的行、数据质量，不对照标准',
      en: 'say what was understood of a ledger: columns, skipped rows, data quality; by no standard',
    },
  },
  why: {
    summary: {
      zh: '说明一个对象的每条判定从何而来、怎样才能达标',
      en: 'say where each verdict on a subject comes from, and what would have to change',
    },
    row: { zh: '台账中的行号', en: 'row of the ledger' },
  },
  whatIf: {
    summary: {
      zh: '换一个年份、线、标准，或收入有误差时，哪些判定会变',
      en: 'which verdicts change under another year, line or standard, or if incomes are off',
    },
    other: { zh: '另一个标准', en: 'the other standard' },
    year: { zh: '另一个年份或日期', en: 'the other year or date' },
    set: {
      zh: '另一个参数值，可重复：povertyLine=3535',
      en: 'another value of a parameter; may be repeated: povertyLine=3535',
    },
    error: { zh: '收入的误差（百分比）', en: 'error of incomes in percent' },
  },
  rollUp: {
    summary: {
      zh: '把户的判定汇总到村、乡镇：贫困发生率的上下界，缺数据时指明由哪些户决定',
      en: 'roll household verdicts up to villages and townships: incidence with bounds, and which households decide',
    },
    population: {
      zh: '各村乡村总人口表（CSV：村,人口）；不给则按台账人口计',
      en: 'population by village (CSV: village,population); the ledger’s own persons when absent',
    },
    ceiling: { zh: '发生率上限，如 "<3%"、"<=2%"', en: 'ceiling of the incidence, such as "<3%" or "<=2%"' },
  },
  rules: {
    summary: { zh: '列出数据质量规则和可以改的数字', en: 'list the rules of data quality and their figures' },
    level: { zh: '只列这一级：household person village', en: 'only this level: household person village' },
  },
  duplicates: {
    summary: {
      zh: '查几本台账之间（或一本之内）重复的证件号码',
      en: 'find ID numbers that stand more than once, in one ledger or across several',
    },
    failOn: { zh: '有重复时以状态 1 结束', en: 'end with status 1 where there are any' },
  },
  compare: {
    summary: { zh: '两本台账对账', en: 'reconcile two ledgers' },
    key: {
      zh: '按什么对应：户编号、身份证号等字段，可重复',
      en: 'fields that tell subjects apart; may be repeated',
    },
  },
} as const;
