import { FIGURE_WORDS, type Figure, parseFigure } from '../../quantity/figure.js';
import { type LeftOutReason, leftOutOf } from './left-out.js';
import { COUNTED_NOUNS, MEASURE_WORDS, MONEY_NOUNS, WRITTEN_NUMBERS } from './measure-words.js';

/** The rule by which a figure was found. */
export type ReadingRule = 'measureWord' | 'countedNoun' | 'writtenNumber' | 'whole' | 'moneyNoun';

export interface FoundFigure {
  readonly figure: Figure;
  readonly rule: ReadingRule;
  /** Where it stands in the line, with its comparator words where they adjoin it. */
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

export interface LineReading {
  readonly figures: readonly FoundFigure[];
  readonly leftOut: readonly { readonly written: string; readonly at: number; readonly why: LeftOutReason }[];
}

const NUMBER = /(?<![\d.])\d+(?:\.\d+)?/gu;
const TAIL = new RegExp(
  `^(?<range>[-~～—至]\\d+(?:\\.\\d+)?)?(?<scale>[万亿])?(?<vague>[余多])?(?<early>${FIGURE_WORDS.after})?(?<unit>${MEASURE_WORDS})?(?<late>${FIGURE_WORDS.after})?`,
  'u',
);
const ADJOINING = new RegExp(`(?:${FIGURE_WORDS.before})\\s*$`, 'u');
/** A comparator word that stands off by a few words in the same clause: 不低于地方一般预算收入2%. */
const STANDING_OFF = /(不低于|不少于|至少|不超过|不高于|低于|突破|超过)[^\d，。；,;、：:（()）]{1,12}$/u;

/** Every figure of one line, in order, and the numbers left out with their reasons. */
export function figuresInLine(line: string): LineReading {
  const masked = leftOutOf(line);
  const figures: FoundFigure[] = [];
  const leftOut: { written: string; at: number; why: LeftOutReason }[] = [];
  let until = 0;
  for (const match of line.matchAll(NUMBER)) {
    const at = match.index;
    if (at < until) continue;
    const mask = masked.find(({ from, to }) => from <= at && at < to);
    if (mask) {
      leftOut.push({ written: match[0], at, why: mask.why });
      continue;
    }
    const found = figureAt(line, at, match[0]);
    if (found) {
      figures.push(found);
      until = found.to;
    } else leftOut.push({ written: match[0], at, why: 'noMeasure' });
  }
  const free = (at: number) =>
    !masked.some(({ from, to, why }) => why === 'website' && from <= at && at < to);
  const rest = [...writtenNumbers(line), ...wholes(line)].filter(({ from }) => free(from));
  const clear = rest.filter((found) => !figures.some((other) => sameClause(line, found, other)));
  return { figures: [...figures, ...clear].sort((a, b) => a.from - b.from), leftOut };
}

function figureAt(line: string, at: number, number: string): FoundFigure | null {
  const after = line.slice(at + number.length);
  const tail = TAIL.exec(after)!.groups!;
  const { range = '', scale = '', vague = '', early = '', late = '' } = tail;
  let { unit } = tail;
  let rule: ReadingRule = 'measureWord';
  let length = number.length + range.length + scale.length + vague.length + early.length;
  if (unit !== undefined) length += unit.length + late.length;
  else {
    const rest = line.slice(at + length);
    const noun =
      scale !== '' || early !== '' ? COUNTED_NOUNS.find((each) => each.noun.test(rest)) : undefined;
    const seven = /^有(?=目标|标准)/u.test(rest);
    const money = scale !== '' && MONEY_NOUNS.test(line.slice(0, at));
    if (!noun && !seven && !money) return null;
    unit = noun?.unit ?? (seven ? '有' : '元');
    if (seven) length += 1;
    else rule = noun ? 'countedNoun' : 'moneyNoun';
  }
  const prefix = line.slice(0, at);
  const adjoining = ADJOINING.exec(prefix)?.[0].trim() ?? '';
  const standing = adjoining === '' ? (STANDING_OFF.exec(prefix)?.[1] ?? '') : '';
  const before = adjoining || standing;
  const figure = parseFigure(`${before}${number}${range}${scale}${vague}${unit}${early || late}`);
  if (!figure) return null;
  const from = at - (adjoining === '' ? 0 : prefix.length - prefix.search(ADJOINING));
  return { figure, rule, from, to: at + length, whole: figure.value === '100' && figure.unit === '%' };
}

const HAN = Object.keys(WRITTEN_NUMBERS).join('');
/** Characters of number count only where custom makes them a figure; 一是, 一批, 三保障 are none. */
const WRITTEN = [
  new RegExp(`(?<=每[^，。；,;]{0,14}|轮训|遍访|走访)([${HAN}])(次|遍)`, 'gu'),
  new RegExp(`(?<=至少掌握|掌握)([${HAN}])(门)`, 'gu'),
  new RegExp(`([${HAN}])(个)(?=点(?!对)|方面|到位)`, 'gu'),
  new RegExp(`(?<=达到)([${HAN}])(有)(?=标准|目标)`, 'gu'),
  new RegExp(`([${HAN}])(年)(?=义务教育)`, 'gu'),
];

function writtenNumbers(line: string): FoundFigure[] {
  return WRITTEN.flatMap((words) =>
    [...line.matchAll(words)].flatMap((match): FoundFigure[] => {
      const prefix = line.slice(0, match.index);
      const least = /至少[^，。；,;]{0,4}$/u.test(prefix) ? '至少' : '';
      const figure = parseFigure(`${least}${WRITTEN_NUMBERS[match[1]!]}${match[2]}`);
      if (!figure) return [];
      return [
        { figure, rule: 'writtenNumber', from: match.index, to: match.index + match[0].length, whole: false },
      ];
    }),
  );
}

/** Words that say 100 % of those spoken of. */
const WHOLE =
  /全覆盖|应[^，。；”]{1}尽[^，。；”]{1}|全部(?:纳入|参加)|全面(?:解决|完成村村通|推行)|村村通|(?:确保|对)所有|低保兜底/gu;

function wholes(line: string): FoundFigure[] {
  return [...line.matchAll(WHOLE)].map((match) => ({
    figure: { value: '100', unit: '%', comparator: '=' },
    rule: 'whole',
    from: match.index,
    to: match.index + match[0].length,
    whole: true,
  }));
}

/** Whether two finds stand in one clause: a whole word beside a figure only describes the figure. */
function sameClause(line: string, one: FoundFigure, other: FoundFigure): boolean {
  if (one.rule === 'writtenNumber') return one.from < other.to && other.from < one.to;
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  return !/[，。；,;]/u.test(line.slice(from, to));
}
