import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDictionary } from './dictionary.js';

const folder = fileURLToPath(new URL('../data/dictionary/', import.meta.url));
const shipped = readDictionary(
  readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(folder + file, 'utf8')] as const),
);

describe('the field dictionary', () => {
  it('knows at least 150 fields, each with words in both languages', () => {
    expect(shipped.size).toBeGreaterThanOrEqual(150);
    for (const { title } of shipped.values()) expect(title.zh && title.en).toBeTruthy();
  });

  it('gives no two fields of one level the same system code', () => {
    const codes = [...shipped.values()].flatMap(({ systemCode }) => systemCode ?? []);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('gives no two fields of one level and unit the same title or synonym', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const field of shipped.values())
      for (const word of new Set([field.title.zh, ...field.synonyms])) {
        const key = `${field.level} ${word} ${field.unit ?? ''}`;
        if (seen.has(key)) clashes.push(`${key}: ${seen.get(key)}, ${field.id}`);
        seen.set(key, field.id);
      }
    expect(clashes).toEqual([]);
  });

  it('gives no category two readings of one word or code', () => {
    for (const { id, values = [] } of shipped.values()) {
      const words = values.flatMap(({ value, code, synonyms = [] }) =>
        [...new Set([value, ...synonyms]), code].filter((word) => word !== undefined),
      );
      expect([id, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([id, []]);
    }
  });

  it('never says that one word means yes and no', () => {
    for (const { id, yes = [], no = [] } of shipped.values())
      expect([id, yes.filter((word) => no.includes(word))]).toEqual([id, []]);
  });

  it('says where a field is defined twice', () => {
    const twice =
      'level: village\nfields:\n  - { id: a, type: text, title: { zh: 甲, en: a }, synonyms: [] }\n  - { id: a, type: text, title: { zh: 乙, en: b }, synonyms: [] }\n';
    expect(() => readDictionary([['own.yaml', twice]])).toThrow(
      expect.objectContaining({ code: 'standards/dictionary', place: { file: 'own.yaml', line: 4 } }),
    );
  });
});
