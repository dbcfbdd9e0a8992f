import * as z from 'zod';
import {
  bilingual,
  certainty,
  decimal,
  document,
  flag,
  identifier,
  regionCode,
  source,
  text,
} from '../yaml/shapes.js';

/** The shape of an indicator set's YAML file. Rules are written flat: `rule: pro-rata` with its own keys beside it. */

const points = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('Points, a plain decimal that is not negative');

const measure = text.describe('An input (`income`), or a share in per cent (`done / task`)');
const condition = text.describe('`a / b >= 100`, `count <= 5`, `flag`, `not flag`');

const input = z
  .strictObject({
    zh: text,
    en: text,
    unit: text.optional(),
    type: z.enum(['number', 'boolean']).optional().describe('number when left out'),
    from: text
      .optional()
      .describe(
        '`check CRITERION met|unmet|unknown|subjects` (CRITERION `*` for the whole standard), `findings RULE-PREFIX [error|warning|info]`, `target ID done|required`',
      ),
  })
  .describe('A figure that rules read, one for each unit');

const occurrence = z.strictObject({
  count: identifier.describe('Input that counts the occurrences'),
  each: points,
  free: points.optional().describe('So many are let pass'),
  max: points.optional().describe('Most that this kind can cost or earn'),
});

const indicatorShape = {
  id: identifier,
  code: text.optional().describe('Number as the sheet prints it; made from the position when left out'),
  title: bilingual,
  points,
  weight: points.optional().describe('What it counts for in a `weighted` parent'),
};

const itemShape = {
  ...indicatorShape,
  standard: text.optional().describe('评价标准 in the words of the sheet; made from the rule when left out'),
  explanation: text.optional(),
  department: text.optional(),
  dataSource: text.optional(),
  zeroWhen: z.array(condition).optional(),
  absent: z.enum(['rescale', 'full']).optional(),
  clause: text.optional(),
  quote: text.optional(),
  note: text.optional(),
  certainty: certainty.optional(),
  pointsCertainty: certainty.optional(),
  unread: flag.optional(),
};

const item = z.discriminatedUnion('rule', [
  z.strictObject({ ...itemShape, rule: z.literal('all-or-nothing'), when: condition }),
  z.strictObject({
    ...itemShape,
    rule: z.literal('pro-rata'),
    measure,
    full: points.optional(),
    zeroBelow: points.optional(),
  }),
  z.strictObject({ ...itemShape, rule: z.literal('per-occurrence'), deductions: z.array(occurrence).min(1) }),
  z.strictObject({
    ...itemShape,
    rule: z.literal('per-step'),
    measure,
    target: points.optional(),
    step: points,
    each: points,
    partial: z.enum(['none', 'whole', 'exact']).optional(),
  }),
  z.strictObject({
    ...itemShape,
    rule: z.literal('tiers'),
    measure,
    tiers: z.array(z.strictObject({ when: text, points })).min(1),
  }),
  z.strictObject({ ...itemShape, rule: z.literal('judged') }),
]);

export type WrittenItem = z.output<typeof item>;

export interface WrittenBlock {
  readonly id: string;
  readonly code?: string | undefined;
  readonly title: { readonly zh: string; readonly en: string };
  readonly points: string;
  readonly weight?: string | undefined;
  readonly combine?: 'sum' | 'pooled' | 'weighted' | undefined;
  readonly children: readonly WrittenIndicator[];
}

export type WrittenIndicator = WrittenItem | WrittenBlock;

const block: z.ZodType<WrittenBlock> = z.lazy(() =>
  z.strictObject({
    ...indicatorShape,
    combine: z.enum(['sum', 'pooled', 'weighted']).optional(),
    children: z.array(indicator).min(1),
  }),
);

/** What has parts is a block; everything else must have a rule, and is told what is wrong with it as an item. */
const indicator: z.ZodType<WrittenIndicator> = z.lazy(() =>
  z.any().transform((value, context): WrittenIndicator => {
    const isBlock = typeof value === 'object' && value !== null && 'children' in value;
    const result = (isBlock ? block : item).safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  }),
);

const bonus = z.strictObject({
  id: identifier,
  code: text.optional(),
  title: bilingual,
  standard: text.optional(),
  additions: z.array(occurrence).min(1),
  cap: points,
  clause: text.optional(),
  quote: text.optional(),
});

const veto = z.strictObject({
  id: identifier,
  title: bilingual,
  when: condition,
  effect: z.union([z.literal('zero'), z.strictObject({ grade: text })]),
  clause: text.optional(),
  quote: text.optional(),
  certainty: certainty.optional(),
});

const grading = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('threshold'),
    of: z.enum(['total', 'converted']).optional(),
    certainty: certainty.optional(),
    levels: z.array(z.strictObject({ grade: text, from: decimal.optional() })).min(2),
  }),
  z.strictObject({
    by: z.literal('rank'),
    certainty: certainty.optional(),
    levels: z
      .array(
        z.strictObject({
          grade: text,
          share: points.optional(),
          count: z.string().regex(/^\d+$/).optional(),
        }),
      )
      .min(2),
  }),
]);

export const indicatorSet = z.strictObject({
  id: text,
  title: bilingual,
  level: z.enum(['person', 'household', 'village', 'township', 'county']),
  region: regionCode,
  documents: z.record(text, document).optional(),
  source,
  notes: z.array(bilingual).optional(),
  total: points,
  decimals: z
    .string()
    .regex(/^[0-6]$/)
    .optional()
    .describe('Decimal places of scores, 2 when left out'),
  inputs: z.record(identifier, input).optional(),
  indicators: z.array(indicator).min(1),
  bonuses: z.array(bonus).optional(),
  bonusCap: points.optional(),
  ceiling: points.optional(),
  vetoes: z.array(veto).optional(),
  conversion: z.strictObject({ title: bilingual, to: points }).optional(),
  grading: grading.optional(),
  ranking: z
    .strictObject({
      ties: z.enum(['skip', 'dense']).optional(),
      tieBreak: z.array(identifier).optional(),
    })
    .optional(),
});

export type WrittenSet = z.output<typeof indicatorSet>;
