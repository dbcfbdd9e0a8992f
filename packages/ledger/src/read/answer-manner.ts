import type { Cell } from '@duibiao/sheet';
import { shownText } from './read-field.js';

/** What the answers of a yes-or-no column say together of how each is meant. */
export interface AnswerManner {
  /** Only 1 and 2 are written: they are codes for yes and no. */
  readonly oneTwo: boolean;
  /** Boxes are ticked, so that an open one says no. */
  readonly boxes: boolean;
  /** 0 and 2 both stand there: codes of two tables, of which none is sure. */
  readonly mixedCodes: boolean;
  /** Nothing but ticks is written. */
  readonly onlyTicks: boolean;
}

/** How the answers in a column's cells are meant, judged by all of them. Blank cells say nothing. */
export function answerManner(cells: Iterable<Cell>): AnswerManner {
  let filled = false;
  let ofOneTwo = true;
  let ofTicks = true;
  let boxes = false;
  const codes = new Set<string>();
  for (const cell of cells) {
    const word = shownText(cell);
    if (word === '') continue;
    filled = true;
    ofOneTwo &&= word === '1' || word === '2';
    ofTicks &&= /^[√✓✔☑]$/.test(word);
    boxes ||= /[☑✓✔√■🗹]/u.test(word);
    if (/^[012]$/.test(word)) codes.add(word);
  }
  return {
    oneTwo: ofOneTwo && codes.has('2'),
    boxes,
    mixedCodes: codes.has('0') && codes.has('2'),
    onlyTicks: filled && ofTicks,
  };
}
