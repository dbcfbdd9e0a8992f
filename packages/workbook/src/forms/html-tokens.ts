/** A tag or a text of a web page. Closing tags have a `/` before their name. */
export type HtmlToken =
  | { readonly kind: 'tag'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string };

const RAW = /^(script|style|title|textarea|xml)$/;

/** Splits a web page into tags and texts, forgiving as browsers are; scripts, styles and comments are passed over. */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  let at = 0;
  while (at < page.length) {
    const tag = page.indexOf('<', at);
    if (tag < 0) {
      yield { kind: 'text', text: page.slice(at) };
      return;
    }
    if (tag > at) yield { kind: 'text', text: page.slice(at, tag) };
    if (page.startsWith('<!--', tag)) {
      // Excel's own pages hide parts for other programs in `<![if …]>` and `<!--[if …]>`; both are passed over.
      const end = page.indexOf('-->', tag + 4);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    if (!/[A-Za-z/!?]/.test(page[tag + 1] ?? '')) {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
      continue;
    }
    const end = tagEnd(page, tag + 1);
    const inside = page.slice(tag + 1, end - 1);
    at = end;
    const name = (/^\/?[A-Za-z][A-Za-z0-9:]*/.exec(inside)?.[0] ?? '').toLowerCase();
    if (name === '') continue;
    if (RAW.test(name) && !inside.endsWith('/')) at = pastElement(page, end, name);
    else yield { kind: 'tag', name, attributes: inside.slice(name.length) };
  }
}

function tagEnd(page: string, start: number): number {
  let quote = '';
  for (let at = start; at < page.length; at++) {
    const c = page[at]!;
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '>') return at + 1;
    else if ((c === '"' || c === "'") && page[at - 1] === '=') quote = c;
  }
  return page.length + 1;
}

function pastElement(page: string, start: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = start;
  const end = closing.exec(page) ? page.indexOf('>', closing.lastIndex) : -1;
  return end < 0 ? page.length : end + 1;
}

/** An attribute's value; undefined when the tag has none of that name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return match ? unescapeHtml(match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  yen: '¥',
  copy: '©',
  reg: '®',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  le: '≤',
  ge: '≥',
  ne: '≠',
  permil: '‰',
};

/** References that pages of tables use, with or without their semicolon; others stay as written. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]{1,7}));?/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
