import { DuibiaoError, type IsoDate, type Standard, type StandardVersion } from '@duibiao/core';
import { standardFileWords } from '../words/standard-file.js';

/**
 * Versions follow each other without overlapping, and no criterion stands twice in one. A gap between versions is
 * allowed here (the linter reports it). Throws `standards/overlapping-versions` or `standards/repeated-criterion`.
 */
export function checkVersions(
  id: string,
  versions: readonly StandardVersion[],
  file: string,
  lineOf: (index: number) => number,
): void {
  versions.forEach((version, index) => {
    const earlier = versions[index - 1];
    if (version.to !== undefined && version.to < version.from)
      throw new DuibiaoError(
        'standards/overlapping-versions',
        standardFileWords.endsBeforeStart(id, version.from, version.to),
        { file, line: lineOf(index) },
      );
    if (earlier !== undefined && (earlier.to === undefined || earlier.to >= version.from))
      throw new DuibiaoError(
        'standards/overlapping-versions',
        standardFileWords.overlappingVersions(id, earlier.from, version.from),
        { file, line: lineOf(index) },
      );
    const seen = new Set<string>();
    for (const criterion of version.criteria) {
      if (seen.has(criterion.id))
        throw new DuibiaoError(
          'standards/repeated-criterion',
          standardFileWords.repeatedCriterion(id, criterion.id),
          { file, line: criterion.line ?? lineOf(index), criterion: criterion.id },
        );
      seen.add(criterion.id);
    }
  });
}

/** The version in force on a day, else the last that had begun, else the first; without a day the last of all. */
export function versionOn({ versions }: Standard, asOf?: IsoDate): StandardVersion {
  const begun = asOf === undefined ? versions : versions.filter(({ from }) => from <= asOf);
  return (begun.at(-1) ?? versions[0])!;
}
