import type { Bilingual, Level } from '@duibiao/core';

const LEVELS: Record<Level, Bilingual> = {
  person: { zh: '人', en: 'person' },
  household: { zh: '户', en: 'household' },
  village: { zh: '村', en: 'village' },
  township: { zh: '乡镇', en: 'township' },
  county: { zh: '县', en: 'county' },
  project: { zh: '项目', en: 'project' },
};

/** What is wrong with a standard's file beyond its YAML shape. */
export const standardFileWords = {
  endsBeforeStart(id: string, from: string, to: string): Bilingual {
    return {
      zh: `标准“${id}”有一版自 ${from} 起、至 ${to} 止，止日早于起日。请更正日期。`,
      en: `A version of “${id}” starts on ${from} and ends on ${to}, before it starts. Correct the dates.`,
    };
  },
  overlappingVersions(id: string, earlier: string, later: string): Bilingual {
    return {
      zh: `标准“${id}”自 ${earlier} 起的一版与自 ${later} 起的一版日期重叠或次序颠倒。请给前一版写明 to（止日），并按时间先后排列。`,
      en: `The versions of “${id}” from ${earlier} and from ${later} overlap or stand in the wrong order. Give the earlier one its last day (\`to\`) and order them by date.`,
    };
  },
  repeatedCriterion(id: string, criterion: string): Bilingual {
    return {
      zh: `标准“${id}”同一版内条件“${criterion}”出现两次。请改名或合并。`,
      en: `The criterion “${criterion}” stands twice in one version of “${id}”. Rename or merge them.`,
    };
  },
  otherLevel(id: string, level: Level, below: string, belowLevel: Level): Bilingual {
    return {
      zh: `“${id}”写的是${LEVELS[level].zh}级，而所依托的“${below}”是${LEVELS[belowLevel].zh}级。请改用同一级的标准。`,
      en: `“${id}” is for a ${LEVELS[level].en}, but “${below}”, which it extends, is for a ${LEVELS[belowLevel].en}. Extend one of the same level.`,
    };
  },
  touchesNothing(id: string, below: string): Bilingual {
    return {
      zh: `“${id}”的这项变更所写日期不在“${below}”的施行期内。请核对 from 与 to。`,
      en: `This change of “${id}” lies outside the days on which “${below}” is in force. Check \`from\` and \`to\`.`,
    };
  },
  noSuchCriterion(id: string, known: readonly string[]): Bilingual {
    return {
      zh: `下层标准没有条件“${id}”，现有：${known.join('、')}。`,
      en: `The standard below has no criterion “${id}”; it has ${known.join(', ')}.`,
    };
  },
  alreadyThere(id: string): Bilingual {
    return {
      zh: `下层标准已有条件“${id}”。要改写它请放在 replace 之下。`,
      en: `The standard below already has a criterion “${id}”. To rewrite it, put it under \`replace\`.`,
    };
  },
  newParameterNeedsTitle(name: string): Bilingual {
    return {
      zh: `参数“${name}”是新增的，须写明 title（中英文名称）。请核对名称，或补写 title。`,
      en: `The parameter “${name}” is new and needs a title in both languages. Check its name or write one.`,
    };
  },
  unknownStandard(id: string, near: readonly string[]): Bilingual {
    return {
      zh: `没有标准“${id}”。${near.length > 0 ? `相近的有：${near.join('、')}。` : ''}可用 standards 列出全部。`,
      en: `There is no standard “${id}”.${near.length > 0 ? ` Similar: ${near.join(', ')}.` : ''} List them all with \`standards\`.`,
    };
  },
};
