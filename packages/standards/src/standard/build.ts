import type { Criterion, Parameter, Scoring, Source, StandardVersion } from '@duibiao/core';
import type * as z from 'zod';
import { type Documents, resolveSource } from '../sources.js';
import type { YamlPath } from '../yaml/read-yaml.js';
import type { source as sourceShape } from '../yaml/shapes.js';
import type { WrittenCriterion, WrittenParameter, WrittenScoring, WrittenVersion } from './schema.js';

type WrittenSource = z.output<typeof sourceShape>;

/** Turns what is written in one file into the core's types, looking documents up and noting lines and layer. */
export interface Builder {
  version(written: WrittenVersion, path: YamlPath): StandardVersion;
  criterion(written: WrittenCriterion, path: YamlPath): Criterion;
  parameter(name: string, written: WrittenParameter, path: YamlPath): Parameter;
  scoring(written: WrittenScoring, path: YamlPath): Scoring;
  source(written: WrittenSource, path: YamlPath): Source;
}

/** `layer` is the id of the overlay that the file is, absent for standards written out in full. */
export function builder(
  file: string,
  lineOf: (path: YamlPath) => number,
  documents: Documents,
  layer?: string,
): Builder {
  const mark = layer === undefined ? {} : { layer };

  function source(written: WrittenSource, path: YamlPath): Source {
    return resolveSource(written, documents, { file, line: lineOf([...path, 'document']) });
  }

  function criterion(written: WrittenCriterion, path: YamlPath): Criterion {
    const { readings, source: cited, ...rest } = written;
    return {
      ...(rest as Omit<Criterion, 'source' | 'readings'>),
      source: source(cited, [...path, 'source']),
      ...(readings === undefined
        ? {}
        : {
            readings: readings.map((reading, index) => ({
              ...reading,
              source: source(reading.source, [...path, 'readings', index, 'source']),
            })),
          }),
      line: lineOf(path),
      ...mark,
    };
  }

  function parameter(name: string, written: WrittenParameter, path: YamlPath): Parameter {
    const { values = [], type = 'number', ...rest } = written;
    return {
      name,
      type,
      ...(rest as Pick<Parameter, 'title' | 'unit' | 'line'>),
      values: values.map((value, index) => ({
        ...(value as Omit<Parameter['values'][number], 'source'>),
        source: source(value.source, [...path, 'values', index, 'source']),
      })),
      ...mark,
    };
  }

  function scoring(written: WrittenScoring, path: YamlPath): Scoring {
    const { passMark, ...rest } = written;
    return {
      ...(rest as Omit<Scoring, 'passMark'>),
      ...(passMark === undefined
        ? {}
        : {
            passMark: {
              value: passMark.value,
              source: source(passMark.source, [...path, 'passMark', 'source']),
            },
          }),
    };
  }

  function version(written: WrittenVersion, path: YamlPath): StandardVersion {
    const { from, to, title, rollUp } = written;
    return {
      from,
      ...(to === undefined ? {} : { to }),
      ...(title === undefined ? {} : { title }),
      source: source(written.source, [...path, 'source']),
      parameters: Object.entries(written.parameters ?? {}).map(([name, each]) =>
        parameter(name, each, [...path, 'parameters', name]),
      ),
      criteria: written.criteria.map((each, index) => criterion(each, [...path, 'criteria', index])),
      ...(rollUp === undefined ? {} : { rollUp }),
      ...(written.scoring === undefined ? {} : { scoring: scoring(written.scoring, [...path, 'scoring']) }),
    };
  }

  return { version, criterion, parameter, scoring, source };
}
