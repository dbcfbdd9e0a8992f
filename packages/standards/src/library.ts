import {
  type Dictionary,
  DuibiaoError,
  type LineTable,
  lineTable,
  nearNames,
  type Procedure,
  type Standard,
} from '@duibiao/core';
import { DATA } from './data.generated.js';
import { loadDictionary } from './dictionary.js';
import { readLines } from './lines.js';
import { readProcedures } from './procedures.js';
import { type Documents, readDocuments } from './sources.js';
import { parseStandard } from './standard/parse.js';
import { procedureFileWords } from './words/procedure-file.js';
import { standardFileWords } from './words/standard-file.js';

/**
 * Everything that is shipped as data. Each part is read when it is first asked for, and then kept.
 */
export interface Library {
  readonly dictionary: Dictionary;
  readonly documents: Documents;
  readonly lines: LineTable;
  /** In the order of their ids. */
  readonly standards: readonly Standard[];
  /** Throws `standards/unknown-standard`, naming ids that resemble it. */
  standard(id: string): Standard;
  readonly procedures: readonly Procedure[];
  /** Throws `standards/unknown-procedure`, naming those that exist. */
  procedure(id: string): Procedure;
}

/** Files of the shipped data whose path starts so (`lines/`), as path and text. */
export function dataFiles(prefix: string): [path: string, text: string][] {
  return Object.entries(DATA).filter(([path]) => path.startsWith(prefix));
}

let library: Library | undefined;

/**
 * The shipped library. Reading is lazy and happens once.
 *
 * @example
 * ```ts
 * const library = loadLibrary()
 * library.standard('shaanxi/577/household').level //=> 'household'
 * library.lines.find('exit', '610000', '2017-12-31') //=> 3070, with its source
 * ```
 */
export function loadLibrary(): Library {
  library ??= openLibrary();
  return library;
}

function openLibrary(): Library {
  const files = new Map(
    dataFiles('standards/').map(([path, text]) => [
      path.slice('standards/'.length, -'.yaml'.length),
      { path, text },
    ]),
  );
  const read = new Map<string, Standard>();
  const documents = once(() => readDocuments(dataFiles('documents/')));
  const lines = once(() =>
    lineTable(dataFiles('lines/').flatMap(([path, text]) => readLines(path, text, documents()))),
  );
  const standards = once(() => [...files.keys()].sort().map((id) => opened.standard(id)));
  const procedures = once(() =>
    dataFiles('procedures/').flatMap(([path, text]) => readProcedures(path, text, documents())),
  );
  const opened: Library = {
    get dictionary() {
      return loadDictionary();
    },
    get documents() {
      return documents();
    },
    get lines() {
      return lines();
    },
    get standards() {
      return standards();
    },
    get procedures() {
      return procedures();
    },
    procedure(id) {
      const found = procedures().find((each) => each.id === id);
      if (found !== undefined) return found;
      throw new DuibiaoError(
        'standards/unknown-procedure',
        procedureFileWords.unknownProcedure(
          id,
          procedures().map((each) => each.id),
        ),
      );
    },
    standard(id) {
      const known = read.get(id);
      if (known !== undefined) return known;
      const file = files.get(id);
      if (file === undefined)
        throw new DuibiaoError(
          'standards/unknown-standard',
          standardFileWords.unknownStandard(id, similar(id, [...files.keys()])),
          { standard: id },
        );
      const standard = parseStandard(file.text, file.path, opened);
      read.set(id, standard);
      return standard;
    },
  };
  return opened;
}

/** A value made at the first call and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Ids that may have been meant: nearest in spelling first, then those that share a part of the path. */
function similar(id: string, known: readonly string[]): string[] {
  const parts = id.toLowerCase().split('/');
  const alike = known.filter((other) => parts.some((part) => part.length > 1 && other.includes(part)));
  return [...new Set([...nearNames(id, known), ...alike])].slice(0, 6);
}
