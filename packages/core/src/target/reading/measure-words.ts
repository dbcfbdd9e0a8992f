/** Measure words after which a number is a figure of a plan, the longest first so that 人次 is not read as 人. */
const WORDS = [
  '平方公里',
  '平方千米',
  '平方米',
  '个百分点',
  '人次',
  '户次',
  '公里',
  '千米',
  '公顷',
  '万元',
  '亿元',
  '个月',
  '公斤',
  '千克',
  '户',
  '人',
  '名',
  '个',
  '处',
  '口',
  '座',
  '套',
  '栋',
  '头',
  '只',
  '条',
  '期',
  '次',
  '所',
  '家',
  '种',
  '类',
  '门',
  '遍',
  '项',
  '元',
  '亩',
  '米',
  '里',
  '吨',
  '斤',
  '台',
  '株',
  '辆',
  '间',
  '场',
  '棵',
  '%',
  '‰',
];

export const MEASURE_WORDS = WORDS.join('|');

/** What is counted, where a number has 万 or 以上 but no measure word: 1.2万贫困户, 1.72万以上贫困人口. */
export const COUNTED_NOUNS: readonly { readonly noun: RegExp; readonly unit: string }[] = [
  { noun: /^[^，。；、,;()（）\d]{0,6}?户(?!籍|均)/u, unit: '户' },
  { noun: /^[^，。；、,;()（）\d]{0,6}?(?:人口|群众|劳动力|人)/u, unit: '人' },
];

/** What is counted in yuan, where the text leaves 元 out: 税收360万. */
export const MONEY_NOUNS = /(?:税收|产值|收入|投资|资金|交易额|预算)[^，。；、,;()（）\d]{0,3}$/u;

/** Characters of number, for 一次, 两个点, 七有. */
export const WRITTEN_NUMBERS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};
