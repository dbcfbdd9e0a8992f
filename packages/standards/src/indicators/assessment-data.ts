import {
  absentKey,
  type CheckFigures,
  type DataColumn,
  type DataValue,
  DuibiaoError,
  dataColumns,
  type IndicatorSet,
  itemsOf,
  type TargetFigures,
} from '@duibiao/core';
import * as z from 'zod';
import { assessmentDataWords } from '../words/assessment-data.js';
import { readYaml, type YamlPath } from '../yaml/read-yaml.js';
import { text } from '../yaml/shapes.js';

const detailed = z.strictObject({
  value: z.string().optional(),
  reason: text.optional().describe('What the examiners write about it; stands in the deductions list'),
  cells: z.array(text).optional().describe('Where it stands: Sheet!B2'),
});

const target = z.strictObject({ done: z.string().optional(), required: z.string().optional() });

/** The shape of a data file, YAML or JSON. Every scalar arrives as text. */
export const assessmentDataShape = z.strictObject({
  set: text.optional().describe('Id of the indicator set it is for'),
  check: text
    .optional()
    .describe('JSON of one check of all units; subjects belong to the unit of their village'),
  units: z
    .array(
      z.strictObject({
        unit: text,
        values: z.record(text, z.union([z.string(), detailed])).optional(),
        self: z.record(text, text).optional().describe('自评分 by item id'),
        noTask: z.array(text).optional().describe('Ids of items without a task this year'),
        check: text.optional().describe('JSON of a check of this unit’s ledger'),
        targets: z
          .union([text, z.record(text, target)])
          .optional()
          .describe('JSON of targets progress, or done and required by target id'),
      }),
    )
    .min(1),
});

/** One unit as a data file writes it; paths are still to be read. */
export interface WrittenUnit {
  readonly unit: string;
  readonly values: ReadonlyMap<string, DataValue>;
  readonly self: ReadonlyMap<string, string>;
  readonly check?: string;
  readonly targets?: string | readonly TargetFigures[];
}

export interface WrittenAssessmentData {
  readonly set?: string;
  /** Path of a check that covers all units. */
  readonly check?: string;
  readonly units: readonly WrittenUnit[];
}

const UNKNOWN = /^(|~|null|未知|不详|unknown)$/;
const YES = /^(是|有|√|yes|true|1)$/i;
const NO = /^(否|无|×|no|false|0)$/i;

/**
 * Reads the data file of an assessment, YAML or JSON, against the set it is for. A figure that the set does not ask for,
 * or of the wrong kind, is refused with its line; a blank is unknown.
 *
 * @example
 * ```ts
 * readAssessmentData('units: [{ unit: 青山村, values: { unaware: 2 } }]', 'data.yaml', set).units[0].values.get('unaware') //=> { value: '2' }
 * ```
 */
export function readAssessmentData(source: string, file: string, set: IndicatorSet): WrittenAssessmentData {
  const { value, lineOf } = readYaml(source, file, assessmentDataShape);
  if (value.set !== undefined && value.set !== set.id) {
    const sentence = assessmentDataWords.otherSet(file, value.set, set.id);
    fail('other-set', sentence, file, lineOf(['set']));
  }
  const columns = new Map(dataColumns(set).map((column) => [column.key, column]));
  const items = new Set(itemsOf(set.indicators).map((item) => item.id));
  const seen = new Set<string>();
  const units = value.units.map((written, index): WrittenUnit => {
    const at = (...rest: YamlPath) => lineOf(['units', index, ...rest]);
    if (seen.has(written.unit)) {
      fail(
        'repeated-unit',
        assessmentDataWords.repeatedUnit(file, at('unit'), written.unit),
        file,
        at('unit'),
      );
    }
    seen.add(written.unit);
    const values = new Map<string, DataValue>();
    for (const [key, entry] of Object.entries(written.values ?? {})) {
      const column = columns.get(key);
      if (!column) unknownKey(key, [...columns.keys()], at('values', key));
      const { value: given = '', reason, cells } = typeof entry === 'string' ? { value: entry } : entry;
      values.set(key, {
        value: dataValue(column!, given, file, at('values', key)),
        ...(reason === undefined ? {} : { reason }),
        ...(cells === undefined ? {} : { cells }),
      });
    }
    for (const [position, id] of (written.noTask ?? []).entries()) {
      const allowed = [...columns.values()].flatMap(({ kind, item }) =>
        kind === 'absent' && item ? [item.id] : [],
      );
      if (!allowed.includes(id)) unknownKey(id, allowed, at('noTask', position));
      values.set(absentKey(id), { value: true });
    }
    const self = Object.entries(written.self ?? {}).flatMap(([id, points]) => {
      if (!items.has(id)) unknownKey(id, [...items], at('self', id));
      return UNKNOWN.test(points.trim()) ? [] : [[id, decimalOf(id, points, file, at('self', id))] as const];
    });
    return {
      unit: written.unit,
      values,
      self: new Map(self),
      ...(written.check === undefined ? {} : { check: written.check }),
      ...(written.targets === undefined ? {} : { targets: targetsOf(written.targets) }),
    };
  });
  return {
    ...(value.set === undefined ? {} : { set: value.set }),
    ...(value.check === undefined ? {} : { check: value.check }),
    units,
  };

  function unknownKey(key: string, known: readonly string[], line: number): never {
    return fail('unknown-figure', assessmentDataWords.unknownKey(file, line, key, known), file, line);
  }
}

function targetsOf(written: string | Readonly<Record<string, z.output<typeof target>>>) {
  if (typeof written === 'string') return written;
  const known = (figure: string | undefined) =>
    figure === undefined || UNKNOWN.test(figure.trim()) ? null : figure;
  return Object.entries(written).map(([id, { done, required }]) => ({
    id,
    done: known(done),
    required: known(required),
  }));
}

/** What was written for a figure, as the set needs it. Throws where it is of the wrong kind. */
export function dataValue(
  column: DataColumn,
  written: string,
  file: string,
  line: number,
): string | boolean | null {
  const plain = written.normalize('NFKC').trim();
  if (UNKNOWN.test(plain)) return null;
  if (column.type === 'number') return decimalOf(column.key, plain, file, line);
  if (YES.test(plain)) return true;
  if (NO.test(plain)) return false;
  return fail('not-yes-no', assessmentDataWords.notYesNo(file, line, column.key, written), file, line);
}

function decimalOf(key: string, written: string, file: string, line: number): string {
  const plain = written.normalize('NFKC').trim().replaceAll(',', '');
  if (/^\d+(\.\d+)?$/.test(plain)) return plain;
  return fail('not-number', assessmentDataWords.notNumber(file, line, key, written), file, line);
}

function fail(code: string, sentence: { zh: string; en: string }, file: string, line: number): never {
  throw new DuibiaoError(`standards/assessment-${code}`, sentence, { file, line });
}

const checkShape = z.object({
  standard: z.object({ id: z.string() }).optional(),
  ledger: z.object({ sheet: z.string().optional() }).optional(),
  subjects: z.array(
    z.object({
      label: z.string().optional(),
      village: z.string().nullish(),
      rows: z.array(z.number()).optional(),
      status: z.string(),
      criteria: z.array(z.object({ id: z.string(), status: z.string(), cells: z.array(z.string()) })),
    }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      cells: z.array(z.string()),
      rows: z.array(z.number()).optional(),
    }),
  ),
});

/** A check as `duibiao check --format json` writes it; with `village`, only what belongs to that village. */
export function readCheckFigures(json: string, file: string, village?: string): CheckFigures {
  const result = checkShape.safeParse(parsed(json));
  if (!result.success) {
    throw new DuibiaoError('standards/assessment-check', assessmentDataWords.notCheck(file), { file });
  }
  const { standard, ledger, subjects, findings } = result.data;
  const ours = subjects.filter(
    (subject) => village === undefined || (subject.village ?? subject.label) === village,
  );
  const rows = new Set(ours.flatMap((subject) => subject.rows ?? []));
  return {
    ...(standard === undefined ? {} : { standard }),
    ...(ledger?.sheet === undefined ? {} : { ledger: { sheet: ledger.sheet } }),
    subjects: ours,
    findings: findings.filter(
      (finding) => village === undefined || finding.rows?.some((row) => rows.has(row)),
    ),
  };
}

const figure = z.union([z.string(), z.number()]).nullish();
const targetsShape = z.object({
  targets: z.array(z.object({ id: z.string(), done: figure, required: figure, value: figure })),
});

/** Progress as `duibiao targets progress --format json` writes it: what is done, and the target's value. */
export function readTargetFigures(json: string, file: string): readonly TargetFigures[] {
  const result = targetsShape.safeParse(parsed(json));
  if (!result.success) {
    throw new DuibiaoError('standards/assessment-targets', assessmentDataWords.notTargets(file), { file });
  }
  const plain = (value: z.output<typeof figure>) => {
    const match = /^\d+(\.\d+)?/.exec(String(value ?? ''));
    return match ? match[0] : null;
  };
  return result.data.targets.map(({ id, done, required, value }) => ({
    id,
    done: plain(done),
    required: plain(required ?? value),
  }));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
