import { refusal } from '../container/refusal.js';

/**
 * Text of a file without a reliable label: by its byte order mark; else UTF-8 where it is that; else GB18030, which is
 * what Chinese Excel saves CSV in. `label` is what the file says of itself, and is believed where it can be true.
 * Throws `workbook/not-a-workbook` for what is no text.
 */
export function decodeText(bytes: Uint8Array, label?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 65536).includes(0)) throw refusal('notAWorkbook');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not sound UTF-8. A few broken characters, as a cut file has at its end, do not make it GB18030.
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const wide = bytes.reduce((count, b) => (b >= 0x80 ? count + 1 : count), 0);
  if (broken * 50 < wide) return text;
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    // GB2312 and GBK are parts of GB18030.
    if (label && !/^(gb|utf-?8|cp936|x-gbk)/i.test(label)) return new TextDecoder(label);
  } catch {
    // An encoding nobody knows.
  }
  return new TextDecoder('gb18030');
}
