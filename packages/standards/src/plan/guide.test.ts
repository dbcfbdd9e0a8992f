import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintPlan } from '@duibiao/core';
import { expect, it } from 'vitest';
import { readPlan } from '../index.js';

it('the plan file of the guide is a plan file without faults', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../../../docs/targets.md', import.meta.url)), 'utf8');
  const example = /```yaml\n(id:[\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const plan = readPlan(example, 'docs/targets.md');
  expect(plan.targets.map(({ id, value, due }) => [id, value, due])).toEqual([
    ['roads', '8.2', '2026-10-31'],
    ['roads-1', '5', '2026-10-31'],
    ['roads-2', '3.2', '2026-10-31'],
    ['ledger', '100', '2026-12-31'],
  ]);
  expect(lintPlan(plan)).toEqual([]);
});
