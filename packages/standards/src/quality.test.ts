import { describe, expect, it } from 'vitest';
import { loadQualityRules, readQualityAdjustments } from './quality.js';

describe('quality rules', () => {
  const rules = loadQualityRules();

  it('are at least eighty, each with an id of its own, a source, and an entry that passes and one that fails', () => {
    expect(rules.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.source.document.title).not.toBe('');
      expect(rule.pass).not.toEqual(rule.fail);
    }
  });

  it('name in their sentences, in both languages, the same values', () => {
    const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    for (const rule of rules)
      for (const name of names(rule.message.en)) expect(names(rule.message.zh), rule.id).toContain(name);
  });

  it('are adjusted by a file, whose faults are told with their line', () => {
    expect(readQualityAdjustments('rules:\n  income/very-low: off', 'rules.yaml')).toEqual({
      'income/very-low': 'off',
    });
    expect(() =>
      readQualityAdjustments('rules:\n  income/very-low: { figure: { veryLow: 800 } }', 'rules.yaml'),
    ).toThrow();
    expect(readQualityAdjustments('rules:\n  totals/sum: { severity: warning }', 'rules.yaml')).toEqual({
      'totals/sum': { severity: 'warning' },
    });
  });

  it('are not adjusted by a misspelt name: the nearest is told', () => {
    const read = (text: string) => () => readQualityAdjustments(`rules:\n  ${text}`, 'rules.yaml');
    expect(read('income/very-lo: off')).toThrow(/income\/very-low/);
    expect(read('income/very-low: { figures: { verylow: 800 } }')).toThrow(/veryLow/);
  });
});
