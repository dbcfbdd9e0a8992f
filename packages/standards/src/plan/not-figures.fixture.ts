/** Numerals that are no figure of a plan, and why. Each pattern is as narrow as its reason. */
export interface NotFigure {
  readonly words: RegExp;
  readonly why: string;
}

export const NOT_FIGURES: readonly NotFigure[] = [
  { words: /20\d\d年\d{1,2}月\d{1,2}日/gu, why: 'date of issue or printing' },
  {
    words:
      /《[^《》]*20\d\d年[^《》]*(》|$)|镇20\d\d年脱贫攻坚工作(要点|计划)|20\d\d年(全县|镇巴县)脱贫攻坚工作要(点|以)/gu,
    why: 'title of a document, or the plan naming its year',
  },
  { words: /^ *\d{1,2}[.、．]/gu, why: 'number of a paragraph' },
  { words: /[〔【]20\d\d[〕】]\d{1,2}/gu, why: 'document number' },
  { words: /20\d\d年(是全面建成|在巩固现有|后解决)/gu, why: 'year in running text' },
  {
    words: /“?1\+6”?连片|“4\+x”|“3\+X”|“7\+1医疗保障”|“577”|“10·17”|三年会战|三年行动|七项行动/gu,
    why: 'name of a programme, a standard or a day',
  },
  {
    words: /一级抓一级|镇村两级|五级书记|三级书记|三级电商/gu,
    why: 'levels of administration, a fixed phrase',
  },
];

/** Numerals outside the plan proper, or odd in one document only. */
export const OUTSIDE_THE_PLAN: Readonly<Record<string, readonly NotFigure[]>> = {
  'qunli-2020': [],
  'tongjiang-2016': [
    { words: /^时间:.*$/gu, why: 'time at which a web site published the text' },
    { words: /现就乡2016年|属2016年杨柏/gu, why: 'year in running text' },
    {
      words: /2016年4月上旬—7月底,全面完成精准贫困村/gu,
      why: 'period, held as start and due of the entries',
    },
  ],
  'xintian-2018': [
    { words: /^- .*$/gu, why: 'notice of the web site that shared the text' },
    {
      words: /^2020年扶贫工作计划2$|现制定20xx年度|紧紧围绕2018年/gu,
      why: 'year of the plan; remarked upon',
    },
    { words: /新一年扶贫调研/gu, why: 'fixed phrase' },
  ],
  'zhenba-2019': [
    {
      words: /^016045510\/2019-01578$|^2019-03-18 00:00:00$|ICP备\d+|^.*联系电话.*$|^.*公网安备.*$/gu,
      why: 'index, contact and licence of the web site',
    },
    { words: /^\s*2019228\s*$/gu, why: 'date of issue without punctuation; remarked upon' },
  ],
  'guanba-2020': [],
};
