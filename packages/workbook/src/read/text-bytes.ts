const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Beyond this many bytes a native decoder is worth its call. */
const SHORT = 96;
const units = new Uint16Array(SHORT);

/** UTF-8 bytes as a string; short ones, as cells are, without a call into the host. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let length = 0;
  for (let i = start; i < end; ) {
    const a = bytes[i]!;
    if (a < 0x80) {
      units[length++] = a;
      i++;
      continue;
    }
    const b = bytes[i + 1]! ^ 0x80;
    const c = bytes[i + 2]! ^ 0x80;
    const wide = ((a & 0xf) << 12) | (b << 6) | c;
    const isThreeBytes = (a & 0xf0) === 0xe0 && i + 2 < end && b < 0x40 && c < 0x40;
    if (!isThreeBytes || wide < 0x800 || (wide & 0xf800) === 0xd800) {
      return decoder.decode(bytes.subarray(start, end));
    }
    units[length++] = wide;
    i += 3;
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

/**
 * Resolves the escapes of spreadsheet strings: `_x000D_` is the character with that code, `_x005F_` protects an
 * underscore (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 *
 * @example
 * ```ts
 * unescapeXstring('a_x0041_b_x005F_x0041_') //=> 'aAb_x0041_'
 * ```
 */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * XML character data as the application sees it: line ends normalised, references resolved. Null when a reference is
 * not one that XML itself knows.
 */
export function unescapeXml(raw: string): string | null {
  let known = true;
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]+));|&/g, (_, hex, decimal, name) => {
      if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name]!;
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
      if (isXmlCharacter(code)) return String.fromCodePoint(code);
      known = false;
      return '';
    });
  return known ? text : null;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
