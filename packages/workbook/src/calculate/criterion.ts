import { compare } from './arithmetic.js';
import { isError, numberOfText, type Scalar } from './formula-value.js';

/**
 * What a criterion of `COUNTIF` and its kin picks: `3070` `">3070"` `"<>"` `"达标"` `"*户"`. Numbers meet texts that look like
 * them, as in Excel: of two ID numbers the first fifteen digits count.
 */
export function criterionOf(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return (value) => equals(value, wanted);
  }
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const number = rest.trim() === '' ? null : numberOfText(rest);
  const wanted: Scalar = number ?? (/^(true|false)$/i.test(rest) ? /^true$/i.test(rest) : rest);
  switch (operator) {
    case '':
    case '=':
      if (rest === '')
        return operator === '=' ? (value) => value === null : (value) => value === null || value === '';
      return matching(wanted);
    case '<>': {
      if (rest === '') return (value) => value !== null;
      const matches = matching(wanted);
      return (value) => !matches(value);
    }
    default:
      return (value) =>
        typeof value === typeof wanted && value !== null && ordered(operator, compare(value, wanted));
  }
}

function ordered(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function matching(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted !== 'string') return (value) => equals(value, wanted);
  const pattern = wildcard(wanted);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function equals(value: Scalar, wanted: Scalar): boolean {
  if (value === null || isError(value))
    return isError(value) && isError(wanted) && value.error === wanted.error;
  const other = typeof wanted === 'number' && typeof value === 'string' ? numberOfText(value) : value;
  return other !== null && typeof other === typeof wanted && compare(other, wanted) === 0;
}

/** `?` any one character, `*` any number, `~` takes the next for itself. The whole text counts, in any case. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~?[\s\S]/g, (part) => {
    if (part === '?') return '[\\s\\S]';
    if (part === '*') return '[\\s\\S]*?';
    const literal = part.length > 1 ? part.slice(1) : part;
    return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
}
