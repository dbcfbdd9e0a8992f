import { refusal } from '../container/refusal.js';
import { xmlEncoding } from '../container/xml.js';

export type TextForm = 'xml-2003' | 'html' | 'mhtml' | 'csv';

/** What a file of text is, by how it begins. */
export function sniffText(bytes: Uint8Array): TextForm {
  const head = new TextDecoder(xmlEncoding(bytes)).decode(bytes.subarray(0, 8192)).trimStart();
  if (/^(MIME-Version|Content-Type|From|Subject|Date|X-[A-Za-z-]+)\s*:/i.test(head)) {
    if (/^Content-Type\s*:\s*(multipart\/|text\/html)/im.test(head)) return 'mhtml';
  }
  if (!head.startsWith('<')) return 'csv';
  if (
    head.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
    /<([A-Za-z]+:)?Workbook[\s>]/.test(head)
  ) {
    return 'xml-2003';
  }
  if (
    /<(html|head|meta|body|table|tr|style|script|div|center|form|span|p|br|font|!doctype\s+html)[\s>/]/i.test(
      head,
    )
  ) {
    return 'html';
  }
  if (/<w:wordDocument|pkg:package|<\?mso-application progid="Word/.test(head)) throw refusal('word');
  if (head.startsWith('<?xml')) throw refusal('notAWorkbook');
  return 'csv';
}
