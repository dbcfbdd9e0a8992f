import type { Language } from '@duibiao/core';
import { cellAddress, type Flag } from '@duibiao/sheet';
import { NOTE_TITLE } from '@duibiao/workbook';
import { throwIfCancelled } from '../failure.js';
import type { Watch } from '../port.js';
import { ASKED, type OfficeSession } from './session.js';

/** More notes than this help nobody, and each is a call of its own; the pane lists them all. */
export const MOST_NOTES = 1000;
const NOTES_A_REQUEST = 200;

export interface NoteRequest {
  readonly wanted: readonly Flag[];
  readonly language: Language;
  readonly leaveAlone: readonly string[];
}

interface SheetNotes {
  readonly sheet: Excel.Worksheet;
  readonly taken: ReadonlySet<string>;
  readonly ours: ReadonlyMap<string, Excel.Note>;
}

/**
 * Makes our notes those of the flags. A cell with somebody else's note, or with a thread, is left alone. Returns how
 * many notes stand now.
 */
export function writeNotes(session: OfficeSession, request: NoteRequest, watch: Watch): Promise<number> {
  return session.run(ASKED, async (context, sync) => {
    const sheets = await readNotes(context, request.leaveAlone, sync);
    const words = wordsByCell(request);
    let written = 0;
    let queued = 0;
    const spend = async () => {
      if (++queued % NOTES_A_REQUEST !== 0) return;
      throwIfCancelled(watch.signal);
      await sync();
    };
    for (const [name, { sheet, taken, ours }] of sheets) {
      const wanted = words.get(name) ?? new Map<string, string>();
      for (const [at, note] of ours) {
        if (wanted.has(at)) continue;
        note.delete();
        await spend();
      }
      for (const [at, text] of wanted) {
        const old = ours.get(at);
        if (taken.has(at)) continue;
        written++;
        if (old?.content === text) continue;
        if (old) old.content = text;
        else sheet.notes.add(at, text);
        await spend();
      }
    }
    await sync();
    return written;
  });
}

/** What the notes shall say: the gravest first, under a line by which the note is known as ours. */
function wordsByCell({ wanted, language }: NoteRequest): Map<string, Map<string, string>> {
  const sheets = new Map<string, Map<string, string>>();
  let total = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const { sheet, row, column, message } of wanted.filter((flag) => flag.severity === severity)) {
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

function isOurs(content: string): boolean {
  return TITLES.some((title) => content.startsWith(`${title}\n`));
}

const TITLES = Object.values(NOTE_TITLE).flatMap((words) => Object.values(words));

async function readNotes(
  context: Excel.RequestContext,
  leaveAlone: readonly string[],
  sync: () => Promise<void>,
): Promise<Map<string, SheetNotes>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await sync();
  const reading = worksheets.items
    .filter((sheet) => !leaveAlone.includes(sheet.name))
    .map((sheet) => {
      // Loading `items` whole asks for properties that Excel on the web does not have.
      sheet.notes.load('items/content');
      sheet.comments.load('items/id');
      return sheet;
    });
  await sync();
  const located = reading.map((sheet) => ({
    sheet,
    notes: sheet.notes.items.map((note) => ({ note, at: note.getLocation().load('address') })),
    threads: sheet.comments.items.map((comment) => comment.getLocation().load('address')),
  }));
  await sync();
  const bare = (address: string) => address.slice(address.lastIndexOf('!') + 1);
  return new Map(
    located.map(({ sheet, notes, threads }) => {
      const ours = new Map<string, Excel.Note>();
      const taken = new Set(threads.map((range) => bare(range.address)));
      for (const { note, at } of notes) {
        if (isOurs(note.content)) ours.set(bare(at.address), note);
        else taken.add(bare(at.address));
      }
      return [sheet.name, { sheet, taken, ours }];
    }),
  );
}
