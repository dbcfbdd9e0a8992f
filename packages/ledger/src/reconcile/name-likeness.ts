/** Marks that stand for a character that could not be typed or was to be hidden. */
const UNKNOWN = /[*＊○〇●×?？□_]/;

/** Characters that offices write for one another in names. */
const VARIANTS = [
  '堃坤',
  '喆哲',
  '淼水',
  '峯峰',
  '羣群',
  '叚段',
  '閆闫阎',
  '付傅',
  '肖萧',
  '兰蓝',
  '於于',
  '邱丘',
  '昇升',
  '甦苏',
  '仝同',
  '戴代',
  '镕熔',
  '煥焕',
  '華华',
  '國国',
  '張张',
  '劉刘',
  '陳陈',
];

const SAME = new Map(VARIANTS.flatMap((group) => [...group].map((letter) => [letter, group[0]!] as const)));

/**
 * Whether two names that differ may be one name written otherwise: a character not typed or hidden (`赵○甲`, `赵*`), a variant
 * form (闫、阎), one of three or more characters another under the same surname. Two names of two characters that differ in
 * one are two people.
 *
 * @example
 * ```ts
 * namesResemble('赵○甲', '赵堃甲') //=> true
 * namesResemble('赵甲', '赵乙') //=> false
 * ```
 */
export function namesResemble(first: string, second: string): boolean {
  const [a, b] = [[...first], [...second]];
  if (a.length !== b.length || a.length < 2) return false;
  let changed = 0;
  let surely = 0;
  for (const [at, letter] of a.entries()) {
    const other = b[at]!;
    if (letter === other) {
      surely += 1;
      continue;
    }
    if (UNKNOWN.test(letter) || UNKNOWN.test(other)) continue;
    if ((SAME.get(letter) ?? letter) === (SAME.get(other) ?? other)) surely += 1;
    else if (at === 0) return false;
    else changed += 1;
  }
  return surely > 0 && (changed === 0 || (changed === 1 && a.length >= 3 && surely === a.length - 1));
}
