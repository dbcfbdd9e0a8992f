import { type CompiledStandard, DuibiaoError, type IsoDate, type Standard } from '@duibiao/core';
import { type ColumnMap, type Ledger, proposedDate, unanswerable } from '@duibiao/ledger';
import type { Grid } from '@duibiao/sheet';
import type { Library } from '@duibiao/standards';
import { noticeWords } from '../words/notices.js';
import type { Checked } from './checked.js';
import { check, compile, proposals, readSheets } from './engine.js';
import type { Settings } from './settings.js';

/** What a ledger came out as: checked; or a question, where several standards fit it equally well. */
export type Judged =
  | { readonly kind: 'checked'; readonly checked: Checked; readonly proposed: readonly Standard[] }
  | {
      readonly kind: 'choice';
      readonly standards: readonly Standard[];
      readonly proposed: readonly Standard[];
    };

export interface JudgeRequest {
  readonly grids: readonly Grid[];
  readonly library: Library;
  readonly settings: Pick<Settings, 'standard' | 'asOf' | 'region'>;
  readonly map: ColumnMap | null;
  /** Name of the file, where it is one. */
  readonly file: string | null;
  readonly today: IsoDate;
  /** Lets the pane draw between one step and the next; throws where the check was stopped meanwhile. */
  breathe(): Promise<void>;
}

/**
 * Reads sheets as a ledger and holds it against the standard that was chosen, or the one that alone fits best: as the
 * command line does, with the same answers and the same refusals.
 */
export async function judge(request: JudgeRequest): Promise<Judged> {
  const { grids, library, settings, map, file, breathe } = request;
  const year = settings.asOf ? Number(settings.asOf.slice(0, 4)) : undefined;
  const read = (these: readonly Grid[]): Ledger => readSheets(these, library, { map, year, file });
  const ledger = read(grids);
  await breathe();
  const { ranked, best } = proposals(ledger, library, settings.asOf, settings.region);
  const proposed = ranked.map((one) => one.standard);
  const standard = settings.standard ? library.standard(settings.standard) : best?.standard;
  if (!standard) {
    const first = ranked[0];
    if (!first) throw new DuibiaoError('pane/no-standard', noticeWords.noStandard);
    const tied = ranked.filter(({ score }) => score === first.score);
    return { kind: 'choice', standards: tied.map((one) => one.standard), proposed };
  }
  const asked = compileFor(standard, ledger, request);
  await breathe();
  const checked = await check(ledger, grids, { asked, read, today: request.today }, library, breathe);
  refuseUnanswerable(checked);
  return { kind: 'checked', checked, proposed };
}

function compileFor(
  standard: Standard,
  ledger: Ledger,
  { grids, library, settings, today }: JudgeRequest,
): CompiledStandard {
  if (standard.level !== ledger.level) {
    throw new DuibiaoError('pane/level', noticeWords.wrongLevel(standard.title), { standard: standard.id });
  }
  const asOf = settings.asOf ?? proposedDate(standard, grids, today).date;
  return compile({ library, standard: standard.id, asOf, region: settings.region });
}

function refuseUnanswerable(checked: Checked): void {
  const why = unanswerable(checked);
  if (why === null) return;
  if (why === 'no-rows') throw new DuibiaoError('pane/no-rows', noticeWords.noRows);
  const ofOtherYear = checked.ledger.findings.find(({ rule }) => rule === 'columns/other-year');
  throw new DuibiaoError(
    'pane/no-columns',
    ofOtherYear?.message ?? noticeWords.noColumns(checked.compiled.standard.title),
  );
}
