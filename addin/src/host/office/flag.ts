import type { Flag, FlagPlan, Severity } from '@duibiao/sheet';
import { areasOf, spotsOf } from '../chunks.js';
import { throwIfCancelled } from '../failure.js';
import type { FlagReport, FlagRequest, Watch } from '../port.js';
import { COLORS, type RecordedCell, type SheetRecord } from '../record.js';
import { clearFlags } from './clear.js';
import {
  addOverlay,
  askOverlays,
  BY_COLUMN,
  type Hope,
  type Looked,
  look,
  type Question,
  TO_THE_CELL,
} from './marks.js';
import { askNotes, noteWords, noteWrites } from './notes.js';
import { ASKED, BACKGROUND, type OfficeSession } from './session.js';
import type { Store } from './store.js';

/** What is to become of cells once they turn out to look as hoped; the same from and to leaves them as they are. */
type Step =
  | { readonly to: Severity; readonly from: Severity | null }
  | { readonly to: null; readonly from: Severity };

interface SheetWork {
  readonly name: string;
  readonly record: SheetRecord | undefined;
  readonly kept: readonly RecordedCell[];
  readonly questions: readonly Question<Step>[];
  /** Cells to overlay whatever they look like. */
  readonly overlays: readonly RecordedCell[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface MarkRequest extends FlagRequest {
  readonly canNote: boolean;
  /** What a sheet of the record is called by now. */
  sheetName(id: string): string | undefined;
}

/** Marks do not stand where they were put: columns were inserted, rows sorted, cells recoloured. */
const DISPLACED = Symbol('displaced');

/**
 * Makes a workbook's marks those of a plan, in three requests: how the cells look, the marks, and (only where cells of
 * one column differ) a closer look in between. A fill is only given to a cell that has none, so that taking it away
 * leaves the cell as it was; every other cell is overlaid by a conditional format, which touches no cell at all. Marks of
 * the command line, and marks that do not stand where they were put, are taken back first, wherever they are.
 */
export async function flagCells(
  session: OfficeSession,
  store: Store,
  plan: FlagPlan,
  request: MarkRequest,
  watch: Watch = {},
): Promise<FlagReport> {
  await store.open();
  if (store.fileMarks) await clearFlags(session, store, request.canNote, watch);
  const report = await putMarks(session, store, plan, request, watch);
  if (report !== DISPLACED) return report;
  await clearFlags(session, store, request.canNote, watch);
  const again = await putMarks(session, store, plan, request, watch);
  return again === DISPLACED ? NOTHING_MARKED : again;
}

const NOTHING_MARKED: FlagReport = { marked: 0, overlaid: 0, notes: 0, protectedSheets: [] };

async function putMarks(
  session: OfficeSession,
  store: Store,
  plan: FlagPlan,
  request: MarkRequest,
  watch: Watch,
): Promise<FlagReport | typeof DISPLACED> {
  const worst = worstByCell(plan.flags);
  const records = store.records.map((one) => ({ ...one, name: request.sheetName(one.id) ?? one.name }));
  const words = noteWords(request.notes && request.style !== 'none' ? plan.flags : [], request.language);
  const names = new Set([...worst.keys(), ...records.map((record) => record.name)]);
  const works = [...names].map((name) => planSheet(name, worst.get(name) ?? new Map(), records, request));
  if (works.length === 0) return NOTHING_MARKED;
  throwIfCancelled(watch.signal);

  return session.run(request.background ? BACKGROUND : ASKED, async (context, sync) => {
    const opened = works.map((work) => {
      const sheet = context.workbook.worksheets.getItem(work.record?.id ?? work.name);
      sheet.load('id,name');
      sheet.protection.load('protected');
      return { work, sheet, ours: askOverlays(sheet), notes: request.canNote ? askNotes(sheet) : null };
    });
    const looked: Looked<Step>[] = [];
    if (works.every((work) => work.questions.length === 0)) await sync();
    for (const { work, sheet } of opened) looked.push(await look(sheet, work.questions, sync));

    const isDisplaced = opened.some(
      ({ sheet }, index) =>
        !sheet.protection.protected && looked[index]!.otherwise.some(({ about }) => about.from !== null),
    );
    if (isDisplaced && !request.background) return DISPLACED;
    for (const { notes } of opened) notes?.locate();
    if (request.canNote) await sync();

    const next: SheetRecord[] = [];
    const protectedSheets: string[] = [];
    let marked = 0;
    let overlaid = 0;
    let standing = 0;
    const writes: (() => void)[] = [];
    opened.forEach(({ work, sheet, ours, notes }, index) => {
      const { asHoped, otherwise } = looked[index]!;
      if (sheet.protection.protected) {
        if (work.record) next.push(work.record);
        protectedSheets.push(sheet.name);
        return;
      }
      const filled: RecordedCell[] = [...work.kept];
      for (const { areas, range, about } of asHoped) {
        const { to, from } = about;
        if (to) for (const spot of spotsOf(areas)) filled.push({ ...spot, severity: to });
        if (to === from) continue;
        writes.push(() => {
          if (to) range.format.fill.color = COLORS[to];
          else range.format.fill.clear();
        });
      }
      const over = [
        ...work.overlays,
        ...otherwise.flatMap(({ areas, about }) =>
          about.to ? spotsOf(areas).map((spot) => ({ ...spot, severity: about.to! })) : [],
        ),
      ];
      for (const old of ours()) writes.push(() => old.delete());
      for (const severity of SEVERITIES) {
        const areas = areasOf(over.filter((cell) => cell.severity === severity));
        if (areas.length > 0) writes.push(() => addOverlay(sheet, areas, severity));
      }
      marked += filled.length;
      overlaid += over.length;
      const noted = notes ? noteWrites(sheet, notes.answer(), words.get(work.name) ?? new Map()) : NO_NOTES;
      writes.push(...noted.writes);
      standing += noted.standing;
      const isMarked = filled.length > 0 || over.length > 0 || noted.standing > 0;
      if (isMarked) next.push({ id: sheet.id, name: sheet.name, cells: filled, colors: COLORS });
    });
    throwIfCancelled(watch.signal);
    // One request writes: it is one step to undo, and refused whole or not at all. The record goes first: if Excel stops
    // half-way through it, clearing still finds every cell that was filled.
    context.application.suspendScreenUpdatingUntilNextSync();
    const change = store.queueRecords(context, next);
    for (const write of writes) write();
    await sync();
    change.written();
    return { marked: marked + overlaid, overlaid, notes: standing, protectedSheets };
  });
}

const NO_NOTES = { writes: [], standing: 0 } as const;

/** Several flags on a cell show as the worst of them. */
function worstByCell(flags: readonly Flag[]): Map<string, Map<string, RecordedCell>> {
  const sheets = new Map<string, Map<string, RecordedCell>>();
  for (const { sheet, row, column, severity } of flags) {
    let cells = sheets.get(sheet);
    if (!cells) {
      cells = new Map();
      sheets.set(sheet, cells);
    }
    const name = `${row},${column}`;
    const old = cells.get(name);
    if (!old || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(old.severity))
      cells.set(name, { row, column, severity });
  }
  return sheets;
}

function planSheet(
  name: string,
  wanted: ReadonlyMap<string, RecordedCell>,
  records: readonly SheetRecord[],
  request: FlagRequest,
): SheetWork {
  const record = records.find((one) => one.name === name);
  const had = new Map((record?.cells ?? []).map((cell) => [`${cell.row},${cell.column}`, cell]));
  const fills = request.style === 'fill' ? wanted : new Map<string, RecordedCell>();
  const colors = record?.colors ?? COLORS;
  const kept: RecordedCell[] = [];
  const lots = new Map<string, { step: Step; cells: RecordedCell[] }>();
  const put = (step: Step, cell: RecordedCell): void => {
    const lot = lots.get(`${step.from}>${step.to}`);
    if (lot) lot.cells.push(cell);
    else lots.set(`${step.from}>${step.to}`, { step, cells: [cell] });
  };
  for (const [at, cell] of fills) {
    const old = had.get(at);
    const isSame = old?.severity === cell.severity && colors[cell.severity] === COLORS[cell.severity];
    // Whoever waits for it is not content with a mark that should be there: it is looked at.
    if (isSame && request.background) kept.push(old);
    else put({ to: cell.severity, from: old?.severity ?? null }, cell);
  }
  for (const [at, cell] of had) if (!fills.has(at)) put({ to: null, from: cell.severity }, cell);
  return {
    name,
    record,
    kept,
    questions: [...lots.values()].map(({ step, cells }) => ({
      areas: areasOf(cells),
      hope: step.from ? (colors[step.from] as Hope) : 'no-fill',
      rounds: step.from === null ? BY_COLUMN : request.background ? TO_THE_CELL : 0,
      about: step,
    })),
    overlays: request.style === 'overlay' ? [...wanted.values()] : [],
  };
}
