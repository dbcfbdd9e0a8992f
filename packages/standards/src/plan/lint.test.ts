import { lintPlan, type PlanRule } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { findPlan, readPlan } from '../index.js';

const messages = (id: string, rule: PlanRule) =>
  lintPlan(findPlan(id))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message.zh);

describe('the five plans, judged', () => {
  it('finds that tongjiang cannot reach its own threshold', () => {
    expect(messages('tongjiang-2016', 'threshold/out-of-reach')).toEqual([
      '脱贫800人后发生率由17.11%降至9.54%，达不到<4%；须脱贫1385人，还差585人。该条件是对贫困村的；全乡并不要求达到，但退出村须逐村核算。',
    ]);
  });

  it('finds the two areas of green pepper, and lets 800 and 800余 stand', () => {
    const findings = lintPlan(findPlan('tongjiang-2016')).filter(({ rule }) => rule === 'figures/disagree');
    expect(findings.map(({ targets }) => targets)).toEqual([['pepper', 'pepper-done']]);
  });

  it('finds nothing wrong with any printed breakdown', () => {
    for (const id of ['tongjiang-2016', 'zhenba-2019']) expect(messages(id, 'breakdown/sum')).toEqual([]);
  });

  it('finds the year in xintian’s title', () => {
    expect(messages('xintian-2018', 'dates/title-year')).toEqual([
      '标题“2020年扶贫工作计划2”写2020年，而目标是2018年的；请更正标题或年份。',
    ]);
  });

  it('works out what zhenba’s shares imply', () => {
    expect(messages('zhenba-2019', 'share/implied')).toEqual([
      '850万元要不低于2%，则总额不得超过4.25亿元；计划未写总额，请核对。',
      '4亿元的60%即不少于2.4亿元；计划未写此数。',
    ]);
    expect(messages('zhenba-2019', 'growth/implied')[0]).toContain('708.33万元');
  });

  it('names the text that cannot be read, with its likely reading as likely', () => {
    expect(messages('zhenba-2019', 'text/unreadable')).toContain(
      '“20110.4公里”疑为“20条110.4公里”。可能读法：20条110.4公里。',
    );
    expect(messages('guanba-2020', 'lead/missing')[0]).toMatch(/^1 条目标任务没有写明牵头部门/);
  });
});

const plan = (targets: string, more = '') =>
  readPlan(
    `id: ours\ntitle: 我镇2026年计划\nlevel: township\nplace: 某镇\nyear: 2026\ndocument: ours.txt\nsections:\n  - clause: 一\n    lead: 扶贫办\n    targets:\n${targets}${more}`,
    'ours.yaml',
  );
const entry = (id: string, figure: string, more = '') =>
  `      - id: ${id}\n        title: ${id}\n        figure: ${figure}\n        quote: ${figure}\n${more}`;
const rules = (...args: Parameters<typeof lintPlan>) => lintPlan(...args).map(({ rule }) => rule);

describe('a plan file with faults', () => {
  it('says by how much parts do not add up, and which is likely wrong', () => {
    const parts =
      '        parts:\n          - { label: 甲村, figure: 75户 }\n          - { label: 乙村, figure: 60户 }\n          - { label: 丙村, figure: 56户 }\n';
    const [finding] = lintPlan(plan(entry('houses', '200户', parts)));
    expect(finding).toMatchObject({
      rule: 'breakdown/sum',
      severity: 'error',
      place: { clause: '一', quote: '200户' },
    });
    expect(finding?.message.zh).toContain(
      '总数200户，分解数合计191户，少9户；“丙村”疑相邻两位颠倒，应为65户',
    );
  });

  it('refuses to add unlike parts', () => {
    const parts = '        parts:\n          - { label: 甲村, figure: 75人次 }\n';
    expect(rules(plan(entry('persons', '75人', parts)))).toEqual(['breakdown/units']);
  });

  it('finds dates outside the plan, missing leads and implausible averages', () => {
    expect(rules(plan(entry('road', '3公里', '        due: 2027-03-31\n')))).toEqual(['dates/outside-plan']);
    expect(rules(plan(entry('road', '3公里', '        lead: []\n')))).toEqual(['lead/missing']);
    const relation = 'relations:\n  - { kind: perHousehold, households: h, persons: p }\n';
    expect(rules(plan(entry('h', '10户') + entry('p', '200人'), relation))).toEqual(['average/implausible']);
  });

  it('holds shares against their floor, and exits against the poor', () => {
    const share = 'relations:\n  - { kind: share, part: part, whole: whole, share: share }\n';
    const targets = entry('part', '1万元') + entry('whole', '100万元') + entry('share', '2%');
    expect(rules(plan(targets, share))).toEqual(['share/below-floor']);
    const exits = 'relations:\n  - { kind: incidence, poor: a, population: b, exits: c, threshold: d }\n';
    const impossible = entry('a', '10人') + entry('b', '100人') + entry('c', '11人') + entry('d', '低于3%');
    expect(rules(plan(impossible, exits))).toEqual(['threshold/impossible']);
  });

  it('holds quotations against the text, and names figures that no entry holds', () => {
    const ours = plan(entry('road', '3公里'));
    expect(rules(ours, '修路3公里。')).toEqual([]);
    expect(rules(ours, '修路4公里。')).toEqual(['quote/not-in-text', 'text/not-held']);
  });
});
