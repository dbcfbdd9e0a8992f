import { type Dictionary, type Field, parseExpression, standardScope } from '@duibiao/core';
import { loadQualityRules } from '@duibiao/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Equation, residual, type Values } from './equation.js';
import { lightestRepairs } from './repairs.js';
import { slipOf } from './slip.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const field = (id: string): Field => ({
  id,
  level: 'household',
  type: 'number',
  title: { zh: id, en: id },
  synonyms: [],
});
const dictionary: Dictionary = new Map(NAMES.map((name) => [name, field(name)]));
const scope = standardScope(dictionary, 'household');
const [rule] = loadQualityRules();

/** `a - (b + c)` as an equation that must be zero. */
function equation(text: string): Equation {
  const fields = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return { rule: rule!, value: parseExpression(text, scope), tolerance: 0.1, fields };
}

/** A sum, or a difference of two, of distinct fields. */
const anEquation = fc
  .tuple(
    fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 3 }),
  )
  .map(([[total, ...parts], plus]) =>
    equation(
      `${total} - (${parts.map((part, at) => `${at > 0 && plus[at] === false ? '-' : at > 0 ? '+' : ''} ${part}`).join(' ')})`,
    ),
  );

const HIGHEST = 60;

/** Every set of the smallest size that can be filled with wholes and halves so that all equations hold, by trying them all. */
function byTrying(equations: readonly Equation[], values: Values): string[] {
  const holds = (tried: Values) =>
    equations.every((each) => Math.abs(residual(each, tried)) <= each.tolerance);
  const can = (set: readonly string[], tried: Values): boolean => {
    const [first, ...rest] = set;
    if (first === undefined) return holds(tried);
    for (let value = 0; value <= HIGHEST; value += 0.5)
      if (can(rest, { ...tried, [first]: value })) return true;
    return false;
  };
  const used = NAMES.filter((name) => equations.some(({ fields }) => fields.includes(name)));
  for (const sets of [
    used.map((name) => [name]),
    used.flatMap((name, at) => used.slice(at + 1).map((other) => [name, other])),
  ]) {
    const found = sets.filter((set) => can(set, values)).map((set) => set.join(' '));
    if (found.length > 0) return found;
  }
  return [];
}

describe('the smallest sets of cells that could be wrong', () => {
  it('are those that trying everything finds', () => {
    fc.assert(
      fc.property(
        fc.array(anEquation, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
        (equations, numbers) => {
          const used = NAMES.filter((name) => equations.some(({ fields }) => fields.includes(name)));
          const values = Object.fromEntries(used.map((name) => [name, numbers[NAMES.indexOf(name)]!]));
          fc.pre(equations.some((each) => Math.abs(residual(each, values)) > each.tolerance));
          const found = lightestRepairs(equations, values);
          const smallest = byTrying(equations, values);
          // Slips of the hand are believed sooner, so that fewer sets may be left than trying finds; never others.
          const slips = found.some(({ weight, fields }) => weight < fields.length);
          const sets = found.map(({ fields }) => fields.join(' '));
          if (slips) expect(smallest).toEqual(expect.arrayContaining(sets));
          else expect(sets.sort()).toEqual(smallest.sort());
          expect(found.length > 0).toBe(smallest.length > 0);
          for (const { values: mended } of found)
            if (mended)
              for (const each of equations)
                expect(Math.abs(residual(each, mended))).toBeLessThanOrEqual(0.11);
        },
      ),
      { numRuns: Number(process.env.SEEDS ?? 40) },
    );
  });

  it('a cell that is doubted already is believed wrong before its fellows', () => {
    const equations = [equation('a - (b + c + d)')];
    const values = { a: 100, b: 20, c: 30, d: 80 };
    expect(lightestRepairs(equations, values)).toHaveLength(3);
    const [only, ...more] = lightestRepairs(equations, values, (name) => (name === 'd' ? 0.5 : 1));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ fields: ['d'], values: { d: 50 } });
  });

  it('two cells that only one relation binds are named without values', () => {
    // b and c are too large by 25 together; neither alone can give that up.
    const found = lightestRepairs([equation('a - (b + c)'), equation('a - (d + e)')], {
      a: 15,
      b: 20,
      c: 20,
      d: 7,
      e: 8,
    });
    expect(found.map(({ fields, values }) => [fields.join(' '), values === null])).toEqual([
      ['a d', false],
      ['a e', false],
      ['b c', true],
    ]);
  });
});

it('persons are whole, and a share is no more than everybody', () => {
  const names: Dictionary = new Map(
    ['povertyIncidence', 'poorPopulation', 'totalPopulation'].map((name) => [name, field(name)]),
  );
  const incidence: Equation = {
    rule: rule!,
    value: parseExpression(
      'povertyIncidence - poorPopulation / totalPopulation * 100',
      standardScope(names, 'household'),
    ),
    tolerance: 0.01,
    fields: [...names.keys()],
  };
  const sets = (povertyIncidence: number, poorPopulation: number, totalPopulation: number) =>
    lightestRepairs([incidence], { povertyIncidence, poorPopulation, totalPopulation }).map(
      ({ fields }) => fields[0],
    );
  expect(sets(1.6, 1, 958)).toEqual(['povertyIncidence']);
  expect(sets(100, 748, 743)).toEqual(['poorPopulation', 'totalPopulation']);
});

describe('a slip of the hand', () => {
  it.each([
    [12300, 13200, 'swap'],
    [12300, 12030, 'swap'],
    [850, 85000, 'scale'],
    [1.25, 12500, 'scale'],
    [-300, 300, 'sign'],
    [12300, 12000, null],
    [12300, 32100, null],
    [0, 100, null],
  ] as const)('%d for %d: %s', (written, right, slip) => {
    expect(slipOf(written, right)).toBe(slip);
  });
});
