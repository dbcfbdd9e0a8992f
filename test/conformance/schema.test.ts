import { readFileSync } from 'node:fs';
import { loadLibrary, standardJsonSchema } from '@duibiao/standards';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const validate = new Ajv({ strict: false, allErrors: true }).compile(standardJsonSchema());
const written = loadLibrary().standards.map(
  ({ id, file }) =>
    [id, readFileSync(new URL(`../../packages/standards/data/${file}`, import.meta.url), 'utf8')] as const,
);

describe('the JSON Schema that editors use', () => {
  test.each(written)('accepts %s', (_, text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses what the reader refuses', () => {
    const text = written.find(([id]) => id === 'shaanxi/577/household')?.[1] ?? '';
    expect(validate(parse(text.replace('require:', 'requires:')))).toBe(false);
    expect(validate(parse(text.replace('certainty: published', 'certainty: sure')))).toBe(false);
    expect(validate(parse(text.replace('level: household', 'level: family')))).toBe(false);
  });
});
