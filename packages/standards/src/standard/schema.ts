import * as z from 'zod';
import {
  bilingual,
  decimal,
  document,
  identifier,
  isoDate,
  regionCode,
  source,
  text,
} from '../yaml/shapes.js';

/** The shape of a standard's YAML file. It is also what the JSON Schema for editors is published from. */

const level = z.enum(['person', 'household', 'village', 'township', 'county']);

const parameterValue = z.strictObject({
  value: text.describe('The figure, a plain decimal in the unit of the parameter'),
  region: regionCode.optional().describe('Only for this region and what lies in it'),
  from: isoDate.optional().describe('In force from this day on'),
  to: isoDate.optional().describe('Last day in force'),
  variant: text.optional().describe('Terrain or other variant this value is for, such as 缺水地区'),
  source,
});

const parameter = z
  .strictObject({
    title: bilingual,
    type: z.enum(['number', 'boolean', 'text']).optional().describe('number when left out'),
    unit: text.optional().describe('元, 元/人, 人, 户, %, 分钟, 米 …'),
    line: text
      .optional()
      .describe('exit or monitoring: the value is looked up in the table of lines by region and date'),
    values: z.array(parameterValue).optional(),
  })
  .describe('A named figure that criteria compare with');

/** In an overlay: only what differs from the standard below. */
const parameterChange = z
  .strictObject({
    title: bilingual.optional(),
    type: z.enum(['number', 'boolean', 'text']).optional(),
    unit: text.optional(),
    line: text.optional(),
    values: z.array(parameterValue).optional(),
  })
  .describe('A parameter set anew: values or line; title and unit are kept from below when left out');

const reading = z
  .strictObject({ id: identifier, title: bilingual, require: text, source })
  .describe('Another reading of a disputed criterion, selectable, never silently preferred');

const criterion = z
  .strictObject({
    id: identifier,
    title: bilingual,
    require: text.describe('Expression over fields and parameters that must be true'),
    applies: text
      .optional()
      .describe('Expression that says whom the criterion concerns; everybody when left out'),
    source,
    readings: z.array(reading).optional(),
    remedy: bilingual.optional().describe('What would have to change, in words for staff'),
  })
  .describe('One condition');

const scoring = z
  .strictObject({
    precondition: z.array(identifier).optional().describe('Criteria that must be met before points count'),
    points: z.record(identifier, decimal).describe('Points of each criterion'),
    passMark: z.strictObject({ value: decimal, source }).optional(),
  })
  .describe('For scored standards');

const rollUp = z.strictObject({ countBy: z.enum(['person', 'household']) });

const version = z.strictObject({
  from: isoDate.describe('First day in force'),
  to: isoDate.optional().describe('Last day in force; left out while it still is'),
  title: bilingual.optional(),
  source,
  parameters: z.record(identifier, parameter).optional(),
  criteria: z.array(criterion).min(1),
  rollUp: rollUp.optional(),
  scoring: scoring.optional(),
});

const change = z
  .strictObject({
    from: isoDate
      .optional()
      .describe('First day of the change; from the start of the standard below when left out'),
    to: isoDate.optional(),
    source,
    parameters: z.record(identifier, parameterChange).optional(),
    replace: z.array(criterion).optional().describe('Criteria that take the place of those of the same id'),
    add: z.array(criterion).optional(),
    drop: z.array(z.strictObject({ id: identifier, source })).optional(),
    rollUp: rollUp.optional(),
    scoring: scoring.optional(),
  })
  .describe('What the local standard changes, over a stretch of time');

const head = {
  id: text.describe('Such as shaanxi/577/household'),
  title: bilingual,
  region: regionCode,
  documents: z.record(text, document).optional().describe('Documents that only this file cites, by id'),
};

export const wholeStandard = z
  .strictObject({ ...head, level, versions: z.array(version).min(1) })
  .describe('A standard written out in full');

export const overlayStandard = z
  .strictObject({
    ...head,
    extends: text.describe('Id of the standard that this one is laid over'),
    level: level.optional().describe('Kept from below; if written, it must be the same'),
    changes: z.array(change).min(1),
  })
  .describe('A local standard: another one, and what differs');

export type WholeFile = z.output<typeof wholeStandard>;
export type OverlayFile = z.output<typeof overlayStandard>;
export type WrittenVersion = z.output<typeof version>;
export type WrittenChange = z.output<typeof change>;
export type WrittenCriterion = z.output<typeof criterion>;
export type WrittenParameter = z.output<typeof parameter>;
export type WrittenParameterChange = z.output<typeof parameterChange>;
export type WrittenScoring = z.output<typeof scoring>;
