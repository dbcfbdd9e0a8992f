import {
  type BonusItem,
  bonusSentence,
  type Certainty,
  type Condition,
  DuibiaoError,
  type Grading,
  type Indicator,
  type IndicatorSet,
  type Item,
  lintIndicatorSet,
  type Rule,
  ruleSentence,
  type Source,
  type Veto,
} from '@duibiao/core';
import { type Documents, documentsOf, resolveSource } from '../sources.js';
import { indicatorFileWords } from '../words/indicator-file.js';
import { readYaml, type YamlPath } from '../yaml/read-yaml.js';
import { readCondition, readMeasure, readOrigin, readTier } from './rule-text.js';
import { indicatorSet, type WrittenIndicator, type WrittenItem, type WrittenSet } from './schema.js';

/**
 * Reads an indicator set from YAML. A set whose sums do not hold, or whose rules read what it does not define, is
 * refused with all its faults.
 *
 * @example
 * ```ts
 * parseIndicatorSet(text, 'village.yaml', loadLibrary().documents).total //=> '140'
 * ```
 */
export function parseIndicatorSet(text: string, file: string, documents: Documents): IndicatorSet {
  const reading = readYaml(text, file, indicatorSet);
  const { value } = reading;
  const shelf = value.documents ? new Map([...documents, ...documentsOf(value.documents)]) : documents;
  const source = resolveSource(value.source, shelf, { file, line: reading.lineOf(['source']) });
  const set = new SetBuilder(value, source, file, reading.lineOf).build();
  const errors = lintIndicatorSet(set).filter((fault) => fault.severity === 'error');
  if (errors.length > 0) {
    throw new DuibiaoError('standards/indicator-set', indicatorFileWords.faulty(file, errors), {
      file,
      standard: set.id,
    });
  }
  return set;
}

class SetBuilder {
  private readonly inputs;

  constructor(
    private readonly written: WrittenSet,
    private readonly source: Source,
    private readonly file: string,
    private readonly lineOf: (path: YamlPath) => number,
  ) {
    this.inputs = Object.entries(written.inputs ?? {}).map(([id, input]) => ({
      id,
      title: { zh: input.zh, en: input.en },
      type: input.type ?? ('number' as const),
      ...(input.unit === undefined ? {} : { unit: input.unit }),
      ...(input.from === undefined
        ? {}
        : { from: this.read(readOrigin, input.from, 'from', ['inputs', id, 'from']) }),
    }));
  }

  build(): IndicatorSet {
    const { written } = this;
    return {
      id: written.id,
      title: written.title,
      level: written.level,
      region: written.region,
      source: this.source,
      notes: written.notes ?? [],
      total: written.total,
      decimals: Number(written.decimals ?? '2'),
      inputs: this.inputs,
      indicators: written.indicators.map((each, index) =>
        this.indicator(each, ['indicators', index], String(index + 1)),
      ),
      bonuses: (written.bonuses ?? []).map((each, index) => this.bonus(each, index)),
      ...(written.bonusCap === undefined ? {} : { bonusCap: written.bonusCap }),
      ...(written.ceiling === undefined ? {} : { ceiling: written.ceiling }),
      vetoes: (written.vetoes ?? []).map((each, index) => this.veto(each, index)),
      ...(written.conversion === undefined ? {} : { conversion: written.conversion }),
      ...(written.grading === undefined ? {} : { grading: this.grading(written.grading) }),
      ranking: { ties: written.ranking?.ties ?? 'skip', tieBreak: written.ranking?.tieBreak ?? [] },
      file: this.file,
    };
  }

  private get titles() {
    return new Map(this.inputs.map((input) => [input.id, input]));
  }

  private indicator(written: WrittenIndicator, path: YamlPath, code: string): Indicator {
    const base = {
      id: written.id,
      code: written.code ?? code,
      title: written.title,
      points: written.points,
      ...(written.weight === undefined ? {} : { weight: written.weight }),
    };
    if (!('children' in written)) return this.item(written, base, path);
    const children = written.children.map((child, index) =>
      this.indicator(child, [...path, 'children', index], `${code}.${index + 1}`),
    );
    return { kind: 'block', ...base, combine: written.combine ?? 'sum', children };
  }

  private item(
    written: WrittenItem,
    base: Pick<Item, 'id' | 'code' | 'title' | 'points' | 'weight'>,
    path: YamlPath,
  ): Item {
    const rule = this.rule(written, path);
    const zeroWhen = (written.zeroWhen ?? []).map((each, index) =>
      this.condition(each, [...path, 'zeroWhen', index]),
    );
    const made = ruleSentence({ rule, points: written.points, zeroWhen }, this.titles);
    const certainty = written.certainty ?? this.source.certainty;
    return {
      kind: 'item',
      ...base,
      rule,
      zeroWhen,
      ...(written.absent === undefined ? {} : { absent: written.absent }),
      standard: written.standard === undefined ? made : { zh: written.standard, en: made.en },
      ...(written.explanation === undefined
        ? {}
        : { explanation: { zh: written.explanation, en: written.explanation } }),
      ...(written.department === undefined ? {} : { department: written.department }),
      ...(written.dataSource === undefined ? {} : { dataSource: written.dataSource }),
      source: this.sourceOf(written, certainty),
      pointsCertainty: written.pointsCertainty ?? certainty,
      unread: written.unread ?? false,
    };
  }

  private rule(written: WrittenItem, path: YamlPath): Rule {
    switch (written.rule) {
      case 'all-or-nothing':
        return { kind: written.rule, when: this.condition(written.when, [...path, 'when']) };
      case 'pro-rata':
        return {
          kind: written.rule,
          measure: this.read(readMeasure, written.measure, 'measure', [...path, 'measure']),
          full: written.full ?? '100',
          ...(written.zeroBelow === undefined ? {} : { zeroBelow: written.zeroBelow }),
        };
      case 'per-occurrence':
        return { kind: written.rule, deductions: written.deductions.map(occurrence) };
      case 'per-step':
        return {
          kind: written.rule,
          measure: this.read(readMeasure, written.measure, 'measure', [...path, 'measure']),
          target: written.target ?? '100',
          step: written.step,
          each: written.each,
          partial: written.partial ?? 'none',
        };
      case 'tiers':
        return {
          kind: written.rule,
          measure: this.read(readMeasure, written.measure, 'measure', [...path, 'measure']),
          tiers: written.tiers.map((tier, index) => ({
            ...this.read(readTier, tier.when, 'when', [...path, 'tiers', index, 'when']),
            points: tier.points,
          })),
        };
      case 'judged':
        return { kind: written.rule };
    }
  }

  private bonus(written: NonNullable<WrittenSet['bonuses']>[number], index: number): BonusItem {
    const additions = written.additions.map(occurrence);
    const made = bonusSentence(additions, written.cap, this.titles);
    return {
      id: written.id,
      code: written.code ?? `+${index + 1}`,
      title: written.title,
      standard: written.standard === undefined ? made : { zh: written.standard, en: made.en },
      additions,
      cap: written.cap,
      source: this.sourceOf(written, this.source.certainty),
    };
  }

  private veto(written: NonNullable<WrittenSet['vetoes']>[number], index: number): Veto {
    return {
      id: written.id,
      title: written.title,
      when: this.condition(written.when, ['vetoes', index, 'when']),
      effect: written.effect === 'zero' ? { kind: 'zero' } : { kind: 'grade', grade: written.effect.grade },
      source: this.sourceOf(written, written.certainty ?? this.source.certainty),
    };
  }

  private grading(written: NonNullable<WrittenSet['grading']>): Grading {
    const certainty = written.certainty ?? this.source.certainty;
    if (written.by === 'threshold') {
      const levels = written.levels.map(({ grade, from }) => ({
        grade,
        ...(from === undefined ? {} : { from }),
      }));
      return { by: 'threshold', of: written.of ?? 'total', levels, certainty };
    }
    const levels = written.levels.map(({ grade, share, count }) => ({
      grade,
      ...(share === undefined ? {} : { share }),
      ...(count === undefined ? {} : { count: Number(count) }),
    }));
    return { by: 'rank', levels, certainty };
  }

  private sourceOf(
    written: {
      readonly clause?: string | undefined;
      readonly quote?: string | undefined;
      readonly note?: string | undefined;
    },
    certainty: Certainty,
  ): Source {
    return {
      document: this.source.document,
      clause: written.clause ?? this.source.clause,
      ...(written.quote === undefined ? {} : { quote: written.quote }),
      ...(written.note === undefined ? {} : { note: written.note }),
      certainty,
    };
  }

  private condition(written: string, path: YamlPath): Condition {
    return this.read(readCondition, written, 'condition', path);
  }

  private read<T>(reader: (written: string) => T | null, written: string, what: string, path: YamlPath): T {
    const value = reader(written);
    if (value !== null) return value;
    const line = this.lineOf(path);
    throw new DuibiaoError(
      'standards/indicator-rule',
      indicatorFileWords.unreadable(this.file, line, what, written),
      { file: this.file, line },
    );
  }
}

function occurrence(written: {
  readonly count: string;
  readonly each: string;
  readonly free?: string | undefined;
  readonly max?: string | undefined;
}) {
  return {
    input: written.count,
    each: written.each,
    ...(written.free === undefined ? {} : { free: written.free }),
    ...(written.max === undefined ? {} : { max: written.max }),
  };
}
