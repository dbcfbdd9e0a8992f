import { strToU8, zipSync } from 'fflate';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

interface MadeDocument {
  /** The inside of `w:numbering` and of `w:styles`. */
  readonly numbering?: string;
  readonly styles?: string;
  /** Strict OOXML's namespace in place of the transitional one. */
  readonly namespace?: string;
  /** More entries, or others in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The bytes of a small `.docx`; `body` is the inside of `w:body`. */
export function makeDocument(body: string, made: MadeDocument = {}): Uint8Array {
  const namespace = made.namespace ?? WORD;
  const part = (root: string, inside: string) =>
    `${HEAD}<w:${root} xmlns:w="${namespace}">${inside}</w:${root}>`;
  const beside = (['numbering', 'styles'] as const).filter((kind) => made[kind] !== undefined);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${beside.map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${namespace}" xmlns:m="urn:formula" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(beside.map((kind) => [`word/${kind}.xml`, part(kind, made[kind]!)])),
    ...made.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph of plain text. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table whose cells hold one paragraph each. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
