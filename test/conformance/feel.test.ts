import { readdirSync, readFileSync } from 'node:fs';
import { DuibiaoError, evaluateExpression } from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** One case of the FEEL subset: what an expression gives, or the code of the error that refuses it. */
interface Case {
  readonly expression: string;
  readonly data?: Record<string, unknown>;
  readonly value?: unknown;
  readonly code?: string;
}

const folder = new URL('./feel/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const cases: Case[] = parse(readFileSync(new URL(file, folder), 'utf8'));
  describe(file.replace('.yaml', ''), () => {
    test.each(cases.map((each) => [each.expression, each] as const))(
      '%s',
      (expression, { data = {}, value, code }) => {
        const evaluate = () => evaluateExpression(expression, data);
        if (code === undefined) expect(evaluate().value).toEqual(value);
        else expect(evaluate).toThrow(expect.objectContaining({ name: 'DuibiaoError', code }));
      },
    );
  });
}

test('a refusal says which construct, where, and what to write instead, in both languages', () => {
  let refusal: unknown;
  try {
    evaluateExpression('income > 3\n  and abs(income) > 2', { income: 4 });
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(DuibiaoError);
  const { sentence, place } = refusal as DuibiaoError;
  expect(place).toEqual({ line: 2, column: 7 });
  expect(sentence.zh).toBe(
    '表达式“income > 3 and abs(income) > 2”第 2 行第 7 列：不支持“abs( … )”。函数 abs 不在子集内；可用 not、count、sum、min、max、date、duration。',
  );
  expect(sentence.en).toContain(
    'line 2, column 7: "abs( … )" is outside the subset. The function abs is left out',
  );
});
