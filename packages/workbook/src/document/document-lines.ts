import type { XmlElement } from '../container/index.js';
import type { ListPlace, Numbering } from './numbering.js';
import { valOf, wordName } from './word-element.js';

/** What is not in the text as it is printed: what a change took away, the guide above a character. */
const UNPRINTED: ReadonlySet<string> = new Set(['moveFrom', 'del', 'rt']);

interface Paragraph {
  text: string;
  place: ListPlace;
}

/**
 * Follows a document from its start and keeps its lines: a paragraph is one, a table row is one. A paragraph within a
 * text box stands before the one that holds the box.
 */
export class DocumentLines {
  /** Whether the root was Word's `document`. */
  isDocument = false;
  private readonly lines: string[] = [];
  private readonly openNames: (string | null)[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** Cells of the rows that are open, the innermost row last. */
  private readonly rows: string[][] = [];
  /** How many open elements keep their text from print. */
  private unprinted = 0;

  constructor(private readonly numbering: Numbering) {}

  text(): string {
    return this.lines.join('\n');
  }

  open(element: XmlElement): void {
    const name = wordName(element);
    const parent = this.openNames.at(-1);
    this.openNames.push(name);
    if (name === null) return;
    if (UNPRINTED.has(name)) this.unprinted++;
    if (name === 'document' && element.depth === 1) this.isDocument = true;
    else if (name === 'p') this.paragraphs.push({ text: '', place: {} });
    else if (name === 'tr') this.rows.push([]);
    else if (name === 'tc') this.rows.at(-1)?.push('');
    else if (name === 'tab' && parent === 'r') this.put('\t');
    else if (name === 'br' || name === 'cr') this.put('\n');
    else if (name === 'noBreakHyphen') this.put('-');
    else if (name === 'pStyle' || name === 'numId' || name === 'ilvl') this.placed(name, valOf(element));
  }

  add(text: string): void {
    if (this.openNames.at(-1) === 't') this.put(text);
  }

  close(): void {
    const name = this.openNames.pop();
    if (name === null || name === undefined) return;
    if (UNPRINTED.has(name)) this.unprinted--;
    if (name === 'p') this.endParagraph();
    else if (name === 'tr') this.endRow();
  }

  private put(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.unprinted === 0) paragraph.text += text;
  }

  private placed(name: keyof ListPlace, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && value !== undefined) paragraph.place = { ...paragraph.place, [name]: value };
  }

  private endParagraph(): void {
    const { text, place } = this.paragraphs.pop()!;
    const whole = text.trim() === '' ? text : `${this.numbering.next(place)}${text}`;
    const row = this.rows.at(-1);
    if (row === undefined) this.lines.push(whole);
    else if (row.length > 0) {
      const cell = row.at(-1)!;
      const inOneLine = whole.replaceAll(/[\t\n]+/gu, ' ').trim();
      row[row.length - 1] = cell === '' || inOneLine === '' ? cell + inOneLine : `${cell} ${inOneLine}`;
    }
  }

  /** A table within a cell is part of that cell's text. */
  private endRow(): void {
    const cells = this.rows.pop()!;
    const around = this.rows.at(-1);
    if (around === undefined || around.length === 0) this.lines.push(cells.join('\t'));
    else around[around.length - 1] = [around.at(-1), ...cells].filter((cell) => cell !== '').join(' ');
  }
}
