import { fileURLToPath } from 'node:url';
import * as core from '@duibiao/core';
import * as ledger from '@duibiao/ledger';
import * as report from '@duibiao/report';
import * as sheet from '@duibiao/sheet';
import * as standards from '@duibiao/standards';
import * as workbook from '@duibiao/workbook';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Claim, type DocstringExample, docstringExamples } from './docstring-examples.js';

/** What examples may name without saying where it comes from: the public faces, and the shipped data. */
const SCOPE: Record<string, unknown> = {
  ...core,
  ...ledger,
  ...report,
  ...sheet,
  ...standards,
  ...workbook,
  library: standards.loadLibrary(),
  dictionary: standards.loadDictionary(),
  lines: standards.loadLibrary().lines,
};

interface Outcome {
  readonly claim: Claim;
  readonly given: unknown;
  readonly expected: unknown;
}

/** Runs an example; null when it needs something that only its surroundings have (a ledger at hand, a compiled standard). */
function run({ steps }: DocstringExample): Outcome[] | null {
  const marked = steps.map((step) => (typeof step === 'string' ? step : `__given.push(${step.expression});`));
  const script = ts.transpile(marked.join('\n'), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  const code = script.replace(/^import .*$/gm, '').replace(/^export \{\};$/gm, '');
  const given: unknown[] = [];
  const scope = { ...SCOPE, __given: given };
  const claims = steps.filter((step): step is Claim => typeof step !== 'string');
  if (claims.some(({ expected }) => /…|\.\.\./.test(expected)) || /\bawait\b/.test(code)) return null;
  let expected: unknown[];
  try {
    expected = claims.map(({ expected: text }) =>
      evaluated(`return (${text.replace(/[,;]?\s*$/, '')})`, scope),
    );
    evaluated(code, scope);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof SyntaxError) return null;
    throw error;
  }
  return claims.map((claim, index) => ({ claim, given: given[index], expected: expected[index] }));
}

function evaluated(code: string, scope: Record<string, unknown>): unknown {
  const names = Object.keys(scope).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  return new Function(...names, code)(...names.map((name) => scope[name]));
}

describe('examples in docstrings', () => {
  const examples = docstringExamples(fileURLToPath(new URL('../../', import.meta.url)));
  const ran = examples.flatMap((example) => {
    const outcomes = run(example);
    return outcomes === null ? [] : [[example.place, outcomes] as const];
  });

  it.each(ran)('%s gives what it says', (_, outcomes) => {
    for (const { claim, given, expected } of outcomes) {
      expect(plain(given), claim.expression).toEqual(plain(expected));
    }
  });

  it('run by themselves in good part; the rest need a ledger or a standard at hand', () => {
    expect(ran.length).toBeGreaterThanOrEqual(50);
    expect(ran.length).toBeLessThan(examples.length);
  });
});

/** As it would be printed: objects of the library compare by what they show. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify({ value: value ?? null }));
}
