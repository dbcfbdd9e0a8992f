import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import { decimalOfDouble } from '../text/decimal.js';
import { compact } from '../text/plain.js';
import { absence, EMPTY, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';
import { NO, YES } from './words.js';

/** What the words and codes of one column of a yes-or-no field mean. */
export interface BooleanManner {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  /** Words that could mean either under this header. */
  readonly unclear: ReadonlySet<string>;
  /** Boxes are ticked elsewhere in the column, so that an open one says no; otherwise it is a form's own, not filled in. */
  readonly boxes?: boolean;
  /** Codes of two tables (0 and 1, 1 and 2) stand in the column, so that none is sure. */
  readonly mixedCodes?: boolean;
}

/** Answers that say nothing without their question. */
export const BARE_ANSWERS: ReadonlySet<string> = new Set([
  '有',
  '无',
  '没有',
  '没',
  '是',
  '否',
  '√',
  '×',
  'x',
  '1',
  '0',
  '对',
  '错',
  '已',
  '未',
]);

const KEY = (word: string) => compact(word).toLowerCase();

/**
 * The manner of a column: the field's own words, and the common ones. Words that are unclear under a bare header
 * (`义务教育`: `无`) are clear where the header asks a question (`义务教育是否有保障`).
 */
export function booleanManner(
  field: Field,
  header: string,
  codes: ReadonlyMap<string, boolean> = new Map(),
): BooleanManner {
  const asks = /是否|有无|有没有|保障|达标|落实|√/.test(header);
  const yes = new Set((field.yes ?? []).map(KEY));
  const no = new Set((field.no ?? []).map(KEY));
  for (const [word, value] of codes) (value ? yes : no).add(word);
  // 适龄儿童是否全部入学: `无` may be that there is no child.
  const ofPupils = /入学|就学|上学|在校|就读/.test(header);
  const unclear = (field.unclear ?? []).filter((word) => !asks || (ofPupils && /[有无]/.test(word)));
  return { yes, no, unclear: new Set(unclear.map(KEY)) };
}

/** Reads yes or no in all its spellings: `是/否` `√/×` `有/无` `达标/未达标` `1/0`, boxes ticked in a row of options. */
export function readBoolean(cell: Cell, manner: BooleanManner): Reading {
  switch (cell.kind) {
    case 'blank':
      return absence('')!;
    case 'boolean':
      return readWord(String(cell.value), manner);
    case 'error':
      return isErrorCell(cell);
    case 'date':
      return isUnreadable('dateCell');
    case 'percent':
    case 'number':
      return readWord(decimalOfDouble(cell.number) ?? '', manner);
    case 'text':
      return readWord(KEY(cell.text), manner);
  }
}

function readWord(word: string, manner: BooleanManner): Reading {
  if (manner.mixedCodes && /^[012]$/.test(word)) return isUnreadable('codes');
  const own = verdictOf(word, manner);
  if (own) return own;
  if (/^[□☐]$/.test(word)) return manner.boxes ? isRead(false) : EMPTY;
  const missing = absence(word);
  if (missing) return missing;
  const trimmed = word.replace(/[。.;；,，!]+$/, '').replace(/^\((.*)\)$/, '$1');
  if (trimmed !== word) return readWord(trimmed, manner);
  const counted = /^有?(\d+)[人名个](?:学生)?(\D+)$/.exec(word);
  if (counted)
    return verdictOf(`${Number(counted[1]) > 0 ? '有' : '无'}${counted[2]}`, manner) ?? isUnreadable('other');
  const noted = withoutNote(word, manner);
  if (noted) return noted;
  const ticked = tickedOption(word);
  return (ticked !== null && verdictOf(ticked, manner)) || isUnreadable('other');
}

/** Notes that leave the answer before them as it is: `是（自来水）`, but not `是（待核实）`, nor `否（已解决）`. */
const DOUBTS_YES = /待|未|不|无|但|除|部分|正|计划|拟|缺|疑|危|否|非|没|欠|季|偶|临|暂|或|需|应|[x×?]/i;
const DOUBTS_NO = /待|已|有|是|达|通|正|计划|拟|部分|疑|或|但|除|[√?]/;

function withoutNote(word: string, manner: BooleanManner): Reading | null {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(word);
  const answer = match && verdictOf(match[1]!, manner);
  if (!answer?.read) return null;
  const doubts = answer.value === true ? DOUBTS_YES : DOUBTS_NO;
  return doubts.test(match![2]!) ? null : answer;
}

function verdictOf(word: string, { yes, no, unclear }: BooleanManner): Reading | null {
  if (unclear.has(word)) return isUnreadable('ambiguous');
  if (yes.has(word)) return isRead(true);
  if (no.has(word)) return isRead(false);
  if (word === '1' || YES.has(word)) return isRead(true);
  if (word === '0' || NO.has(word)) return isRead(false);
  return null;
}

const TICKED = '☑✓✔√■🗹';
const OPEN = '□☐○口';

/** The one option that is ticked in `□是☑否` or `是√ 否□`; null when none or several are. */
function tickedOption(word: string): string | null {
  const before = [...word.matchAll(new RegExp(`([${TICKED}${OPEN}])([^${TICKED}${OPEN}]+)`, 'gu'))];
  const after = [...word.matchAll(new RegExp(`([^${TICKED}${OPEN}]+)([${TICKED}${OPEN}])`, 'gu'))];
  const startsWithBox = new RegExp(`^[${TICKED}${OPEN}]`, 'u').test(word);
  const options = startsWithBox
    ? before.map(([, box, option]) => [box!, option!] as const)
    : after.map(([, option, box]) => [box!, option!] as const);
  const chosen = options.filter(([box]) => TICKED.includes(box));
  const option = chosen[0]?.[1].replace(/[;；,，、/|]/g, '') ?? '';
  // A tick beside a cross (`√×`) ticks no option.
  return chosen.length === 1 && /[\p{L}\d]/u.test(option) && !/^[x×]$/i.test(option) ? option : null;
}
