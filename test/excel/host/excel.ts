import type { Area } from '@duibiao/sheet';
import { areaAddress } from '@duibiao/sheet';
import type { BookModel } from '../model/book.js';
import type { Scalar, SheetModel } from '../model/sheet.js';
import { accessDenied, HostError } from './failure.js';
import { type Counters, cellEdit, type Fault, zeroCounters } from './fault.js';
import { interpret, type RequestBody, type ResponseBody } from './interpreter.js';
import { columnsOf, readAddress, rowsOf } from './objects/addresses.js';
import { addinService, appRuntime, customFunctions, runtime, workbook } from './objects/workbook.js';
import { worksheet } from './objects/worksheet.js';
import { PROFILES, type Profile, type ProfileName } from './profile.js';
import { CALL, EVENT } from './seam.js';
import { type Node, node } from './table.js';

const MOST_CELLS = 5_000_000;
const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf0f0f0,
  controlForegroundColor: 0x262626,
};
const DARK = {
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x333333,
  controlForegroundColor: 0xf0f0f0,
};

export interface ExcelOptions {
  readonly profile?: ProfileName;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly dark?: boolean;
}

function failureOf(code: string): NonNullable<ResponseBody['Error']> {
  return { Code: code, Message: `refused: ${code}`, HttpStatusCode: 400, ActionIndex: 0, Location: '' };
}

interface FunctionResult {
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

/** Excel as office.js sees it: answers requests over a workbook model, raises events, fails when told to. */
export class ExcelHost {
  readonly profile: Profile;
  readonly locale: string;
  readonly theme: Readonly<Record<string, number>>;
  counters: Counters = zeroCounters();
  faults: Fault[] = [];
  /** Members that were asked for and are not modelled: a test with any of these has failed. */
  readonly failures: string[] = [];
  /** Calls that emptied the undo list, and what is on it: one entry for each request that changed something. */
  readonly undoClearedBy: string[] = [];
  readonly undoList: number[] = [];
  #changed = false;
  readonly listening = new Set<number>();
  eventsEnabled = true;
  actionsReady = false;
  paneState = 'Visible';
  undoable = false;
  gone = false;
  /** Brings an event to the page; set by whoever booted the page. */
  deliver: (event: number, payload: unknown) => void = () => {};
  readonly #references = new Map<string, Node>();
  readonly #completions = new Map<string, (status: number) => void>();
  readonly #invocations = new Map<number, (result: FunctionResult) => void>();
  #next = 1;

  constructor(
    readonly book: BookModel,
    options: ExcelOptions = {},
  ) {
    this.profile = PROFILES[options.profile ?? 'microsoft365'];
    this.locale = options.locale ?? 'zh-CN';
    this.theme = options.dark ? DARK : LIGHT;
  }

  // What the interpreter and the object table need.

  root(): Node {
    return node(workbook, null);
  }

  service(name: string): Node {
    if (name === 'Microsoft.InternalService.AddinInternalService') return node(addinService, null);
    if (name === 'Microsoft.ExcelServices.CustomFunctions') return node(customFunctions, null);
    if (name === 'Microsoft.ExcelServices.Runtime') return node(runtime, null);
    if (name === 'Microsoft.AppRuntime.AppRuntimeService') return node(appRuntime, null);
    this.unmodelled(`service ${name}`);
    throw new HostError('ApiNotFound', `no service ${name}`, 404);
  }

  worksheet(sheet: SheetModel): Node {
    return node(worksheet, sheet);
  }

  track(target: Node): string {
    const id = `ref${this.#next++}`;
    this.#references.set(id, target);
    return id;
  }

  untrack(id: string): void {
    this.#references.delete(id);
  }

  untrackAll(): void {
    this.#references.clear();
  }

  reference(id: string): Node {
    const found = this.#references.get(id);
    if (!found)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return found;
  }

  unmodelled(what: string): void {
    this.failures.push(what);
  }

  /** Every write goes through here: a protected sheet refuses it. */
  writes(sheet: SheetModel): void {
    if (sheet.protected) throw accessDenied();
    this.#changed = true;
  }

  clearsUndo(what: string): void {
    this.undoClearedBy.push(what);
    this.undoList.length = 0;
  }

  /** False where Excel would answer null without an error: beyond five million cells. */
  readCells(areas: readonly Area[], _what: string): boolean {
    return areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) <= MOST_CELLS;
  }

  formatted(_self: unknown): void {}

  selected(): { sheet: SheetModel; address: string } {
    const sheet = this.book.sheets[this.book.active] ?? this.book.sheets[0]!;
    return this.book.selection?.sheet === sheet ? this.book.selection : { sheet, address: 'A1' };
  }

  select(sheet: SheetModel, areas: readonly Area[]): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
    this.book.active = this.book.sheets.indexOf(sheet);
    const address = areas.map(areaAddress).join(',');
    this.book.selection = { sheet, address };
    this.#raise(14, { address, worksheetId: sheet.id });
  }

  /** Tells listeners that values changed. Our own writes carry a trigger source from ExcelApi 1.14 on. */
  edited(
    sheet: SheetModel,
    area: Area,
    source: 'Local' | 'Remote',
    own: boolean,
    changeType = 'RangeEdited',
  ): void {
    this.#raise(10, {
      address: areaAddress(area),
      changeType,
      source,
      worksheetId: sheet.id,
      shiftDirection: 'None',
      ...(own && this.profile.supports('ExcelApi', '1.14') ? { triggerSource: 'ThisLocalAddin' } : {}),
    });
  }

  // The seam.

  async execute(id: number, params: unknown): Promise<unknown> {
    const slow = this.faults.find((fault) => fault.kind === 'slow');
    await new Promise((done) => setTimeout(done, slow?.kind === 'slow' ? slow.milliseconds : 0));
    await this.book.ready;
    if (this.gone) return new Promise(() => {});
    if (id === CALL.commandCompleted) {
      const [commandId, status] = params as [string, number];
      this.#completions.get(commandId)?.(status);
      this.#completions.delete(commandId);
      return [0];
    }
    if (id === CALL.richApi) return this.#richApi((params as unknown[])[0] as unknown[]);
    this.unmodelled(`call ${id}`);
    return [5000];
  }

  async #richApi(message: unknown[]): Promise<unknown> {
    const text = String(message[4]);
    const body = JSON.parse(text) as RequestBody;
    const housekeeping = Object.values(body.ObjectPaths).some(
      (path) => path.ObjectPathType === 2 && !path.Name.endsWith('.Runtime'),
    );
    const bytes = Buffer.byteLength(text);
    if (!housekeeping) {
      this.counters.syncs++;
      this.counters.actions += body.Actions.length;
      this.counters.requestBytes += bytes;
      this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    }
    if (this.profile.payloadLimit && bytes > this.profile.payloadLimit) return [5103];
    for (const fault of housekeeping ? [] : this.faults) {
      if (fault.kind === 'reject' && fault.request === this.counters.syncs) {
        return [
          0,
          [
            200,
            [],
            JSON.stringify({
              Results: [],
              Error: failureOf(fault.code),
            }),
          ],
        ];
      }
      if (fault.kind === 'gone' && fault.request === this.counters.syncs) {
        interpret(body, this, Math.floor(body.Actions.length / 2));
        this.gone = true;
        return new Promise(() => {});
      }
      if (fault.kind === 'cell-edit') {
        // Flag 64: the caller is willing to wait until the edit is over.
        while ((Number(message[6]) & 64) !== 0 && this.faults.includes(fault)) {
          await new Promise((done) => setTimeout(done, 5));
        }
        if (!this.faults.includes(fault)) continue;
        const { code, message: words, status } = cellEdit();
        return [
          0,
          [
            200,
            [],
            JSON.stringify({
              Results: [],
              Error: { Code: code, Message: words, HttpStatusCode: status, ActionIndex: 0, Location: '' },
            }),
          ],
        ];
      }
    }
    this.#changed = false;
    const broken = this.faults.find(
      (fault) => fault.kind === 'break' && fault.request === this.counters.syncs,
    );
    const result = interpret(
      body,
      this,
      broken && !housekeeping ? Math.floor(body.Actions.length / 2) : undefined,
    );
    if (broken?.kind === 'break' && !housekeeping) result.Error = failureOf(broken.code);
    if (this.#changed) this.undoList.push(this.counters.syncs);
    const answer = JSON.stringify(result);
    const answerBytes = Buffer.byteLength(answer);
    if (!housekeeping) {
      this.counters.responseBytes += answerBytes;
      this.counters.largestResponse = Math.max(this.counters.largestResponse, answerBytes);
    }
    if (this.profile.payloadLimit && answerBytes > this.profile.payloadLimit) return [5104];
    return [0, [200, [], answer]];
  }

  #raise(type: number, args: unknown): void {
    if (!this.eventsEnabled || !this.listening.has(type)) return;
    this.deliver(EVENT.richApiMessage, [[65536, type, 'Workbook', JSON.stringify(args), 0, false]]);
  }

  // What a person does in Excel.

  /** Types values into cells. */
  type(sheetName: string, address: string, value: Scalar, source: 'Local' | 'Remote' = 'Local'): void {
    const sheet = this.#sheet(sheetName);
    const area = readAddress(address);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) sheet.setValue(row, column, value);
    }
    this.edited(sheet, area, source, false);
  }

  clickCell(sheetName: string, address: string): void {
    this.select(this.#sheet(sheetName), [readAddress(address)]);
  }

  sortRows(sheetName: string, top: number, bottom: number, column: number): void {
    const sheet = this.#sheet(sheetName);
    sheet.sortRows(top, bottom, column);
    this.#raise(19, { address: `A${top}:XFD${bottom}`, source: 'Local', worksheetId: sheet.id });
  }

  insertRows(sheetName: string, row: number, count: number): void {
    const sheet = this.#sheet(sheetName);
    sheet.insertRows(row, count);
    this.edited(
      sheet,
      { top: row, bottom: row + count - 1, left: 1, right: 16_384 },
      'Local',
      false,
      'RowInserted',
    );
  }

  /** Presses a ribbon button; resolves when the command says that it is done. */
  press(command: string): Promise<number> {
    const id = `command${this.#next++}`;
    return new Promise((done) => {
      this.#completions.set(id, done);
      this.deliver(EVENT.command, [id, command, JSON.stringify({ source: { id: command } })]);
    });
  }

  /** Presses a shortcut, which is dispatched by the action's name. */
  shortcut(action: string): void {
    this.deliver(EVENT.richApiMessage, [[2, 1000, '', JSON.stringify([action, '{}']), 0, false]]);
  }

  /** Calculates a custom function in a cell. */
  calculate(name: string, parameters: unknown[], address = 'Sheet1!A1'): Promise<FunctionResult> {
    const id = this.#next++;
    return new Promise((done) => {
      this.#invocations.set(id, done);
      const message = {
        invocationId: id,
        functionName: name,
        parameterValues: parameters,
        address,
        flags: 0,
      };
      this.deliver(EVENT.richApiMessage, [[1, 1000, '', JSON.stringify(message), 0, false]]);
    });
  }

  functionResult(id: number, result: FunctionResult): void {
    this.#invocations.get(id)?.(result);
    this.#invocations.delete(id);
  }

  #sheet(name: string): SheetModel {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }
}
