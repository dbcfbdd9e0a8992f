import {
  type Criterion,
  DuibiaoError,
  type IsoDate,
  type Parameter,
  type Standard,
  type StandardVersion,
} from '@duibiao/core';
import { standardFileWords } from '../words/standard-file.js';
import type { YamlPath } from '../yaml/read-yaml.js';
import type { Builder } from './build.js';
import type { OverlayFile, WrittenChange, WrittenParameter, WrittenParameterChange } from './schema.js';
import { checkVersions } from './versions.js';

type LineOf = (path: YamlPath) => number;

/**
 * Lays local changes over a standard. Every version below that a change touches is cut to the days they share and
 * takes the change; days that no change covers are not in force. Throws when a change replaces, drops or re-parametrises
 * what is not there, adds what is, or touches no version at all.
 */
export function layOver(
  base: Standard,
  file: OverlayFile,
  build: Builder,
  name: string,
  lineOf: LineOf,
): Standard {
  const fail = (sentence: Parameters<typeof refuse>[0], path: YamlPath): never =>
    refuse(sentence, name, lineOf(path));
  if (file.level !== undefined && file.level !== base.level)
    fail(standardFileWords.otherLevel(file.id, file.level, base.id, base.level), ['level']);
  const versions = file.changes.flatMap((change, index) => {
    const path = ['changes', index];
    const touched = base.versions.flatMap((version) => {
      const shared = sharedDays(version, change);
      return shared === null ? [] : [changed({ ...version, ...shared }, change, build, path, fail)];
    });
    if (touched.length === 0) fail(standardFileWords.touchesNothing(file.id, base.id), path);
    return touched;
  });
  checkVersions(file.id, versions, name, () => lineOf(['changes']));
  return {
    id: file.id,
    level: base.level,
    title: file.title,
    region: file.region,
    extends: base.id,
    versions,
    file: name,
  };
}

function sharedDays(
  version: StandardVersion,
  change: WrittenChange,
): { readonly from: IsoDate; readonly to?: IsoDate } | null {
  const from = change.from !== undefined && change.from > version.from ? change.from : version.from;
  const ends = [version.to, change.to].filter((day): day is string => day !== undefined).sort();
  const to = ends[0];
  if (to === undefined) return { from };
  return from <= to ? { from, to } : null;
}

function changed(
  version: StandardVersion,
  change: WrittenChange,
  build: Builder,
  path: YamlPath,
  fail: (sentence: Parameters<typeof refuse>[0], path: YamlPath) => never,
): StandardVersion {
  const known = new Map(version.criteria.map((criterion) => [criterion.id, criterion]));
  const need = (id: string, at: YamlPath) => {
    if (!known.has(id)) fail(standardFileWords.noSuchCriterion(id, [...known.keys()]), at);
  };
  const dropped = new Set<string>();
  change.drop?.forEach(({ id }, index) => {
    need(id, [...path, 'drop', index, 'id']);
    dropped.add(id);
  });
  const replaced = new Map<string, Criterion>();
  change.replace?.forEach((written, index) => {
    need(written.id, [...path, 'replace', index, 'id']);
    replaced.set(written.id, build.criterion(written, [...path, 'replace', index]));
  });
  const added = (change.add ?? []).map((written, index) => {
    if (known.has(written.id) && !dropped.has(written.id))
      fail(standardFileWords.alreadyThere(written.id), [...path, 'add', index, 'id']);
    return build.criterion(written, [...path, 'add', index]);
  });
  return {
    ...version,
    source: build.source(change.source, [...path, 'source']),
    parameters: changedParameters(version.parameters, change.parameters ?? {}, build, path, fail),
    criteria: [
      ...version.criteria
        .filter((criterion) => !dropped.has(criterion.id))
        .map((criterion) => replaced.get(criterion.id) ?? criterion),
      ...added,
    ],
    ...(change.rollUp === undefined ? {} : { rollUp: change.rollUp }),
    ...(change.scoring === undefined ? {} : { scoring: build.scoring(change.scoring, [...path, 'scoring']) }),
  };
}

function changedParameters(
  below: readonly Parameter[],
  written: Readonly<Record<string, WrittenParameterChange>>,
  build: Builder,
  path: YamlPath,
  fail: (sentence: Parameters<typeof refuse>[0], path: YamlPath) => never,
): Parameter[] {
  const merged = new Map(below.map((parameter) => [parameter.name, parameter]));
  for (const [name, change] of Object.entries(written)) {
    const at = [...path, 'parameters', name];
    const known = merged.get(name);
    const title = change.title ?? known?.title;
    if (title === undefined) return fail(standardFileWords.newParameterNeedsTitle(name), at);
    const unit = change.unit ?? known?.unit;
    const whole: WrittenParameter = {
      ...change,
      title,
      type: change.type ?? known?.type,
      ...(unit === undefined ? {} : { unit }),
    };
    merged.set(name, build.parameter(name, whole, at));
  }
  return [...merged.values()];
}

function refuse(sentence: DuibiaoError['sentence'], file: string, line: number): never {
  throw new DuibiaoError('standards/overlay', sentence, { file, line });
}
