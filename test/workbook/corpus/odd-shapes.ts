import {
  contentTypes,
  HEAD,
  MAIN,
  type Parts,
  R,
  relations,
  SHEET_TYPE,
  streamed,
  utf16,
  zipped,
} from './parts.js';
import { SHEET_DATA, STYLES, simpleWorkbook } from './simple-workbook.js';

const text = (parts: Parts, name: string) => parts[name] as string;

function mapped(change: (name: string, data: string) => readonly [string, string | Uint8Array]): Parts {
  const parts = simpleWorkbook();
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => change(name, data as string)));
}

/** Elements of the main namespace under the prefix `x:`, as the Open XML SDK writes them. */
function prefixed(): Parts {
  return mapped((name, data) => {
    if (!/^xl\/.*(?<!rels)$/.test(name)) return [name, data];
    const names = data.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    return [name, names];
  });
}

function strict(): Parts {
  return mapped((name, data) => [
    name,
    data
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(R, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replace('<workbook ', '<workbook conformance="strict" '),
  ]);
}

function withSheet(xml: string): Parts {
  return simpleWorkbook({ 'xl/worksheets/sheet1.xml': xml });
}

const sheet = (content: string, attributes = '') =>
  `${HEAD}<worksheet xmlns="${MAIN}"${attributes}>${content}</worksheet>`;

/** Styles as Hancom writes them: some cell formats stand in alternatives. */
const ALTERNATIVES = STYLES.replace(
  '<styleSheet ',
  '<styleSheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:hs="urn:hancom" mc:Ignorable="hs" ',
).replace(
  '<xf numFmtId="31"',
  '<mc:AlternateContent><mc:Choice Requires="hs"><xf numFmtId="31" hs:extension="1"/></mc:Choice><mc:Fallback><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></mc:Fallback></mc:AlternateContent><xf numFmtId="31"',
);

/** Workbooks of one sheet `台账` whose writers do one thing differently. */
export function oddShapes(): readonly (readonly [string, Uint8Array])[] {
  const plain = simpleWorkbook();
  const workbook = text(plain, 'xl/workbook.xml');
  return [
    ['plain', zipped(plain)],
    ['stored, not deflated', zipped(plain, 0)],
    ['written as a stream', streamed(plain)],
    ['prefixed namespaces', zipped(prefixed())],
    ['strict', zipped(strict())],
    [
      '1904',
      zipped(
        simpleWorkbook({
          'xl/workbook.xml': workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
        }),
      ),
    ],
    [
      'UTF-16 sheet and styles',
      zipped(
        simpleWorkbook({
          'xl/worksheets/sheet1.xml': utf16(text(plain, 'xl/worksheets/sheet1.xml')),
          'xl/styles.xml': utf16(STYLES),
        }),
      ),
    ],
    [
      'byte order mark',
      zipped(
        simpleWorkbook({ 'xl/worksheets/sheet1.xml': `\uFEFF${text(plain, 'xl/worksheets/sheet1.xml')}` }),
      ),
    ],
    [
      'backslash names',
      zipped(mapped((name, data) => [name.startsWith('xl') ? name.replaceAll('/', '\\') : name, data])),
    ],
    [
      'absolute targets',
      zipped(
        simpleWorkbook({
          'xl/_rels/workbook.xml.rels': relations(
            'worksheet /xl/worksheets/sheet1.xml',
            'styles /xl/styles.xml',
          ),
        }),
      ),
    ],
    [
      'no default type for relations',
      zipped(
        simpleWorkbook({
          '[Content_Types].xml': text(plain, '[Content_Types].xml')
            .replace(/<Default Extension="rels"[^>]*>/, '')
            .replace(
              '</Types>',
              `${['_rels/.rels', 'xl/_rels/workbook.xml.rels']
                .map(
                  (part) =>
                    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
                )
                .join('')}</Types>`,
            ),
        }),
      ),
    ],
    ['no styles part', zipped(withoutStyles())],
    [
      'styles without fills and formats',
      zipped(
        simpleWorkbook({
          'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts><font><sz val="10"/><name val="Arial"/></font></fonts></styleSheet>`,
          'xl/worksheets/sheet1.xml': sheet('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'),
        }),
      ),
    ],
    [
      'empty styles',
      zipped(
        simpleWorkbook({
          'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>`,
          'xl/worksheets/sheet1.xml': sheet('<sheetData/>'),
        }),
      ),
    ],
    ['alternatives among the formats', zipped(simpleWorkbook({ 'xl/styles.xml': ALTERNATIVES }))],
    ['empty rows', zipped(withSheet(sheet('<dimension ref="A1"/><sheetData/>')))],
    [
      'no rows element',
      zipped(
        withSheet(
          sheet(
            '<dimension ref="A1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
          ),
        ),
      ),
    ],
    [
      'self-closed rows',
      zipped(withSheet(sheet('<sheetData><row r="2" s="2" customFormat="1"/><row r="3"/></sheetData>'))),
    ],
    [
      'no cell references',
      zipped(
        withSheet(
          sheet(
            '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c t="b"><v>1</v></c><c s="1"><v>2</v></c></row></sheetData>',
          ),
        ),
      ),
    ],
    [
      'comments and CDATA',
      zipped(
        withSheet(
          sheet(
            '<!-- <row r="2"> --><sheetData><!--x--><row r="2"><!-- <c r="B2"/> --><c r="A2" t="inlineStr"><is><t><![CDATA[</row><c r="B2">]]></t></is></c><c r="B2"><v>1</v></c></row></sheetData>',
          ),
        ),
      ),
    ],
    [
      'single quotes and odd spacing',
      zipped(
        withSheet(
          `<?xml version='1.0'?>\n<worksheet\n xmlns='${MAIN}' ><sheetData ><row  r = '2'\n><c r='B2'  s = '1' ><v>1</v></c ></row ></sheetData ></worksheet >\n`,
        ),
      ),
    ],
    [
      'merged cells',
      zipped(
        withSheet(
          sheet(
            `${SHEET_DATA}<mergeCells count="2"><mergeCell ref="A2:B3"/><mergeCell ref="C1:D1"/></mergeCells>`,
          ),
        ),
      ),
    ],
    [
      'protected sheet',
      zipped(
        withSheet(
          sheet(
            `${SHEET_DATA}<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1"/>`,
          ),
        ),
      ),
    ],
    [
      'protected structure',
      zipped(
        simpleWorkbook({
          'xl/workbook.xml': workbook.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
        }),
      ),
    ],
    [
      'ignored prefixes and extension list',
      zipped(
        withSheet(
          sheet(
            `${SHEET_DATA}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A}" priority="1"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac" xmlns:xr="urn:xr" xr:uid="{00000000-0001}"',
          ),
        ),
      ),
    ],
    [
      'conditional formats of its own',
      zipped(
        withSheet(
          sheet(
            `${SHEET_DATA}<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>3000</formula></cfRule><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A2="是"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C2:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
          ),
        ),
      ),
    ],
    ['chart sheet first', zipped(chartSheetFirst())],
  ];
}

function withoutStyles(): Parts {
  const { 'xl/styles.xml': _, ...rest } = simpleWorkbook({
    'xl/_rels/workbook.xml.rels': relations('worksheet worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'),
  });
  return {
    ...rest,
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': `${SHEET_TYPE}.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
    }),
  };
}

function chartSheetFirst(): Parts {
  const plain = simpleWorkbook();
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
  return {
    ...plain,
    '[Content_Types].xml': text(plain, '[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${SHEET_TYPE}.chartsheet+xml"/>` +
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
    'xl/workbook.xml': text(plain, 'xl/workbook.xml').replace(
      '<sheets>',
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="图" sheetId="7" r:id="rId3"/>',
    ),
    'xl/_rels/workbook.xml.rels': relations(
      'worksheet worksheets/sheet1.xml',
      'styles styles.xml',
      'chartsheet chartsheets/sheet1.xml',
    ),
    'xl/chartsheets/sheet1.xml': `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': relations('drawing ../drawings/drawing1.xml'),
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="${drawing}"/>`,
  };
}
