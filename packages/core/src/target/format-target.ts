import { Quantity } from '../quantity/quantity.js';
import type { Language } from '../words/bilingual.js';
import { targetFormatWords } from '../words/target-format.js';
import type { Target } from './plan.js';

/**
 * A target's figure as staff would say it.
 *
 * @example
 * ```ts
 * formatTarget({ ...target, value: '17200', unit: '人', comparator: '>=' }, 'zh') //=> '不少于1.72万人'
 * formatTarget({ ...target, value: '200', unit: '个', nature: ['soft', 'approximate'], approximation: 'above' }, 'zh')
 *   //=> '力争200余个'
 * ```
 */
export function formatTarget(target: Target, language: Language): string {
  const words = targetFormatWords[language];
  if (target.kind === 'duty') return words.duty;
  const quantity = Quantity.of(target.value, target.unit).format({ places: 6 });
  const upTo = target.upTo === undefined ? null : Quantity.of(target.upTo, target.unit).format({ places: 6 });
  const figure = upTo
    ? words.range(quantity, upTo)
    : target.approximation
      ? words[target.approximation](quantity)
      : words[target.comparator](quantity);
  const every = target.frequency ? words.every(target.frequency.every, target.frequency.unit) : '';
  const soft = target.nature.includes('soft') ? words.soft : '';
  const doubt = target.nature.includes('likely')
    ? words.likely
    : target.nature.includes('doubtful')
      ? words.doubtful
      : '';
  return `${every}${soft}${figure}${doubt}`;
}
