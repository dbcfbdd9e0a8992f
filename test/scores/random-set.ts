import type {
  AssessmentInput,
  Block,
  DataColumn,
  Indicator,
  IndicatorSet,
  Item,
  Rule,
  Source,
  UnitData,
} from '@duibiao/core';
import { dataColumns } from '@duibiao/core';

/** A small generator of numbers that a seed repeats. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const source: Source = {
  document: { id: 'random', title: '随机考核办法' },
  clause: '全文',
  certainty: 'published',
};

/** A set with every kind of rule, block, bonus, veto, grading and ranking, as the numbers fall. */
export function randomSet(next: () => number): IndicatorSet {
  const inputs: AssessmentInput[] = [];
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!;
  const input = (type: 'number' | 'boolean' = 'number') => {
    const id = `x${inputs.length + 1}`;
    inputs.push({
      id,
      title: { zh: `数据${id}`, en: id },
      type,
      ...(type === 'number' ? { unit: '个' } : {}),
    });
    return id;
  };
  const measure = () =>
    next() < 0.6
      ? ({ kind: 'rate', done: input(), of: input() } as const)
      : ({ kind: 'input', input: input() } as const);
  const condition = () =>
    next() < 0.4
      ? ({ kind: 'is', input: input('boolean'), value: next() < 0.7 } as const)
      : ({
          kind: 'compare',
          measure: measure(),
          comparator: pick('>=', '>', '<=', '<', '=') as '>=',
          value: pick('100', '93', '50', '3', '0'),
        } as const);
  let count = 0;

  const rule = (points: string): Rule => {
    switch (Math.floor(next() * 6)) {
      case 0:
        return { kind: 'all-or-nothing', when: condition() };
      case 1:
        return {
          kind: 'pro-rata',
          measure: measure(),
          full: pick('100', '60', '12'),
          ...(next() < 0.3 ? { zeroBelow: '20' } : {}),
        };
      case 2:
        return {
          kind: 'per-step',
          measure: measure(),
          target: pick('100', '95'),
          step: pick('0.1', '1', '0.5'),
          each: pick('1', '0.2', '0.05'),
          partial: pick('none', 'whole', 'exact'),
        };
      case 3:
        return {
          kind: 'tiers',
          measure: measure(),
          tiers: [
            { comparator: '>=', value: '90', points },
            { comparator: '>=', value: '60', points: pick('1', '0.5') },
          ],
        };
      case 4:
        return {
          kind: 'per-occurrence',
          deductions: Array.from({ length: 1 + Math.floor(next() * 3) }, () => ({
            input: input(),
            each: pick('2', '0.4', '0.05', '1'),
            ...(next() < 0.3 ? { free: '1' } : {}),
            ...(next() < 0.3 ? { max: '3' } : {}),
          })),
        };
      default:
        return { kind: 'judged' };
    }
  };
  const item = (): Item => {
    const id = `i${++count}`;
    const points = pick('2', '4', '10', '15', '1.5', '0.7');
    return {
      kind: 'item',
      id,
      code: String(count),
      title: { zh: `指标${id}`, en: id },
      points,
      rule: rule(points),
      zeroWhen: next() < 0.2 ? [condition()] : [],
      ...(next() < 0.25 ? { absent: pick('rescale', 'full') } : {}),
      weight: pick('5', '10'),
      standard: { zh: '随机', en: 'random' },
      source,
      pointsCertainty: 'published',
      unread: false,
    };
  };
  const sum = (parts: readonly Indicator[], of: 'points' | 'weight') =>
    String(Math.round(parts.reduce((all, part) => all + Number(part[of]), 0) * 100) / 100);
  const block = (depth: number): Block => {
    const id = `b${++count}`;
    const combine = pick('sum', 'sum', 'pooled', 'weighted');
    const children = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
      depth < 1 && next() < 0.4 ? block(depth + 1) : item(),
    );
    return {
      kind: 'block',
      id,
      code: String(count),
      title: { zh: `分块${id}`, en: id },
      points: sum(children, combine === 'weighted' ? 'weight' : 'points'),
      combine,
      weight: pick('5', '10'),
      children,
    };
  };
  const indicators: Indicator[] = Array.from({ length: 2 + Math.floor(next() * 3) }, () =>
    next() < 0.7 ? block(0) : item(),
  );
  const total = sum(indicators, 'points');
  const levels = [
    { grade: '好', from: String(Math.round(Number(total) * 0.6)) },
    { grade: '较好', from: String(Math.round(Number(total) * 0.4)) },
    { grade: '差' },
  ];
  return {
    id: 'random',
    title: { zh: '随机考核表', en: 'Random sheet' },
    level: 'village',
    region: '100000',
    source,
    notes: [],
    total,
    decimals: pick(2, 2, 1, 3),
    indicators,
    bonuses:
      next() < 0.5
        ? [
            {
              id: 'bonus',
              code: '+1',
              title: { zh: '创新', en: 'New ideas' },
              standard: { zh: '每项 0.5 分', en: '0.5 each' },
              additions: [{ input: input(), each: '0.5' }],
              cap: '3',
              source,
            },
          ]
        : [],
    ...(next() < 0.3 ? { bonusCap: '2' } : {}),
    ...(next() < 0.3 ? { ceiling: total } : {}),
    vetoes:
      next() < 0.6
        ? [
            {
              id: 'veto',
              title: { zh: '发生重大问题', en: 'A grave fault' },
              when: {
                kind: 'compare',
                measure: { kind: 'input', input: input() },
                comparator: '>',
                value: '8',
              },
              effect: next() < 0.5 ? { kind: 'zero' } : { kind: 'grade', grade: '差' },
              source,
            },
          ]
        : [],
    ...(next() < 0.5
      ? { conversion: { title: { zh: '折算', en: 'Converted' }, to: pick('100', '60', '7') } }
      : {}),
    grading:
      next() < 0.5
        ? { by: 'threshold', of: 'total', levels, certainty: 'published' }
        : {
            by: 'rank',
            levels: [{ grade: '好', share: '30' }, { grade: '较好', share: '45' }, { grade: '差' }],
            certainty: 'published',
          },
    ranking: {
      ties: next() < 0.3 ? 'dense' : 'skip',
      tieBreak: next() < 0.5 ? [indicators[0]!.id] : [],
    },
    inputs,
  };
}

/** Figures for a set: round and awkward ones, at the line and beside it, and with `gaps` some that are missing. */
export function randomUnits(
  set: IndicatorSet,
  units: readonly string[],
  next: () => number,
  gaps: number,
): readonly UnitData[] {
  return units.map((unit) => ({
    unit,
    values: new Map(
      dataColumns(set).flatMap((column) => {
        const value = randomValue(column, next);
        const kept = column.kind === 'absent' ? next() < 0.3 : next() >= gaps;
        return kept ? [[column.key, { value }] as const] : [];
      }),
    ),
    self: new Map(),
  }));
}

function randomValue(column: DataColumn, next: () => number): string | boolean {
  if (column.kind === 'absent') return true;
  if (column.type === 'boolean') return next() < 0.6;
  if (column.max !== undefined) return String(Math.round(next() * Number(column.max) * 100) / 100);
  const choice = next();
  if (choice < 0.35) return String(Math.floor(next() * 12));
  if (choice < 0.7) return String(90 + Math.floor(next() * 13));
  if (choice < 0.85) return String(Math.round(next() * 1000) / 10);
  return String(Math.floor(next() * 100000) / 1000);
}
