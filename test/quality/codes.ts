/** The code tables of the national system, as its exports and its documents have them. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  sex: ['男', '女'],
  relation: [
    '户主',
    '配偶',
    '之子',
    '之女',
    '之儿媳',
    '之女婿',
    '之孙子',
    '之孙女',
    '之外孙子',
    '之外孙女',
    '之父',
    '之母',
    '之岳父',
    '之岳母',
    '之公公',
    '之婆婆',
    '之祖父',
    '之祖母',
    '之外祖父',
    '之外祖母',
  ],
  education: ['文盲或半文盲', '小学', '初中', '高中', '大专及以上', '学龄前儿童'],
  schooling: [
    '非在校生',
    '学前教育',
    '小学',
    '七年级',
    '八年级',
    '九年级',
    '高中一年级',
    '高中二年级',
    '高中三年级',
    '中职一年级',
    '中职二年级',
    '中职三年级',
    '高职一年级',
    '高职二年级',
    '高职三年级',
    '大专及以上',
  ],
  health: ['健康', '长期慢性病', '患有大病', '残疾'],
  labourSkill: ['普通劳动力', '技能劳动力', '丧失劳动力', '无劳动力'],
  mainCause: [
    '因病',
    '因残',
    '因学',
    '因灾',
    '缺土地',
    '缺水',
    '缺技术',
    '缺劳动力',
    '缺资金',
    '交通条件落后',
    '自身发展动力不足',
  ],
};

/** `03` for 之子; what a table has no code for stays in words (弱劳动力或半劳动力), and 其他 is 99 among relations. */
export function codeOf(field: string, word: string): string {
  if (field === 'relation' && word === '其他') return '99';
  const place = CODES[field]?.indexOf(word) ?? -1;
  if (place < 0) return word;
  return field === 'sex' ? String(place + 1) : String(place + 1).padStart(2, '0');
}
