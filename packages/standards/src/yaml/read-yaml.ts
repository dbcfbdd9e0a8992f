import { DuibiaoError } from '@duibiao/core';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { yamlWords } from '../words/yaml.js';
import { shippedValue } from './shipped.js';

/** Where something stands in a YAML text: the keys and indexes that lead to it. */
export type YamlPath = readonly PropertyKey[];

/** A YAML text read against a schema, which still knows on which line each part stands. */
export interface YamlReading<T> {
  readonly value: T;
  /** 1-based line of what a path leads to, or of the nearest thing around it. */
  lineOf(path: YamlPath): number;
}

/** One thing wrong with a YAML text. */
export interface YamlFault {
  readonly line: number;
  readonly sentence: { readonly zh: string; readonly en: string };
}

/**
 * Reads YAML in which every scalar is text, as it is written: `10.20` stays `10.20`, `no` stays `no`, `610000` stays a
 * code. Schemas give the texts their meaning. Throws `standards/yaml` at the first fault's line, naming them all.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): YamlReading<z.output<S>> {
  const { reading, faults } = tryYaml(text, schema);
  if (reading !== null) return reading;
  throw new DuibiaoError('standards/yaml', yamlWords.unusable(file, faults), {
    file,
    line: faults[0]?.line ?? 1,
  });
}

/** As `readYaml`, but gives the faults instead of throwing. */
export function tryYaml<S extends z.ZodType>(
  text: string,
  schema: S,
): {
  readonly reading: YamlReading<z.output<S>> | null;
  readonly faults: readonly YamlFault[];
} {
  z.config({ jitless: true }); // zod would otherwise probe for eval, which a strict page forbids and reports
  const shipped = shippedValue(text);
  const read = shipped === undefined ? null : schema.safeParse(shipped);
  // Lines of shipped files are worked out only when somebody asks: they have no faults to point at.
  if (read?.success) return { reading: { value: read.data, lineOf: lazyLines(text) }, faults: [] };
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter });
  const lineOf = (path: YamlPath) => lineIn(document, counter, path);
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      line: counter.linePos(error.pos[0]).line,
      sentence: yamlWords.notYaml(firstLine(error.message)),
    }));
    return { reading: null, faults };
  }
  const plain = plainOf(document);
  if (plain === null) return { reading: null, faults: [{ line: 1, sentence: yamlWords.tooManyAliases() }] };
  const result = schema.safeParse(plain.value);
  if (result.success) return { reading: { value: result.data, lineOf }, faults: [] };
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, lineOf));
  return { reading: null, faults: faults.sort((a, b) => a.line - b.line) };
}

function lazyLines(text: string): (path: YamlPath) => number {
  let parsed: { readonly document: Document; readonly counter: LineCounter } | undefined;
  return (path) => {
    if (!parsed) {
      const counter = new LineCounter();
      parsed = { document: parseDocument(text, { schema: 'failsafe', lineCounter: counter }), counter };
    }
    return lineIn(parsed.document, parsed.counter, path);
  };
}

/** The text's values; null where its aliases multiply without end. */
function plainOf(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() };
  } catch {
    return null;
  }
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: (path: YamlPath) => number): YamlFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      sentence: yamlWords.unknownKey([...issue.path, key]),
    }));
  if (issue.code === 'invalid_union') {
    // Of several permitted forms, what is wrong is said of the one that was meant: a map is no misspelt text.
    const meant = issue.errors.find(
      (faults) => !faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    );
    if (meant)
      return meant.flatMap((each) => faultsOf({ ...each, path: [...issue.path, ...each.path] }, lineOf));
  }
  return [{ line: lineOf(issue.path), sentence: yamlWords.wrongValue(issue) }];
}

function lineIn(document: Document, counter: LineCounter, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return counter.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
