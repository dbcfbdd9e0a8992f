import { compact } from '../text/plain.js';
import { readUnit, type WrittenUnit } from '../value/unit.js';

/** One header cell, taken apart. */
export interface HeaderText {
  /** For people: spaces, line breaks, numbering and units taken out. */
  readonly shown: string;
  /** For comparing: `shown` with its brackets made plain. */
  readonly key: string;
  /** `key` without any bracket; null when a bracket says more than a unit, a year or how to fill it in. */
  readonly bare: string | null;
  readonly unit: WrittenUnit | null;
  readonly year: number | null;
  /** Meaning of codes explained in the header: `（1是 2否）`. Lower case. */
  readonly codes: ReadonlyMap<string, boolean>;
  /** It is a part of what stands before it: `其中：女`. */
  readonly part: boolean;
  /** The brackets that say more than a unit, a year or how to fill it in: `脱贫户、监测户`. */
  readonly notes: readonly string[];
}

const NUMBERING =
  /^(?:[(][一二三四五六七八九十\d]{1,3}[)]|[一二三四五六七八九十]{1,3}[、.．:]|\d{1,2}[、.．)](?!\d))/;
const HOW_TO_FILL =
  /^(?!(?:单选|多选|复选|可多选|单选题|多选题|最多(?:选|填)?\d项)$)(?:必填|选填|填写|请?填|年份|村组|[头只羽箱株棵](?:[/、][头只羽箱株棵])+|如有|元|公示|按户|户籍|含?\d{4}年?|(?:按|以|截至|截止).*|.*(?:选|填|√|打勾|划勾).*|填.*|是[/、|或]?否|有[/、|或]?无|是或否|[A-D](?:[/、,，]?[A-D])+级?|达标[/、]?(?:未|不)达标|安全[/、]?不安全|1.*[02].*|0.*1.*)$/;

/**
 * Takes a header cell apart: `2017年人均纯收入（万元）` is 人均纯收入, in 万元, of 2017.
 *
 * @example
 * ```ts
 * readHeaderText('家庭年人均\n纯收入（元）').key //=> '家庭年人均纯收入'
 * ```
 */
export function readHeaderText(text: string): HeaderText {
  let rest = compact(text.replace(/^\s*[①-⑳⑴-⒇]/u, ''))
    .replace(/[*＊★:]+$/, '')
    .replace(/^[*★]+/, '')
    .replace(NUMBERING, '');
  const part = /^其中/.test(rest);
  rest = rest.replace(/^其中[:：、]?/, '').replace(NUMBERING, '');
  let unit: WrittenUnit | null = null;
  let year: number | null = null;
  const notes: string[] = [];
  const codes = new Map<string, boolean>();
  const readUnitOrYear = (part: string): boolean => {
    const asUnit = readUnit(part.replace(/^单位[:：]?/, ''));
    if (asUnit && (asUnit.base !== '' || asUnit.shift > 0)) {
      unit ??= asUnit;
      return true;
    }
    const inYear = /^((?:19|20)\d\d)年?(?:度)?$/.exec(part);
    if (inYear) year ??= Number(inYear[1]);
    return inYear !== null;
  };
  const strip = (whole: string, inner: string) => {
    const said = inner.split(/[,，、;；]/).filter((part) => !readUnitOrYear(part));
    if (said.length === 0 || said.join('') === '') return '';
    readCodes(inner, codes);
    if (HOW_TO_FILL.test(inner)) return '';
    notes.push(inner);
    return whole;
  };
  rest = rest.replace(/[([【〔[]([^()[\]【】〔〕]*)[)\]】〕]/g, strip);
  const tail = /^(.{2,})[/:,、]([^/:,、]{1,4})$/.exec(rest);
  const tailUnit = tail ? readUnit(tail[2]!) : null;
  if (tail && tailUnit && tailUnit.base !== '') {
    unit ??= tailUnit;
    rest = tail[1]!;
  }
  const inFront = /^((?:19|20)\d\d)年?(?:度|底|末)?(?=.{2})(?!以来|至|\d{1,2}月(?:份|底)?以来)/.exec(rest);
  if (inFront) {
    year ??= Number(inFront[1]);
    rest = rest.slice(inFront[0].length);
  }
  const onlyYear = /^((?:19|20)\d\d)年(?:度|底|末)?$/.exec(rest);
  if (onlyYear) year ??= Number(onlyYear[1]);
  const key = onlyYear ? '' : rest.replace(/["“”'‘’《》]/g, '');
  return {
    shown: rest,
    key,
    bare: notes.length > 0 ? null : key,
    unit,
    year,
    codes,
    part,
    notes,
  };
}

function readCodes(inner: string, codes: Map<string, boolean>) {
  const pairs = [...inner.matchAll(/([0-9a-z√×])[.、:：=\-为]?(是|否|有|无)/gi)];
  for (const [, code, word] of pairs) codes.set(code!.toLowerCase(), word === '是' || word === '有');
}

const IN_FRONT = [
  '所属',
  '所在',
  '项目',
  '现有',
  '全年',
  '是否已经',
  '是否已',
  '是否有',
  '是否为',
  '是否',
  '有无',
  '有没有',
  '家庭成员',
  '家庭',
  '全家',
  '该户',
  '本户',
  '贫困户',
  '脱贫户',
  '农户',
  '户内',
  '户年',
  '年度',
  '年末',
  '当年',
  '本年度',
  '本年',
  '年',
  '目前',
  '实际',
];
const BEHIND = [
  '名称',
  '是否达标',
  '达标情况',
  '情况',
  '状况',
  '水平',
  '金额',
  '总额',
  '与否',
  '是否',
  '数额',
];
/** Words that make a header one of a number. */
const MEASURES = /^(?:金额|总额|数额)$/;
const ASKS = /^(?:是否|有无|有没有)|(?:是否|与否|是否达标|达标情况)$/;

/** A header without the words that say nothing about which field it is. */
export interface ReducedHeader {
  readonly word: string;
  /** A word taken away made it a yes-or-no question. */
  readonly asks: boolean;
  /** A word taken away made it a number: `医疗救助金额`. */
  readonly measures: boolean;
}

/** Words that say nothing about which field it is, taken from both ends: `家庭年人均纯收入情况` → `人均纯收入`. */
export function reduceHeader(key: string): ReducedHeader {
  let word = key.replace(/[()]/g, '');
  let asks = false;
  let measures = false;
  for (let again = true; again; ) {
    again = false;
    for (const prefix of IN_FRONT)
      if (word.startsWith(prefix) && word.length - prefix.length >= 2) {
        word = word.slice(prefix.length);
        asks ||= ASKS.test(prefix);
        again = true;
        break;
      }
    for (const suffix of BEHIND)
      if (word.endsWith(suffix) && word.length - suffix.length >= 2) {
        word = word.slice(0, -suffix.length);
        asks ||= ASKS.test(suffix);
        measures ||= MEASURES.test(suffix);
        again = true;
        break;
      }
  }
  return { word, asks, measures };
}

/** Joins header texts of one column, outer first, without repeats: `住房安全 › 鉴定等级`. */
export function joinPath(path: readonly string[]): string {
  return path.filter((part, index) => part !== '' && part !== path[index - 1]).join(' › ');
}
