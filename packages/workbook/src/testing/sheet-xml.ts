import fc from 'fast-check';
import { MAIN, utf16 } from './make-package.js';

const TEXTS = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '张三',
    '0012',
    '是',
    '_x000D_',
    '_x005F_x0041_',
    '_x12_',
    '_',
    '&',
    '<',
    ']]>',
    '"',
    "'",
    '𠀀',
    '\n',
    '\t',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[^\P{C}\n\t]/gu, '').replace(/[\ufffe\uffff]/g, '')),
);

const NUMBERS = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '0',
    '-0',
    '1.50',
    '123456789012345678',
    '0.10000000000000001',
    '1E5',
    '+3',
    '.5',
    '5.',
    ' 7 ',
    'abc',
    '1,000',
  ),
);

/** Character data in one of the ways in which XML can write it. */
function written(text: string, style: number): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  if (style === 1) return [...text].map((c) => `&#x${c.codePointAt(0)!.toString(16)};`).join('');
  if (style === 2) return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  if (style === 3) return `${escaped}<!-- note -->`;
  return escaped;
}

const CELL = fc.record({
  gap: fc.integer({ min: 1, max: 30 }),
  hasReference: fc.boolean(),
  style: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  formula: fc.constantFrom('', '', '', '<f>1+1</f>', '<f t="shared" si="0"/>'),
  kind: fc.constantFrom('n', 's', 'str', 'inlineStr', 'rich', 'b', 'e', 'd', 'blank', 'empty'),
  text: TEXTS,
  number: NUMBERS,
  how: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3),
  quote: fc.constantFrom('"', "'"),
});

const ROW = fc.record({
  gap: fc.integer({ min: 1, max: 40 }),
  hasNumber: fc.boolean(),
  hidden: fc.constantFrom('', '', ' hidden="1"', ' hidden="false"'),
  cells: fc.array(CELL, { maxLength: 8 }),
});

type CellChoice = typeof CELL extends fc.Arbitrary<infer T> ? T : never;

/** Worksheets in many spellings: prefixes, missing references, CDATA, comments, UTF-16, escapes, either namespace. */
export function sheetXml(): fc.Arbitrary<Uint8Array> {
  const shape = fc.record({
    prefix: fc.constantFrom('', '', '', 'x:', 'ns0:'),
    strict: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'bom', 'utf-16le', 'utf-16be'),
    space: fc.constantFrom('', '', '\n', '\r\n  '),
    comment: fc.constantFrom('', '', '', '<!-- made by hand -->'),
    merges: fc.constantFrom('', '<P:mergeCells><P:mergeCell ref="A1:B2"/></P:mergeCells>'),
    rows: fc.array(ROW, { maxLength: 6 }),
  });
  return shape.map(({ prefix, strict, encoding, space, comment, merges, rows }) => {
    const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
    const declaration = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
    let number = 0;
    const data = rows.map(({ gap, hasNumber, hidden, cells }) => {
      number = hasNumber ? number + gap : number + 1;
      let column = 0;
      const inside = cells.map((cell) => {
        column = cell.hasReference ? column + cell.gap : column + 1;
        return cellXml(cell, number, column);
      });
      return `<P:row${hasNumber ? ` r="${number}"` : ''}${hidden}>${inside.join(space)}</P:row>`;
    });
    const body = `<P:worksheet ${declaration}="${namespace}">${space}${comment}<P:sheetData>${data.join(space)}${space}</P:sheetData>${merges}</P:worksheet>`;
    const xml = `<?xml version="1.0" encoding="${encoding.startsWith('utf-16') ? 'UTF-16' : 'UTF-8'}"?>${body.replaceAll('P:', prefix)}`;
    if (encoding === 'utf-16le') return utf16(xml);
    if (encoding === 'utf-16be') return utf16(xml, false);
    return new TextEncoder().encode(encoding === 'bom' ? `\ufeff${xml}` : xml);
  });
}

function cellXml(cell: CellChoice, row: number, column: number): string {
  const { quote: q, kind, how } = cell;
  const reference = cell.hasReference ? ` r=${q}${letters(column)}${row}${q}` : '';
  const style = cell.style === undefined ? '' : ` s=${q}${cell.style}${q}`;
  const open = (type: string) => `<P:c${reference}${style}${type ? ` t=${q}${type}${q}` : ''}>`;
  // The marker of prefixes must not be touched in what people wrote.
  const text = written(cell.text.replaceAll('P:', 'P'), how);
  const formula = cell.formula.replace(/<(\/?)f/g, '<$1P:f');
  const close = '</P:c>';
  if (kind === 'blank') return `<P:c${reference}${style}/>`;
  if (kind === 'empty') return `${open('')}${formula}<P:v/>${close}`;
  if (kind === 'inlineStr') return `${open(kind)}${formula}<P:is><P:t>${text}</P:t></P:is>${close}`;
  if (kind === 'rich') {
    const runs = `<P:r><P:rPr><P:b/></P:rPr><P:t>${text}</P:t></P:r><P:r><P:t xml:space="preserve"> b</P:t></P:r>`;
    return `${open('inlineStr')}${formula}<P:is>${runs}<P:rPh sb="0" eb="1"><P:t>ph</P:t></P:rPh></P:is>${close}`;
  }
  const values: Record<string, string> = {
    n: cell.number,
    s: String(Math.abs(Number.parseInt(cell.number, 10) || 0) % 1000),
    b: cell.number.startsWith('-') ? '0' : '1',
    e: '#N/A',
    d: '2019-12-31T00:00:00',
    str: text,
  };
  return `${open(kind === 'n' ? '' : kind)}${formula}<P:v>${values[kind]}</P:v>${close}`;
}

function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
