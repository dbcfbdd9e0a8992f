/** What a number format makes of a number, as far as reading is concerned. */
export type FormatClass = 'number' | 'percent' | 'date';

/**
 * The class of a built-in format (ECMA-376 part 1, 18.8.30). 27-36 and 50-58 have no code in files: they are the dates
 * of Chinese, Japanese and Korean Excel (`yyyy"年"m"月"`).
 */
export function builtInFormatClass(id: number): FormatClass {
  if (id === 9 || id === 10) return 'percent';
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'number';
}

/**
 * The class of a format code. A date has a year, a month or a day in it; a time alone (`h:mm`, `[h]:mm:ss`) stays a
 * number, being a length as often as an hour. Quoted words, escaped characters, colours and conditions do not count.
 *
 * @example
 * ```ts
 * formatClass('[$-804]yyyy"年"m"月"d"日";@') //=> 'date'
 * formatClass('0.00%') //=> 'percent'
 * formatClass('0"年"') //=> 'number'
 * formatClass('[h]:mm') //=> 'number'
 * ```
 */
export function formatClass(code: string): FormatClass {
  const sections = splitSections(code);
  for (const section of sections) if (isDate(section)) return 'date';
  return (sections[0] ?? '').includes('%') ? 'percent' : 'number';
}

/** Sections without their literals. */
function splitSections(code: string): readonly string[] {
  const bare = code
    .replace(/\\.|_.|\*./gsu, '')
    .replace(/"[^"]*("|$)/gs, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General/gi, '')
    .toLowerCase();
  return bare.split(';');
}

function isDate(section: string): boolean {
  // AM/PM and A/P are letters of a time.
  const tokens =
    section.replace(/am\/pm|a\/p|上午\/下午/g, '').match(/y+|d+|e+|g+|m+|h+|s+|b+|\[[hms]+\]/g) ?? [];
  for (const [i, token] of tokens.entries()) {
    const letter = token[0]!;
    if (letter === 'y' || letter === 'd') return true;
    // `e` is the year of an era in Asian formats, but the exponent in 0.00E+00.
    if (letter === 'e' && !/e[+-]/.test(section) && !/[0#?]/.test(section)) return true;
    if (letter === 'm' && !isMinute(tokens, i)) return true;
  }
  return false;
}

/** Minutes stand after hours or before seconds. */
function isMinute(tokens: readonly string[], at: number): boolean {
  const isPart = (token: string | undefined, letter: string) =>
    token?.replace('[', '').startsWith(letter) === true;
  return isPart(tokens[at - 1], 'h') || isPart(tokens[at + 1], 's');
}
