import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllocationUnit, allocate, allocateLinked } from '../../index.js';

const units = (...weights: number[]): AllocationUnit[] =>
  weights.map((weight, index) => ({ label: `${index + 1}村`, weight }));
const values = (total: number, of: AllocationUnit[], method?: 'sainte-lague') =>
  allocate({ total, units: of, ...(method && { method }) }).parts.map(({ value }) => value);

describe('largest remainder', () => {
  it.each([
    ['exact quota is kept', 10, [60, 25, 15], [6, 3, 1]],
    ['a tie goes to the greater weight', 3, [50, 30, 20], [1, 1, 1]],
    ['a tie between equals goes to the earlier', 1, [1, 1], [1, 0]],
    ['the Alabama paradox is accepted: 10', 10, [6, 6, 2], [4, 4, 2]],
    ['the Alabama paradox is accepted: 11 takes one from the third', 11, [6, 6, 2], [5, 5, 1]],
    ['nothing to give', 0, [3, 4], [0, 0]],
    ['decimals as weights', 7, [0.1, 0.2, 0.4], [1, 2, 4]],
  ])('%s', (_what, total, weights, expected) => {
    expect(values(total, units(...weights))).toEqual(expected);
  });

  it('names those between whom only the tie rule decided', () => {
    expect(allocate({ total: 1, units: units(1, 1, 0) }).ties).toEqual(['1村', '2村']);
    expect(allocate({ total: 2, units: units(1, 1) }).ties).toEqual([]);
  });

  it('honours floors, caps and locks, and still adds up', () => {
    const allocation = allocate({
      total: 100,
      units: [
        { label: '甲', weight: 700, cap: 40 },
        { label: '乙', weight: 200 },
        { label: '丙', weight: 90 },
        { label: '丁', weight: 10, floor: 5 },
        { label: '戊', weight: 500, locked: 12 },
      ],
    });
    expect(allocation.parts.map(({ value, heldBy }) => [value, heldBy])).toEqual([
      [40, 'cap'],
      [30, undefined],
      [13, undefined],
      [5, 'floor'],
      [12, 'locked'],
    ]);
  });

  it.each([
    ['targets/total', { total: 1.5, units: units(1) }],
    ['targets/total', { total: -1, units: units(1) }],
    ['targets/weight', { total: 1, units: units(-1) }],
    ['targets/weight', { total: 1, units: [{ label: '甲', weight: 1, floor: 3, cap: 2 }] }],
    ['targets/no-weight', { total: 1, units: [] }],
    ['targets/no-weight', { total: 1, units: units(0, 0) }],
    ['targets/floors', { total: 1, units: [{ label: '甲', weight: 1, floor: 3 }] }],
    ['targets/caps', { total: 9, units: [{ label: '甲', weight: 1, cap: 3 }] }],
  ])('refuses with %s what cannot be', (code, given) => {
    expect(() => allocate(given)).toThrowError(expect.objectContaining({ code }));
  });
});

const anyWeights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 25 });
const someWeights = anyWeights.filter((weights) => weights.some((weight) => weight > 0));

describe('against an exact oracle', () => {
  it('largest remainder adds up, keeps quota, and gives no smaller remainder first', () => {
    fc.assert(
      fc.property(someWeights, fc.integer({ min: 0, max: 10_000_000 }), (weights, total) => {
        const shares = values(total, units(...weights)).map(BigInt);
        const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        const products = weights.map((weight) => BigInt(total) * BigInt(weight));
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(BigInt(total));
        shares.forEach((share, i) => {
          const down = products[i]! / all;
          expect(share === down || (share === down + 1n && products[i]! % all !== 0n)).toBe(true);
          shares.forEach((other, j) => {
            const favoured = share > down && other === products[j]! / all;
            if (favoured) expect(products[i]! % all >= products[j]! % all).toBe(true);
          });
        });
      }),
    );
  });

  it('Sainte-Laguë is what giving one after another would give', () => {
    fc.assert(
      fc.property(someWeights, fc.integer({ min: 0, max: 400 }), (weights, total) => {
        const shares = weights.map(() => 0n);
        for (let given = 0; given < total; given++) {
          let best = -1;
          weights.forEach((weight, i) => {
            if (weight === 0) return;
            if (best < 0) best = i;
            const [mine, theirs] = [
              BigInt(weight) * (2n * shares[best]! + 1n),
              BigInt(weights[best]!) * (2n * shares[i]! + 1n),
            ];
            if (mine > theirs || (mine === theirs && weight > weights[best]!)) best = i;
          });
          shares[best] = shares[best]! + 1n;
        }
        expect(values(total, units(...weights), 'sainte-lague').map(BigInt)).toEqual(shares);
      }),
    );
  });

  it('Sainte-Laguë takes nothing from anybody when the total grows', () => {
    fc.assert(
      fc.property(someWeights, fc.integer({ min: 0, max: 5_000 }), (weights, total) => {
        const [before, after] = [total, total + 1].map((size) =>
          values(size, units(...weights), 'sainte-lague'),
        );
        expect(after!.every((value, i) => value >= before![i]!)).toBe(true);
      }),
    );
  });

  const bounded = fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 10_000 }),
        floor: fc.integer({ min: 0, max: 50 }),
        room: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
        locked: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 6 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((each) =>
      each.map(
        ({ weight, floor, room, locked }, index): AllocationUnit => ({
          label: `${index}`,
          weight,
          floor,
          ...(room !== undefined && { cap: floor + room }),
          ...(locked !== undefined && { locked }),
        }),
      ),
    );

  it.each(['largest-remainder', 'sainte-lague'] as const)(
    '%s holds every bound and adds up, or says why not',
    (method) => {
      fc.assert(
        fc.property(bounded, fc.integer({ min: 0, max: 2_000 }), (of, total) => {
          const least = of.reduce((sum, { locked, floor }) => sum + Number(locked ?? floor), 0);
          const most = of.reduce(
            (sum, { locked, cap }) => sum + Number(locked ?? cap ?? Number.POSITIVE_INFINITY),
            0,
          );
          if (total < least || total > most) {
            expect(() => allocate({ total, units: of, method })).toThrow();
            return;
          }
          const { parts } = allocate({ total, units: of, method });
          expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(total);
          parts.forEach(({ value, quota }, i) => {
            const { floor, cap, locked } = of[i]!;
            if (locked !== undefined) expect(value).toBe(locked);
            else expect(value >= Number(floor) && value <= Number(cap ?? value)).toBe(true);
            if (quota) expect(quota.minus(value).abs().lt(1)).toBe(true);
          });
        }),
      );
    },
  );
});

describe('households and persons together', () => {
  it('shares both out over two villages', () => {
    const of = [
      { label: '甲村', households: 6, persons: 15 },
      { label: '乙村', households: 5, persons: 13 },
    ];
    const linked = allocateLinked({ households: 4, persons: 9, units: of });
    expect(linked.households.parts.map(({ value }) => value)).toEqual([2, 2]);
    expect(linked.persons.parts.map(({ value }) => value)).toEqual([4, 5]);
  });

  it('refuses more households than persons', () => {
    const of = [{ label: '甲村', households: 3, persons: 2 }];
    expect(() => allocateLinked({ households: 1, persons: 1, units: of })).toThrowError(
      expect.objectContaining({ code: 'targets/linked' }),
    );
  });

  it('always adds up twice and leaves nobody without a household', () => {
    const village = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 5 }))
      .map(([households, more]) => ({ households, persons: households + more * Math.ceil(households / 2) }));
    fc.assert(
      fc.property(
        fc.array(village, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (villages, part, spread) => {
          const of = villages.map((each, index) => ({ label: `${index}`, ...each }));
          const all = of.reduce((sum, each) => sum + each.households, 0);
          fc.pre(all > 0);
          const households = Math.round(all * part);
          const leaving = allocate({
            total: households,
            units: of.map((each) => ({ label: each.label, weight: each.households, cap: each.households })),
          }).parts.map(({ value }) => value);
          const [least, most] = of.reduce(
            ([low, high], each, i) => {
              const staying = each.households - leaving[i]!;
              const must = leaving[i] === 0 ? 0 : staying === 0 ? each.persons : leaving[i]!;
              return [low! + must, high! + (leaving[i] === 0 ? 0 : each.persons - staying)];
            },
            [0, 0],
          );
          const persons = least! + Math.floor((most! - least!) * spread);
          const linked = allocateLinked({ households, persons, units: of });
          expect(linked.households.parts.reduce((sum, { value }) => sum + value, 0)).toBe(households);
          expect(linked.persons.parts.reduce((sum, { value }) => sum + value, 0)).toBe(persons);
          of.forEach((each, i) => {
            const [h, p] = [linked.households.parts[i]!.value, linked.persons.parts[i]!.value];
            expect(p >= h && each.persons - p >= each.households - h).toBe(true);
            if (h === 0) expect(p).toBe(0);
            if (h === each.households) expect(p).toBe(each.persons);
          });
        },
      ),
    );
  });
});
