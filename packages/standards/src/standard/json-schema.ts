import * as z from 'zod';
import { overlayStandard, wholeStandard } from './schema.js';

/**
 * The JSON Schema of a standard's file (whole or overlay), for editors. It describes what is written: unknown keys are
 * refused, and every scalar may be written as text, number or yes-and-no, since the file is read as text.
 *
 * @example
 * ```ts
 * standardJsonSchema().title //=> 'Duibiao standard'
 * ```
 */
export function standardJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(z.union([wholeStandard, overlayStandard]), {
    target: 'draft-07',
    io: 'input',
    reused: 'ref',
    override({ jsonSchema }) {
      if (jsonSchema.type !== 'string' || jsonSchema.enum !== undefined) return;
      // 4, 2016 and 610000 are written without quotes; a pattern then judges texts alone.
      jsonSchema.type = ['string', 'number'] as unknown as 'string';
    },
  });
  return {
    ...schema,
    $id: 'https://duibiao.example/standard.schema.json',
    title: 'Duibiao standard',
    description: 'A dated, cited exit standard written in YAML: see docs/writing-a-standard.md',
  };
}
