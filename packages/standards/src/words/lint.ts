import type { Bilingual } from '@duibiao/core';

/** What the linter says. */
export const lintWords = {
  neverHolds(): Bilingual {
    return {
      zh: '任何对象都不可能满足这个条件，请核对不等号、数值与“且”“或”。',
      en: 'No subject can ever meet this condition; check its comparators, figures, and “and”/“or”.',
    };
  },
  neverFails(): Bilingual {
    return {
      zh: '任何对象都满足这个条件，它起不了作用，请核对不等号与数值。',
      en: 'Every subject meets this condition, so it decides nothing; check its comparators and figures.',
    };
  },
  contradiction(one: Bilingual, other: Bilingual): Bilingual {
    return {
      zh: `“${other.zh}”与“${one.zh}”互相矛盾，没有对象能同时满足。`,
      en: `“${other.en}” and “${one.en}” exclude each other; no subject can meet both.`,
    };
  },
  implied(one: Bilingual, other: Bilingual): Bilingual {
    return {
      zh: `满足“${other.zh}”就必然满足“${one.zh}”，后者多余。`,
      en: `Whoever meets “${other.en}” also meets “${one.en}”, which is therefore superfluous.`,
    };
  },
  notAnalysed(parts: readonly string[]): Bilingual {
    return {
      zh: `以下部分未作推理，只当作一个“是或否”：${parts.join('；')}。`,
      en: `These parts were not taken apart, each counted as one yes or no: ${parts.join('; ')}.`,
    };
  },
  tooManyAlternatives(): Bilingual {
    return {
      zh: '条件的组合过多，未检查它是否恒成立或恒不成立。',
      en: 'The condition has too many alternatives to say whether it can fail or hold.',
    };
  },
  uncitedFigure(figures: readonly string[]): Bilingual {
    return {
      zh: `表达式里直接写了数值 ${figures.join('、')}，没有出处。请改成参数，并写明文件、条款。`,
      en: `The expression holds the figure ${figures.join(', ')} without a source. Make it a parameter and cite its document and clause.`,
    };
  },
  unconfirmedFigure(name: string, values: readonly string[]): Bilingual {
    return {
      zh: `参数“${name}”的数值 ${values.join('、')} 有争议或未经证实，判定时会注明。`,
      en: `The value ${values.join(', ')} of “${name}” is disputed or unconfirmed; verdicts that rest on it say so.`,
    };
  },
  unusedParameter(name: string): Bilingual {
    return {
      zh: `参数“${name}”没有条件用到，请核对名称或删去。`,
      en: `No condition uses the parameter “${name}”; check its name or remove it.`,
    };
  },
  versionGap(from: string, to: string): Bilingual {
    return {
      zh: `${from} 至 ${to} 没有任何一版施行，请核对前一版的止日与本版的起日。`,
      en: `No version is in force from ${from} to ${to}; check where the one before ends and this one begins.`,
    };
  },
  valueGap(name: string, from: string, to: string): Bilingual {
    return {
      zh: `参数“${name}”在 ${from} 至 ${to} 没有数值。`,
      en: `The parameter “${name}” has no value from ${from} to ${to}.`,
    };
  },
  parameterMissing(name: string, years: readonly number[]): Bilingual {
    return {
      zh: `参数“${name}”在施行期内的 ${years.join('、')} 年没有数值，这些年份的判定将是“缺数据”。`,
      en: `The parameter “${name}” has no value for ${years.join(', ')}, years in force; verdicts for them will be unknown.`,
    };
  },
  unknownCriterion(id: string, known: readonly string[]): Bilingual {
    return {
      zh: `评分里写的条件“${id}”不存在，现有：${known.join('、')}。`,
      en: `The scoring names the criterion “${id}”, which does not exist; there are ${known.join(', ')}.`,
    };
  },
};
