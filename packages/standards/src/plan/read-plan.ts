import {
  type Bilingual,
  type BreakdownPart,
  DuibiaoError,
  type Figure,
  type Frequency,
  type Plan,
  parseFigure,
  parseResponsible,
  type Target,
  type TargetNature,
} from '@duibiao/core';
import { planFileWords } from '../words/plan-file.js';
import { readYaml } from '../yaml/read-yaml.js';
import { type PlanFile, type PlanFileSection, type PlanFileTarget, planShape } from './shape.js';

const WHOLE: Figure = { value: '100', unit: '%', comparator: '=' };

/**
 * Reads a plan file. Sections hand their departments and dates down to their entries; parts become entries of their
 * own, so that each can be followed by itself; a duty without a figure is measured by completion, 100 %.
 *
 * @throws DuibiaoError `standards/yaml` for a file out of shape, `plans/figure`, `plans/duplicate`, `plans/reference`
 * @example
 * ```ts
 * readPlan(await readFile('our-plan.yaml', 'utf8'), 'our-plan.yaml').targets.length
 * ```
 */
export function readPlan(text: string, file: string): Plan {
  const { value: plan, lineOf } = readYaml(text, file, planShape);
  const start = plan.start ?? `${plan.year}-01-01`;
  const end = plan.end ?? `${plan.year}-12-31`;
  const read: Target[] = [];
  plan.sections.forEach((section, sectionIndex) => {
    const within: Context = { plan, section, end, file, line: lineOf(['sections', sectionIndex]) };
    const point = section.point === undefined ? null : pointOf(section.point, within);
    if (point) read.push(point);
    section.targets?.forEach((entry, index) => {
      const line = lineOf(['sections', sectionIndex, 'targets', index]);
      read.push(...entriesOf(entry, { ...within, line, ...(point && { point: point.id }) }));
    });
  });
  mustBeDistinct(read, file, lineOf(['sections']));
  mustExist(plan, read, file);
  return {
    id: plan.id,
    ...titled(plan.title),
    level: plan.level,
    place: plan.place,
    year: plan.year,
    start,
    end,
    ...(plan.issued && { issued: plan.issued }),
    document: {
      id: plan.id,
      title: titled(plan.title).title,
      address: plan.document,
      ...(plan.number && { number: plan.number }),
      ...(plan.issuer && { issuer: plan.issuer }),
      date: plan.issued ?? String(plan.year),
    },
    targets: read,
    remarks: (plan.remarks ?? []).map((remark) => ({
      id: remark.id,
      kind: remark.kind,
      quotes: remark.quotes,
      zh: remark.zh,
      en: remark.en,
      ...(remark.reading !== undefined && { reading: remark.reading }),
      targets: remark.targets ?? [],
    })),
    relations: (plan.relations ?? []) as Plan['relations'],
    ...(plan.english && { english: plan.english }),
  };
}

/** Words with or without English, as a title: the Chinese, and both languages where both are there. */
function titled(words: string | Bilingual): { readonly title: string; readonly titles?: Bilingual } {
  return typeof words === 'string' ? { title: words } : { title: words.zh, titles: words };
}

function noted(words: string | Bilingual | undefined): {
  readonly note?: string;
  readonly notes?: Bilingual;
} {
  if (words === undefined) return {};
  return typeof words === 'string' ? { note: words } : { note: words.zh, notes: words };
}

function partTitle(whole: string | Bilingual, label: string, { english }: PlanFile): string | Bilingual {
  if (typeof whole === 'string') return `${whole}：${label}`;
  return { zh: `${whole.zh}：${label}`, en: `${whole.en}: ${english?.[label] ?? label}` };
}

interface Context {
  readonly plan: PlanFile;
  readonly section: PlanFileSection;
  readonly end: string;
  readonly file: string;
  readonly line: number;
  readonly point?: string;
}

function pointOf(number: number, context: Context): Target {
  const { title, quote, clause } = context.section;
  if (title === undefined || quote === undefined) {
    throw new DuibiaoError(
      'plans/point',
      planFileWords.pointWithoutWords(clause, context.file, context.line),
      {
        file: context.file,
        line: context.line,
      },
    );
  }
  const id = `point-${String(number).padStart(2, '0')}`;
  return oneEntry({ id, title, quote }, context);
}

function entriesOf(entry: PlanFileTarget, context: Context): Target[] {
  const whole = oneEntry(entry, context);
  const parts = (entry.parts ?? []).map((part, index) => ({
    label: part.label,
    target: oneEntry(
      {
        id: part.id ?? `${entry.id}-${index + 1}`,
        title: partTitle(entry.title, part.label, context.plan),
        figure: part.figure,
        parent: entry.id,
        quote: entry.quote,
        place: part.place ?? part.label,
        subject: entry.subject ?? titled(entry.title).title,
        ...(entry.unitEnglish && { unitEnglish: entry.unitEnglish }),
        ...(entry.nature && { nature: entry.nature }),
        ...(entry.start && { start: entry.start }),
        ...(entry.due && { due: entry.due }),
        ...(entry.lead && { lead: entry.lead }),
        ...(entry.support && { support: entry.support }),
      },
      context,
    ),
  }));
  const breakdown: BreakdownPart[] = parts.map(({ label, target }) => ({
    label,
    value: target.value,
    unit: target.unit,
    target: target.id,
  }));
  return [{ ...whole, breakdown }, ...parts.map(({ target }) => target)];
}

function oneEntry(entry: PlanFileTarget, context: Context): Target {
  const { plan, section, end, point } = context;
  const responsible = section.responsible ? parseResponsible(section.responsible) : null;
  const figure = figureOf(entry, context);
  const kind = entry.kind ?? (entry.figure === undefined ? 'duty' : 'goal');
  const start = entry.start ?? section.start;
  const stated = entry.due ?? section.due;
  const parent = entry.parent ?? point;
  return {
    id: entry.id,
    ...titled(entry.title),
    kind,
    value: figure.value,
    unit: figure.unit,
    ...(entry.unitEnglish !== undefined && { unitEnglish: entry.unitEnglish }),
    comparator: figure.comparator,
    nature: naturesOf(entry, figure),
    ...(figure.approximation && { approximation: figure.approximation }),
    ...(figure.upTo !== undefined && { upTo: figure.upTo }),
    subject: entry.subject ?? titled(entry.title).title,
    place: entry.place ?? plan.place,
    ...(start !== undefined && { start }),
    due: kind === 'fact' ? null : (stated ?? end),
    dueStated: stated !== undefined,
    ...(entry.every !== undefined && { frequency: frequencyOf(entry.every, figure) }),
    lead: entry.lead ?? section.lead ?? responsible?.lead ?? [],
    support: entry.support ?? section.support ?? responsible?.support ?? [],
    ...(parent !== undefined && { parent }),
    breakdown: [],
    ...(entry.measure !== undefined && { measure: entry.measure }),
    ...(entry.counted && {
      counted: {
        level: entry.counted.level,
        where: entry.counted.where,
        ...(entry.counted.sum !== undefined && { sum: entry.counted.sum }),
      },
    }),
    source: {
      document: plan.document,
      clause: section.clause,
      quote: entry.quote,
      ...(section.line !== undefined && { line: section.line }),
      ...(section.responsible !== undefined && { responsible: section.responsible }),
    },
    ...noted(entry.note),
  };
}

function figureOf(entry: PlanFileTarget, { file, line }: Context): Figure {
  if (entry.figure === undefined || entry.figure === '全部') return WHOLE;
  const figure = parseFigure(entry.figure);
  if (figure !== null && figure.unit !== '') return figure;
  throw new DuibiaoError('plans/figure', planFileWords.unreadableFigure(entry.id, entry.figure, file, line), {
    file,
    line,
  });
}

function naturesOf(entry: PlanFileTarget, figure: Figure): TargetNature[] {
  const natures = new Set<TargetNature>(entry.nature);
  if (entry.figure === '全部') natures.add('whole');
  if (figure.approximation) natures.add('approximate');
  return [...natures];
}

function frequencyOf(every: string, figure: Figure): Frequency {
  const [count, unit] = every.split(' ');
  return { times: Number(figure.value), every: Number(count), unit: unit as Frequency['unit'] };
}

function mustBeDistinct(targets: readonly Target[], file: string, line: number): void {
  const seen = new Set<string>();
  for (const { id } of targets) {
    if (seen.has(id))
      throw new DuibiaoError('plans/duplicate', planFileWords.twice(id, file, line), { file, line });
    seen.add(id);
  }
}

function mustExist(plan: PlanFile, targets: readonly Target[], file: string): void {
  const known = new Set(targets.map(({ id }) => id));
  const named = [
    ...targets.flatMap(({ parent }) => (parent === undefined ? [] : [parent])),
    ...(plan.remarks ?? []).flatMap((remark) => remark.targets ?? []),
    ...(plan.relations ?? []).flatMap(({ kind: _kind, ...relation }) =>
      Object.entries(relation).flatMap(([key, id]) => (key === 'zh' || key === 'en' || !id ? [] : [id])),
    ),
  ];
  for (const id of named) {
    if (!known.has(id))
      throw new DuibiaoError('plans/reference', planFileWords.noSuchTarget(id, file), { file });
  }
}
