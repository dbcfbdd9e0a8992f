import { type CategoryValue, type Dictionary, DuibiaoError, type Field } from '@duibiao/core';
import * as z from 'zod';
import { DATA } from './data.generated.js';
import { dictionaryWords } from './words/dictionary.js';
import { readYaml } from './yaml/read-yaml.js';
import { bilingual, flag, identifier, text } from './yaml/shapes.js';

const level = z.enum(['person', 'household', 'village', 'township', 'county', 'project']);

const words = z.array(text);

const category = z.strictObject({
  value: text,
  title: bilingual,
  code: text.optional(),
  synonyms: words.optional(),
});

const field = z.strictObject({
  id: identifier,
  type: z.enum(['number', 'boolean', 'date', 'text', 'category']),
  unit: text.optional().describe('Only for numbers: 元, 元/人, 人, 户, %, 亩, 公里, …'),
  integer: flag.optional(),
  title: bilingual,
  code: text.optional().describe('Field code in the national registration system'),
  synonyms: words,
  values: z.array(category).optional(),
  derivations: z.array(text).optional().describe('Expressions over other fields, tried in order'),
  personal: z.enum(['name', 'id-number', 'phone', 'account']).optional(),
  yes: words.optional(),
  no: words.optional(),
  unclear: words.optional(),
  otherwise: identifier.optional(),
  noneIsZero: flag.optional(),
  usual: z.tuple([text, text]).optional(),
  note: text.optional(),
});

const dictionaryFile = z.strictObject({ level, fields: z.array(field) });

/**
 * Reads files of `data/dictionary`: the fields that ledgers record and criteria read, by id. Throws
 * `standards/dictionary` where two fields share an id, a category has no values, or `otherwise` names no field.
 *
 * @example
 * ```ts
 * readDictionary([['village.yaml', 'level: village\nfields: [{ id: poor, type: number, unit: 人, title: { zh: 贫困人口, en: poor }, synonyms: [] }]']])
 *   .get('poor')?.unit //=> '人'
 * ```
 */
export function readDictionary(files: readonly (readonly [file: string, content: string])[]): Dictionary {
  const fields = new Map<string, Field>();
  for (const [file, content] of files) {
    const { value, lineOf } = readYaml(content, file, dictionaryFile);
    value.fields.forEach((entry, index) => {
      const fault = faultOf(entry, fields);
      if (fault)
        throw new DuibiaoError('standards/dictionary', fault, { file, line: lineOf(['fields', index]) });
      fields.set(entry.id, fieldOf(value.level, entry));
    });
  }
  for (const { id, otherwise } of fields.values())
    if (otherwise !== undefined && !fields.has(otherwise))
      throw new DuibiaoError('standards/dictionary', dictionaryWords.noSuchField(id, otherwise));
  return fields;
}

type Written = z.output<typeof field>;

function faultOf(entry: Written, known: ReadonlyMap<string, Field>) {
  if (known.has(entry.id)) return dictionaryWords.twice(entry.id);
  if (entry.type === 'category' && !entry.values?.length) return dictionaryWords.noValues(entry.id);
  if (entry.type === 'number' && entry.unit === undefined) return dictionaryWords.noUnit(entry.id);
  return null;
}

function fieldOf(ofLevel: Field['level'], { code, usual, values, ...rest }: Written): Field {
  return {
    ...(rest as Omit<Field, 'level' | 'values' | 'usual' | 'systemCode'>),
    level: ofLevel,
    ...(code === undefined ? {} : { systemCode: code }),
    ...(values === undefined ? {} : { values: values as CategoryValue[] }),
    ...(usual === undefined ? {} : { usual: [Number(usual[0]), Number(usual[1])] as const }),
  };
}

let shipped: Dictionary | undefined;

/**
 * The shipped field dictionary. It is read at the first call and then kept.
 *
 * @example
 * ```ts
 * loadDictionary().get('perCapitaNetIncome')?.unit //=> '元/人'
 * ```
 */
export function loadDictionary(): Dictionary {
  shipped ??= readDictionary(Object.entries(DATA).filter(([path]) => path.startsWith('dictionary/')));
  return shipped;
}
