import { readFileSync } from 'node:fs';
import { compileStandard, DuibiaoError } from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { diffStandards, lintStandard, loadLibrary, parseStandard } from '../index.js';

const library = loadLibrary();
const text = readFileSync(
  new URL('../../../../examples/standards/county-village.yaml', import.meta.url),
  'utf8',
);
const county = parseStandard(text, 'county-village.yaml', library);

function compiled(asOf: string) {
  return compileStandard(county, { dictionary: library.dictionary, lines: library.lines, asOf });
}

function failure(change: (text: string) => string): DuibiaoError {
  try {
    parseStandard(change(text), 'county-village.yaml', library);
  } catch (error) {
    if (error instanceof DuibiaoError) return error;
  }
  throw new Error('the overlay was accepted');
}

describe('a county standard laid over the province’s', () => {
  test('keeps what it does not mention, in order, and adds at the end', () => {
    expect(county.level).toBe('village');
    expect(county.versions[0]?.criteria.map(({ id }) => id)).toEqual([
      'incidence',
      'collectiveIncome',
      'road',
      'clinic',
      'culture',
      'groupRoad',
    ]);
  });

  test('says which layer spoke', () => {
    const layers = county.versions[0]?.criteria.map(({ id, layer }) => `${id} ${layer ?? 'below'}`);
    expect(layers).toContain('collectiveIncome example/county-village');
    expect(layers).toContain('incidence below');
    const parameter = county.versions[0]?.parameters.find(({ name }) => name === 'incidenceCeiling');
    expect(parameter).toMatchObject({
      layer: 'example/county-village',
      unit: '%',
      title: { zh: '贫困发生率上限' },
    });
  });

  test('sets figures anew, by date', () => {
    const value = (asOf: string, name: string) =>
      compiled(asOf).parameters.find((parameter) => parameter.name === name)?.value;
    expect(value('2017-12-31', 'incidenceCeiling')).toBe('2');
    expect(value('2018-12-31', 'collectiveIncomeFloor')).toBe('20000');
    expect(value('2019-12-31', 'collectiveIncomeFloor')).toBe('30000');
  });

  test('is in force only where it and the province’s both are', () => {
    expect(county.versions.map(({ from, to }) => [from, to])).toEqual([['2017-03-01', '2020-12-31']]);
    expect(() => compiled('2017-02-28')).toThrow(DuibiaoError);
  });

  test('gives the linter nothing to say', () => {
    expect(lintStandard(text, 'county-village.yaml', library)).toEqual([]);
  });

  test('differs from the province’s in just what it writes', () => {
    const { criteria } = diffStandards(library.standard('sichuan/2016/village'), county);
    expect(criteria.filter(({ kind }) => kind !== 'same').map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'incidence changed',
      'collectiveIncome changed',
      'network removed',
      'groupRoad added',
    ]);
  });
});

describe('a change that touches every version below', () => {
  test('is laid over each', () => {
    const hunan = library.standard('hunan/household');
    expect(hunan.extends).toBe('national/household');
    expect(hunan.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2011-01-01', '2016-03-31'],
      ['2016-04-01', '2020-12-31'],
    ]);
  });
});

describe('what cannot be laid over is refused at its line', () => {
  test.each([
    [
      'a criterion that is not there is replaced',
      '- id: collectiveIncome\n',
      '- id: collective\n',
      /collectiveIncome/,
    ],
    ['a criterion that is there is added', '- id: groupRoad\n', '- id: road\n', /replace/],
    ['a criterion that is not there is dropped', '- id: network\n', '- id: broadband\n', /network/],
    [
      'a change outside the days below',
      '- from: 2017-03-01',
      '- from: 2021-03-01',
      /not in force|lies outside/,
    ],
    ['another level', 'region: 510000\n', 'region: 510000\nlevel: household\n', /village/],
    [
      'an unknown standard below',
      'extends: sichuan/2016/village',
      'extends: sichuan/2016/town',
      /sichuan\/2016\/village/,
    ],
    [
      'a new parameter without a title',
      '      roadFloor:\n        title: { zh: 规定比例, en: the required share }\n',
      '      roadFloor:\n',
      /title/,
    ],
  ])('%s', (_, from, to, words) => {
    expect(text).toContain(from);
    const error = failure((whole) => whole.replace(from, to));
    expect(error.sentence.en).toMatch(words);
  });

  test('the line is that of the fault', () => {
    const line = text.split('\n').findIndex((each) => each.includes('- id: network')) + 1;
    expect(failure((whole) => whole.replace('- id: network\n', '- id: broadband\n')).place.line).toBe(line);
  });
});
