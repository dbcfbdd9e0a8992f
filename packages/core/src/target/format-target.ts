import { Quantity } from '../quantity/quantity.js';
import type { Language } from '../words/bilingual.js';
import { quantityText } from '../words/quantity-text.js';
import { targetFormatWords } from '../words/target-format.js';
import type { Target } from './plan.js';

/** What a figure is said from: a target's, or that of a proposal not yet confirmed. */
export type SaidFigure = Pick<Target, 'value' | 'unit' | 'comparator' | 'nature'> &
  Partial<Pick<Target, 'kind' | 'unitEnglish' | 'approximation' | 'upTo' | 'frequency'>>;

/**
 * A target's figure as staff would say it.
 *
 * @example
 * ```ts
 * formatTarget({ ...target, value: '17200', unit: '人', comparator: '>=' }, 'zh') //=> '不少于1.72万人'
 * formatTarget({ ...target, value: '17200', unit: '人', comparator: '>=' }, 'en') //=> 'at least 17,200 persons'
 * formatTarget({ ...target, value: '200', unit: '个', nature: ['soft', 'approximate'], approximation: 'above' }, 'zh')
 *   //=> '力争200余个'
 * ```
 */
export function formatTarget(target: SaidFigure, language: Language): string {
  const words = targetFormatWords[language];
  if (target.kind === 'duty') return words.duty;
  const { unit, unitEnglish, upTo } = target;
  const say = (value: string) =>
    quantityText(Quantity.of(value, unit), language, {
      places: 6,
      ...(unitEnglish !== undefined && { unitEnglish }),
    });
  const quantity = say(target.value);
  const figure =
    upTo !== undefined
      ? words.range(quantity, say(upTo))
      : target.approximation
        ? words[target.approximation](quantity)
        : words[target.comparator](quantity);
  const often = target.frequency
    ? words.often(figure, target.frequency.every, target.frequency.unit)
    : figure;
  const soft = target.nature.includes('soft') ? words.soft(often) : often;
  if (target.nature.includes('likely')) return `${soft}${words.likely}`;
  return target.nature.includes('doubtful') ? `${soft}${words.doubtful}` : soft;
}
