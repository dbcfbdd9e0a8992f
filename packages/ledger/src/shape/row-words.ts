import type { SkipReason } from '../ledger.js';
import { readUnitLine } from '../value/unit.js';

/** Behind the word: what it counts (`合计：3户`, `小计（12户）`, `共计3户9人`, `总计12户`). */
const COUNTED = '(?:[:：].*|[(].*[)]|[共为]?\\d+(?:[户人个名口].*)?)?';
/** Before the word: what is summed, a numbered group among it (`1组小计`, `石桥村第3组合计`). */
const SUMMED = '[^\\d]{0,12}(?:\\d{1,2}(?:组|队|社|片区?|村|屯)[^\\d]{0,4})?';
const SUBTOTAL = new RegExp(
  `^(?:${SUMMED}(?:小计|分计|本页计|本页合计|本页小计|本页累计|村计|组计|户计|本村计)${COUNTED}|其中[:：].*)$`,
);
const TOTAL = new RegExp(
  `^(?:${SUMMED}(?:合计|总计|共计|累计|总合计|总和)${COUNTED}|\\d{4}年(?:合计|总计|共计|累计)|(?:全|本)[村镇乡县组](?:合计|总计|共计)?[:：]?|计|共\\d+户.*|平均|平均值|平均数|均值|合并计算)$`,
);
const NOTE =
  /^(?:(?:注|注释|备注|说明|填表说明|填报说明|填写说明|备注说明|注意|注意事项|附注|附|表注)(?:[:：\d1一]|$)|[※★●◆▲](?=.{2}))/;
const SIGNATURE =
  /(?:填表|制表|填报|审核|复核|经办|统计|核查|调查|登记|负责|分管|包村|录入|校对|审批|报送)(?:人|员|领导|单位负责人|单位)?(?:签字|签名|签章|\(签字\)|\(签章\)|\(盖章\)|签字\(盖章\))?[:：]|(?:签字|签名|签章|盖章|公章)[)]?[:：_]|\((?:签字|签章|盖章|公章|签名)\)|^(?:填表|填报|制表|上报|报送)(?:日期|时间)[:：]|^\d{4}年\d{1,2}月\d{1,2}日$|^年月日$|第一书记[:：]|村支书[:：]|村主任[:：]|户主签字[:：]|^日期[:：]/;
const PAGE = /^第\d+页(?:[,，]?共\d+页)?$|^共\d+页(?:第\d+页)?$/;

/** Whether a cell's text names a row of sums, and of which kind. */
export function totalKind(text: string): 'subtotal' | 'total' | null {
  if (text.length > 24 || !/[计和中全均共]/.test(text)) return null;
  if (SUBTOTAL.test(text)) return 'subtotal';
  return TOTAL.test(text) ? 'total' : null;
}

/** Surnames that do not also begin a word for what is summed (`单位合计`, `金额合计`, `项目合计`, `全村合计`). */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁耿舒尚卜詹关苗凌费纪靳盛童欧甄裴席戚喻柏窦云苟褚卫';
const COMPOUND = '欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|端木';

const NAME_LIKE = new RegExp(`^(?:[${SURNAMES}]|${COMPOUND})(?:合计|小计|总计|共计|累计|分计|总和)$`);

/** Whether a word for sums could as well be somebody's name (`张合计`). */
export function couldBeName(text: string): boolean {
  return NAME_LIKE.test(text);
}

/** Whether a text only counts: `12户`, `共3户9人`. */
export function isCount(text: string): boolean {
  return /^[共计]?\d+(?:\.\d+)?(?:户|人|个|名|口|次|元|亩)(?:[,，、]?\d+(?:户|人|个|名|口|次|元|亩))*$/.test(
    text,
  );
}

/** Whether a text begins a note (`注：…`). */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** A further line of a note: `2.…`, `（2）…`, `2、…`. */
export function continuesNote(text: string): boolean {
  return /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]?[、.．,)]?)(?=\D)/.test(text) && text.length > 4;
}

/** What a row that holds only words says: a note, a signature line, a unit line; null when none of these. */
export function wordsKind(texts: readonly string[]): SkipReason | null {
  const first = texts[0] ?? '';
  if (isNote(first)) return 'note';
  if (
    texts.some(
      (text) =>
        text.includes('单位') && (readUnitLine(text) !== null || /^(?:计量|金额)?单位[:：]/.test(text)),
    )
  )
    return 'unit';
  if (texts.some((text) => /[:：_()日章签]/.test(text) && SIGNATURE.test(text))) return 'signature';
  if (texts.every((text) => PAGE.test(text))) return 'note';
  return null;
}

const PLACE_NAME = /(?:村|社区|组|屯|寨|镇|乡|街道|县|区|旗|市)$/;
const CATEGORY = /(?:户|类|人员|对象|家庭|部分)$/;

/** Whether a text is the name of a place or of a kind of households, and nothing else. */
export function namesPlaceOrKind(text: string): boolean {
  return text.length <= 20 && (PLACE_NAME.test(text) || CATEGORY.test(text));
}

/**
 * Whether a text that stands alone is the title of the rows below it: a place or a kind of household, numbered or with its
 * count (`一、石桥村`, `（一）脱贫户`, `石桥村（35户）`).
 */
export function isSectionTitle(text: string): boolean {
  const counted = /[(（].{0,20}\d+[户人].*[)）]$|共?\d+户(?:\d+人)?$/.test(text);
  const numbered =
    /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．:：]|\d{1,2}[、.．]|第[一二三四五六七八九十\d]+[部分组类批][、:：]?)/.exec(
      text,
    );
  const bare = text
    .slice(numbered?.[0].length ?? 0)
    .replace(/[(（][^()（）]*[)）]$/, '')
    .replace(/[:：]?共?\d+户(?:\d+人)?$/, '');
  if (bare.length > 20 || /[。；;]/.test(text)) return false;
  return (numbered !== null || counted) && (PLACE_NAME.test(bare) || CATEGORY.test(bare));
}
