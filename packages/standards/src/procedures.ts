import { DuibiaoError, type Procedure, type ProcedureStep, type Wait } from '@duibiao/core';
import * as z from 'zod';
import { type Documents, resolveSource } from './sources.js';
import { procedureFileWords } from './words/procedure-file.js';
import { readYaml } from './yaml/read-yaml.js';
import { bilingual, flag, identifier, regionCode, source, text } from './yaml/shapes.js';

const count = z
  .string()
  .regex(/^\d+$/)
  .transform((written) => Number(written));

const wait = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lasts'), days: count, source }),
  z.strictObject({
    kind: z.literal('after'),
    step: identifier,
    days: count.optional(),
    months: count.optional(),
    source,
  }),
  z.strictObject({ kind: z.literal('within'), step: identifier, days: count, source }),
  z.strictObject({ kind: z.literal('laterYear'), step: identifier, source }),
]);

const step = z.strictObject({
  id: identifier,
  title: bilingual,
  synonyms: z.array(text).optional(),
  actor: bilingual,
  optional: flag.optional(),
  waits: z.array(wait).optional(),
  source,
});

const procedureFile = z.strictObject({
  procedures: z.array(
    z.strictObject({
      id: text,
      level: z.enum(['person', 'household', 'village', 'township', 'county']),
      region: regionCode,
      title: bilingual,
      source,
      steps: z.array(step).min(1),
    }),
  ),
});

/** Reads a file of `data/procedures`. Throws `standards/procedure` where a wait names a step that is not there. */
export function readProcedures(file: string, content: string, documents: Documents): Procedure[] {
  const { value, lineOf } = readYaml(content, file, procedureFile);
  return value.procedures.map((entry, index): Procedure => {
    const cite = (written: z.output<typeof source>, path: readonly PropertyKey[]) =>
      resolveSource(written, documents, { file, line: lineOf(['procedures', index, ...path]) });
    const steps = entry.steps.map(({ waits = [], ...rest }, at): ProcedureStep => {
      const path = ['steps', at];
      return {
        ...(rest as Omit<ProcedureStep, 'waits' | 'source'>),
        source: cite(rest.source, [...path, 'source']),
        waits: waits.map((each, number) => {
          const place = [...path, 'waits', number];
          if ('step' in each && !entry.steps.some(({ id }) => id === each.step))
            throw new DuibiaoError(
              'standards/procedure',
              procedureFileWords.noSuchStep(entry.id, each.step),
              {
                file,
                line: lineOf(['procedures', index, ...place, 'step']),
              },
            );
          return { ...each, source: cite(each.source, [...place, 'source']) } as Wait;
        }),
      };
    });
    return { ...entry, source: cite(entry.source, ['source']), steps };
  });
}
