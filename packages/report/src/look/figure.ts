import type { Language } from '@duibiao/core';
import type { SpecValue } from '@duibiao/sheet';
import { ANSWER_WORDS } from '../words/check-words.js';

/** A decimal figure as a number cell where a spreadsheet holds it exactly (15 digits), else as text. */
export function figure(decimal: string): SpecValue {
  const plain = /^[+-]?\d+(\.\d+)?$/.test(decimal);
  return plain && decimal.replaceAll(/^[+-]?0*\.?0*|\./g, '').length <= 15 ? Number(decimal) : decimal;
}

/** Share in per cent with one decimal: `12.5%`; a dash when there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`;
}

/**
 * An actual or required value as people say it: `= true` is 是, `= false` is 否.
 *
 * @example
 * ```ts
 * spoken('= true', 'zh') //=> '是'
 * spoken('> 3070', 'zh') //=> '> 3070'
 * ```
 */
export function spoken(value: string | null, language: Language): string {
  return (value ?? '').replaceAll(
    /(?:^= |\b)(true|false)\b/g,
    (_, answer: 'true' | 'false') => ANSWER_WORDS[answer][language],
  );
}
