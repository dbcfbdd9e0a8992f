import type { CompiledStandard, Criterion, ResolvedParameter, Source } from '@duibiao/core';
import type { StandardLayer } from '@duibiao/standards';

/** A compiled standard as JSON: every criterion with its figures, its sources, and the layer that wrote it. */
export function showJson(compiled: CompiledStandard, layers: readonly StandardLayer[]) {
  const { standard, version } = compiled;
  const lowest = layers[0]!.standard.id;
  const layerOf = ({ layer }: { readonly layer?: string }) => layer ?? lowest;
  const parameterLayers = new Map(version.parameters.map((each) => [each.name, layerOf(each)]));
  return {
    id: standard.id,
    title: (version.title ?? standard.title).zh,
    titleEn: (version.title ?? standard.title).en,
    level: standard.level,
    region: compiled.region,
    asOf: compiled.asOf,
    from: version.from,
    to: version.to ?? null,
    source: sourceJson(version.source),
    extends: standard.extends ?? null,
    layers: layers.map(layerJson),
    criteria: compiled.criteria.map((each) => ({
      id: each.id,
      title: each.title.zh,
      titleEn: each.title.en,
      require: each.criterion.require,
      applies: each.criterion.applies ?? null,
      fields: each.fields,
      parameters: Object.fromEntries(
        each.parameters.map((parameter) => [
          parameter.name,
          { ...parameterJson(parameter), layer: parameterLayers.get(parameter.name) ?? lowest },
        ]),
      ),
      sentence: each.sentence,
      source: sourceJson(each.criterion.source),
      layer: layerOf(each.criterion),
      replaces: replacedBy(each.id, layers),
      readings: (each.criterion.readings ?? []).map(({ id, title, require, source }) => ({
        id,
        title: title.zh,
        titleEn: title.en,
        require,
        source: sourceJson(source),
      })),
    })),
  };
}

/** What a layer below asked for in this criterion's place, the nearest below first; null where nothing was replaced. */
function replacedBy(id: string, layers: readonly StandardLayer[]) {
  const lowest = layers[0]!.standard.id;
  const was = layers
    .flatMap(({ replaced }) => replaced)
    .filter(({ after }) => after.id === id)
    .at(-1)?.before;
  return (
    (was && { layer: was.layer ?? lowest, require: was.require, source: sourceJson(was.source) }) ?? null
  );
}

function layerJson({ standard, version, added, replaced, dropped, parameters }: StandardLayer) {
  const ids = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id);
  return {
    id: standard.id,
    title: (version.title ?? standard.title).zh,
    titleEn: (version.title ?? standard.title).en,
    region: standard.region,
    from: version.from,
    to: version.to ?? null,
    source: sourceJson(version.source),
    added: ids(added),
    replaced: ids(replaced.map(({ after }) => after)),
    dropped: ids(dropped),
    parameters,
  };
}

function parameterJson({ value, unit, source, absence }: ResolvedParameter) {
  return { value, unit: unit ?? null, source: source && sourceJson(source), ...(absence && { absence }) };
}

/** A source as JSON: the document by its title and number. */
function sourceJson({ document, clause, quote, certainty, note }: Source) {
  return {
    document: document.number ? `${document.title}（${document.number}）` : document.title,
    documentId: document.id,
    clause,
    quote: quote ?? null,
    certainty,
    ...(note !== undefined && { note }),
  };
}
