import { describe, expect, test } from 'vitest';
import { diffStandards, loadLibrary } from '../index.js';

const library = loadLibrary();
const kinds = (one: string, other: string, asOf?: string) =>
  diffStandards(library.standard(one), library.standard(other), asOf).criteria.map(
    ({ id, kind }) => `${id} ${kind}`,
  );

describe('two standards compared', () => {
  test('a standard with itself', () => {
    const { criteria, parameters } = diffStandards(
      library.standard('shaanxi/577/county'),
      library.standard('shaanxi/577/county'),
    );
    expect(new Set([...criteria, ...parameters].map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  test('what one has and the other lacks', () => {
    expect(kinds('national/household', 'shaanxi/577/household')).toEqual([
      'income changed',
      'food removed',
      'clothing removed',
      'education changed',
      'medical changed',
      'housing changed',
      'water changed',
    ]);
    expect(kinds('national/village', 'hunan/village')).toEqual([
      'incidence changed',
      'collectiveIncome added',
    ]);
  });

  test('the same words with another figure are a change', () => {
    const { criteria, parameters } = diffStandards(
      library.standard('sichuan/tongjiang-2016/village'),
      library.standard('sichuan/2016/village'),
      '2016-12-31',
    );
    const incidence = criteria.find(({ id }) => id === 'incidence');
    expect(incidence?.parts).not.toContain('require');
    expect(incidence?.parameters).toEqual(['incidenceCeiling']);
    expect(parameters.find(({ name }) => name === 'incidenceCeiling')?.message.zh).toBe(
      '“贫困发生率上限”由 4% 变为 3%。',
    );
  });

  test('regions that share a figure stand together', () => {
    const { parameters } = diffStandards(
      library.standard('national/village'),
      library.standard('hunan/village'),
    );
    const { zh, en } = parameters[0]!.message;
    expect(zh).toMatch(/^“贫困发生率上限”由 2%；3%（150000、450000、.*）；2%（500000） 变为 2%。$/u);
    expect(en).toMatch(/^“.*” changes from 2%; 3% \(150000, 450000, .*\); 2% \(500000\) to 2%\.$/u);
  });

  test('two versions of one standard, by day', () => {
    const sichuan = library.standard('sichuan/2016/village');
    const early = { ...sichuan, versions: sichuan.versions.slice(0, 1) };
    const { criteria } = diffStandards(early, sichuan);
    expect(criteria.filter(({ kind }) => kind === 'removed').map(({ id }) => id)).toEqual([
      'water',
      'electricity',
    ]);
    expect(kinds('sichuan/2016/village', 'sichuan/tongjiang-2016/village', '2016-06-30')[3]).toBe(
      'water changed',
    );
  });

  test('a changed condition is said in words', () => {
    const income = diffStandards(
      library.standard('national/household'),
      library.standard('shaanxi/577/household'),
    ).criteria[0];
    expect(income?.message.zh).toContain(
      '原为 perCapitaNetIncome > povertyLine，现为 perCapitaDisposableIncome > povertyLine',
    );
  });
});
