import { readPlanText } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { draftPlan, readPlan } from '../index.js';

const text = `青石镇2026年工作计划
一、基础设施
硬化村组道路8.3公里(甲村5公里,乙村3.3公里),改造危房3户(村2户,村1户)。`;

describe('a plan drafted from its text', () => {
  const plan = readPlan(draftPlan(readPlanText(text), '计划.txt'), '计划.yaml');

  it('reads back, every quotation verbatim', () => {
    for (const { source } of plan.targets) expect(text).toContain(source.quote);
  });

  it('names each part as the text does, or by its number where a name is lost', () => {
    expect(plan.targets.map(({ breakdown }) => breakdown.map(({ label }) => label))).toEqual(
      expect.arrayContaining([
        ['甲村', '乙村'],
        ['（1）', '（2）'],
      ]),
    );
  });
});
