import * as z from 'zod';
import { PATTERNS } from './patterns.js';

/** Shapes that several kinds of file share. Every scalar arrives as text. */

export const text = z.string().min(1);

export const identifier = z
  .string()
  .regex(PATTERNS.identifier)
  .describe('A name usable in expressions: letters, digits and underscores; Chinese is allowed');

export const decimal = z.string().regex(PATTERNS.decimal).describe('A plain decimal number');

export const isoDate = z.string().regex(PATTERNS.isoDate).describe('A date, YYYY-MM-DD');

export const regionCode = z
  .string()
  .regex(PATTERNS.regionCode)
  .describe('Six-digit code of GB/T 2260 (610000 Shaanxi); 100000 is the whole country');

export const bilingual = z
  .strictObject({ zh: text, en: text })
  .describe('Words for people, in both languages');

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const certainty = z
  .enum(['published', 'code', 'plan', 'derived', 'disputed', 'unconfirmed'])
  .describe(
    'published: a public text says so · code: a program in use says so · plan: a plan document says so · derived: arithmetic · disputed: sources disagree · unconfirmed: background knowledge only',
  );

export const source = z
  .strictObject({
    document: text.describe('Id of a document, from data/documents or from `documents` of this file'),
    clause: text.describe('How a reader finds the place in the document'),
    quote: text.optional().describe('The words of the document, verbatim'),
    certainty,
    note: text
      .optional()
      .describe('What a reader must know to judge the certainty: the other reading, what was not found'),
  })
  .describe('The clause that a figure or criterion rests on');

export const document = z
  .strictObject({
    title: text,
    number: text.optional().describe('文号'),
    issuer: text.optional(),
    date: z.string().regex(PATTERNS.documentDate).optional(),
    address: text.optional().describe('Public address without scheme, or name of a file in documents/'),
    note: text.optional(),
  })
  .describe('A text that figures come from');
