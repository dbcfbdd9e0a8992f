import { DuibiaoError, growthChain, type LineSeries, type LineValue, type Source } from '@duibiao/core';
import * as z from 'zod';
import { type Documents, resolveSource } from './sources.js';
import { lineFileWords } from './words/line-file.js';
import { readYaml } from './yaml/read-yaml.js';
import { bilingual, decimal, flag, regionCode, source, text } from './yaml/shapes.js';

const year = z.string().regex(/^\d{4}$/);

const value = z.union([decimal, z.strictObject({ value: decimal, source: source.optional() })]);

const chain = z.strictObject({
  from: year,
  base: decimal,
  percent: decimal,
  until: year,
});

const series = z.strictObject({
  id: text,
  use: z.enum(['exit', 'monitoring']),
  region: regionCode,
  title: bilingual,
  basis: z.enum(['current', 'constant-2010']),
  income: z.enum(['net', 'disposable']).optional(),
  default: flag.optional(),
  source,
  values: z.record(year, value).optional(),
  chain: chain.optional(),
});

const lineFile = z.strictObject({ series: z.array(series) });

/**
 * Reads a file of `data/lines`. A value without a source of its own has the series' source. The years of a chain are
 * computed; a year that is also published must agree, and then keeps the publication's source.
 */
export function readLines(file: string, content: string, documents: Documents): LineSeries[] {
  const { value: read, lineOf } = readYaml(content, file, lineFile);
  return read.series.map((entry, index) => {
    const resolve = (written: z.output<typeof source>, path: readonly PropertyKey[]) =>
      resolveSource(written, documents, { file, line: lineOf(['series', index, ...path]) });
    const shared = resolve(entry.source, ['source']);
    const published = Object.entries(entry.values ?? {}).map(([written, each]): LineValue => {
      const own = typeof each === 'string' ? undefined : each.source;
      return {
        year: Number(written),
        value: typeof each === 'string' ? each : each.value,
        source: own === undefined ? shared : resolve(own, ['values', written]),
      };
    });
    const values =
      entry.chain === undefined
        ? published
        : joinChain(entry.id, entry.chain, published, shared, {
            file,
            line: lineOf(['series', index, 'chain']),
          });
    const { id, use, region, title, basis, income } = entry;
    return {
      id,
      use,
      region,
      title,
      basis,
      ...(income === undefined ? {} : { income }),
      default: entry.default ?? false,
      values: values.sort((a, b) => a.year - b.year),
    };
  });
}

function joinChain(
  id: string,
  written: z.output<typeof chain>,
  published: readonly LineValue[],
  shared: Source,
  place: { readonly file: string; readonly line: number },
): LineValue[] {
  const computed = growthChain(Number(written.from), written.base, written.percent, Number(written.until));
  for (const known of published) {
    const own = computed.find((each) => each.year === known.year);
    if (own?.value !== known.value)
      throw new DuibiaoError(
        'standards/chain-disagrees',
        lineFileWords.chainDisagrees(id, known.year, own?.value ?? null, known.value),
        place,
      );
  }
  return computed.map(
    (each) => published.find((known) => known.year === each.year) ?? { ...each, source: shared },
  );
}
