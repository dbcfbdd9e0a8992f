import { contentTypes, HEAD, MAIN, type Parts, R, relations, SHEET_TYPE } from './parts.js';

/** Styles with a few formats: plain, bordered with a number format, filled, a Chinese date (a built-in without code). */
export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;元&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="double"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment horizontal="right" vertical="center"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>';

/** Ledger rows with gaps: cells that are missing, a row that is missing, a formula with its value. */
export const SHEET_DATA =
  '<sheetData><row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="2" t="inlineStr"><is><t>台账</t></is></c></row>' +
  '<row r="2" spans="1:4"><c r="A2" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">户 </t></r><r><t>主</t></r></is></c><c r="B2" s="1"><v>2900</v></c><c r="D2" s="3"><v>43831</v></c></row>' +
  '<row r="4" s="1" customFormat="1"><c r="A4"><v>1</v></c><c r="C4" s="4" t="str"><f t="shared" ref="C4:C5" si="0">A4&amp;"户"</f><v>1户</v></c></row>' +
  '<row r="5"><c r="A5"><v>2</v></c><c r="C5" t="str"><f t="shared" si="0"/><v>2户</v></c></row></sheetData>';

/** The least that Excel opens, with one sheet `台账`; overrides replace or add parts. */
export function simpleWorkbook(over: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': `${SHEET_TYPE}.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
      'xl/styles.xml': `${SHEET_TYPE}.styles+xml`,
    }),
    '_rels/.rels': relations('officeDocument xl/workbook.xml'),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet worksheets/sheet1.xml', 'styles styles.xml'),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:D5"/><cols><col min="5" max="6" width="12.7" style="3" customWidth="1"/></cols>${SHEET_DATA}</worksheet>`,
    'xl/styles.xml': STYLES,
    ...over,
  };
}
