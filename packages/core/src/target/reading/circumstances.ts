import type { Figure } from '../../quantity/figure.js';
import type { Frequency } from '../plan.js';

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Last day of a month. */
function monthEnd(year: number, month: number): string {
  return `${year}-${twoDigits(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** The deadline that the words before a figure name: 6月底前, 2019年底, 上半年, 7月底. The last one counts. */
export function dueIn(words: string, year: number): string | undefined {
  const named = [
    ...words.matchAll(/(?:(20\d\d)年)?(\d{1,2})月底?前?|(?:(20\d\d)年)?(年底|上半年|三季度末)/gu),
  ].filter(([all]) => /底|前|上半年|末/u.test(all));
  const last = named.at(-1);
  if (!last) return undefined;
  const [, yearOfMonth, month, yearOfTerm, term] = last;
  if (month !== undefined) {
    const number = Number(month);
    return number >= 1 && number <= 12 ? monthEnd(Number(yearOfMonth ?? year), number) : undefined;
  }
  const of = Number(yearOfTerm ?? year);
  return monthEnd(of, term === '上半年' ? 6 : term === '三季度末' ? 9 : 12);
}

const PERIODS: Readonly<Record<string, Frequency['unit']>> = {
  年: 'year',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  天: 'day',
};

/** How often something is due, when the clause says 每年, 每季度, 每2月, 每1月 before a number of times. */
export function frequencyIn(words: string, figure: Figure): Frequency | undefined {
  if (figure.unit !== '次' && figure.unit !== '期' && figure.unit !== '遍') return undefined;
  const match = /每(\d{1,2})?个?(年|季度|月|周|天)/u.exec(words);
  const unit = match && PERIODS[match[2]!];
  if (!unit) return undefined;
  return { times: Number(figure.value), every: Number(match[1] ?? 1), unit };
}

/** The place that the words before a figure name: 白兔村7社, 青水镇仁和村, 莫家社区. */
export function placeIn(words: string): string | undefined {
  return [
    ...words.matchAll(
      /(?<=在|解决|^)(?:\p{Script=Han}{1,4}镇)?\p{Script=Han}{2,3}(?:村|社区)(?:\d+(?:、\d+)*社)?/gu,
    ),
  ].at(-1)?.[0];
}
