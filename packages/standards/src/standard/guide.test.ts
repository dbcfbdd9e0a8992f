import { readFileSync } from 'node:fs';
import { compileStandard } from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { lintStandard, loadLibrary, parseStandard } from '../index.js';

const library = loadLibrary();
const guide = readFileSync(new URL('../../../../docs/writing-a-standard.md', import.meta.url), 'utf8');
const standards = [...guide.matchAll(/```yaml\n(id: [\s\S]*?)```/gu)].map((match) => match[1] ?? '');

describe('the guide to writing a standard', () => {
  test.each(standards.map((text) => [/^id: (\S+)/u.exec(text)?.[1] ?? '', text]))(
    'its example %s can be used as it stands',
    (_, text) => {
      expect(
        lintStandard(text, 'guide.yaml', library).filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      const standard = parseStandard(text, 'guide.yaml', library);
      const context = { dictionary: library.dictionary, lines: library.lines, asOf: '2018-12-31' };
      expect(compileStandard(standard, context).criteria.length).toBeGreaterThan(1);
    },
  );

  test('it shows both forms', () => {
    expect(standards.map((text) => text.includes('extends:'))).toEqual([true, false]);
  });

  test('it names every rule of the linter that can be named', () => {
    for (const rule of [
      'file',
      'unknown-field',
      'wrong-units',
      'expression',
      'never-holds',
      'never-fails',
      'contradiction',
      'implied',
      'uncited-figure',
      'unconfirmed-figure',
      'date-gap',
      'parameter-missing',
      'unused-parameter',
      'unknown-criterion',
      'not-analysed',
    ])
      expect(guide).toContain(`\`${rule}\``);
  });
});
