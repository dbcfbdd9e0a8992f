// Feeds the workbook reader broken files for a while. A file may be read or refused with a DuibiaoError, soon; nothing
// else. Where both the byte scanner and the strict parser read a sheet, they must have read the same.
//   node test/fuzz/workbook-read.mjs [seconds] [seed]        (after a build)
import { openWorkbook } from '@duibiao/workbook';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const seconds = Number(process.argv[2] ?? 60);
let seed = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const SLOW = 3000;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}" count="2"><si><t>户主</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve">三 </t></r><rPh sb="0" eb="1"><t>zs</t></rPh></si></sst>`,
  'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><dimension ref="A1:F9"/><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" spans="1:6"><c r="A2" s="1"><v>43830.5</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>-1.5E-7</v></c><c r="C2" t="str"><f>"a"</f><v>a&amp;b_x000A_</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="inlineStr"><is><t>行内</t></is></c></row><row><c><v>7</v></c><c r="D3" t="d"><v>2019-12-31</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
};
const TEXTS = [
  '姓名,收入\r\n"张,三",="0012"\r\n',
  'sep=;\na;b;c\n"x""y";;\n',
  '<html><head><meta charset="gb2312"></head><table><tr><td rowspan=2>a<td colspan="3">b</tr><tr><td>&lt;&#26085;</table>',
  'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHRhYmxlPjx0cj48dGQ+YQ==\n--b--',
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="3"><Cell ss:MergeAcross="2"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
];
const TOKENS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  '=',
  ' ',
  '\n',
  '\r',
  '\0',
  '0',
  '9',
  '-',
  'E',
  '.',
  '&#0;',
  '&amp;',
  '&x;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '_x0041_',
  '\ufeff',
  '𠀀',
  '\ud800',
  'r="1048577"',
  'r="A0"',
  'r="XFD1"',
  ' t="s"',
  ' t="inlineStr"',
  '<v>1</v>',
  '<v/>',
  '<f/>',
  '<is/>',
  '<row>',
  '</row>',
  '<row r="5">',
  '<c>',
  '</c>',
  '</sheetData>',
  '<x:c/>',
  ' xmlns="urn:x"',
  ' xmlns:x="urn:x"',
  '99999999999999999999',
  'rowspan=99999',
  '1e999',
  ',',
  '\t',
];

function random(end) {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
  return ((seed ^ (seed >>> 13)) >>> 0) % end;
}

function mutateText(text) {
  let result = text;
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(result.length + 1);
    const length = random(random(4) === 0 ? 60 : 4);
    const kind = random(4);
    if (kind === 0) result = result.slice(0, at) + TOKENS[random(TOKENS.length)] + result.slice(at);
    else if (kind === 1) result = result.slice(0, at) + result.slice(at + length);
    else if (kind === 2)
      result =
        result.slice(0, at) + result.slice(at, at + length).repeat(2 + random(3)) + result.slice(at + length);
    else result = result.slice(0, at) + TOKENS[random(TOKENS.length)] + result.slice(at + length);
  }
  return result;
}

function mutateBytes(bytes) {
  const result = bytes.slice();
  for (let left = 1 + random(6); left > 0; left--) result[random(result.length)] = random(256);
  return random(5) === 0 ? result.subarray(0, random(result.length)) : result;
}

/** A broken file, and for a package the same with a comment in its sheet, which forces the strict parser. */
function broken() {
  const kind = random(4);
  if (kind === 0) return { bytes: mutateBytes(zipSync(zippable(PARTS))) };
  if (kind === 1) {
    const text = strToU8(mutateText(TEXTS[random(TEXTS.length)]));
    return { bytes: random(3) === 0 ? mutateBytes(text) : text };
  }
  const names = Object.keys(PARTS);
  const name = random(3) === 0 ? names[random(names.length)] : 'xl/worksheets/sheet1.xml';
  const bytes = zipSync(zippable({ ...PARTS, [name]: mutateText(PARTS[name]) }));
  return { bytes, strict: commented(bytes) };
}

function zippable(parts) {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

function commented(bytes) {
  const parts = unzipSync(bytes);
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    parts[name] = strToU8(strFromU8(parts[name]).replace(/<(sheetData|si)>/, '<$1><!-- -->'));
  }
  return zipSync(parts);
}

/** What is read, as text that can be compared, or the code of the refusal. Anything else is thrown. */
async function readAll(bytes) {
  const started = performance.now();
  const result = await readOrRefuse(bytes);
  const took = performance.now() - started;
  if (took > SLOW) throw new Error(`took ${Math.round(took)} ms`);
  return result;
}

async function readOrRefuse(bytes) {
  try {
    const book = await openWorkbook(bytes);
    const cells = [];
    for (const { index } of book.sheets) {
      const grid = await book.grid(index);
      cells.push([
        grid.name,
        grid.rowCount,
        grid.columnCount,
        grid.merges,
        grid.isRowHidden(1),
        grid.isColumnHidden(1),
      ]);
      for (let row = 1; row <= Math.min(grid.rowCount, 50); row++) {
        for (let column = 1; column <= Math.min(grid.columnCount, 50); column++)
          cells.push(grid.cell(row, column));
      }
    }
    return { read: JSON.stringify(cells) };
  } catch (error) {
    if (error.name !== 'DuibiaoError') throw error;
    return { refused: error.code };
  }
}

const counts = { read: 0, refused: 0, stricter: 0 };
const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  const before = seed;
  const { bytes, strict } = broken();
  try {
    const result = await readAll(bytes);
    counts[result.read === undefined ? 'refused' : 'read']++;
    const other = strict ? await readAll(strict) : result;
    if (result.read !== undefined && other.read === undefined) counts.stricter++;
    if (result.read !== undefined && other.read !== undefined && result.read !== other.read) {
      throw new Error(`scanner and strict parser differ:\n${result.read}\n${other.read}`);
    }
  } catch (error) {
    process.stderr.write(`seed ${before}: ${error.stack}\n`);
    process.exit(1);
  }
}
process.stdout.write(
  `${counts.read} read, ${counts.refused} refused; the strict parser alone refused ${counts.stricter}. Nothing else happened.\n`,
);
