import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standardJsonSchema } from '../index.js';

describe('the published JSON Schema', () => {
  test('is current: rewrite it with `npm run schema` in packages/standards', () => {
    const published = readFileSync(new URL('../../schema/standard.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(standardJsonSchema())));
  });

  test('describes both forms and refuses unknown keys', () => {
    const schema = standardJsonSchema() as { anyOf: { required: string[]; additionalProperties: boolean }[] };
    expect(schema.anyOf.map(({ required }) => required)).toEqual([
      expect.arrayContaining(['id', 'level', 'versions']),
      expect.arrayContaining(['id', 'extends', 'changes']),
    ]);
    expect(schema.anyOf.every(({ additionalProperties }) => additionalProperties === false)).toBe(true);
  });
});
