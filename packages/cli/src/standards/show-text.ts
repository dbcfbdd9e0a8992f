import {
  type Bilingual,
  type CompiledCriterion,
  type CompiledStandard,
  type Language,
  type ResolvedParameter,
  type Source,
  sentenceOf,
  withUnit,
} from '@duibiao/core';
import { CERTAINTY_WORDS } from '@duibiao/report';
import type { StandardLayer } from '@duibiao/standards';
import { inColumns } from '../columns.js';
import { standardsWords as words } from '../words/standards.js';

/** A compiled standard for people: its layers, then every criterion with its figures and where each comes from. */
export function showText(
  compiled: CompiledStandard,
  layers: readonly StandardLayer[],
  language: Language,
): string {
  const { standard, version } = compiled;
  const say = (sentence: Bilingual) => sentence[language];
  const period = say(words.period(version.from, version.to));
  return [
    `${say(version.title ?? standard.title)} (${standard.id})`,
    say(words.head(say(words.levels[standard.level]), compiled.region, period, compiled.asOf)),
    `${say(words.basis)}${sourceText(version.source, language)}`,
    '',
    ...(layers.length > 1 ? [say(words.layers), ...layerLines(compiled, layers, language), ''] : []),
    ...compiled.criteria.flatMap((each) => criterionLines(each, compiled, layers, language)),
  ].join('\n');
}

function layerLines(
  compiled: CompiledStandard,
  layers: readonly StandardLayer[],
  language: Language,
): string[] {
  const names = (of: readonly { readonly title: Bilingual }[]) =>
    of.map(({ title }) => title[language]).join(words.and[language]);
  return inColumns(
    layers.map((layer, index) => {
      const { standard, version, added, replaced, dropped } = layer;
      const figures = index === 0 ? '' : otherFigures(compiled, layer, layers[index - 1]!, language);
      const changes =
        index === 0
          ? [words.holds(added.length)]
          : [
              added.length > 0 && words.added(names(added)),
              replaced.length > 0 && words.replaced(names(replaced.map(({ after }) => after))),
              dropped.length > 0 && words.dropped(names(dropped)),
              figures !== '' && words.set(figures),
            ];
      const said = changes.flatMap((each) => (each ? [each[language]] : []));
      const whole = said.length > 0 ? said : [words.unchanged[language]];
      return [
        `  ${standard.id}`,
        (version.title ?? standard.title)[language],
        whole.join(words.list[language]),
      ];
    }),
  );
}

/** Figures that a layer sets otherwise than the one below; where no layer above does so again, with their value. */
function otherFigures(
  { version, parameters }: CompiledStandard,
  layer: StandardLayer,
  below: StandardLayer,
  language: Language,
): string {
  const known = new Set(below.version.parameters.map(({ name }) => name));
  const last = new Map(version.parameters.map((each) => [each.name, each.layer]));
  const said = layer.parameters
    .filter((name) => known.has(name))
    .map((name) => {
      const found = parameters.find((each) => each.name === name);
      const holds = last.get(name) === layer.standard.id && found !== undefined && found.value !== null;
      return holds ? `${name} = ${withUnit(found.value!, found.unit, language)}` : name;
    });
  return said.join(words.and[language]);
}

function criterionLines(
  each: CompiledCriterion,
  compiled: CompiledStandard,
  layers: readonly StandardLayer[],
  language: Language,
): string[] {
  const { id, title, sentence, parameters, criterion, applies } = each;
  const say = (text: Bilingual) => text[language];
  const lookup = { dictionary: compiled.context.dictionary, parameters: compiled.parameters };
  return [
    `${say(title)} [${id}]`,
    `  ${say(sentence)}`,
    ...(applies === null ? [] : [`  ${say(words.applies)}${sentenceOf(applies, lookup, language)}`]),
    ...parameters.map((parameter) => `  ${parameterText(parameter, each, compiled, language)}`),
    `  ${say(words.basis)}${sourceText(criterion.source, language)}`,
    ...(layers.length > 1 ? [`  ${say(originOf(each, layers))}`] : []),
    ...(criterion.readings ?? []).map(
      (reading) =>
        `  ${say(words.reading(reading.id))}${say(reading.title)}  ${sourceText(reading.source, language)}`,
    ),
    '',
  ];
}

/** Which layer wrote the criterion, and whether it stands in the place of another's. */
function originOf({ id, criterion }: CompiledCriterion, layers: readonly StandardLayer[]): Bilingual {
  const lowest = layers[0]!.standard.id;
  const by = criterion.layer ?? lowest;
  const was = layers
    .find(({ standard }) => standard.id === by)
    ?.replaced.find(({ after }) => after.id === id)?.before;
  if (was !== undefined) return words.replaces(by, was.layer ?? lowest, was.require);
  return by === layers.at(-1)!.standard.id ? words.addedBy(by) : words.takenFrom(by);
}

/** A figure with its source, left out where it is the criterion's own, and the layer that set it for another's criterion. */
function parameterText(
  { name, title, value, unit, source, absence, named }: ResolvedParameter,
  { criterion }: CompiledCriterion,
  { version }: CompiledStandard,
  language: Language,
): string {
  const figure = value === null ? (absence?.[language] ?? '') : withUnit(value, unit, language);
  const own = source !== null && sourceText(source, language) === sourceText(criterion.source, language);
  const from = named ? words.named[language] : source === null || own ? '' : sourceText(source, language);
  const layer = version.parameters.find((each) => each.name === name)?.layer;
  const by = layer === undefined || layer === criterion.layer ? '' : `[${layer}]`;
  return [`${title[language]} ${name} = ${figure}`, from, by].filter((part) => part !== '').join('  ');
}

function sourceText({ document, clause, quote, certainty }: Source, language: Language): string {
  const name = document.title.startsWith('《') ? document.title : `《${document.title}》`;
  const number = document.number ? `（${document.number}）` : '';
  const said = quote ? `“${quote}”` : '';
  return words.source(`${name}${number}${clause}`, said, CERTAINTY_WORDS[certainty][language])[language];
}
