import type { Criterion, Standard } from '@duibiao/core';
import type { OverlayFile, WholeFile } from '../standard/schema.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import type { DateLines } from './dates.js';

/** Where things stand in the text of a standard's file; what an overlay inherits stands at its `extends`. */
export interface TextLines extends DateLines {
  /** Line of a key of a criterion, passing over the first `skip` of that name (readings have their own). */
  within(criterion: Criterion, key: string, skip: number): number;
}

/** Lines of a standard that was read from `text` as `reading`. */
export function textLines(
  text: string,
  { value, lineOf }: YamlReading<WholeFile | OverlayFile>,
  standard: Standard,
): TextLines {
  const lines = text.split('\n');
  const inherited = lineOf(['extends']);
  return {
    version(index) {
      if ('versions' in value) return lineOf(['versions', index]);
      const from = standard.versions[index]?.from ?? '';
      const change = value.changes.findLastIndex((each) => (each.from ?? '') <= from);
      return lineOf(['changes', Math.max(0, change)]);
    },
    parameter(index, name) {
      if ('versions' in value) return lineOf(['versions', index, 'parameters', name]);
      const change = value.changes.findIndex((each) => each.parameters?.[name] !== undefined);
      return change < 0 ? inherited : lineOf(['changes', change, 'parameters', name]);
    },
    within(criterion, key, skip) {
      const own = standard.extends === undefined || criterion.layer === standard.id;
      if (!own || criterion.line === undefined) return inherited;
      const pattern = new RegExp(`(^|[\\s{,-])${key}\\s*:`, 'u');
      const found = lines
        .map((line, index) => (index + 1 >= (criterion.line ?? 1) && pattern.test(line) ? index + 1 : 0))
        .filter((line) => line > 0);
      return found[skip] ?? criterion.line;
    },
  };
}
