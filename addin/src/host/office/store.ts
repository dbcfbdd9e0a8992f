import type { StateKey } from '../port.js';
import { RECORD_NAMESPACE, readRecord, type SheetRecord, writeRecord } from '../record.js';
import { type FileMarks, readFileMarks, UNDO_NAMESPACE } from '../undo-record.js';
import { ASKED, type OfficeSession } from './session.js';

const STATE_NAMESPACE: Readonly<Record<StateKey, string>> = {
  columns: 'urn:duibiao:columns:1',
  settings: 'urn:duibiao:settings:1',
  sheets: 'urn:duibiao:sheets:1',
};

interface Part {
  readonly id: string;
  readonly xml: string;
}

/** What we keep in the workbook: custom XML parts, one for each namespace, read once and written through. */
export class Store {
  readonly #session: OfficeSession;
  #parts: Map<string, Part> | null = null;

  constructor(session: OfficeSession) {
    this.#session = session;
  }

  /** Reads our parts; later calls are free. */
  async open(): Promise<void> {
    if (this.#parts) return;
    const namespaces = [RECORD_NAMESPACE, UNDO_NAMESPACE, ...Object.values(STATE_NAMESPACE)];
    this.#parts = await this.#session.run(ASKED, async (context, sync) => {
      const found = namespaces.map((namespace) => {
        const scoped = context.workbook.customXmlParts.getByNamespace(namespace);
        scoped.load('items/id');
        return { namespace, scoped };
      });
      await sync();
      const reading = found.flatMap(({ namespace, scoped }) => {
        const [part] = scoped.items;
        return part ? [{ namespace, id: part.id, xml: part.getXml() }] : [];
      });
      if (reading.length > 0) await sync();
      return new Map(reading.map(({ namespace, id, xml }) => [namespace, { id, xml: xml.value }]));
    });
  }

  /** What the command line marked in this workbook before it was opened here; null where it did not. */
  get fileMarks(): FileMarks | null {
    const part = this.#parts?.get(UNDO_NAMESPACE);
    return part ? readFileMarks(part.xml) : null;
  }

  /** Queues the removal of the command line's record, when its marks are gone. */
  queueFileMarksGone(context: Excel.RequestContext): { written(): void } {
    return this.#queue(context, UNDO_NAMESPACE, null);
  }

  get records(): readonly SheetRecord[] {
    const part = this.#parts?.get(RECORD_NAMESPACE);
    return part ? readRecord(part.xml) : [];
  }

  /** Queues the writing of the record; `written` must be called once the request went through. */
  queueRecords(context: Excel.RequestContext, records: readonly SheetRecord[]): { written(): void } {
    return this.#queue(context, RECORD_NAMESPACE, records.length > 0 ? writeRecord(records) : null);
  }

  recall(key: StateKey): string | null {
    const part = this.#parts?.get(STATE_NAMESPACE[key]);
    const text = part && /^<state[^>]*>([\s\S]*)<\/state>$/.exec(part.xml)?.[1];
    return text === undefined || text === ''
      ? null
      : (text?.replaceAll('&lt;', '<').replaceAll('&amp;', '&') ?? null);
  }

  async remember(key: StateKey, text: string | null): Promise<void> {
    await this.open();
    const namespace = STATE_NAMESPACE[key];
    const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const xml = escaped === undefined ? null : `<state xmlns="${namespace}">${escaped}</state>`;
    await this.#session.run(ASKED, async (context, sync) => {
      const change = this.#queue(context, namespace, xml);
      await sync();
      change.written();
    });
  }

  #queue(context: Excel.RequestContext, namespace: string, xml: string | null): { written(): void } {
    const old = this.#parts?.get(namespace);
    const parts = context.workbook.customXmlParts;
    if (xml === null) {
      if (old) parts.getItem(old.id).delete();
      return { written: () => this.#parts?.delete(namespace) };
    }
    if (old) {
      if (old.xml !== xml) parts.getItem(old.id).setXml(xml);
      return { written: () => this.#parts?.set(namespace, { id: old.id, xml }) };
    }
    const made = parts.add(xml);
    made.load('id');
    return { written: () => this.#parts?.set(namespace, { id: made.id, xml }) };
  }
}
