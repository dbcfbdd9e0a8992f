import {
  evaluateExactly,
  evaluateStandard,
  explainSubject,
  STATUS,
  STATUSES,
  subjectBindings,
} from '@duibiao/core';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  condition,
  type Household,
  household,
  householdAndCompletion,
  standardOf,
  tableOf,
} from './random-conditions.js';

const RUNS = { numRuns: 250 };

function statusesOf(
  requirements: readonly string[],
  households: readonly Household[],
  line?: string | null,
): number[][] {
  const verdicts = evaluateStandard(standardOf(requirements, line), tableOf(households));
  return verdicts.criteria.map((each) => [...each]);
}

test('columns say of every household what exact arithmetic says of it alone', () => {
  fc.assert(
    fc.property(condition, fc.array(household, { minLength: 1, maxLength: 6 }), (text, households) => {
      const compiled = standardOf([text]);
      const table = tableOf(households);
      const exact = households.map((_, row) => {
        const value = evaluateExactly(
          compiled.criteria[0]!.require,
          subjectBindings(table, row, compiled.values),
        );
        if (value.kind !== 'boolean') return STATUS.unknown;
        return value.value ? STATUS.met : STATUS.unmet;
      });
      expect([...evaluateStandard(compiled, table).criteria[0]!]).toEqual(exact);
    }),
    RUNS,
  );
});

test('the explanation says what the verdict says', () => {
  fc.assert(
    fc.property(condition, household, (text, each) => {
      const compiled = standardOf([text]);
      const table = tableOf([each]);
      const verdicts = evaluateStandard(compiled, table);
      const [verdict] = explainSubject(compiled, table, verdicts, 0).criteria;
      expect(verdict!.status).toBe(STATUSES[verdicts.criteria[0]![0]!]);
      expect(verdict!.message.zh.endsWith('无法判定')).toBe(verdict!.status === 'unknown');
      expect(verdict!.required).not.toBe('');
      if (verdict!.status !== 'unmet') expect(verdict!.shortfall).toBeNull();
    }),
    RUNS,
  );
});

test('a decided verdict stands whatever the missing values turn out to be', () => {
  fc.assert(
    fc.property(condition, householdAndCompletion, (text, [open, complete]) => {
      const [before, after] = statusesOf([text], [open, complete])[0]!;
      if (before !== STATUS.unknown) expect(after).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('and, or, not obey the laws of three-valued logic', () => {
  fc.assert(
    fc.property(condition, condition, condition, household, (a, b, c, each) => {
      const laws: readonly (readonly [string, string])[] = [
        [`not((${a}) and (${b}))`, `not(${a}) or not(${b})`],
        [`not((${a}) or (${b}))`, `not(${a}) and not(${b})`],
        [`not(not(${a}))`, `(${a}) and (${a})`],
        [`(${a}) and (${b})`, `(${b}) and (${a})`],
        [`(${a}) or ((${b}) or (${c}))`, `((${a}) or (${b})) or (${c})`],
        [`(${a}) and ((${b}) or (${c}))`, `(${a}) and (${b}) or (${a}) and (${c})`],
        [`(${a}) or ((${a}) and (${b}))`, `(${a}) or (${a})`],
      ];
      const statuses = statusesOf(laws.flat(), [each]).map(([status]) => status);
      for (const [index, law] of laws.entries())
        expect([law, statuses[2 * index]]).toEqual([law, statuses[2 * index + 1]]);
    }),
    { numRuns: 200 },
  );
});

const cents = fc.integer({ min: -2_000_000, max: 100_000_000 }).map((value) => value / 100);

test('at the line, quotients and sums of amounts decide as decimal.js does', () => {
  const requirements = [
    'netIncome / size > line',
    'netIncome / size >= line',
    'netIncome - income * size > 0',
    'netIncome / size * 3 = line * 3',
  ];
  fc.assert(
    fc.property(
      cents,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(0, 0.01, -0.01),
      (line, size, offset) => {
        const net = new Decimal(line).mul(size).add(offset);
        const own = {
          income: line,
          netIncome: net.toNumber(),
          size,
          poor: 0,
          all: 1,
          rate: 0,
          water: true,
          moved: true,
          grade: 'A',
          identified: 0,
        };
        const perHead = net.div(size);
        const expected = [
          perHead.gt(line),
          perHead.gte(line),
          net.sub(new Decimal(line).mul(size)).gt(0),
          perHead.eq(line),
        ];
        const actual = statusesOf(requirements, [{ own, members: [] }], String(line)).map(
          ([status]) => status === STATUS.met,
        );
        expect(actual).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test('raising the line never lets a household through', () => {
  fc.assert(
    fc.property(household, cents, cents, (each, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      for (const requirement of ['income > line', 'income >= line', 'netIncome / size > line']) {
        const [[lower], [higher]] = [low, high].map(
          (line) => statusesOf([requirement], [each], String(line))[0]!,
        ) as [number[], number[]];
        if (higher === STATUS.met) expect(lower).toBe(STATUS.met);
        expect(higher === STATUS.unknown).toBe(lower === STATUS.unknown);
      }
    }),
    RUNS,
  );
});

test('without a line nobody is judged by it', () => {
  fc.assert(
    fc.property(household, (each) => {
      expect(statusesOf(['income > line'], [each], null)).toEqual([[STATUS.unknown]]);
    }),
    { numRuns: 50 },
  );
});
