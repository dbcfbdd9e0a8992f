import { DuibiaoError, type Source, type SourceDocument } from '@duibiao/core';
import * as z from 'zod';
import { sourceWords } from './words/sources.js';
import { readYaml } from './yaml/read-yaml.js';
import { document, type source, text } from './yaml/shapes.js';

const documentFile = z.strictObject({ documents: z.record(text, document) });

/** Document id → document. */
export type Documents = ReadonlyMap<string, SourceDocument>;

/** Reads files of `data/documents`: the texts that everything else cites by id. */
export function readDocuments(files: readonly (readonly [file: string, text: string])[]): Documents {
  return new Map(
    files.flatMap(([file, content]) => documentsOf(readYaml(content, file, documentFile).value.documents)),
  );
}

/** Documents as a file writes them, keyed by id. */
export function documentsOf(
  written: Readonly<Record<string, z.output<typeof document>>>,
): [string, SourceDocument][] {
  return Object.entries(written).map(([id, entry]) => [id, { id, ...entry } as SourceDocument]);
}

/** A source as it is written in YAML, its document looked up. Throws `standards/unknown-document`. */
export function resolveSource(
  written: z.output<typeof source>,
  documents: Documents,
  place: { readonly file: string; readonly line: number },
): Source {
  const found = documents.get(written.document);
  if (found === undefined)
    throw new DuibiaoError(
      'standards/unknown-document',
      sourceWords.unknownDocument(written.document, place.file, place.line),
      place,
    );
  return { ...written, document: found } as Source;
}
