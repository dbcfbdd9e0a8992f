import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

/** A package written out by hand: part name without leading slash, and its text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function zipped(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const mtime = '2020-06-30T08:00:00';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, bytesOf(data)])), {
    level,
    mtime,
  });
}

/** Written as a stream: sizes stand behind the data, not before it. */
export function streamed(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void chunks.push(chunk));
  for (const [name, data] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = '2020-06-30T08:00:00';
    zip.add(file);
    file.push(bytesOf(data), true);
  }
  zip.end();
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? strToU8(data) : data;
}

/** UTF-16 with its byte order mark. */
export function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, (character) =>
    character.charCodeAt(0),
  );
  return new Uint8Array(units.buffer);
}

/** `rId1` … with the kind and target of each: `worksheet worksheets/sheet1.xml`. */
export function relations(...list: string[]): string {
  const entries = list.map((entry, index) => {
    const [kind, target, mode] = entry.split(' ') as [string, string, string?];
    const type = kind.includes('://') ? kind : `${R}/${kind}`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** Overrides by part, over the usual defaults. */
export function contentTypes(
  overrides: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const all = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...defaults,
  };
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    Object.entries(all)
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('') +
    Object.entries(overrides)
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join('') +
    '</Types>'
  );
}
