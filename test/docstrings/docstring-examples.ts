import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One line of an example that says what it gives. */
export interface Claim {
  readonly expression: string;
  readonly expected: string;
}

/** The example of a docstring: statements to run first, and what the marked lines give. */
export interface DocstringExample {
  /** `packages/core/src/calendar/date.ts:12` */
  readonly place: string;
  readonly steps: readonly (string | Claim)[];
}

/** Every `@example` of the packages' sources that has a `//=>`. */
export function docstringExamples(root: string): DocstringExample[] {
  return readdirSync(join(root, 'packages')).flatMap((name) =>
    [...sourcesBelow(join(root, 'packages', name, 'src'))].flatMap((path) => examplesIn(path, root)),
  );
}

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (/\.ts$/.test(entry.name) && !/\.(test|generated|fixture)\.ts$/.test(entry.name)) yield path;
  }
}

function examplesIn(path: string, root: string): DocstringExample[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/@example\s*\n\s*\*\s*```ts\n([\s\S]*?)\s*\*\s*```/g)].flatMap((match) => {
    const lines = match[1]!.split('\n').map((line) => line.replace(/^\s*\*\s?/, ''));
    const steps = stepsOf(lines);
    const line = source.slice(0, match.index).split('\n').length;
    return steps.some((step) => typeof step !== 'string')
      ? [{ place: `${relative(root, path)}:${line}`, steps }]
      : [];
  });
}

/** A claim may stand at the end of its line, or on the line after it. */
function stepsOf(lines: readonly string[]): (string | Claim)[] {
  const steps: (string | Claim)[] = [];
  for (const line of lines) {
    const [code, expected] = line.split(/\s*\/\/=>\s*/) as [string, string?];
    if (expected === undefined) steps.push(code);
    else
      steps.push({
        expression: bare(wholeStatement(code.trim() === '' ? pop(steps) : code, steps)),
        expected,
      });
  }
  return steps;
}

/** A statement that began on earlier lines is taken together with them. */
function wholeStatement(code: string, before: (string | Claim)[]): string {
  const open = code.replace(/[^([{]/g, '').length;
  const closed = code.replace(/[^)\]}]/g, '').length;
  const earlier = closed > open ? pop(before) : '';
  return earlier === '' ? code : wholeStatement(`${earlier}\n${code}`, before);
}

function pop(steps: (string | Claim)[]): string {
  const last = steps.at(-1);
  if (typeof last !== 'string') return '';
  steps.pop();
  return last;
}

function bare(code: string): string {
  return code.trim().replace(/;$/, '');
}
