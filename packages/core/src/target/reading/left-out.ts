/** Why a number of a text is no figure of the plan. */
export type LeftOutReason = 'date' | 'paragraph' | 'document' | 'name' | 'place' | 'website' | 'noMeasure';

/** Numbers that are never figures. Each rule is one pattern and one reason. */
const RULES: readonly { readonly words: RegExp; readonly why: LeftOutReason }[] = [
  {
    words: /^.*(?:ICP备|公网安备|联系电话|网站标识码|客服QQ|本文档|\d KB|淘文库|发布时间).*$/gu,
    why: 'website',
  },
  { words: /^\s*\d{6,}.*$|^\s*时间[:：].*$/gu, why: 'website' },
  { words: /\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}:\d{2})?/gu, why: 'date' },
  { words: /(?:\d{4}|20xx)年度?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初])?)?/gu, why: 'date' },
  {
    words: /\d{1,2}(?:[-—~～至]\d{1,2})?月(?:\d{1,2}日|[上中下]旬|[底初])?|每\d{1,2}月|\d{1,2}:\d{2}/gu,
    why: 'date',
  },
  { words: /^\s*[-—]?\s*\d{1,2}[.、．](?!\d)/gu, why: 'paragraph' },
  { words: /[〔【[]\d{4}[〕】\]]\d*号?/gu, why: 'document' },
  { words: /《[^《》]*》|《[^《》]*$/gu, why: 'document' },
  { words: /“?\d+\s*[+＋]\s*[\dA-Za-z]+[^“”，。,]{0,4}”?|“\d{2,4}”|“?\d{1,2}·\d{1,2}”?/gu, why: 'name' },
  { words: /\d+型|[A-Z]级|计划\d$/gu, why: 'name' },
  { words: /\d+(?:、\d+)*社(?!会|区)/gu, why: 'place' },
];

export interface LeftOut {
  readonly from: number;
  readonly to: number;
  readonly why: LeftOutReason;
}

/** Stretches of a line whose numbers are no figures. */
export function leftOutOf(line: string): LeftOut[] {
  return RULES.flatMap(({ words, why }) =>
    [...line.matchAll(words)].map((match) => ({ from: match.index, to: match.index + match[0].length, why })),
  );
}
