/** Text as the content of an element. Characters that XML cannot hold are written as Excel does, `_x0001_`. */
export function escapeText(text: string): string {
  return guardControls(text).replace(/[&<>]/g, (mark) => ENTITIES[mark]!);
}

/** Text as an attribute's value, between double quotes. */
export function escapeAttribute(text: string): string {
  return guardControls(text).replace(/[&<>"\n\r\t]/g, (mark) => ENTITIES[mark]!);
}

/** Text with its entities and character references read. Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, dec, name) => {
      if (name) return NAMED[name as string]!;
      const code = hex ? Number.parseInt(hex as string, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// C0 controls but tab, line feed and carriage return; lone surrogates; the two non-characters.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the file
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function guardControls(text: string): string {
  // A literal `_x0041_` must not be read back as `A`: its underscore is written as its own escape.
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
