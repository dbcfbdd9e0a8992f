import { readFileSync } from 'node:fs';
import type { Source } from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadLibrary } from './index.js';

const library = loadLibrary();
const held = new URL('../documents/', import.meta.url);
const excerpts = parse(readFileSync(new URL('excerpts.yaml', held), 'utf8')) as Record<string, string[]>;

/** Every source that stands anywhere below a value. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  const own = 'document' in value && 'certainty' in value ? [value as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

const quoted = sourcesIn([library.standards, library.lines.series, library.procedures]).filter(
  (source) => source.quote !== undefined,
);

describe('quotations', () => {
  test('each quotation of a text we hold stands in it word for word', () => {
    const ofPlans = quoted.filter((source) => source.document.id.startsWith('plan-'));
    expect(ofPlans.length).toBeGreaterThan(30);
    const missing = ofPlans.filter((source) => {
      const text = readFileSync(new URL(source.document.address ?? '', held), 'utf8');
      return !withoutSpace(text).includes(withoutSpace(source.quote ?? ''));
    });
    expect(missing.map((source) => source.quote)).toEqual([]);
  });

  test('each other quotation stands in the excerpts kept of its document', () => {
    const missing = quoted
      .filter((source) => !source.document.id.startsWith('plan-'))
      .filter((source) => !excerpts[source.document.id]?.some((kept) => kept.includes(source.quote ?? '')));
    expect(missing.map((source) => `${source.document.id}: ${source.quote}`)).toEqual([]);
  });

  test('the plans are shipped whole', () => {
    for (const document of library.documents.values())
      if (document.id.startsWith('plan-'))
        expect(readFileSync(new URL(document.address ?? '', held), 'utf8').length).toBeGreaterThan(2000);
  });
});

describe('certainty', () => {
  test('what the texts leave open is said: each disputed figure has its other reading or a note', () => {
    for (const standard of library.standards)
      for (const version of standard.versions)
        for (const criterion of version.criteria)
          if (criterion.source.certainty === 'disputed')
            expect([
              standard.id,
              criterion.id,
              criterion.readings?.length ?? 0,
              criterion.source.note?.length ?? 0,
            ]).toSatisfy(([, , readings, note]) => Number(readings) > 0 && Number(note) > 0);
  });
});
