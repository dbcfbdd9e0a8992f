/** Words that offices use for one another in headers, and the one that they are compared by. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/其它/g, '其他'],
  [/帐/g, '账'],
  [/(?:公民)?身份(?:证件|证)?号码?|身份证件?号?码?/g, '身份证'],
  [/(?:联系)?(?:电话|手机)(?:号码?)?|联系方式|手机号码?/g, '电话'],
  [/(?:编码|代码|号码)/g, '编号'],
  [/(?:人口|人员)?(?:数量|总数)|人口数|人数/g, '人数'],
  [/真实姓名/g, '姓名'],
  [/名字/g, '名称'],
  [/家庭年?总/g, '家庭'],
  [/(?<=..)总面积/g, '面积'],
  [/^(?:所在|所属)(?:的)?/, ''],
  [/(?<=..)(?:小计|合计)$/, ''],
  [/日期/g, '时间'],
  [/年份/g, '年度'],
  [/(?:行政)?村(?:民)?委员?会|行政村|村庄/g, '村'],
  [/建档立卡(?:贫困)?户|贫困户|脱贫户|监测户|监测对象户?|(?:贫困|帮扶|扶贫)对象|农户/g, '户'],
  [/责任人|干部|联系人/g, '人'],
  [
    /新型农村合作医疗|城乡居民(?:基本)?医疗?保(?:险)?|城乡居民医保|基本医疗保险|基本医保|新农合|医疗保险/g,
    '医保',
  ],
  [/(?:城乡居民)?(?:社会|基本)?养老保险|新农保/g, '养老保险'],
  [/公益性?岗(?:位)?/g, '公益岗'],
  [/易地(?:扶贫)?搬迁|移民搬迁/g, '易地搬迁'],
  [/房屋|住房/g, '房'],
  [/饮用水|饮水/g, '饮水'],
  [/扶贫/g, '帮扶'],
  [/[（()）、/，,·\s]/g, ''],
  [/的|之/g, ''],
];

/**
 * A header in the wording that headers are compared by where they differ only in words that mean the same: `帮扶责任人手机号码` and
 * `帮扶干部联系电话` are both 帮扶人电话.
 *
 * @example
 * ```ts
 * plainWording('其它人员联系方式') //=> '其他人员电话'
 * ```
 */
export function plainWording(word: string): string {
  return SAME.reduce((text, [pattern, same]) => text.replace(pattern, same), word);
}
