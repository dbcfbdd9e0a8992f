import type { Dictionary, Field, Level } from '@duibiao/core';
import { spellingsOf } from '../value/category.js';
import type { WrittenUnit } from '../value/unit.js';
import { type HeaderText, type ReducedHeader, readHeaderText, reduceHeader } from './header-text.js';
import { assertionsOf } from './negation.js';
import { plainWording } from './plain-wording.js';
import { fitUnit } from './unit-fit.js';

/** Why a header was taken for a field. */
export type MatchReason =
  | 'title'
  | 'synonym'
  | 'code'
  | 'path'
  | 'joined'
  | 'parent'
  | 'reduced'
  | 'negated'
  | 'similar'
  | 'values'
  | 'map';

export interface Match {
  readonly field: Field;
  readonly confidence: number;
  readonly reason: MatchReason;
  /** The word of the dictionary that it met. */
  readonly word: string;
  /** The header asks for the opposite of the field: `饮水不安全`. */
  readonly inverted?: boolean;
}

/** Confidence from which a column is taken without asking. */
export const TAKEN = 0.85;

interface Entry {
  readonly field: Field;
  readonly word: string;
  readonly reason: MatchReason;
}

/** The headers under which the fields of some levels are written. */
export interface HeaderIndex {
  readonly fields: readonly Field[];
  /** Several where only the unit tells them apart (`低保对象（户）`, `低保对象（人）`). */
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly reduced: ReadonlyMap<string, readonly Entry[]>;
  /** By words that stand for all that mean the same; only of those that one field has. */
  readonly worded: ReadonlyMap<string, readonly Entry[]>;
  /** Headers without their filler words, to look for similar ones. */
  readonly words: readonly { readonly word: string; readonly entry: Entry }[];
  /** Similar fields found so far: a workbook asks for the same header sheet after sheet. */
  readonly similar: Map<string, readonly Match[]>;
}

const PATH = ' › ';

/** The index for fields of these levels, built once for each dictionary; where two share a header, the level named first wins. */
export function headerIndex(dictionary: Dictionary, levels: readonly Level[]): HeaderIndex {
  const known = INDEXES.get(dictionary) ?? new Map<string, HeaderIndex>();
  INDEXES.set(dictionary, known);
  const key = levels.join(' ');
  const index = known.get(key) ?? buildIndex(dictionary, levels);
  known.set(key, index);
  return index;
}

const INDEXES = new WeakMap<Dictionary, Map<string, HeaderIndex>>();

function buildIndex(dictionary: Dictionary, levels: readonly Level[]): HeaderIndex {
  const fields = levels.flatMap((level) => [...dictionary.values()].filter((field) => field.level === level));
  const exact = new Map<string, Entry[]>();
  const reduced = new Map<string, Entry[]>();
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const known = map.get(key);
    if (known) known.push(entry);
    else if (key !== '') map.set(key, [entry]);
  };
  // Level by level: 是否参加大病保险, one of the household's synonyms, comes before the person's title of that name.
  for (const level of levels) {
    const own = fields.filter((field) => field.level === level);
    for (const field of own) {
      add(exact, readHeaderText(field.title.zh).key, { field, word: field.title.zh, reason: 'title' });
      if (field.systemCode) add(exact, field.systemCode, { field, word: field.systemCode, reason: 'code' });
      add(exact, field.id.toUpperCase(), { field, word: field.id, reason: 'code' });
    }
    for (const field of own)
      for (const word of field.synonyms) {
        const key = word
          .split(PATH)
          .map((part) => readHeaderText(part).key)
          .join(PATH);
        add(exact, key, { field, word, reason: word.includes(PATH) ? 'path' : 'synonym' });
      }
  }
  for (const field of fields)
    for (const word of [field.title.zh, ...field.synonyms]) {
      if (word.includes(PATH)) continue;
      const { word: short } = reduceHeader(readHeaderText(word).key);
      if (short.length >= 3) add(reduced, short, { field, word, reason: 'reduced' });
    }
  const words = [...exact].flatMap(([key, [entry]]) =>
    entry && entry.reason !== 'code' && entry.reason !== 'path'
      ? [{ word: reduceHeader(key).word, entry }]
      : [],
  );
  return { fields, exact, reduced, worded: wordedBy(exact), words, similar: new Map() };
}

function wordedBy(exact: ReadonlyMap<string, readonly Entry[]>): ReadonlyMap<string, readonly Entry[]> {
  const worded = new Map<string, Entry[]>();
  for (const [key, entries] of exact) {
    const word = plainWording(key);
    if (key.includes(PATH) || word.length < 3) continue;
    const known = worded.get(word) ?? [];
    worded.set(word, [...known, ...entries]);
  }
  for (const [word, entries] of worded) {
    const byLevel = new Map(entries.map(({ field }) => [`${field.level} ${field.unit ?? ''}`, field.id]));
    if (entries.some(({ field }) => byLevel.get(`${field.level} ${field.unit ?? ''}`) !== field.id))
      worded.delete(word);
  }
  return worded;
}

/** The entry under a key that can be written in a unit; none fits an empty key. */
function find(
  map: ReadonlyMap<string, readonly Entry[]>,
  key: string,
  unit: WrittenUnit | null,
): Entry | undefined {
  const entries = map.get(key);
  return entries?.find(({ field }) => fitUnit(field, unit, []) !== null) ?? entries?.[0];
}

/** Parents that speak of another time, of what is only intended, or of what was built rather than what there is. */
const OTHER_TIME =
  /上年|去年|上一年|上期|基期|往年|计划|预计|目标|拟|增长|增加|减少|增幅|比上|同比|占比|比例|时间|日期|年份|排名|建设或改造|新建|改扩建|本月|当月|本季|本周|新增/;

/** Parents that speak of other people than the household, or of one of its members in columns of his own. */
const OTHER_PEOPLE =
  /成员[一二三四五六七八九十\d]+$|帮扶人|帮扶责任人|责任人|干部|监护|村医|驻村|包村|挂扶|书记|支书|村主任|队长|队员|负责人|联系人|村干部|党员/;

/** Leaf headers that mean nothing without their parent. */
export const QUESTION =
  /^(?:是否|是否达标|达标情况|达标|是否安全|是否有保障|是否保障|保障情况|落实情况|情况|结果|是否合格|认定结果|核查结果|认定|是\/否|有无|有\/无|数量|内容|指标值|值)$/;

/**
 * The fields that a column may be, best first. `path` is its headers from the outermost to the leaf.
 *
 * @example
 * ```ts
 * const index = headerIndex(dictionary, ['household'])
 * matchHeader(['住房安全', '鉴定等级'].map(readHeaderText), index)[0]?.field.id //=> 'housingGrade'
 * ```
 */
export function matchHeader(
  path: readonly HeaderText[],
  index: HeaderIndex,
  unit: WrittenUnit | null = null,
): readonly Match[] {
  const named = path.filter((part) => part.key !== '');
  const leaf = named.at(-1);
  if (!leaf) return [];
  const sure =
    byPath(named, index, unit) ??
    byLeaf(leaf, named.slice(0, -1), index, unit) ??
    byNegation(named, index, unit);
  if (sure && sure.confidence >= TAKEN) return [sure];
  const similar = similarFields(named, index);
  return sure ? [sure, ...similar.filter(({ field }) => field.id !== sure.field.id)] : similar;
}

function byPath(named: readonly HeaderText[], index: HeaderIndex, unit: WrittenUnit | null): Match | null {
  const leaf = named.at(-1)!;
  for (const parent of named.slice(0, -1).reverse()) {
    const soFar = parent.key.replace(/^(?:累计|三类)/, '').replace(/(?<=..)(?:总数|总计|合计)$/, '');
    for (const above of new Set([parent.key, reduceHeader(parent.key).word, soFar])) {
      const path = find(index.exact, `${above}${PATH}${leaf.key}`, unit);
      if (path) return { ...path, confidence: 1 };
      const joined = find(index.exact, above + leaf.key, unit);
      if (joined) return { ...joined, confidence: 0.98, reason: 'joined' };
    }
    const short = reduceHeader(parent.key + leaf.key);
    const reduced = find(index.reduced, short.word, unit);
    if (reduced && fits(reduced.field, short)) return { ...reduced, confidence: 0.92, reason: 'joined' };
    if (QUESTION.test(leaf.key)) {
      const above = find(index.exact, parent.key, unit);
      if (above && (above.field.type === 'boolean' || above.field.type === 'category'))
        return { ...above, confidence: 0.95, reason: 'parent' };
    }
  }
  return byOwnParent(leaf, named.at(-2), index, unit);
}

/** Leaf headers that say of the parent right above them no more than that it is the whole, or who it is. */
const WHOLE = /^(?:累计|总计|总数|总额|总收入)$/;
const NAME = /^(?:姓名|名字)$/;

/** `外出务工人数 › 累计` are all of them, `驻村第一书记 › 姓名` is who that is. */
function byOwnParent(
  leaf: HeaderText,
  parent: HeaderText | undefined,
  index: HeaderIndex,
  unit: WrittenUnit | null,
): Match | null {
  const above = parent && find(index.exact, parent.key, unit);
  if (!above) return null;
  const says =
    (WHOLE.test(leaf.key) && above.field.type === 'number') ||
    (NAME.test(leaf.key) && above.field.personal === 'name' && above.field.level !== 'person');
  return says ? { ...above, confidence: 0.95, reason: 'parent' } : null;
}

function byLeaf(
  leaf: HeaderText,
  parents: readonly HeaderText[],
  index: HeaderIndex,
  unit: WrittenUnit | null,
): Match | null {
  const found = exactLeaf(leaf, index, unit);
  if (!found) return null;
  const { level, type } = found.field;
  const elsewhere =
    found.reason !== 'code' &&
    parents.some(
      ({ key }) =>
        (OTHER_TIME.test(key) && !OTHER_TIME.test(leaf.key)) ||
        (OTHER_PEOPLE.test(key) && (type === 'text' || level === 'person')) ||
        (BARE.test(leaf.key) && !GENERAL.test(key)),
    );
  return elsewhere ? { ...found, confidence: Math.min(found.confidence, 0.5) } : found;
}

/** Leaf headers that name a measure only: what is measured, their parent says. */
const BARE =
  /^(?:总?户数|总?人数|户|人|人口数?|数量|总?金额|总?面积|类型|类别|等级|年度|时间|日期|状态|单位|名称|合计|小计|女|男|女性|男性|\d+(?:周?岁)?(?:及?以[上下]|[-至]\d+岁).*)$/;

/** Parents that name no thing of their own. */
const GENERAL =
  /^(?:.*(?:基本|基础)(?:情况|信息)|(?:家庭|人口|农户|贫困户|脱贫户|监测户|户|项目|村|全村|村庄|建档立卡户)(?:基本)?(?:情况|信息|概况|规模)?|总体情况|概况|基本|其他|.*台账|.*统计表?|.*名单|.*花名册)$/;

/** A code name of the registration system as the index has it: `AC01_aac001` → `AAC001`. */
export function codeOf(key: string): string {
  return key.toUpperCase().replace(/^[A-Z]{2}\d{2}[_.]/, '');
}

function exactLeaf(leaf: HeaderText, index: HeaderIndex, unit: WrittenUnit | null): Match | null {
  const exact = find(index.exact, leaf.key, unit) ?? find(index.exact, codeOf(leaf.key), unit);
  if (exact) return { ...exact, confidence: 1 };
  const withoutUnit = leaf.key.replace(/(?:元|万元|亩|%)$/, '');
  const bare = leaf.bare === null ? undefined : find(index.exact, withoutUnit, unit);
  if (bare && withoutUnit.length >= 3) return { ...bare, confidence: 0.95 };
  const counted = byCount(leaf, index, unit);
  if (counted) return counted;
  const short = reduceHeader(leaf.key);
  const reduced = find(index.exact, short.word, unit) ?? find(index.reduced, short.word, unit);
  if (reduced && fits(reduced.field, short)) return { ...reduced, confidence: 0.9, reason: 'reduced' };
  const worded =
    leaf.bare === null
      ? undefined
      : (find(index.worded, plainWording(leaf.key), unit) ??
        find(index.worded, plainWording(short.word), unit));
  if (worded && fits(worded.field, short)) return { ...worded, confidence: 0.87, reason: 'reduced' };
  return byQuestion(leaf, index, unit) ?? byChoices(leaf, index, unit);
}

/** A thing beside the unit it is counted in is how many there are: `龙头企业（个）` is 龙头企业个数. */
function byCount(leaf: HeaderText, index: HeaderIndex, unit: WrittenUnit | null): Match | null {
  if (leaf.bare === null || unit === null || !/^[户人个]$/.test(unit.base) || /[数率]$/.test(leaf.key))
    return null;
  for (const word of [`${leaf.key}${unit.base}数`, `${leaf.key}数`, `${leaf.key}数量`]) {
    const entry = find(index.exact, word, unit);
    if (entry?.field.type === 'number' && fitUnit(entry.field, unit, []) !== null)
      return { ...entry, confidence: 0.95, reason: 'reduced' };
  }
  return null;
}

/** A question in the middle: `收入是否骤减` asks about 收入骤减, `饮水有无保障` about 饮水有保障. */
function byQuestion(leaf: HeaderText, index: HeaderIndex, unit: WrittenUnit | null): Match | null {
  const [, subject, asked, state] = /^(.{2,})(是否|是不是|能否|有无|有没有)(.{2,})$/.exec(leaf.key) ?? [];
  if (leaf.bare === null || !subject || !state) return null;
  const wordings = asked!.startsWith('有') ? [`${subject}有${state}`, subject + state] : [subject + state];
  for (const word of wordings) {
    const entry = find(index.exact, word, unit) ?? find(index.reduced, reduceHeader(word).word, unit);
    if (entry && fits(entry.field, QUESTIONING)) return { ...entry, confidence: 0.9, reason: 'reduced' };
  }
  return null;
}

/** How many of the choices printed in a cell are to be ticked. */
const CHOOSE = /^(?:单选|多选|复选|可多选|单选题|多选题|最多(?:选|填)?\d项)$/;
/** Headers answered by a choice. */
const KINDS = /(?:方式|类型|类别|种类|等级|性质|渠道|模式|来源|地点|地址)$/;

/** A bracket that lists what may be chosen says no more than the field: `户类型（脱贫户、监测户）`. */
function byChoices(leaf: HeaderText, index: HeaderIndex, unit: WrittenUnit | null): Match | null {
  if (leaf.notes.length === 0) return null;
  const without = leaf.notes
    .reduce((text, note) => text.replace(note, ''), leaf.key)
    .replace(/[([【〔]\s*[)\]】〕]/g, '');
  const entry = without.length >= 2 ? find(index.exact, without, unit) : undefined;
  if (!entry) return null;
  // 饮水情况（单选） is not answered with yes or no.
  if (leaf.notes.every((note) => CHOOSE.test(note)))
    return entry.field.type === 'boolean' && !reduceHeader(without).asks
      ? null
      : { ...entry, confidence: 0.95, reason: 'synonym' };
  const choices = leaf.notes
    .flatMap((note) => note.split(/[、,，/;；|或]|\d[.、]/))
    .filter((each) => each !== '');
  if (entry.field.type === 'text' && entry.field.personal === undefined && KINDS.test(without))
    return choices.length >= 2 ? { ...entry, confidence: 0.88, reason: 'reduced' } : null;
  if (entry.field.type !== 'category') return null;
  const spellings = spellingsOf(entry.field);
  const own = choices.filter((choice) => spellings.has(choice.toUpperCase())).length;
  return own >= 2 || (own === 1 && choices.length === 1)
    ? { ...entry, confidence: 0.9, reason: 'reduced' }
    : null;
}

/** A header that denies: `饮水不安全` is 饮水安全, its answers turned round. Only of fields that are answered with yes or no. */
function byNegation(
  named: readonly HeaderText[],
  index: HeaderIndex,
  unit: WrittenUnit | null,
): Match | null {
  const leaf = named.at(-1)!;
  if (leaf.bare === null) return null;
  const whole = named.slice(-2).map(({ key }) => key);
  for (const text of new Set([leaf.key, whole.join('')]))
    for (const word of assertionsOf(text.replace(/^(?:是否|是不是)/, ''))) {
      const entry =
        find(index.exact, word, unit) ??
        find(index.exact, `是否${word}`, unit) ??
        find(index.reduced, reduceHeader(word).word, unit);
      if (entry?.field.type === 'boolean')
        return { ...entry, confidence: 0.9, reason: 'negated', inverted: true };
    }
  return null;
}

const QUESTIONING = { asks: true, measures: false };

/** A question (`是否…`) is no header of a number, an amount (`…金额`) none of a yes or no. */
function fits(field: Field, { asks, measures }: Pick<ReducedHeader, 'asks' | 'measures'>): boolean {
  if (measures && field.type === 'boolean') return false;
  return !asks || field.type === 'boolean' || field.type === 'category';
}

const LEAST_LIKENESS = 0.5;
/** Fields that a header is compared with by its values. */
const MOST_LIKE = 16;

function similarFields(named: readonly HeaderText[], index: HeaderIndex): readonly Match[] {
  const wanted = reduceHeader(named.map(({ key }) => key).join('')).word;
  const leaf = reduceHeader(named.at(-1)!.key).word;
  const asked = `${wanted}\n${leaf}`;
  const known = index.similar.get(asked);
  if (known) return known;
  const best = new Map<string, Match>();
  for (const { word, entry } of index.words) {
    const likeness = Math.max(likeEnough(wanted, word), likeEnough(leaf, word));
    if (likeness < LEAST_LIKENESS) continue;
    const confidence = Math.round(likeness * 70) / 100;
    if ((best.get(entry.field.id)?.confidence ?? 0) < confidence)
      best.set(entry.field.id, { field: entry.field, word: entry.word, confidence, reason: 'similar' });
  }
  const similar = [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_LIKE);
  index.similar.set(asked, similar);
  return similar;
}

/** `dice`, or 0 for words that are too different in length to be alike enough. */
function likeEnough(a: string, b: string): number {
  const least = Math.min(a.length, b.length) - 1;
  return least >= 1 && 2 * least < LEAST_LIKENESS * (a.length + b.length - 2) ? 0 : dice(a, b);
}

/** Likeness of two words by the pairs of characters they share, 0 to 1. */
export function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
