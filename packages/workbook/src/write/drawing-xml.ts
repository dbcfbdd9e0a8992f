import type { SpecChart } from '@duibiao/sheet';
import { escapeAttribute } from '../markup/escape.js';
import {
  CHART,
  type Dialect,
  DRAWING,
  namespaceIn,
  RELATIONSHIPS,
  SHEET_DRAWING,
} from '../markup/namespaces.js';

/** A drawing part with its charts, each over the cells it covers (ECMA-376 part 1, 20.5). */
export function drawingXml(
  charts: readonly { readonly chart: SpecChart; readonly relation: string }[],
  dialect: Dialect,
): string {
  const anchors = charts.map(({ chart, relation }, index) => {
    const { top, left, bottom, right } = chart.at;
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(left - 1, top - 1)}</xdr:from><xdr:to>${corner(right, bottom)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" ` +
      `descr="${escapeAttribute(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>` +
      '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${namespaceIn(dialect, CHART)}"><c:chart r:id="${relation}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${namespaceIn(dialect, SHEET_DRAWING)}" xmlns:a="${namespaceIn(dialect, DRAWING)}" ` +
    `xmlns:c="${namespaceIn(dialect, CHART)}" xmlns:r="${namespaceIn(dialect, RELATIONSHIPS)}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

function corner(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
