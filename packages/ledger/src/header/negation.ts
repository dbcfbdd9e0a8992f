import type { Field } from '@duibiao/core';

/**
 * What a header denies, stated as it would be asserted: `饮水不安全` → `饮水安全`, `无卫生厕所` → `有卫生厕所`. Several, where it can be put
 * in several ways; none for a header that denies nothing.
 *
 * @example
 * ```ts
 * assertionsOf('未参加医保') //=> ['参加医保', '有参加医保', '通参加医保']
 * ```
 */
export function assertionsOf(word: string): readonly string[] {
  const denied = /^(?:未能|没有|未|没|不|无)(.+)$/.exec(word)?.[1];
  const found = denied === undefined ? [] : [denied, `有${denied}`, `通${denied}`];
  for (const match of word.matchAll(/(?<!有)(?:没有|不|未|没|无)/g)) {
    const before = word.slice(0, match.index);
    const after = word.slice(match.index + match[0].length);
    if (before.length >= 1 && after.length >= 1) found.push(before + after, `${before}有${after}`);
  }
  return found.filter((each) => each.length >= 2);
}

/** Answers that turn round with their question. `安全` and `达标` say the same whatever was asked. */
const YES = ['是', '√', '✓', '✔', '☑', '🗹', '对', '有', '已', 'y', 'yes', 'true', 't', '是的', '均是', '1'];
const NO = [
  ...['否', '×', '✗', '✘', '☒', 'x', '╳', '✕', '✖', '无', '没有', '没', '未', '不', 'n', 'no', 'false', 'f'],
  ...['不是', '非', '错', '0'],
];

/** A yes-or-no field read from a column that asks for its opposite: `是` is no, `安全` is still safe. */
export function denied(field: Field): Field {
  const own = (words: readonly string[] = [], bare: readonly string[]) =>
    words.filter((word) => !bare.includes(word));
  return {
    ...field,
    yes: [...own(field.yes, YES), ...NO],
    no: [...own(field.no, NO), ...YES],
  };
}
