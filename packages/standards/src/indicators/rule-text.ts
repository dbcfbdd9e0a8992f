import type { Condition, InputOrigin, Measure, ScoreComparator } from '@duibiao/core';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const CONDITION = new RegExp(
  String.raw`^(?<not>not\s+)?(?<first>${NAME})(?:\s*/\s*(?<second>${NAME}))?(?:\s*(?<comparator>>=|<=|>|<|=)\s*(?<value>-?\d+(?:\.\d+)?)\s*%?)?$`,
  'u',
);
const TIER = /^(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*%?$/;

/** `income`, `done / task`; null when it is neither. */
export function readMeasure(written: string): Measure | null {
  const groups = CONDITION.exec(written.trim())?.groups;
  if (!groups?.first || groups.not || groups.comparator) return null;
  return groups.second
    ? { kind: 'rate', done: groups.first, of: groups.second }
    : { kind: 'input', input: groups.first };
}

/** `done / task >= 100`, `flag`, `not flag`; null when it is none of them. */
export function readCondition(written: string): Condition | null {
  const groups = CONDITION.exec(written.trim())?.groups;
  if (!groups?.first) return null;
  if (!groups.comparator) {
    return groups.second ? null : { kind: 'is', input: groups.first, value: !groups.not };
  }
  const measure = readMeasure(groups.second ? `${groups.first}/${groups.second}` : groups.first);
  if (groups.not || measure === null) return null;
  return {
    kind: 'compare',
    measure,
    comparator: groups.comparator as ScoreComparator,
    value: groups.value!,
  };
}

/** `>= 90`. */
export function readTier(
  written: string,
): { readonly comparator: ScoreComparator; readonly value: string } | null {
  const match = TIER.exec(written.trim());
  return match ? { comparator: match[1] as ScoreComparator, value: match[2]! } : null;
}

/** `check housing unmet`, `check * subjects`, `findings id-number/ error`, `target villages done`. */
export function readOrigin(written: string): InputOrigin | null {
  const [kind, name, take, ...rest] = written.trim().split(/\s+/);
  if (!name || rest.length > 0) return null;
  if (kind === 'check' && isOne(take, ['met', 'unmet', 'unknown', 'subjects'] as const)) {
    return { kind, criterion: name === '*' ? null : name, take };
  }
  if (kind === 'findings' && take === undefined) return { kind, rule: name };
  if (kind === 'findings' && isOne(take, ['error', 'warning', 'info'] as const)) {
    return { kind, rule: name, severity: take };
  }
  if (kind === 'target' && isOne(take, ['done', 'required'] as const)) return { kind, target: name, take };
  return null;
}

function isOne<const T extends string>(value: string | undefined, of: readonly T[]): value is T {
  return of.includes(value as T);
}
