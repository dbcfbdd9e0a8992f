import * as z from 'zod';
import { bilingual, isoDate, text } from '../yaml/shapes.js';

/** A list of names, or one name alone. */
const names = z.union([z.array(text), text.transform((name) => [name])]);

/** Words of the plan: as they stand, or with English beside them. */
const words = z.union([text, bilingual]);

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('Stable name of the entry: lower-case letters, digits and hyphens');

const figure = text.describe(
  'The figure as the plan writes it: 1.72万人以上, 突破2000万元, 40余亩, 60%; 全部 is 100 %',
);

const counted = z
  .strictObject({
    level: z.enum(['person', 'household', 'village']),
    where: text.describe('Condition over ledger fields; rows for which it holds are counted'),
    sum: text.optional().describe('Field to add up over those rows instead of counting them'),
  })
  .describe('How a ledger counts what is done');

const target = z
  .strictObject({
    id,
    title: words,
    kind: z
      .enum(['goal', 'fact', 'duty'])
      .optional()
      .describe('goal when there is a figure, duty when there is none'),
    figure: figure.optional(),
    unitEnglish: text
      .optional()
      .describe('What is counted, in English, where the measure word would mislead: firms for 30户'),
    nature: z.array(z.enum(['binding', 'soft', 'approximate', 'whole', 'likely', 'doubtful'])).optional(),
    subject: text.optional().describe('Who or what is counted; the title when absent'),
    place: text.optional().describe('Where; the place of the plan when absent'),
    start: isoDate.optional(),
    due: isoDate.optional().describe('Last day, when the plan names one'),
    every: z
      .string()
      .regex(/^\d+ (day|week|month|quarter|year)$/)
      .optional()
      .describe('The figure is due once in this period: 2 month'),
    lead: names.optional(),
    support: names.optional(),
    parent: id.optional().describe('Entry it belongs under'),
    parts: z
      .array(z.strictObject({ label: text, figure, id: id.optional(), place: text.optional() }))
      .optional(),
    measure: text.optional().describe('What is counted; entries that share it must agree'),
    counted: counted.optional(),
    quote: text.describe('The words of the plan, verbatim'),
    note: words.optional(),
  })
  .describe('One figure, share, deadline, frequency or duty');

const line = z.string().regex(/^\d+$/).transform(Number);

const section = z
  .strictObject({
    clause: text.describe('Heading under which the words stand'),
    line: line.optional().describe('Line of the text, from 1'),
    point: line.optional().describe('Number of the point; the section is then an entry itself, point-NN'),
    title: words.optional(),
    quote: text.optional(),
    responsible: text.optional().describe('The bracket that names departments, verbatim'),
    lead: names.optional(),
    support: names.optional(),
    start: isoDate.optional(),
    due: isoDate.optional(),
    targets: z.array(target).optional(),
  })
  .describe('A section of the plan; what it says of departments and dates holds for its entries');

const remark = z.strictObject({
  id,
  kind: z.enum(['lostText', 'contradiction', 'blank', 'wrongYear']),
  quotes: z.array(text),
  zh: text,
  en: text,
  reading: text.optional().describe('The likely reading'),
  targets: z.array(id).optional(),
});

const relation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('incidence'),
    poor: id,
    population: id,
    exits: id,
    threshold: id,
    zh: text.optional(),
    en: text.optional(),
  }),
  z.strictObject({ kind: z.literal('share'), part: id.optional(), whole: id.optional(), share: id }),
  z.strictObject({ kind: z.literal('growth'), current: id, rate: id }),
  z.strictObject({ kind: z.literal('perHousehold'), households: id, persons: id }),
]);

/** The shape of a plan file. Every scalar arrives as text. */
export const planShape = z.strictObject({
  id,
  title: words,
  level: z.enum(['village', 'township', 'county']),
  place: text,
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  start: isoDate.optional(),
  end: isoDate.optional(),
  issued: isoDate.optional(),
  issuer: text.optional(),
  number: text.optional(),
  document: text.describe('Name of the text the quotations are from'),
  sections: z.array(section),
  remarks: z.array(remark).optional(),
  relations: z.array(relation).optional(),
  english: z
    .record(text, text)
    .optional()
    .describe('English for places, departments, what is counted, parts: { 非贫困村: other villages }'),
});

export type PlanFile = z.output<typeof planShape>;
export type PlanFileSection = z.output<typeof section>;
export type PlanFileTarget = z.output<typeof target>;

/** JSON Schema of a plan file, for editors that check YAML while one writes. */
export function planFileSchema(): object {
  return z.toJSONSchema(planShape, { io: 'input' });
}
