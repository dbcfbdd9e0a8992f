import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { duibiao, newFolder } from './run-duibiao.js';

const folder = newFolder();
const bytes = (text: string) => new TextEncoder().encode(text);

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const heading = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const row = (cells: readonly string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;

const DOCUMENT = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
${paragraph('某镇2026年工作计划')}
${paragraph('基础设施', heading)}
<w:tbl>${row(['任务', '数量', '时限'])}${row(['硬化村组道路', '8.2公里以上', '6月底前'])}</w:tbl>
${paragraph('住房', heading)}
${paragraph('改造危房20户(甲村12户,乙村8户)。')}
</w:body></w:document>`;

const NUMBERING =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

beforeAll(() => {
  writeFileSync(
    join(folder, '计划.docx'),
    zipSync({
      '[Content_Types].xml': bytes(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': bytes(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': bytes(DOCUMENT),
      'word/numbering.xml': bytes(NUMBERING),
    }),
  );
  writeFileSync(join(folder, '旧.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
});

describe('a plan that is a Word document', () => {
  it('is read paragraph by paragraph and row by row, each figure under its numbered heading', () => {
    const { status, out } = duibiao(['targets', 'read', '计划.docx', '--format', 'json'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(out).targets).toMatchObject([
      {
        value: '8.2',
        unit: '公里',
        comparator: '>=',
        clause: '一、基础设施',
        quote: expect.stringContaining('硬化村组道路'),
      },
      { value: '20', unit: '户', clause: '二、住房' },
      { value: '12', unit: '户', partOf: 1 },
      { value: '8', unit: '户', partOf: 1 },
    ]);
  });

  it('becomes a plan file whose quotations the document bears out', () => {
    expect(duibiao(['targets', 'read', '计划.docx', '-o', '计划.yaml'], folder).status).toBe(0);
    const { status, out } = duibiao(
      ['targets', 'lint', '计划.yaml', '--text', '计划.docx', '--format', 'json'],
      folder,
    );
    expect(status).toBe(0);
    const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('quote/not-in-text');
    expect(rules).not.toContain('text/not-held');
  });

  it('is refused in one sentence when it is of the old form', () => {
    const { status, out, err } = duibiao(['targets', 'read', '旧.doc'], folder);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/旧\.doc.*另存为 \.docx/u);
  });
});
