import type { BoxAnchor } from './note-box.js';

/** The drawing of notes is still VML (ECMA-376 part 4, 19); Excel shows no note without it. */

export const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A note's shape. */
export interface NoteShape {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly anchor: BoxAnchor;
}

export const VML_NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** What every note's shape is a kind of. */
export function noteShapeType(namespaces = ''): string {
  return (
    `<v:shapetype${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

export function noteShape({ id, row, column, anchor }: NoteShape, namespaces = ''): string {
  return (
    `<v:shape${namespaces} id="_x0000_s${id}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** A drawing of our own. */
export function vmlXml(shapes: readonly NoteShape[], clusters: readonly number[]): string {
  return (
    `<xml ${VML_NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${clusters.join(',')}"/>` +
    `</o:shapelayout>${noteShapeType()}${shapes.map((shape) => noteShape(shape)).join('')}</xml>`
  );
}
