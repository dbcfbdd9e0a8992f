import { type Bilingual, DuibiaoError, type Level, nearNames, type Source } from '@duibiao/core';
import * as z from 'zod';
import { dataFiles, loadLibrary, once } from './library.js';
import { resolveSource } from './sources.js';
import { qualityWords } from './words/quality.js';
import { readYaml } from './yaml/read-yaml.js';
import { bilingual, decimal, identifier, source, text } from './yaml/shapes.js';

const ruleId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/);
const severity = z.enum(['error', 'warning', 'info']);
const example = z.record(text, z.union([z.string(), z.array(z.record(text, z.string()))]));

const ruleFile = z.strictObject({
  level: z.enum(['person', 'household', 'village', 'township', 'county']),
  rules: z.array(
    z.strictObject({
      id: ruleId,
      severity,
      title: bilingual,
      applies: text.optional(),
      holds: text,
      each: z.array(identifier).optional(),
      figures: z.record(identifier, z.strictObject({ value: decimal, unit: text.optional() })).optional(),
      marks: z.array(identifier).optional(),
      marksOnly: text.optional(),
      localise: z.array(identifier).optional(),
      optional: z.array(identifier).optional(),
      message: bilingual,
      source,
      pass: example,
      fail: example,
    }),
  ),
});

/** A made-up ledger entry: fields as staff write them, `members` and `others` as lists of such. */
export type QualityExample = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** Something that must not be false of any subject; a missing value makes it say nothing. */
export interface QualityRule {
  /** `income/per-capita`: stable, what findings carry and adjustment files name. */
  readonly id: string;
  readonly level: Level;
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: Bilingual;
  /** Whom it concerns; absent: everybody. */
  readonly applies?: string;
  /**
   * Fields of which the rule says the same: `each` in its expressions and words stands for each of them in turn, `{title}`
   * for its name.
   */
  readonly each?: readonly string[];
  /** Expression over fields, facts and figures; false is a finding. */
  readonly holds: string;
  /** Figures that an adjustment file may change. */
  readonly figures: Readonly<Record<string, { readonly value: string; readonly unit?: string }>>;
  /** Fields whose cells are marked; those that the expression reads, when absent. */
  readonly marks?: readonly string[];
  /** Of the members' cells that are marked, only those that hold this value (户主, where there are two). */
  readonly marksOnly?: string;
  /** Fields bound by an equation: the smallest set of them that could be wrong is looked for. */
  readonly localise?: readonly string[];
  /** Fields that it reads but that the ledger need not write: they are asked for by `= null`. */
  readonly optional?: readonly string[];
  /** Sentence with `{field}` where a value stands; `{elsewhere}` names the other rows of a repeated number. */
  readonly message: Bilingual;
  readonly source: Source;
  /** One entry that passes, and one that fails. */
  readonly pass: QualityExample;
  readonly fail: QualityExample;
}

/** The quality rules that are shipped, in the order of their files. */
export const loadQualityRules: () => readonly QualityRule[] = once(() =>
  dataFiles('quality/').flatMap(([file, content]) => readRules(file, content)),
);

function readRules(file: string, content: string): QualityRule[] {
  const { value, lineOf } = readYaml(content, file, ruleFile);
  return value.rules.map((rule, index) => {
    return {
      ...rule,
      level: value.level,
      figures: rule.figures ?? {},
      source: resolveSource(rule.source, loadLibrary().documents, {
        file,
        get line() {
          return lineOf(['rules', index]);
        },
      }),
    } as QualityRule;
  });
}

const adjustmentFile = z.strictObject({
  rules: z.record(
    ruleId,
    z.union([
      z.literal('off'),
      z.strictObject({ severity: severity.optional(), figures: z.record(identifier, decimal).optional() }),
    ]),
  ),
});

/** What the program finds by itself, beside the rules that are data; an adjustment file may name these too. */
export const PROGRAM_RULES = [
  'totals/sum',
  'outlier/magnitude',
  'localise/smallest-change',
  'members/selection',
] as const;

/** Rule id → `off`, or another severity, or other figures. */
export type QualityAdjustments = z.output<typeof adjustmentFile>['rules'];

/**
 * Reads the file by which an office switches rules off or sets its own figures. Throws `standards/yaml` with the line
 * of what is wrong, and `rules/unknown` or `rules/figure` where it names a rule or a figure that is not there.
 *
 * @example
 * ```ts
 * readQualityAdjustments('rules:\n  land/cultivated-large: off\n  income/very-low: { figures: { veryLow: 800 } }', 'rules.yaml')
 * //=> { 'land/cultivated-large': 'off', 'income/very-low': { figures: { veryLow: '800' } } }
 * ```
 */
export function readQualityAdjustments(content: string, file: string): QualityAdjustments {
  const { value, lineOf } = readYaml(content, file, adjustmentFile);
  const known = new Map<string, readonly string[]>([
    ...PROGRAM_RULES.map((id) => [id, []] as const),
    ...loadQualityRules().map(({ id, figures }) => [id, Object.keys(figures)] as const),
  ]);
  for (const [id, change] of Object.entries(value.rules)) {
    const place = {
      file,
      get line() {
        return lineOf(['rules', id]);
      },
    };
    const figures = known.get(id);
    if (!figures)
      throw new DuibiaoError(
        'rules/unknown',
        qualityWords.noSuchRule(id, nearNames(id, [...known.keys()])),
        place,
      );
    const wrong =
      change === 'off'
        ? undefined
        : Object.keys(change.figures ?? {}).find((name) => !figures.includes(name));
    if (wrong !== undefined)
      throw new DuibiaoError('rules/figure', qualityWords.noSuchFigure(id, wrong, figures), place);
  }
  return value.rules;
}
