export interface MimePart {
  readonly type: string;
  readonly charset?: string;
  readonly bytes: Uint8Array;
}

/** Far more than the sheets and pictures of any archive. */
const MOST_PARTS = 10_000;

/** The parts of a MIME message (RFC 2045, 2046), decoded: what web archives are. */
export function mimeParts(message: Uint8Array): readonly MimePart[] {
  // Every byte as one character, so that nothing is lost before the parts' own encodings are known.
  const text = new TextDecoder('latin1').decode(message);
  const headEnd = endOfHead(text);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)/i.exec(unfold(text.slice(0, headEnd)))?.[1]?.trim();
  if (!boundary) return [partOf(text)];
  return text
    .split(`--${boundary}`, MOST_PARTS)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^\r?\n/, '')));
}

function partOf(text: string): MimePart {
  const headEnd = endOfHead(text);
  const head = unfold(text.slice(0, headEnd));
  const body = text.slice(headEnd).replace(/^\r?\n\r?\n/, '');
  const type = /^content-type\s*:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
  const charset = /charset\s*=\s*"?([A-Za-z0-9_-]+)/i.exec(head)?.[1];
  const encoding = /^content-transfer-encoding\s*:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  return { type, bytes: decodeBody(body, encoding), ...(charset ? { charset } : {}) };
}

function endOfHead(text: string): number {
  const end = text.search(/\r?\n\r?\n/);
  return end < 0 ? text.length : end;
}

function unfold(head: string): string {
  return head.replace(/\r?\n[ \t]+/g, ' ');
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') {
    try {
      return latin1(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));
    } catch {
      return new Uint8Array(0);
    }
  }
  if (encoding !== 'quoted-printable') return latin1(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return latin1(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) & 0xff);
}
