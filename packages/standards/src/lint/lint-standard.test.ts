import { describe, expect, test } from 'vitest';
import { lintStandard, loadLibrary } from '../index.js';

const library = loadLibrary();

/** A village standard with one criterion on line 18; `criteria` and `parameters` replace what stands there. */
function village({
  require = 'povertyIncidence < ceiling',
  more = '',
  parameters = '',
  to = '2020-12-31',
}: {
  readonly require?: string;
  readonly more?: string;
  readonly parameters?: string;
  readonly to?: string;
}): string {
  return `id: test/village
level: village
region: 511921
title: { zh: 某县村标准, en: A county's villages }
versions:
  - from: 2016-01-01
    to: ${to}
    source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
    parameters:
      ceiling:
        title: { zh: 上限, en: ceiling }
        unit: "%"
        values:
          - { value: 4, source: { document: plan-tongjiang-2016, clause: 三, certainty: plan } }
${parameters}    criteria:
      - id: first
        title: { zh: 第一条, en: First }
        require: ${require}
        source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
${more}`;
}

function second(require: string): string {
  return `      - id: second
        title: { zh: 第二条, en: Second }
        require: ${require}
        source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
`;
}

function found(text: string): string[] {
  return lintStandard(text, 'county.yaml', library).map(({ line, rule }) => `${line} ${rule}`);
}

describe('a file that may be used', () => {
  test('gives nothing to say', () => {
    expect(found(village({}))).toEqual([]);
  });

  test('every shipped standard is free of errors', async () => {
    const { readFileSync } = await import('node:fs');
    for (const standard of library.standards) {
      const text = readFileSync(new URL(`../../data/${standard.file}`, import.meta.url), 'utf8');
      const errors = lintStandard(text, standard.file ?? '', library).filter(
        ({ severity }) => severity === 'error',
      );
      expect([standard.id, errors]).toEqual([standard.id, []]);
    }
  });
});

describe('what cannot be used is an error at its line', () => {
  test.each([
    ['an unknown key', village({}).replace('        require:', '        requires:'), ['16 file', '18 file']],
    ['an unknown field', village({ require: 'povertyIncidense < ceiling' }), ['18 unknown-field']],
    [
      'a percentage held against persons',
      village({ require: 'poorPopulation < ceiling' }),
      ['18 wrong-units'],
    ],
    ['what is outside the subset', village({ require: 'for x in [1] return x' }), ['18 expression']],
    [
      'a document nobody described',
      village({}).replace(
        'document: plan-tongjiang-2016, clause: 三, certainty: plan }\n    parameters',
        'document: gone, clause: 三, certainty: plan }\n    parameters',
      ),
      ['8 file'],
    ],
    [
      'a scoring of criteria that are not there',
      `${village({})}    scoring:\n      points: { road: 10 }\n`,
      ['6 unknown-criterion'],
    ],
  ])('%s', (_, text, expected) => {
    const findings = lintStandard(text, 'county.yaml', library);
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expect.arrayContaining(expected));
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('reasoning over conditions', () => {
  test.each([
    ['an interval without numbers', 'povertyIncidence < ceiling and povertyIncidence > ceiling'],
    [
      'a point left out',
      'povertyIncidence <= ceiling and povertyIncidence >= ceiling and povertyIncidence != ceiling',
    ],
    ['yes and no at once', 'hardenedRoad and not(hardenedRoad)'],
    ['no whole number between', 'poorPopulation > 3 and poorPopulation < 4'],
    ['a count below nothing', 'poorPopulation < 0'],
    ['one difference two ways', 'incomeRatio > incomeRatioLastYear and incomeRatioLastYear >= incomeRatio'],
    ['a range turned round', 'povertyIncidence between 5 and 3'],
  ])('never holds: %s', (_, require) => {
    expect(found(village({ require }))).toContain('18 never-holds');
  });

  test.each([
    ['both sides of a figure', 'povertyIncidence < ceiling or povertyIncidence >= ceiling'],
    ['yes or no', 'hardenedRoad or not(hardenedRoad)'],
    ['a count of nothing or more', 'poorPopulation >= 0'],
    ['overlapping ranges', 'povertyIncidence < 5 or povertyIncidence > 3'],
    ['a choice that is always true', 'if hardenedRoad then true else not(hardenedRoad)'],
  ])('never fails: %s', (_, require) => {
    expect(found(village({ require }))).toContain('18 never-fails');
  });

  test.each([
    ['a numbers criterion', 'povertyIncidence < ceiling', 'povertyIncidence > ceiling', '22 contradiction'],
    ['a yes-or-no criterion', 'hardenedRoad', 'not(hardenedRoad) and network', '22 contradiction'],
  ])('two that contradict: %s', (_, one, other, expected) => {
    expect(found(village({ require: one, more: second(other) }))).toContain(expected);
  });

  test.each([
    ['the looser of two limits', 'povertyIncidence < ceiling', 'povertyIncidence <= ceiling', '22 implied'],
    ['the part of a whole', 'hardenedRoad and network', 'network', '22 implied'],
    ['the earlier of two', 'hardenedRoad', 'hardenedRoad and network', '18 implied'],
    ['the same twice', 'hardenedRoad', 'hardenedRoad', '22 implied'],
  ])('one implied by another: %s', (_, one, other, expected) => {
    expect(found(village({ require: one, more: second(other) }))).toContain(expected);
  });

  test('conditions that only touch are left alone', () => {
    const text = village({ require: 'povertyIncidence < ceiling', more: second('povertyIncidence >= 1') });
    expect(found(text)).toEqual(['22 uncited-figure']);
  });

  test('where it gives up, it says so', () => {
    const require = 'every h in members satisfies h.perCapitaNetIncome > 0';
    const findings = lintStandard(village({ require }), 'county.yaml', library);
    expect(findings.find(({ rule }) => rule === 'not-analysed')?.message.en).toContain('every h in members');
  });
});

describe('figures, dates, parameters', () => {
  test('a figure in an expression has no source', () => {
    expect(found(village({ require: 'povertyIncidence < 4' }))).toEqual([
      '10 unused-parameter',
      '18 uncited-figure',
    ]);
  });

  test('a disputed figure is pointed out', () => {
    expect(
      found(village({}).replace('clause: 三, certainty: plan } }', 'clause: 三, certainty: disputed } }')),
    ).toEqual(['10 unconfirmed-figure']);
  });

  test('days that no version covers', () => {
    const text = village({ to: '2017-12-31' });
    const later = text
      .slice(text.indexOf('  - from'))
      .replace('2016-01-01', '2018-02-01')
      .replace('2017-12-31', '2020-12-31');
    const findings = lintStandard(text + later, 'county.yaml', library);
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['20 date-gap']);
    expect(findings[0]?.message.zh).toContain('2018-01-01 至 2018-01-31');
  });

  test('years in force for which a parameter has no value', () => {
    const parameters = `      line:
        title: { zh: 标准, en: line }
        unit: 元/人
        line: exit
`;
    const text = village({
      parameters,
      require: 'povertyIncidence < ceiling and exitedPerCapitaIncome > line',
    }).replace('511921', '610000');
    const finding = lintStandard(text, 'county.yaml', library).find(
      ({ rule }) => rule === 'parameter-missing',
    );
    expect(finding?.line).toBe(15);
    expect(finding?.message.en).toContain('2016, 2018, 2019, 2020');
  });

  test('a value that ends before the next begins', () => {
    const text = village({}).replace(
      / {10}- \{ value: 4.*\n/u,
      `          - { value: 4, to: 2016-12-31, source: { document: plan-tongjiang-2016, clause: 三, certainty: plan } }
          - { value: 3, from: 2018-01-01, source: { document: plan-tongjiang-2016, clause: 三, certainty: plan } }
`,
    );
    expect(found(text)).toEqual(['10 date-gap', '10 parameter-missing']);
  });
});

describe('an overlay', () => {
  const overlay = `id: test/overlay
extends: sichuan/2016/village
region: 511921
title: { zh: 某县, en: A county }
changes:
  - from: 2016-08-25
    source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
    add:
      - id: groupRoad
        title: { zh: 通组路, en: Hamlet roads }
        require: groupRoadRates >= 80
        source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
`;

  test('is judged by its own lines', () => {
    expect(found(overlay)).toEqual(['11 unknown-field']);
    expect(found(overlay.replace('Rates', 'Rate'))).toEqual(['11 uncited-figure']);
  });

  test('and against what it lies over', () => {
    expect(found(overlay.replace('groupRoadRates >= 80', 'not(hardenedRoad)'))).toEqual(['11 contradiction']);
    expect(found(overlay.replace('groupRoadRates >= 80', 'hardenedRoad or povertyIncidence < 5'))).toContain(
      '11 implied',
    );
  });
});
