import type { Field } from '@duibiao/core';

/**
 * Masks personal text for every output but the user's own workbook: ID and account numbers keep their first six characters
 * and last two, phones the first three and last four, names the first character.
 *
 * @example
 * ```ts
 * maskText('id-number', '99000019800101001X') //=> '990000**********1X'
 * maskText('phone', '13900001234') //=> '139****1234'
 * ```
 */
export function maskText(kind: NonNullable<Field['personal']>, text: string): string {
  switch (kind) {
    case 'id-number':
      return between(text, 6, 2);
    case 'account':
      return between(text, 0, 4);
    case 'phone':
      return text.length <= 4 ? '*'.repeat(text.length) : between(text, Math.min(3, text.length - 5), 4);
    case 'name':
      return text.length <= 1 ? text : text[0] + '*'.repeat([...text].length - 1);
  }
}

function between(text: string, first: number, last: number): string {
  if (text.length <= first + last) return '*'.repeat(text.length);
  return text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(text.length - last);
}

/**
 * Masks whatever looks like an ID number, a disability certificate or a mobile phone number inside free text.
 *
 * @example
 * ```ts
 * maskWords('电话13900001234，证号990000198001010010') //=> '电话139****1234，证号990000**********10'
 * ```
 */
export function maskWords(text: string): string {
  return text
    .replace(/(?<![\dA-Za-z]|\d\.)\d{15}(?:\d{2}[\dXx](?:\d{2}(?:B\d)?)?)?(?![\dA-Za-z])/g, (number) =>
      maskText('id-number', number),
    )
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, (number) => maskText('phone', number));
}
