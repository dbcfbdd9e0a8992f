import { roundTo } from './arithmetic.js';
import { shownNumber } from './formula-value.js';
import { dayOf } from './serial.js';
import { Uncalculable } from './uncalculable.js';

type FormatToken =
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' }
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'literal'; readonly text: string };

/**
 * A number as `TEXT` shows it: digits, thousands, percent, dates, and words between (`0-00-00`, `yyyy年m月d日`). Throws
 * `Uncalculable` for formats beyond these (conditions, exponents, times).
 */
export function formatNumber(value: number, format: string): string {
  if (/^general$/i.test(format)) return shownNumber(value);
  const sections = format.split(';');
  const which = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const tokens = tokensOf(sections[which]!);
  if (tokens.some(({ kind }) => kind === 'date')) return formatDate(value, tokens);
  const hasDigits = tokens.some(({ kind }) => kind === 'digit');
  const sign = value < 0 && which === 0 && hasDigits ? '-' : '';
  const shown = formatDigits(Math.abs(value), tokens);
  return /[1-9]/.test(shown) ? sign + shown : shown;
}

function tokensOf(section: string): readonly FormatToken[] {
  const tokens: FormatToken[] = [];
  for (const [part, quoted, escaped, letters] of section.matchAll(
    /"([^"]*)"|[\\!]([\s\S])|(y+|m+|d+)|[\s\S]/gi,
  )) {
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (letters !== undefined) tokens.push({ kind: 'date', letters: letters.toLowerCase() });
    else if (part === '0' || part === '#' || part === '?') tokens.push({ kind: 'digit', mark: part });
    else if (part === '.') tokens.push({ kind: 'point' });
    else if (part === ',') tokens.push({ kind: 'comma' });
    else if (part === '%') tokens.push({ kind: 'percent' });
    else if (/[-+/():：、 ¥￥$]|\p{Script=Han}/u.test(part)) tokens.push({ kind: 'literal', text: part });
    else throw new Uncalculable(`TEXT ${section}`);
  }
  return tokens;
}

function formatDate(value: number, tokens: readonly FormatToken[]): string {
  const day = dayOf(value);
  if (!day) throw new Uncalculable('TEXT of no date');
  const shown: Readonly<Record<string, string>> = {
    yyyy: String(day.year).padStart(4, '0'),
    yyy: String(day.year).padStart(4, '0'),
    yy: String(day.year % 100).padStart(2, '0'),
    y: String(day.year % 100).padStart(2, '0'),
    m: String(day.month),
    mm: String(day.month).padStart(2, '0'),
    d: String(day.day),
    dd: String(day.day).padStart(2, '0'),
  };
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'point') return '.';
      const part = token.kind === 'date' ? shown[token.letters] : undefined;
      if (part === undefined) throw new Uncalculable('TEXT of a date');
      return part;
    })
    .join('');
}

function formatDigits(value: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const fraction = point < 0 ? [] : tokens.slice(point + 1);
  const places = fraction.filter(({ kind }) => kind === 'digit').length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const lastDigit = whole.findLastIndex(({ kind }) => kind === 'digit');
  const commas = whole.flatMap(({ kind }, at) => (kind === 'comma' ? [at] : []));
  if (commas.some((at) => at > lastDigit)) throw new Uncalculable('TEXT in thousands');
  const rounded = roundTo(value * 100 ** percents, places);
  if (!(rounded < 1e15)) throw new Uncalculable('TEXT of a number too large');
  const [digits, decimals = ''] = rounded.toFixed(places).split('.');
  return `${formatWhole(digits!, whole, commas.length > 0)}${formatFraction(decimals, fraction, point >= 0)}`;
}

/** Digits from the right; what is left over goes where the leftmost stands. */
function formatWhole(digits: string, tokens: readonly FormatToken[], inThousands: boolean): string {
  let rest = digits === '0' ? '' : digits;
  let left = tokens.filter(({ kind }) => kind === 'digit').length;
  let shown = '';
  let count = 0;
  const put = (digit: string) => {
    if (inThousands && count > 0 && count % 3 === 0) shown = `,${shown}`;
    shown = digit + shown;
    count++;
  };
  for (const token of [...tokens].reverse()) {
    if (token.kind === 'literal') shown = token.text + shown;
    else if (token.kind === 'percent') shown = `%${shown}`;
    if (token.kind !== 'digit') continue;
    left--;
    do {
      const digit = rest.at(-1) ?? (token.mark === '0' ? '0' : token.mark === '?' ? ' ' : '');
      rest = rest.slice(0, -1);
      if (digit !== '') put(digit);
    } while (left === 0 && rest !== '');
  }
  return shown;
}

function formatFraction(decimals: string, tokens: readonly FormatToken[], hasPoint: boolean): string {
  let shown = hasPoint ? '.' : '';
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'literal') shown += token.text;
    else if (token.kind === 'percent') shown += '%';
    else if (token.kind === 'digit') {
      const isNothing = token.mark !== '0' && /^0*$/.test(decimals.slice(at));
      if (!isNothing) shown += decimals[at];
      at++;
    }
  }
  return shown;
}
