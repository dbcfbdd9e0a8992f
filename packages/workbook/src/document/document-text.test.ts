import { describe, expect, it } from 'vitest';
import { documentText } from '../index.js';
import { makeDocument, paragraph, table } from '../testing/make-document.js';
import { countIn } from './number-formats.js';

const lines = (body: string, made: Parameters<typeof makeDocument>[1] = {}) =>
  documentText(makeDocument(body, made)).split('\n');

describe('the text of a .docx', () => {
  it('is its paragraphs and table rows in order, cells divided by tabs', () => {
    const rows = [
      ['任务', '数量', '牵头单位'],
      ['硬化道路', '8.2公里', '交通局'],
    ];
    expect(lines(paragraph('一、基础设施') + table(rows) + paragraph('二、住房'))).toEqual([
      '一、基础设施',
      '任务\t数量\t牵头单位',
      '硬化道路\t8.2公里\t交通局',
      '二、住房',
    ]);
  });

  it('joins the runs of a paragraph, however Word has cut them', () => {
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(lines(`<w:p>${run('改造危房2')}<w:proofErr/>${run('0')}${run('户&amp;')}</w:p>`)).toEqual([
      '改造危房20户&',
    ]);
  });

  it('keeps breaks and tabs of the text, not the stops that a paragraph sets', () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>';
    expect(lines(body)).toEqual(['甲\t乙', '丙']);
  });

  it('takes changes as made: what was put in, not what was struck out or moved away', () => {
    const body =
      '<w:p><w:r><w:t>脱贫</w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>90</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>户</w:t></w:r></w:moveFrom><w:r><w:t>人</w:t></w:r></w:p>';
    expect(lines(body)).toEqual(['脱贫90人']);
  });

  it('leaves out what only looks like text: instructions of fields, formulas, a guide above characters', () => {
    const body =
      '<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>第3页</w:t></w:r><m:p><m:t>x</m:t></m:p><w:ruby><w:rt><w:r><w:t>pín</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>贫</w:t></w:r></w:rubyBase></w:ruby></w:p>';
    expect(lines(body)).toEqual(['第3页贫']);
  });

  it('takes a text box once, though Word writes it twice', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('附件一')}</mc:Choice><mc:Fallback>${box('附件一')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`;
    expect(lines(body)).toEqual(['附件一', '正文']);
  });

  it('puts the paragraphs of a cell, and a table within it, into that cell', () => {
    const inner = table([['甲村', '5公里']]);
    const body = `<w:tbl><w:tr><w:tc>${paragraph('硬化')}${paragraph('道路')}</w:tc><w:tc>${inner}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    expect(lines(body)).toEqual(['硬化 道路\t甲村 5公里\t']);
  });

  it('reads strict OOXML too, and a document without relations where Word puts it', () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    expect(lines(paragraph('计划'), { namespace })).toEqual(['计划']);
    const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    expect(lines(paragraph('计划'), { parts: { '_rels/.rels': none } })).toEqual(['计划']);
  });
});

describe('numbers that Word writes before paragraphs', () => {
  const level = (ilvl: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const at = (numId: number, ilvl = 0) =>
    `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

  it('are counted by level, each anew below the next heading', () => {
    const body = [
      paragraph('目标', at(1)),
      paragraph('措施', at(1)),
      paragraph('住房', at(1, 1)),
      paragraph('饮水', at(1, 1)),
      paragraph('管网', at(1, 2)),
      paragraph('保障', at(1)),
      paragraph('资金', at(1, 1)),
    ].join('');
    expect(lines(body, { numbering })).toEqual([
      '一、目标',
      '二、措施',
      '（一）住房',
      '（二）饮水',
      '二.1.管网',
      '三、保障',
      '（一）资金',
    ]);
  });

  it('are none for bullets, for empty paragraphs, and where the list is taken off', () => {
    const body =
      paragraph('甲', at(2)) + paragraph('', at(1)) + paragraph('乙', at(0)) + paragraph('丙', at(1));
    expect(lines(body, { numbering })).toEqual(['甲', '', '乙', '一、丙']);
  });

  it('begin anew where a list says so, once', () => {
    const body = paragraph('甲', at(1)) + paragraph('乙', at(3)) + paragraph('丙', at(3));
    expect(lines(body, { numbering })).toEqual(['一、甲', '一、乙', '二、丙']);
  });

  it('come from the style, or the one it is based on, where the paragraph says nothing', () => {
    const styles = `<w:style w:styleId="Top"><w:pPr>${at(1)}</w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Top"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = paragraph('目标', '<w:pStyle w:val="Top"/>') + paragraph('住房', '<w:pStyle w:val="Sub"/>');
    expect(lines(body, { numbering, styles })).toEqual(['一、目标', '（一）住房']);
  });

  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['japaneseCounting', 100, '100'],
    ['decimalEnclosedCircle', 3, '③'],
    ['ideographDigital', 20, '二〇'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 2, 'B'],
    ['none', 4, ''],
    ['ordinal', 4, '4'],
  ])('%s of %d is %s', (format, count, text) => {
    expect(countIn(format, count)).toBe(text);
  });
});

describe('the text of other files', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('改造20户\r\n')],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFF改造20户\n')],
    ['GBK', Uint8Array.from([0xb8, 0xc4, 0xd4, 0xec, 0x32, 0x30, 0xbb, 0xa7, 0x0d, 0x0a])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('改造20户\r\n', 'utf16le')])],
  ])('is read in %s', (_, bytes) => {
    expect(documentText(bytes)).toBe('改造20户\n');
  });

  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['a PDF', text('%PDF-1.7'), /PDF/],
    ['an RTF', text('{\\rtf1 x}'), /old \.doc/],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /old \.doc/],
    ['bytes that are no text', Uint8Array.from([1, 2, 0, 3]), /not recognised/],
    ['an archive that is cut off', makeDocument(paragraph('甲')).subarray(0, 300), /damaged/],
    [
      'a workbook',
      makeDocument('', { parts: { 'word/document.xml': '<workbook xmlns="urn:x"/>' } }),
      /not recognised/,
    ],
    ['broken XML', makeDocument('<w:p>'), /damaged/],
    [
      'an entity bomb',
      makeDocument('', { parts: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      /damaged/,
    ],
  ])('is refused for %s, in one sentence', (_, bytes, words) => {
    expect(() => documentText(bytes)).toThrowError(
      expect.objectContaining({
        code: 'document/unreadable',
        sentence: expect.objectContaining({ en: expect.stringMatching(words) }),
      }),
    );
  });
});
