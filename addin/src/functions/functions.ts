import {
  assess,
  type DataColumn,
  type DataValue,
  DuibiaoError,
  dataColumns,
  exitsRequired,
  incidence,
  parseFigure,
  parseThreshold,
  unitOf,
} from '@duibiao/core';
import { readIdNumber } from '@duibiao/ledger';
import { findIndicatorSet, loadLibrary } from '@duibiao/standards';
import { functionWords } from '../words/functions.js';
import { dayOf, meets, shortfall, why } from './judge.js';
import { cellByCell, isBlank, matrix, NoValue, type Run, textOf } from './matrix.js';

export interface CustomFunction {
  /** ASCII, so that formulas survive every language of Excel. */
  readonly id: FunctionId;
  readonly run: Run;
}

export const FUNCTION_IDS = [
  'LINE',
  'MEETS',
  'SHORTFALL',
  'WHY',
  'INCIDENCE',
  'EXITS',
  'SCORE',
  'IDCHECK',
  'QUANTITY',
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

/** The poverty (or monitoring) line in force; never a guess: a year without one is #N/A with the reason. */
const line: Run = ([year, region, use]) => {
  const { lines } = loadLibrary();
  const kind = /监测|monitor/i.test(textOf(use)) ? 'monitoring' : 'exit';
  return cellByCell([year, isBlank(matrix(region)[0]?.[0]) ? '100000' : region], (when, where) => {
    const found = lines.find(kind, String(where).trim(), dayOf(when, undefined));
    return found.found ? Number(found.value.value) : new NoValue('missing', found.absence);
  });
};

const rate: Run = ([poor, population]) =>
  cellByCell([poor, population], (part, whole) =>
    guarded(() => incidence(number(part), number(whole)).div(100).toNumber()),
  );

const exits: Run = ([poor, population, threshold]) =>
  cellByCell([poor, population, threshold], (part, whole, limit) =>
    guarded(() => {
      const bound = typeof limit === 'number' ? `<${limit < 1 ? limit * 100 : limit}%` : String(limit);
      return exitsRequired({
        poor: number(part),
        population: number(whole),
        threshold: parseThreshold(bound),
      }).required;
    }),
  );

const idCheck: Run = ([ids], language) =>
  cellByCell([ids], (written) => {
    const id = readIdNumber(String(written));
    const words = functionWords.id;
    if (id.length !== 18 && id.length !== 15) return words.length(id.length)[language];
    if (id.dateFalse) return words.date[language];
    if (id.checks === false) return words.checksum[language];
    if (id.checks === null && id.length === 18) return words.shape[language];
    return id.length === 15 ? words.old[language] : words.good[language];
  });

const quantity: Run = ([texts, unit]) => {
  const wanted = textOf(unit);
  return cellByCell([texts], (text) => {
    if (typeof text === 'number') return text;
    const figure = parseFigure(String(text));
    if (!figure) return new NoValue('value', functionWords.notAQuantity(String(text)));
    const value = Number(figure.value);
    if (wanted === '' || figure.unit === '' || figure.unit === wanted) return value;
    const [from, to] = [unitOf(figure.unit), unitOf(wanted)];
    if (from.dimension !== to.dimension) {
      return new NoValue('value', functionWords.otherUnit(figure.unit, wanted));
    }
    return (value * Number(from.factor)) / Number(to.factor);
  });
};

/** Total score of each row by an indicator set; the header row names the figures as the set's own data sheet does. */
const score: Run = ([set, headers, rows]) => {
  const indicators = findIndicatorSet(textOf(set));
  const columns = dataColumns(indicators);
  const head = (matrix(headers)[0] ?? []).map((title) => columnNamed(columns, String(title).trim()));
  if (head.every((column) => column === null)) {
    const wanted = columns.slice(0, 5).map(({ title }) => title.zh);
    throw new DuibiaoError('function/headers', functionWords.noHeader(indicators.title, wanted));
  }
  const units = matrix(rows).map((cells, index) => {
    const values = new Map<string, DataValue>();
    head.forEach((column, at) => {
      const cell = cells[at];
      if (!column || isBlank(cell)) return;
      values.set(column.key, { value: column.type === 'boolean' ? isTrue(cell) : String(cell) });
    });
    return { unit: String(index + 1), values, self: new Map<string, string>() };
  });
  return assess(indicators, units).units.map(({ total }) => [
    total.value === null
      ? new NoValue('missing', functionWords.scoreOpen(total.lowest, total.highest))
      : Number(total.value),
  ]);
};

function columnNamed(columns: readonly DataColumn[], title: string): DataColumn | null {
  const bare = title.replace(/[（(].*[）)]$/, '').trim();
  return (
    columns.find(({ key, title: own }) =>
      [key, own.zh, own.en].some((name) => name === title || name === bare),
    ) ?? null
  );
}

function isTrue(cell: unknown): boolean {
  return cell === true || /^(是|有|√|true|yes|1)$/i.test(String(cell).trim());
}

function number(value: unknown): number {
  const result = typeof value === 'number' ? value : Number(String(value).replace(/[,，\s]/g, ''));
  if (!Number.isFinite(result))
    throw new DuibiaoError('function/number', functionWords.notANumber(String(value)));
  return result;
}

/** One bad cell of a range gives one error, not a range of errors. */
function guarded(work: () => number): number | NoValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof DuibiaoError) return new NoValue('value', error.sentence);
    throw error;
  }
}

export const FUNCTIONS: readonly CustomFunction[] = [
  { id: 'LINE', run: line },
  { id: 'MEETS', run: meets },
  { id: 'SHORTFALL', run: shortfall },
  { id: 'WHY', run: why },
  { id: 'INCIDENCE', run: rate },
  { id: 'EXITS', run: exits },
  { id: 'SCORE', run: score },
  { id: 'IDCHECK', run: idCheck },
  { id: 'QUANTITY', run: quantity },
];
