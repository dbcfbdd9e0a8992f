/** Pieces of formula text that are TRUE or FALSE and never an error. Constants are folded away. */
export const TRUE = 'TRUE';
export const FALSE = 'FALSE';

export function all(conditions: readonly string[]): string {
  const open = [...new Set(conditions)].filter((each) => each !== TRUE);
  if (open.includes(FALSE)) return FALSE;
  if (open.length === 0) return TRUE;
  return open.length === 1 ? open[0]! : `AND(${open.join(',')})`;
}

export function any(conditions: readonly string[]): string {
  const open = [...new Set(conditions)].filter((each) => each !== FALSE);
  if (open.includes(TRUE)) return TRUE;
  if (open.length === 0) return FALSE;
  return open.length === 1 ? open[0]! : `OR(${open.join(',')})`;
}

export function negation(condition: string): string {
  if (condition === TRUE) return FALSE;
  if (condition === FALSE) return TRUE;
  const inner = /^NOT\((.*)\)$/.exec(condition)?.[1];
  return inner !== undefined && balanced(inner) ? inner : `NOT(${condition})`;
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const letter of text.replace(/"[^"]*"/g, '')) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** `test` is only looked at when `guard` holds: what it reads may be an error otherwise. */
export function guarded(guard: string, test: string): string {
  if (guard === FALSE || test === FALSE) return FALSE;
  return guard === TRUE ? test : `IF(${guard},${test},FALSE)`;
}

/** A truth in three values: what makes it surely true, and what makes it surely false. */
export interface Truth {
  readonly holds: string;
  readonly fails: string;
}

export const UNKNOWN: Truth = { holds: FALSE, fails: FALSE };

export function constantTruth(value: boolean): Truth {
  return value ? { holds: TRUE, fails: FALSE } : { holds: FALSE, fails: TRUE };
}

export function both(truths: readonly Truth[]): Truth {
  return { holds: all(truths.map((each) => each.holds)), fails: any(truths.map((each) => each.fails)) };
}

export function either(truths: readonly Truth[]): Truth {
  return { holds: any(truths.map((each) => each.holds)), fails: all(truths.map((each) => each.fails)) };
}

export function opposite({ holds, fails }: Truth): Truth {
  return { holds: fails, fails: holds };
}

/** Text in quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
