import { FLAG_LOOK, type FlagPlan } from '@duibiao/sheet';
import { clearWorkbook, flagWorkbook, planSheet } from '@duibiao/workbook';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipped } from './corpus/parts.js';
import { richWorkbook } from './corpus/rich-workbook.js';
import { simpleWorkbook } from './corpus/simple-workbook.js';
import { byExcelJs } from './corpus/written.js';
import { converted, libreOffice } from './libre-office.js';
import { packageFaults } from './package-check.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

const PLAN: FlagPlan = {
  flags: [
    { sheet: '台账', row: 2, column: 2, severity: 'error', message: '低于扶贫标准' },
    { sheet: '台账', row: 2, column: 1, severity: 'warning', message: '缺身份证号' },
    { sheet: '台账', row: 4, column: 1, severity: 'info', message: '待核实' },
  ],
};

const original = zipped(simpleWorkbook());
const byExcel = await byExcelJs();
const flag = (bytes: Uint8Array, style: 'fill' | 'overlay' = 'fill') =>
  flagWorkbook(bytes, PLAN, { style, notes: true, sheets: [planSheet(PLAN, 'zh')], language: 'zh' });

/** What somebody does to parts of a file with another program. */
function edited(bytes: Uint8Array, edits: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[part]!);
    const after = edit(before);
    expect(after, `the edit of ${part} does something`).not.toBe(before);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

const textOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);
const formatOf = (bytes: Uint8Array, cell: string) =>
  new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(textOf(bytes, SHEET))?.[1] ?? '0';

describe('a workbook that was edited after it was flagged', () => {
  test('a corrected value stays, and every mark goes', async () => {
    const { bytes, cleared } = await clearWorkbook(
      edited(await flag(original), { [SHEET]: (xml) => xml.replace('<v>2900</v>', '<v>3100</v>') }),
    );
    expect(cleared).toEqual({ marks: 3, notes: 3, sheets: 1, exact: false });
    const wanted = textOf(original, SHEET).replace('<v>2900</v>', '<v>3100</v>');
    expect(formatOf(bytes, 'B2')).toBe('1');
    expect(textOf(bytes, SHEET)).toContain('<v>3100</v>');
    expect(textOf(bytes, STYLES)).toBe(textOf(original, STYLES));
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(original)));
    expect(textOf(bytes, SHEET).length - wanted.length).toBeLessThan(20);
  });

  test('a cell that was recoloured with a format at hand stays as the user made it', async () => {
    const marked = await flag(original);
    const { bytes } = await clearWorkbook(
      edited(marked, { [SHEET]: (xml) => xml.replace(/(<c r="B2"[^>]*? s=")\d+/, '$12') }),
    );
    expect([formatOf(bytes, 'A2'), formatOf(bytes, 'B2'), formatOf(bytes, 'A4')]).toEqual(['1', '2', '0']);
  });

  test('a cell that was recoloured with a new format stays as the user made it', async () => {
    const marked = await flag(original);
    const count = Number(/<cellXfs count="(\d+)"/.exec(textOf(marked, STYLES))![1]);
    const { bytes } = await clearWorkbook(
      edited(marked, {
        [STYLES]: (xml) =>
          xml
            .replace(`<cellXfs count="${count}"`, `<cellXfs count="${count + 1}"`)
            .replace(
              '</cellXfs>',
              '<xf numFmtId="9" fontId="1" fillId="2" borderId="0" xfId="0"/></cellXfs>',
            ),
        [SHEET]: (xml) => xml.replace(/(<c r="B2"[^>]*? s=")\d+/, `$1${count}`),
      }),
    );
    expect([formatOf(bytes, 'A2'), formatOf(bytes, 'B2'), formatOf(bytes, 'A4')]).toEqual([
      '1',
      String(count),
      '0',
    ]);
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('marks that moved with their rows are found, each with the fill it had', async () => {
    const filled = zipped(
      simpleWorkbook({
        [SHEET]: (simpleWorkbook()[SHEET] as string).replace('<c r="A4">', '<c r="A4" s="2">'),
      }),
    );
    const marked = await flag(filled);
    const moved = edited(marked, {
      [SHEET]: (xml) =>
        xml.replace(/<row r="(\d+)"|<c r="([A-Z]+)(\d+)"/g, (whole, row, column, cellRow) =>
          Number(row ?? cellRow) < 2
            ? whole
            : row
              ? `<row r="${Number(row) + 3}"`
              : `<c r="${column}${Number(cellRow) + 3}"`,
        ),
    });
    const { bytes } = await clearWorkbook(moved);
    expect([formatOf(bytes, 'A5'), formatOf(bytes, 'B5'), formatOf(bytes, 'A7')]).toEqual(['1', '1', '2']);
  });

  test('a note that somebody added beside ours stays', async () => {
    const marked = await flag(original);
    const drawing = 'xl/drawings/vmlDrawing1.vml';
    const { bytes } = await clearWorkbook(
      edited(marked, {
        'xl/comments1.xml': (xml) =>
          xml
            .replace('</authors>', '<author>审核员</author></authors>')
            .replace(
              '</commentList>',
              '<comment ref="D2" authorId="1"><text><t>已核实</t></text></comment></commentList>',
            ),
        [drawing]: (xml) => {
          const shape = /<v:shape id="_x0000_s(\d+)"[\s\S]*?<\/v:shape>/.exec(xml)![0];
          const theirs = shape
            .replace(/_x0000_s\d+/, '_x0000_s1900')
            .replace(/<x:Row>.*<\/x:Column>/, '<x:Row>1</x:Row><x:Column>3</x:Column>');
          return xml.replace('</xml>', `${theirs}</xml>`);
        },
      }),
    );
    expect(textOf(bytes, 'xl/comments1.xml').match(/<comment /g)).toHaveLength(1);
    expect(textOf(bytes, drawing).match(/<v:shape /g)).toHaveLength(1);
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('rules of the user beside our overlays stay', async () => {
    const rule =
      '<conditionalFormatting sqref="C2"><cfRule type="expression" dxfId="0" priority="9"><formula>C2=""</formula></cfRule></conditionalFormatting>';
    const marked = await flag(original, 'overlay');
    const { bytes } = await clearWorkbook(
      edited(marked, { [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData>${rule}`) }),
    );
    expect(textOf(bytes, SHEET).match(/<cfRule /g)).toHaveLength(1);
    expect(textOf(bytes, SHEET)).toContain(rule);
  });

  test('a sheet that the user added behind ours keeps its names', async () => {
    const marked = await flag(original);
    const { bytes } = await clearWorkbook(
      edited(marked, {
        'xl/workbook.xml': (xml) =>
          xml
            .replace('</sheets>', '<sheet name="新表" sheetId="9" r:id="rId1"/></sheets>')
            .replace(
              '</definedNames>',
              '<definedName name="线" localSheetId="2">1</definedName></definedNames>',
            ),
      }),
    );
    expect(textOf(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="线" localSheetId="1">1</definedName>',
    );
    expect(textOf(bytes, 'xl/workbook.xml')).not.toContain('标记清单');
  });
});

describe('a workbook that another program saved after it was flagged', () => {
  test.runIf(libreOffice).each([
    ['fill', 'simple', original],
    ['overlay', 'simple', original],
    ['fill', 'everything at once', richWorkbook(false)],
    ['fill', 'exceljs', byExcel],
  ] as const)('LibreOffice, %s, %s: nothing of ours is left', async (style, _, bytes) => {
    const [saved] = await converted(
      [['flagged', await flag(bytes, style)]],
      'xlsx:Calc MS Excel 2007 XML',
      'xlsx',
    );
    const { bytes: plain, cleared } = await clearWorkbook(saved!);
    expect(cleared.marks).toBeGreaterThanOrEqual(3);
    expect(tracesIn(plain)).toEqual([]);
    const known = new Set(packageFaults(saved!));
    expect(packageFaults(plain).filter((fault) => !known.has(fault))).toEqual([]);
  });

  test('exceljs, which drops the record: fills, rules and notes are still known by their looks', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await flag(original)).buffer as ArrayBuffer);
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    const { bytes, cleared } = await clearWorkbook(saved);
    expect(cleared.marks).toBe(3);
    expect(tracesIn(bytes).filter((trace) => !trace.includes('sheet'))).toEqual([]);
  });
});

/** Whatever of ours a workbook still shows. */
function tracesIn(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const traces: string[] = [];
  const styles = strFromU8(parts[STYLES]!);
  const fills = [...styles.matchAll(/<fill>[\s\S]*?<\/fill>/g)].map(([fill]) => fill);
  const looks = Object.values(FLAG_LOOK).map(({ ink }) => ink.slice(1));
  const ours = fills.flatMap((fill, index) => (looks.some((look) => fill.includes(look)) ? [index] : []));
  const formats = [
    ...styles
      .slice(styles.indexOf('<cellXfs'))
      .split('</cellXfs>')[0]!
      .matchAll(/<xf [^>]*fillId="(\d+)"/g),
  ];
  const used = new Set(
    formats.flatMap((match, index) => (ours.includes(Number(match[1])) ? [String(index)] : [])),
  );
  for (const [part, data] of Object.entries(parts)) {
    const text = strFromU8(data);
    if (/worksheets\/sheet/.test(part)) {
      for (const [, format] of text.matchAll(/<c [^>]*?s="(\d+)"/g))
        if (used.has(format!)) traces.push(`fill in ${part}`);
      if (text.includes('duibiao:')) traces.push(`rule in ${part}`);
    }
    if (/comments/.test(part) && /对标 ·/.test(text)) traces.push(`note in ${part}`);
    if (/^customXml/.test(part) && text.includes('urn:duibiao')) traces.push(`record in ${part}`);
    if (part === 'xl/workbook.xml' && text.includes('标记清单')) traces.push('sheet of ours');
  }
  return traces;
}
