import { DuibiaoError, type Place } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';
import { TAKEN } from '../header/match.js';
import type { Ledger } from '../ledger.js';
import { findForms } from '../shape/find-form.js';
import { findTables } from '../shape/find-tables.js';
import { type SheetView, viewSheet } from '../shape/sheet-view.js';
import { tableWords } from '../words/tables.js';
import { assemble } from './assemble.js';
import { withDittos } from './ditto.js';
import { KEYS } from './keys.js';
import { knownHeaders } from './known-headers.js';
import { understand } from './level.js';
import type { NamedTable } from './name-columns.js';
import type { ReadOptions } from './read-options.js';
import { passedOver, withOtherTables } from './row-findings.js';

/**
 * Reads one sheet as a ledger: finds its table under titles and unit lines, names its columns by meaning, and reads the
 * values as staff write them. What cannot be read is missing, with its reason, and a finding.
 *
 * @throws DuibiaoError `ledger/no-table` for a sheet without a table, `ledger/no-columns` where no column is known
 * @example
 * ```ts
 * const grid = gridOf('台账', [['户主姓名', '人均纯收入（元）'], ['赵一', '3,500元']]);
 * const ledger = readLedger(grid, { dictionary: loadDictionary() });
 * ledger.cells(0, 'perCapitaNetIncome') //=> [{ sheet: '台账', row: 2, column: 2 }]
 * ```
 */
export function readLedger(grid: Grid, options: ReadOptions): Ledger {
  return readLedgers([grid], options);
}

/**
 * Reads several sheets of one kind (one sheet a village) as one ledger. Sheets without such a table are passed over, as long
 * as one has it.
 */
export function readLedgers(grids: readonly Grid[], options: ReadOptions): Ledger {
  const known = knownHeaders(options);
  const sheets = grids.map((grid) => {
    const view = viewSheet(grid);
    return {
      tables: findTables(view, known).map((table) => ({ view, table })),
      forms: findForms(view, known),
    };
  });
  const rows = understand(
    sheets.flatMap(({ tables }) => tables),
    options,
  );
  const forms = understand(
    sheets.flatMap(({ forms }) => forms),
    options,
  );
  const asRows = alike(rows.tables);
  const asForms = alike(forms.tables);
  if (knows(asForms) > knows(asRows) && !asRows.some(isPlainTable)) {
    const ledger = assemble(forms.level, asForms, options);
    return { ...ledger, findings: [...ledger.findings, ...passedOver(forms.tables, asForms)] };
  }
  if (asRows.length === 0) throw unusable(grids, options.file);
  const dittos = withOtherTables(asRows, rows.tables).map(withDittos);
  const ledger = assemble(
    rows.level,
    dittos.map(({ named }) => named),
    options,
  );
  return {
    ...ledger,
    findings: [
      ...ledger.findings,
      ...dittos.flatMap(({ findings }) => findings()),
      ...passedOver(rows.tables, asRows),
    ],
  };
}

/** A table whose headers are mostly known is one, whatever words its cells hold; a line of a form is half labels, half values. */
function isPlainTable({ columns, unmapped, table }: NamedTable): boolean {
  return (
    table.dataRows.length > 0 &&
    columns.length >= 4 &&
    columns.length >= (columns.length + unmapped.length) * 0.6
  );
}

/** Fields that the best of some tables knows. */
function knows(tables: readonly NamedTable[]): number {
  return Math.max(0, ...tables.map(({ columns }) => columns.length));
}

/** Fields whose headers stand on sheets of any kind. */
const VAGUE = new Set([
  'remark',
  'villageRemark',
  'countyRemark',
  'projectRemark',
  'projectPhone',
  'phone',
  'address',
  'dataDate',
  'dataYear',
]);

/** Fields that say whom a row is about: one of them makes a table of households or villages. */
const NAMING = new Set(Object.values(KEYS).flat());

/** Tables with at least this share of the largest one's fields belong to the same ledger, as do those that name the same subjects. */
const ALIKE = 0.5;

function alike(tables: readonly NamedTable[]): readonly NamedTable[] {
  const useful = tables.filter(({ columns, unmapped }) => {
    const known = columns.filter(({ field }) => !VAGUE.has(field.id)).length;
    const asked = unmapped.filter(({ candidates }) => (candidates?.[0]?.confidence ?? 0) >= TAKEN).length;
    return known + asked >= 2 || columns.some(({ field }) => NAMING.has(field.id));
  });
  const fieldsOf = ({ columns }: NamedTable) => new Set(columns.map(({ field }) => field.id));
  const main = useful.reduce<NamedTable | null>(
    (best, each) => (best === null || fieldsOf(each).size > fieldsOf(best).size ? each : best),
    null,
  );
  if (!main) return [];
  const wanted = fieldsOf(main);
  const names = [...wanted].some((id) => NAMING.has(id));
  return useful.filter((each) => {
    const own = fieldsOf(each);
    if (names && ![...own].some((id) => NAMING.has(id))) return false;
    const shared = [...own].filter((id) => wanted.has(id));
    const telling = shared.filter((id) => !VAGUE.has(id) && !NAMING.has(id));
    const sameSubjects = shared.some((id) => NAMING.has(id)) && telling.length >= 2;
    return sameSubjects || shared.length >= wanted.size * ALIKE;
  });
}

function unusable(grids: readonly Grid[], file: string | undefined): DuibiaoError {
  const sheets = grids.map(({ name }) => name);
  const place: Place = {
    ...(file === undefined ? {} : { file }),
    ...(sheets[0] === undefined ? {} : { sheet: sheets[0] }),
  };
  const headers = grids.map((grid) => likelyHeader(viewSheet(grid))).find((each) => each !== null);
  return headers
    ? new DuibiaoError('ledger/no-columns', tableWords.noColumns(sheets, headers.row, headers.texts), place)
    : new DuibiaoError('ledger/no-table', tableWords.noTable(sheets), place);
}

/** A row of words with rows of figures below it: a table, though none of its columns is known. */
function likelyHeader(view: SheetView): { readonly row: number; readonly texts: readonly string[] } | null {
  for (let row = 1; row < view.grid.rowCount; row++) {
    const columns = view.filled(row);
    const texts = columns.map((column) => view.text(row, column));
    if (texts.length < 3 || texts.some((text) => /^[\d.,]+$/.test(text))) continue;
    const below = view.filled(row + 1).filter((column) => columns.includes(column)).length;
    if (below >= texts.length / 2) return { row, texts };
  }
  return null;
}
