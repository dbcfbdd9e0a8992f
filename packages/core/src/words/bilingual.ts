/** The two languages that Duibiao speaks. */
export type Language = 'zh' | 'en';

/** Words for people, in both languages; neither may be left out. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Composes both languages from one function, so that a sentence is built once.
 *
 * @example
 * ```ts
 * bilingual((language) => (language === 'zh' ? '共 3 户' : '3 households')).zh //=> '共 3 户'
 * ```
 */
export function bilingual(say: (language: Language) => string): Bilingual {
  return { zh: say('zh'), en: say('en') };
}
