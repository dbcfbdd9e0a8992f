import type { SkipReason } from '../ledger.js';
import { readUnitLine } from '../value/unit.js';

const SUBTOTAL =
  /^(?:[^\d]{0,12}(?:小计|分计|本页计|本页合计|本页小计|本页累计|村计|组计|户计)(?:[:：].*|[(].*[)]|\d+[户人].*)?|其中[:：].*)$/;
const TOTAL =
  /^(?:[^\d]{0,12}(?:合计|总计|共计|累计|总合计|总和)(?:[:：].*|[(].*[)]|\d+[户人].*)?|全[村镇乡县组](?:合计|总计|共计)?[:：]?|计|平均|平均值|均值)$/;
const NOTE = /^(?:注|注释|备注|说明|填表说明|填报说明|填写说明|备注说明|注意|附注|附|表注)(?:[:：\d1一]|$)/;
const SIGNATURE =
  /(?:填表|制表|填报|审核|复核|经办|统计|核查|调查|登记|负责|分管|包村|录入|校对|审批|报送)(?:人|员|领导|单位负责人|单位)?(?:签字|签名|签章|\(签字\)|\(签章\)|\(盖章\)|签字\(盖章\))?[:：]|(?:签字|签名|签章|盖章|公章)[)]?[:：_]|\((?:签字|签章|盖章|公章)\)|^(?:填表|填报|制表|上报|报送)(?:日期|时间)[:：]|^\d{4}年\d{1,2}月\d{1,2}日$|^年月日$|第一书记[:：]|村支书[:：]|村主任[:：]|户主签字[:：]/;
const PAGE = /^第\d+页(?:[,，]?共\d+页)?$|^共\d+页(?:第\d+页)?$/;

/** Whether a cell's text names a row of sums, and of which kind. */
export function totalKind(text: string): 'subtotal' | 'total' | null {
  if (text.length > 20 || !/[计和中全均]/.test(text)) return null;
  if (SUBTOTAL.test(text)) return 'subtotal';
  return TOTAL.test(text) ? 'total' : null;
}

/** Whether a text begins a note (`注：…`). */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** What a row that holds only words says: a note, a signature line, a unit line; null when none of these. */
export function wordsKind(texts: readonly string[]): SkipReason | null {
  const first = texts[0] ?? '';
  if (isNote(first)) return 'note';
  if (texts.some((text) => readUnitLine(text) !== null || /^(?:计量|金额)?单位[:：]/.test(text)))
    return 'unit';
  if (texts.some((text) => /[:：_()日章签]/.test(text) && SIGNATURE.test(text))) return 'signature';
  if (texts.every((text) => PAGE.test(text))) return 'note';
  return null;
}
