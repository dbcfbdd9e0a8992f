import type { Language } from '@duibiao/core';
import { cellAddress, type Flag } from '@duibiao/sheet';
import { NOTE_TITLE } from '@duibiao/workbook';

/** More notes than this help nobody, and each is a call of its own; the pane lists them all. */
export const MOST_NOTES = 1000;

/** The notes of a sheet, asked for in two rounds: which there are, then where they are. */
export interface AskedNotes {
  /** Queues the second question; the first must have been answered. */
  locate(): void;
  /** Both must have been answered. */
  answer(): SheetNotes;
}

export interface SheetNotes {
  /** Cells with somebody else's note, or with a thread. */
  readonly taken: ReadonlySet<string>;
  readonly ours: ReadonlyMap<string, Excel.Note>;
}

/** Queues the question which notes a sheet has. */
export function askNotes(sheet: Excel.Worksheet): AskedNotes {
  // Loading `items` whole asks for properties that Excel on the web does not have.
  sheet.notes.load('items/content');
  sheet.comments.load('items/id');
  let notes: { readonly note: Excel.Note; readonly at: Excel.Range }[] = [];
  let threads: Excel.Range[] = [];
  return {
    locate: () => {
      notes = sheet.notes.items.map((note) => ({ note, at: note.getLocation().load('address') }));
      threads = sheet.comments.items.map((comment) => comment.getLocation().load('address'));
    },
    answer: () => {
      const ours = new Map<string, Excel.Note>();
      const taken = new Set(threads.map((range) => bare(range.address)));
      for (const { note, at } of notes) {
        if (isOurs(note.content)) ours.set(bare(at.address), note);
        else taken.add(bare(at.address));
      }
      return { taken, ours };
    },
  };
}

/** What is to be done so that our notes say these words, and how many will stand then. */
export function noteWrites(
  sheet: Excel.Worksheet,
  { taken, ours }: SheetNotes,
  words: ReadonlyMap<string, string>,
): { readonly writes: readonly (() => void)[]; readonly standing: number } {
  const writes: (() => void)[] = [];
  let standing = 0;
  for (const [at, note] of ours) if (!words.has(at)) writes.push(() => note.delete());
  for (const [at, text] of words) {
    if (taken.has(at)) continue;
    standing++;
    const old = ours.get(at);
    if (old?.content === text) continue;
    writes.push(() => {
      if (old) old.content = text;
      else sheet.notes.add(at, text);
    });
  }
  return { writes, standing };
}

/** What the notes shall say, by sheet and cell: the gravest first, under a line by which the note is known as ours. */
export function noteWords(
  flags: readonly Flag[],
  language: Language,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sheets = new Map<string, Map<string, string>>();
  let total = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const { sheet, row, column, message } of flags.filter((flag) => flag.severity === severity)) {
      const cells = sheets.get(sheet) ?? new Map<string, string>();
      sheets.set(sheet, cells);
      const at = cellAddress(row, column);
      const old = cells.get(at);
      if (old === undefined && ++total > MOST_NOTES) continue;
      cells.set(at, `${old ?? NOTE_TITLE[severity][language]}\n${message}`);
    }
  }
  return sheets;
}

const TITLES = Object.values(NOTE_TITLE).flatMap((words) => Object.values(words));

function isOurs(content: string): boolean {
  return TITLES.some((title) => content.startsWith(`${title}\n`));
}

function bare(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
