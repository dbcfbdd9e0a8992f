import type { Standard, StandardVersion } from '@duibiao/core';
import { type Documents, documentsOf } from '../sources.js';
import { readYaml } from '../yaml/read-yaml.js';
import { builder } from './build.js';
import { layOver } from './overlay.js';
import { overlayStandard, wholeStandard } from './schema.js';
import { checkVersions } from './versions.js';

/** What a standard's file may refer to: documents to cite, standards to lie over. */
export interface StandardShelf {
  readonly documents: Documents;
  /** Throws when there is no such standard, naming those that resemble it. */
  standard(id: string): Standard;
}

/**
 * Reads a standard from YAML, written out in full or as an overlay (`extends`), which is resolved to a full standard
 * whose criteria and parameters name the layer that set them. Expressions are kept as text; compiling them is the
 * rule engine's.
 *
 * Throws `DuibiaoError` (`standards/yaml` and others) with the line of the YAML; an unknown key is an error.
 *
 * @example
 * ```ts
 * const standard = parseStandard(text, 'county.yaml', loadLibrary())
 * standard.versions[0].criteria.map((criterion) => criterion.id) //=> ['incidence', 'road']
 * ```
 */
export function parseStandard(text: string, file: string, shelf: StandardShelf): Standard {
  if (/^extends\s*:/mu.test(text)) return parseOverlay(text, file, shelf);
  const reading = readYaml(text, file, wholeStandard);
  const { value } = reading;
  const build = builder(file, reading.lineOf, withOwn(shelf.documents, value.documents));
  const versions = value.versions.map(
    (version, index): StandardVersion => build.version(version, ['versions', index]),
  );
  checkVersions(value.id, versions, file, (index) => reading.lineOf(['versions', index]));
  return { id: value.id, level: value.level, title: value.title, region: value.region, versions, file };
}

function parseOverlay(text: string, file: string, shelf: StandardShelf): Standard {
  const reading = readYaml(text, file, overlayStandard);
  const { value } = reading;
  const build = builder(file, reading.lineOf, withOwn(shelf.documents, value.documents), value.id);
  return layOver(shelf.standard(value.extends), value, build, file, reading.lineOf);
}

function withOwn(documents: Documents, own: Parameters<typeof documentsOf>[0] | undefined): Documents {
  return own === undefined ? documents : new Map([...documents, ...documentsOf(own)]);
}
