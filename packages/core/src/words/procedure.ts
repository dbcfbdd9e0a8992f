import type { Procedure, ProcedureStep, StepFault, Wait } from '../procedure/procedure.js';
import type { Bilingual } from './bilingual.js';

/** What is said about the steps of a procedure. */
export const procedureWords = {
  unknownStep(step: string, known: readonly string[]): Bilingual {
    return {
      zh: `程序中没有步骤“${step}”，现有：${known.join('、')}。`,
      en: `The procedure has no step “${step}”; it has ${known.join(', ')}.`,
    };
  },
  fault(fault: StepFault, step: ProcedureStep, procedure: Procedure): Bilingual {
    const { zh, en } = step.title;
    const titleOf = (id: string) =>
      procedure.steps.find((each) => each.id === id)?.title ?? { zh: id, en: id };
    switch (fault.code) {
      case 'missing':
        return { zh: `没有“${zh}”的记录。`, en: `There is no record of “${en}”.` };
      case 'undated':
        return fault.needs === 'from'
          ? { zh: `“${zh}”没有日期。`, en: `“${en}” has no date.` }
          : {
              zh: `“${zh}”没有截止日期，无法核对天数。`,
              en: `“${en}” has no last day, so its days cannot be counted.`,
            };
      case 'badDate':
        return {
          zh: `“${zh}”的日期“${fault.text}”无法识别，应写作 2018-10-08。`,
          en: `The date “${fault.text}” of “${en}” cannot be read; write it as 2018-10-08.`,
        };
      case 'endsBeforeStart':
        return { zh: `“${zh}”的止日早于起日。`, en: `“${en}” ends before it begins.` };
      case 'repeated':
        return { zh: `“${zh}”有不止一条记录。`, en: `“${en}” is recorded more than once.` };
      case 'order': {
        const earlier = titleOf(fault.earlier);
        return {
          zh: `“${zh}”（${fault.date}）早于应在其前的“${earlier.zh}”（${fault.earlierDate}）。`,
          en: `“${en}” (${fault.date}) comes before “${earlier.en}” (${fault.earlierDate}), which should precede it.`,
        };
      }
      case 'waitUnknown': {
        const other = titleOf(fault.step);
        return {
          zh: `“${other.zh}”没有日期，无法核对“${zh}”的时限。`,
          en: `“${other.en}” has no date, so the time of “${en}” cannot be checked.`,
        };
      }
      case 'wait':
        return waitFault(fault.wait, step.title, fault.actual, titleOf);
    }
  },
};

function waitFault(
  wait: Wait,
  { zh, en }: Bilingual,
  actual: string,
  titleOf: (id: string) => Bilingual,
): Bilingual {
  if (wait.kind === 'lasts')
    return {
      zh: `“${zh}”历时 ${actual} 天，应不少于 ${wait.days} 天。`,
      en: `“${en}” lasted ${actual} days; it must last at least ${wait.days}.`,
    };
  const other = titleOf(wait.step);
  switch (wait.kind) {
    case 'after': {
      const [span, spanEn] =
        wait.months === undefined
          ? [`${wait.days ?? 0} 天`, `${wait.days ?? 0} days`]
          : [`${wait.months} 个月`, `${wait.months} months`];
      return {
        zh: `“${zh}”（${actual}）距“${other.zh}”不足 ${span}。`,
        en: `“${en}” (${actual}) comes less than ${spanEn} after “${other.en}”.`,
      };
    }
    case 'within':
      return {
        zh: `“${zh}”于 ${actual} 完成，超过自“${other.zh}”起 ${wait.days} 天的时限。`,
        en: `“${en}” ended on ${actual}, later than ${wait.days} days after “${other.en}”.`,
      };
    case 'laterYear':
      return {
        zh: `“${zh}”（${actual}）与“${other.zh}”在同一年：当年识别的当年不得退出。`,
        en: `“${en}” (${actual}) lies in the year of “${other.en}”: whoever is identified this year cannot leave this year.`,
      };
  }
}
