import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plan, type ProposedTarget, readPlanText, type Target } from '@duibiao/core';
import { loadPlans } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';

const textOf = (plan: Plan) =>
  readFileSync(
    fileURLToPath(new URL(`../../packages/standards/documents/${plan.document.address}`, import.meta.url)),
    'utf8',
  );

/** What a reader could find: every figure. Not duties, which have none, nor likely readings, nor the far end of a range. */
const figuresOf = (plan: Plan) =>
  plan.targets.filter(
    ({ kind, nature, id }) => kind !== 'duty' && !nature.includes('likely') && !id.endsWith('-at-most'),
  );

/** A proposal is right when value, unit and comparator are those of an entry whose quotation holds it. */
function isRight(text: string, proposal: ProposedTarget, target: Target): boolean {
  const { value, unit, comparator, source } = target;
  if (proposal.value !== value || proposal.unit !== unit || proposal.comparator !== comparator) return false;
  for (let at = text.indexOf(source.quote); at >= 0; at = text.indexOf(source.quote, at + 1)) {
    const end = proposal.offset + proposal.written.length;
    if (at < end && proposal.offset < at + source.quote.length) return true;
  }
  return false;
}

function measure(plan: Plan) {
  const text = textOf(plan);
  const { targets: proposals } = readPlanText(text);
  const open = new Set(figuresOf(plan));
  for (const proposal of proposals) {
    const hit = [...open].find((target) => isRight(text, proposal, target));
    if (hit) open.delete(hit);
  }
  const wanted = figuresOf(plan).length;
  return { proposed: proposals.length, wanted, right: wanted - open.size };
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

// The rules were written with these five texts at hand, so this is what they are held to, not what to expect of another.
describe('reading the five plans', () => {
  const measured = loadPlans().map((plan) => ({ id: plan.id, ...measure(plan) }));
  const total = measured.reduce(
    (sum, { proposed, wanted, right }) => ({
      proposed: sum.proposed + proposed,
      wanted: sum.wanted + wanted,
      right: sum.right + right,
    }),
    { proposed: 0, wanted: 0, right: 0 },
  );
  for (const { id, proposed, wanted, right } of [...measured, { id: 'all five', ...total }]) {
    process.stdout.write(
      `plan reader  ${id.padEnd(15)} precision ${percent(right, proposed)} (${right}/${proposed})  recall ${percent(right, wanted)} (${right}/${wanted})\n`,
    );
  }

  it('proposes hardly anything that is no figure', () => {
    expect(total.right / total.proposed).toBeGreaterThanOrEqual(0.95);
  });

  it('finds nearly every figure', () => {
    expect(total.right / total.wanted).toBeGreaterThanOrEqual(0.93);
  });

  it.each(loadPlans().map((plan) => [plan.id, plan] as const))('quotes %s verbatim', (_id, plan) => {
    const text = textOf(plan);
    for (const { offset, written, quote, line } of readPlanText(text).targets) {
      expect(text.slice(offset, offset + written.length)).toBe(written);
      expect(text.split('\n')[line - 1]).toContain(quote);
    }
  });
});
