import { readFileSync } from 'node:fs';
import {
  anyWithin,
  type CompiledStandard,
  compileStandard,
  type Expression,
  type Standard,
  walk,
} from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../index.js';

const library = loadLibrary();

/** Every version of a standard, once by its main criteria and once by each other reading. */
function everyWay(standard: Standard): CompiledStandard[] {
  const context = { dictionary: library.dictionary, lines: library.lines };
  return standard.versions.flatMap((version) => {
    const readings = version.criteria.flatMap((criterion) =>
      (criterion.readings ?? []).map((reading) => ({ [criterion.id]: reading.id })),
    );
    return [{}, ...readings].map((chosen) =>
      compileStandard(standard, { ...context, asOf: version.from, readings: chosen }),
    );
  });
}

const compiled = library.standards.map((standard) => [standard.id, everyWay(standard)] as const);

describe('every shipped standard, version and reading', () => {
  test.each(compiled)('%s is understood, and said in both languages', (_, ways) => {
    for (const { sentence } of ways.flatMap(({ criteria }) => criteria)) {
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(sentence.en).toMatch(/^[^\u4e00-\u9fff]+$/u);
    }
  });

  test('reads only fields that FIELDS.md lists, and it lists no others', () => {
    const list = readFileSync(new URL('../../data/standards/FIELDS.md', import.meta.url), 'utf8');
    const listed = [...list.matchAll(/`([a-zA-Z]+)`/gu)].map((match) => match[1] ?? '');
    const read = new Set(
      compiled.flatMap(([, ways]) =>
        ways.flatMap(({ criteria }) =>
          criteria.flatMap(({ require, fields }) => [...fields, ...memberFields(require)]),
        ),
      ),
    );
    expect([...read].filter((field) => !listed.includes(field))).toEqual([]);
    expect(listed.filter((field) => !library.dictionary.has(field))).toEqual([]);
  });

  test('uses each parameter that it sets', () => {
    for (const [id, ways] of compiled) {
      const names = new Set(ways.flatMap(({ version }) => version.parameters.map(({ name }) => name)));
      const used = new Set<string>();
      for (const { require } of ways.flatMap(({ criteria }) => criteria))
        walk(require, (each) => {
          if (each.op === 'parameter') used.add(each.parameter);
        });
      expect([id, [...names].filter((name) => !used.has(name))]).toEqual([id, []]);
    }
  });
});

function memberFields(expression: Expression): string[] {
  const found: string[] = [];
  anyWithin(expression, (each) => {
    if (each.op === 'member') found.push(each.field);
    return false;
  });
  return found;
}
