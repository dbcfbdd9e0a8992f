import type { Assessment, Language, Score } from '@duibiao/core';
import { scoreWords } from '../words/score.js';

/** An assessment for reading in a terminal: best first, each unit with what it lost and what is missing. */
export function scoreText({ units }: Assessment, language: Language): string {
  const shown = ({ value, lowest, highest }: Score) => value ?? scoreWords.open(lowest, highest)[language];
  const order = [...units].sort(
    (a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0,
  );
  const lines = order.flatMap((unit) => {
    const rest = [
      unit.converted ? scoreWords.converted(shown(unit.converted))[language] : '',
      unit.grade ? scoreWords.grade(unit.grade)[language] : '',
      unit.rank === null ? '' : scoreWords.rank(unit.rank)[language],
    ];
    return [
      scoreWords.line(unit.unit, shown(unit.total), rest.join(''))[language],
      ...unit.vetoes
        .filter((veto) => veto.applies === true)
        .map((veto) => scoreWords.veto(veto.title[language])[language]),
      ...unit.deductions.map(
        ({ title, points, reason }) =>
          scoreWords.deduction(title[language], points, reason[language])[language],
      ),
      ...unit.items
        .filter((item) => item.missing.length > 0)
        .map(
          ({ item, missing }) =>
            scoreWords.missing(
              item.title[language],
              missing.map((title) => title[language]).join(language === 'zh' ? '、' : ', '),
            )[language],
        ),
    ];
  });
  return `${lines.join('\n')}\n`;
}
