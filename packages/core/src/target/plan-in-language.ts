import type { Bilingual, Language } from '../words/bilingual.js';
import type { BreakdownPart, Plan, Target } from './plan.js';

/**
 * A name of the plan in both languages: a place, a department, what is counted, a part. As the plan writes it where its
 * file gives no English.
 *
 * @example
 * ```ts
 * nameInPlan(findPlan('zhenba-2019'), '县脱贫办').en //=> 'County Poverty Alleviation Office'
 * ```
 */
export function nameInPlan({ english }: Plan, name: string): Bilingual {
  return { zh: name, en: english?.[name] ?? name };
}

/** A target's title in both languages; as it is written where the plan file gives no English. */
export function titleOfTarget({ title, titles }: Target): Bilingual {
  return titles ?? { zh: title, en: title };
}

/** A plan's title in both languages; as it is written where its file gives no English. */
export function titleOfPlan({ title, titles }: Plan): Bilingual {
  return titles ?? { zh: title, en: title };
}

/**
 * The plan as it is read in a language: titles, notes, places, departments, what is counted, parts. Quotations,
 * headings, figures and measure words stay as the document has them; what the plan file gives no English for stays too.
 *
 * @example
 * ```ts
 * planIn(findPlan('qunli-2020'), 'en').targets[0]?.title //=> 'All remaining poor households leave poverty'
 * ```
 */
export function planIn(plan: Plan, language: Language): Plan {
  const name = (word: string) => nameInPlan(plan, word)[language];
  const titles = new Map(plan.targets.map((target) => [target.title, titleOfTarget(target)[language]]));
  const part = (each: BreakdownPart): BreakdownPart => ({ ...each, label: name(each.label) });
  return {
    ...plan,
    title: titleOfPlan(plan)[language],
    place: name(plan.place),
    targets: plan.targets.map((target): Target => {
      const { subject, note, notes, measure } = target;
      return {
        ...target,
        title: titleOfTarget(target)[language],
        // A target that does not say what it counts counts what its title, or its whole's title, says.
        subject: plan.english?.[subject] === undefined ? (titles.get(subject) ?? subject) : name(subject),
        place: name(target.place),
        lead: target.lead.map(name),
        support: target.support.map(name),
        breakdown: target.breakdown.map(part),
        ...(measure !== undefined && { measure: name(measure) }),
        ...(note !== undefined && { note: notes?.[language] ?? note }),
      };
    }),
  };
}
