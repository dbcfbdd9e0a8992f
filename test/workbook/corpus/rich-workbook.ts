import { contentTypes, HEAD, MAIN, PACKAGE, type Parts, R, relations, SHEET_TYPE, zipped } from './parts.js';
import { SHEET_DATA, STYLES } from './simple-workbook.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MS = 'http://schemas.microsoft.com/office';
const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** Any bytes: what a macro project, a picture or printer settings are to a program that must only carry them. */
function binary(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state >> 16;
  });
}

const note = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>3, 15, 0, 2, 5, 31, 4, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** Not well-formed, as Excel itself writes it: `<br>` has no end. */
const NOTES_VML =
  `<xml ${VML}>\r\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>` +
  note(1025, 4, 0) +
  note(1026, 0, 0) +
  `<v:shape id="_x0000_s1030" type="#_x0000_t201" style='position:absolute' o:insetmode="auto"><x:ClientData ObjectType="Checkbox"><x:Anchor>6, 0, 1, 0, 7, 0, 2, 0</x:Anchor><x:FmlaLink>$H$2</x:FmlaLink></x:ClientData></v:shape></xml>`;

const SHEET1 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac" xmlns:xr="${MS}/spreadsheetml/2014/revision" xr:uid="{0D5B1E6C-0000-4000-8000-000000000001}">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="18.5" customWidth="1"/></cols>' +
  SHEET_DATA +
  '<sheetProtection password="CC3D" sheet="1" objects="1" formatCells="0"/><protectedRanges><protectedRange sqref="B2:B5" name="可填"/></protectedRanges><autoFilter ref="A1:D5"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>3070</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A2:A5"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C5"><formula1>"是,否"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A4" r:id="rId1"/><hyperlink ref="A5" location="数据!A1"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/><headerFooter><oddHeader>&amp;C&amp;G</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="B2" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><legacyDrawingHF r:id="rId5"/>' +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1030" r:id="rId8" name="复选框 1"><controlPr defaultSize="0" autoLine="0"><anchor><from><xdr:col xmlns:xdr="${DRAWING}/spreadsheetDrawing">6</xdr:col></from></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>` +
  '<tableParts count="1"><tablePart r:id="rId9"/></tableParts>' +
  `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!B2:B5</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId10"/></x14:slicerList></ext></extLst></worksheet>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台账!$B$2:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const DRAWING1 = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>13</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>填表说明</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>审核员</author><author>tc={11111111-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="A5" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>审核员:</t></r><r><t xml:space="preserve">\n请核实</t></r></text></comment><comment ref="A1" authorId="1" shapeId="0"><text><t>[Threaded comment] 请看讨论</t></text></comment></commentList></comments>`;

/** One workbook with everything a library is known to lose; with or without a macro project. */
export function richWorkbook(macros: boolean): Uint8Array {
  const overrides: Record<string, string> = {
    'xl/workbook.xml': macros
      ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
      : `${SHEET_TYPE}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
    'xl/worksheets/sheet2.xml': `${SHEET_TYPE}.worksheet+xml`,
    'xl/styles.xml': `${SHEET_TYPE}.styles+xml`,
    'xl/sharedStrings.xml': `${SHEET_TYPE}.sharedStrings+xml`,
    'xl/calcChain.xml': `${SHEET_TYPE}.calcChain+xml`,
    'xl/comments1.xml': `${SHEET_TYPE}.comments+xml`,
    'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
    'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
    'xl/drawings/drawing1.xml': `${OFFICE}.drawing+xml`,
    'xl/charts/chart1.xml': `${OFFICE}.drawingml.chart+xml`,
    'xl/tables/table1.xml': `${SHEET_TYPE}.table+xml`,
    'xl/ctrlProps/ctrlProp1.xml': 'application/vnd.ms-excel.controlproperties+xml',
    'xl/slicers/slicer1.xml': 'application/vnd.ms-excel.slicer+xml',
    'xl/slicerCaches/slicerCache1.xml': 'application/vnd.ms-excel.slicerCache+xml',
    'xl/pivotTables/pivotTable1.xml': `${SHEET_TYPE}.pivotTable+xml`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${SHEET_TYPE}.pivotCacheDefinition+xml`,
    'xl/pivotCache/pivotCacheRecords1.xml': `${SHEET_TYPE}.pivotCacheRecords+xml`,
    'xl/externalLinks/externalLink1.xml': `${SHEET_TYPE}.externalLink+xml`,
    'customXml/itemProps1.xml': `${OFFICE}.customXmlProperties+xml`,
    'docProps/core.xml': `application/vnd.openxmlformats-package.core-properties+xml`,
    'docProps/custom.xml': `${OFFICE}.custom-properties+xml`,
  };
  const defaults = {
    vml: `${OFFICE}.vmlDrawing`,
    bin: macros ? 'application/vnd.ms-office.vbaProject' : `${SHEET_TYPE}.printerSettings`,
    png: 'image/png',
  };
  if (macros) overrides['xl/printerSettings/printerSettings1.bin'] = `${SHEET_TYPE}.printerSettings`;
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(overrides, defaults),
    '_rels/.rels': relations(
      'officeDocument xl/workbook.xml',
      `${PACKAGE}/relationships/metadata/core-properties docProps/core.xml`,
      'custom-properties docProps/custom.xml',
    ),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>扶贫办</dc:creator></cp:coreProperties>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="${R.replace('relationships', 'custom-properties')}" xmlns:vt="${R.replace('relationships', 'docPropsVTypes')}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.9999</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="1"/></bookViews><sheets><sheet name="台账" sheetId="3" r:id="rId1"/><sheet name="数据" sheetId="5" r:id="rId2"/></sheets>` +
      '<externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$1:$D$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$1</definedName><definedName name="扶贫线">3070</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="9" r:id="rId7"/></pivotCaches>' +
      `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId8"/></x14:slicerCaches></ext></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      'worksheet worksheets/sheet1.xml',
      'worksheet worksheets/sheet2.xml',
      'styles styles.xml',
      'sharedStrings sharedStrings.xml',
      'calcChain calcChain.xml',
      'externalLink externalLinks/externalLink1.xml',
      'pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml',
      `${MS}/2007/relationships/slicerCache slicerCaches/slicerCache1.xml`,
      `${MS}/2017/10/relationships/person persons/person.xml`,
      'customXml ../customXml/item1.xml',
      ...(macros ? [`${MS}/2006/relationships/vbaProject vbaProject.bin`] : []),
    ),
    'xl/worksheets/sheet1.xml': SHEET1,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      'hyperlink https://example.org/ External',
      'printerSettings ../printerSettings/printerSettings1.bin',
      'drawing ../drawings/drawing1.xml',
      'vmlDrawing ../drawings/vmlDrawing1.vml',
      'vmlDrawing ../drawings/vmlDrawing2.vml',
      'comments ../comments1.xml',
      `${MS}/2017/10/relationships/threadedComment ../threadedComments/threadedComment1.xml`,
      'ctrlProp ../ctrlProps/ctrlProp1.xml',
      'table ../tables/table1.xml',
      `${MS}/2007/relationships/slicer ../slicers/slicer1.xml`,
    ),
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>A2*2</f><v>6</v></c></row></sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': relations('pivotTable ../pivotTables/pivotTable1.xml'),
    'xl/styles.xml': STYLES.replace(
      '</styleSheet>',
      `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
    ),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>户数</t><rPh sb="0" eb="2"><t>hushu</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t>人</t></r><r><t xml:space="preserve"> 数</t></r></si></sst>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C4" i="3"/><c r="C5" i="3"/><c r="B2" i="5"/></calcChain>`,
    'xl/comments1.xml': COMMENTS,
    'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2020-06-30T08:00:00.00" personId="{22222222-0000-4000-8000-000000000002}" id="{11111111-0000-4000-8000-000000000001}"><text>请看讨论</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="审核员" id="{22222222-0000-4000-8000-000000000002}" userId="x" providerId="None"/></personList>`,
    'xl/drawings/drawing1.xml': DRAWING1,
    'xl/drawings/_rels/drawing1.xml.rels': relations('chart ../charts/chart1.xml'),
    'xl/drawings/vmlDrawing1.vml': NOTES_VML,
    'xl/drawings/vmlDrawing2.vml': `<xml ${VML}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shape id="CH" o:spid="_x0000_s2049" type="#_x0000_t75" style='width:96pt;height:48pt'><v:imagedata o:relid="rId1" o:title="徽"/></v:shape></xml>`,
    'xl/drawings/_rels/vmlDrawing2.vml.rels': relations('image ../media/image1.png'),
    'xl/media/image1.png': binary(300, 5),
    'xl/charts/chart1.xml': CHART,
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="G1:H3" totalsRowShown="0"><autoFilter ref="G1:H3"/><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>`,
    'xl/ctrlProps/ctrlProp1.xml': `${HEAD}<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$H$2" lockText="1"/>`,
    'xl/slicers/slicer1.xml': `${HEAD}<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="村" cache="切片器_村" rowHeight="225425"/></slicers>`,
    'xl/slicerCaches/slicerCache1.xml': `${HEAD}<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main" name="切片器_村" sourceName="村"/>`,
    'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="9" dataCaption="值"><location ref="D1:E3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relations(
      'pivotCacheDefinition ../pivotCache/pivotCacheDefinition1.xml',
    ),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="数据"/></cacheSource><cacheFields count="1"><cacheField name="户数" numFmtId="0"/></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(
      'pivotCacheRecords pivotCacheRecords1.xml',
    ),
    'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><n v="3"/></r></pivotCacheRecords>`,
    'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
      'externalLinkPath file:///C:/other.xlsx External',
    ),
    'xl/printerSettings/printerSettings1.bin': binary(500, 9),
    'customXml/item1.xml': '<p:properties xmlns:p="urn:county"><p:level>县</p:level></p:properties>',
    'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="{33333333-0000-4000-8000-000000000003}" xmlns:ds="${R.replace('relationships', 'customXml')}"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': relations('customXmlProps itemProps1.xml'),
    ...(macros ? { 'xl/vbaProject.bin': binary(4000, 3) } : {}),
  };
  return zipped(parts);
}
