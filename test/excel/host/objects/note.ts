import type { SheetModel } from '../../model/sheet.js';
import { HostError, invalidArgument, itemNotFound } from '../failure.js';
import { node, type ObjectType } from '../table.js';
import { type RangeSelf, readAddress } from './addresses.js';
import { range } from './range.js';

interface NoteSelf {
  readonly sheet: SheetModel;
  readonly key: string;
}

/** The cell that a note or a thread stands in. */
function locationOf({ sheet, key }: NoteSelf) {
  const [row = 1, column = 1] = key.split(',').map(Number);
  return node(range, { sheet, area: { top: row, bottom: row, left: column, right: column } });
}

const note: ObjectType<NoteSelf> = {
  name: 'Note',
  scalars: {
    id: { get: (self) => self.key },
    content: {
      get: (self) => self.sheet.notes.get(self.key)?.text ?? '',
      set: (self, value, host) => {
        host.writes(self.sheet);
        const old = self.sheet.notes.get(self.key);
        if (!old) throw itemNotFound('note');
        self.sheet.notes.set(self.key, { ...old, text: String(value) });
      },
    },
    authorName: { get: (self) => self.sheet.notes.get(self.key)?.author ?? '' },
  },
  methods: {
    delete: {
      call: (self, _args, host) => {
        host.writes(self.sheet);
        self.sheet.notes.delete(self.key);
      },
    },
    getLocation: { call: locationOf },
  },
};

/** Notes of a sheet (ExcelApi 1.18). A cell holds a note or a thread, never both. */
export const notes: ObjectType<SheetModel> = {
  name: 'NoteCollection',
  items: (sheet) => [...sheet.notes.keys()].map((key) => node(note, { sheet, key })),
  indexer: (sheet, [key]) => {
    if (!sheet.notes.has(String(key))) throw itemNotFound('note');
    return node(note, { sheet, key: String(key) });
  },
  methods: {
    add: {
      since: '1.18',
      call: (sheet, [cell, content], host) => {
        host.writes(sheet);
        const key = cellKey(cell);
        if (sheet.notes.has(key) || sheet.threads.has(key)) {
          throw new HostError('InvalidOperation', `The cell ${key} already has a note or a comment.`);
        }
        sheet.notes.set(key, { author: 'Duibiao', text: String(content) });
        return node(note, { sheet, key });
      },
    },
    getItemOrNullObject: {
      since: '1.18',
      call: (sheet, [cell]) =>
        sheet.notes.has(cellKey(cell)) ? node(note, { sheet, key: cellKey(cell) }) : null,
    },
    getItem: {
      since: '1.18',
      call: (sheet, [cell]) => {
        if (!sheet.notes.has(cellKey(cell))) throw itemNotFound('note');
        return node(note, { sheet, key: cellKey(cell) });
      },
    },
    getCount: { since: '1.18', call: (sheet) => sheet.notes.size },
  },
};

const thread: ObjectType<NoteSelf> = {
  name: 'Comment',
  scalars: { id: { get: (self) => self.key } },
  methods: {
    getLocation: { call: locationOf },
  },
};

/** Threaded comments: only where they stand, so that notes keep clear of them. */
export const comments: ObjectType<SheetModel> = {
  name: 'CommentCollection',
  items: (sheet) => [...sheet.threads].map((key) => node(thread, { sheet, key })),
  indexer: (sheet, [key]) => node(thread, { sheet, key: String(key) }),
};

function cellKey(cell: unknown): string {
  const area = typeof cell === 'string' ? readAddress(cell) : (cell as { self: RangeSelf }).self.area;
  if (area.top !== area.bottom || area.left !== area.right)
    throw invalidArgument('a note stands on one cell');
  return `${area.top},${area.left}`;
}
