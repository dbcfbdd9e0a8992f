import type { PlanReading, ProposedTarget } from '@duibiao/core';
import { stringify } from 'yaml';

/**
 * A plan file drafted from a reading of its text: every proposed figure under its heading, for a person to go through,
 * correct and name. It can be read back as it is.
 *
 * @example
 * ```ts
 * draftPlan(readPlanText(text), 'our-plan.txt') // YAML
 * ```
 */
export function draftPlan(reading: PlanReading, document: string): string {
  const name = document.split(/[\\/]/).at(-1) ?? document;
  const parts = new Set(
    reading.targets.flatMap(({ partOf }, index) => (partOf === undefined ? [] : [index])),
  );
  const sections = new Map<string, { clause: string; line: number; targets: object[] }>();
  reading.targets.forEach((target, index) => {
    if (parts.has(index)) return;
    const key = `${target.line}`;
    const section = sections.get(key) ?? { clause: target.clause || name, line: target.line, targets: [] };
    sections.set(key, section);
    section.targets.push(entryOf(target, index, reading.targets));
  });
  return stringify(
    {
      id: 'draft',
      title: name.replace(/\.[^.]*$/, ''),
      level: 'township',
      place: '（请填写）',
      year: reading.year ?? new Date(0).getUTCFullYear(),
      document: name,
      sections: [...sections.values()],
    },
    { lineWidth: 0 },
  );
}

function entryOf(target: ProposedTarget, index: number, all: readonly ProposedTarget[]): object {
  const parts = all.filter(({ partOf }) => partOf === index);
  const { nature, place, due, frequency, lead, support } = target;
  const stated = nature.filter(
    (each) => each !== 'approximate' && !(each === 'whole' && target.rule === 'whole'),
  );
  return {
    id: `t${index + 1}`,
    title: target.quote,
    figure: figureOf(target),
    ...(stated.length > 0 && { nature: stated }),
    ...(place && { place }),
    ...(due && { due }),
    ...(frequency && { every: `${frequency.every} ${frequency.unit}` }),
    ...(lead.length > 0 && { lead }),
    ...(support.length > 0 && { support }),
    ...(parts.length > 0 && {
      parts: parts.map((part, number) => ({ label: labelOf(part, number), figure: figureOf(part) })),
    }),
    quote: target.quote,
  };
}

/** What stands before a part's figure, `甲村` of `甲村75户`; its number where the text names nothing of its own. */
function labelOf({ quote, written }: ProposedTarget, number: number): string {
  const before = quote.slice(0, quote.indexOf(written)).trim();
  return before === '' || before === '村' ? `（${number + 1}）` : before;
}

function figureOf({ rule, comparator, value, unit, approximation, upTo }: ProposedTarget): string {
  if (rule === 'whole') return '全部';
  if (upTo !== undefined) return `${value}-${upTo}${unit}`;
  if (approximation === 'above') return `${value}余${unit}`;
  if (approximation === 'below') return `近${value}${unit}`;
  if (approximation === 'around') return `${value}${unit}左右`;
  return comparator === '=' ? `${value}${unit}` : `${comparator} ${value}${unit}`;
}
