import {
  type CompiledCriterion,
  type CompiledStandard,
  compileStandard,
  type Language,
  type ResolvedParameter,
  type Source,
} from '@duibiao/core';
import type { Command } from '../command.js';
import { CONTEXT_OPTIONS, contextOf, standardOf } from '../context.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

/** `duibiao standards show ID`: every criterion, its figures at a date and place, and where each comes from. */
export const standardsShow: Command = {
  name: 'standards show',
  summary: commandWords.standards.show,
  operands: 'ID|FILE.yaml',
  minOperands: 1,
  maxOperands: 1,
  options: {
    ...CONTEXT_OPTIONS,
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const standard = await standardOf(call.operands[0]!, world);
    const context = contextOf(call, world);
    const last = standard.versions.at(-1)!;
    // A standard no longer in force is shown as it last stood, unless a day is named.
    const asOf =
      call.text('as-of') === undefined && last.to !== undefined && last.to < context.asOf
        ? last.to
        : context.asOf;
    const compiled = compileStandard(standard, { ...context, asOf });
    if (call.text('format') === 'json') printJson(world, asJson(compiled));
    else world.out(asText(compiled, call.language));
    return 0;
  },
};

function asJson(compiled: CompiledStandard) {
  const { standard, version } = compiled;
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
    criteria: compiled.criteria.map((each) => ({
      id: each.id,
      title: each.title.zh,
      titleEn: each.title.en,
      require: each.criterion.require,
      applies: each.criterion.applies ?? null,
      fields: each.fields,
      parameters: Object.fromEntries(
        each.parameters.map((parameter) => [parameter.name, parameterJson(parameter)]),
      ),
      sentence: each.sentence,
      source: sourceJson(each.criterion.source),
      readings: (each.criterion.readings ?? []).map(({ id, title, require, source }) => ({
        id,
        title: title.zh,
        require,
        source: sourceJson(source),
      })),
    })),
  };
}

function parameterJson({ value, unit, source, absence }: ResolvedParameter) {
  return { value, unit: unit ?? null, source: source && sourceJson(source), ...(absence && { absence }) };
}

/** A source as JSON: the document by its title and number. */
export function sourceJson({ document, clause, quote, certainty, note }: Source) {
  return {
    document: document.number ? `${document.title}（${document.number}）` : document.title,
    documentId: document.id,
    clause,
    quote: quote ?? null,
    certainty,
    ...(note !== undefined && { note }),
  };
}

function asText(compiled: CompiledStandard, language: Language): string {
  const { standard, version } = compiled;
  const heading = `${(version.title ?? standard.title)[language]} (${standard.id}, ${compiled.asOf})`;
  return `${[heading, '', ...compiled.criteria.flatMap((each) => criterionLines(each, language))].join('\n')}\n`;
}

function criterionLines(
  { id, title, sentence, parameters, criterion }: CompiledCriterion,
  language: Language,
): string[] {
  const { document, clause, quote, certainty } = criterion.source;
  return [
    `${title[language]} [${id}]`,
    `  ${sentence[language]}`,
    ...parameters.map(({ name, value, unit, source, absence }) =>
      `  ${name} = ${value === null ? (absence?.[language] ?? '') : `${value}${unit ?? ''}`} ${source ? `— ${source.document.title} ${source.clause} (${source.certainty})` : ''}`.trimEnd(),
    ),
    `  ${document.title} ${clause}${quote ? `：“${quote}”` : ''} (${certainty})`,
    '',
  ];
}
