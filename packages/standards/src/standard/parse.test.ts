import { DuibiaoError } from '@duibiao/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibrary, parseStandard } from '../index.js';

const library = loadLibrary();

const COUNTY = `id: test/village
level: village
region: 511921
title: { zh: 某县村标准, en: A county's villages }
versions:
  - from: 2016-01-01
    source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
    criteria:
      - id: incidence
        title: { zh: 贫困发生率, en: Incidence }
        require: povertyIncidence < ceiling
        source: { document: plan-tongjiang-2016, clause: 三, certainty: plan }
`;

function failure(text: string): DuibiaoError {
  try {
    parseStandard(text, 'county.yaml', library);
  } catch (error) {
    if (error instanceof DuibiaoError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

describe('reading a standard', () => {
  test('a criterion knows its line, its source and its document', () => {
    const standard = parseStandard(COUNTY, 'county.yaml', library);
    const criterion = standard.versions[0]?.criteria[0];
    expect(criterion?.line).toBe(9);
    expect(criterion?.source.document.title).toBe('“1+6”连片扶贫开发工作实施方案');
  });

  test('a misspelt key is an error at its line, in both languages', () => {
    const error = failure(COUNTY.replace('require:', 'requires:'));
    expect(error.code).toBe('standards/yaml');
    expect(error.place).toMatchObject({ file: 'county.yaml', line: 9 });
    expect(error.sentence.zh).toContain('第 11 行');
    expect(error.sentence.en).toContain('line 11: unknown key');
    expect(error.sentence.en).toContain('require” is missing');
  });

  test('a document that nobody described is an error at its line', () => {
    const error = failure(
      COUNTY.replace(
        'document: plan-tongjiang-2016, clause: 三, certainty: plan }\n    criteria',
        'document: nowhere, clause: 三, certainty: plan }\n    criteria',
      ),
    );
    expect(error.code).toBe('standards/unknown-document');
    expect(error.place.line).toBe(7);
  });

  test('a file may describe the documents it cites', () => {
    const own = COUNTY.replaceAll('plan-tongjiang-2016', 'ours').replace(
      'versions:',
      'documents:\n  ours: { title: 县实施方案 }\nversions:',
    );
    expect(parseStandard(own, 'county.yaml', library).versions[0]?.source.document).toEqual({
      id: 'ours',
      title: '县实施方案',
    });
  });

  test('text that is no YAML is an error with its line', () => {
    expect(failure(`${COUNTY}   wrong: [`).place.line).toBeGreaterThan(11);
  });

  test('versions that overlap are refused', () => {
    const version = COUNTY.slice(COUNTY.indexOf('  - from'));
    expect(failure(COUNTY + version.replace('2016-01-01', '2017-01-01')).code).toBe(
      'standards/overlapping-versions',
    );
  });

  test.each([
    ['region: 511921', 'region: 5119', '六位行政区划代码'],
    ['from: 2016-01-01', 'from: 2016年1月', '日期，如 2017-03-01'],
    ['from: 2016-01-01', 'from:', '日期'],
    ['id: incidence', 'id: 1st', '不以数字开头'],
    ['en: Incidence', 'en: Incidence, of the poor', '加引号'],
    ['require: povertyIncidence < ceiling', 'require:', '不能空着'],
    ['title: { zh: 贫困发生率, en: Incidence }', 'title: 贫困发生率', '一组“名称: 值”'],
  ])('what is written wrongly is said in Chinese: %s as %s', (from, to, words) => {
    expect(failure(COUNTY.replace(from, to)).sentence.zh).toContain(words);
  });

  test('aliases that multiply without end are refused', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
    );
    expect(failure(`${levels.join('\n')}\n${COUNTY}`).sentence.zh).toContain('别名');
  });

  test('whatever the text, the answer is a standard or one sentence', () => {
    const pieces = COUNTY.split(/(?<=[:\n{},])/u);
    fc.assert(
      fc.property(fc.nat(pieces.length), fc.nat(12), fc.string({ maxLength: 8 }), (at, take, text) => {
        const broken = [...pieces.slice(0, at), text, ...pieces.slice(at + take)].join('');
        try {
          expect(parseStandard(broken, 'county.yaml', library).versions.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(DuibiaoError);
        }
      }),
    );
  });

  test('an unknown certainty names the six', () => {
    expect(failure(COUNTY.replace('certainty: plan', 'certainty: sure')).sentence.en).toContain(
      'published, code, plan, derived, disputed, unconfirmed',
    );
  });
});

describe('the shipped standards', () => {
  test('every one is read, and is where its id says', () => {
    expect(library.standards.length).toBeGreaterThan(1);
    for (const standard of library.standards) expect(standard.file).toBe(`standards/${standard.id}.yaml`);
  });

  test('an unknown id names those that resemble it', () => {
    expect(() => library.standard('shaanxi/household')).toThrow(/shaanxi\/577\/household/);
  });
});
