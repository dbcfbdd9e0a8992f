import type { SlipKind } from '../target/arithmetic/breakdown.js';
import type { Bilingual } from './bilingual.js';

const SLIPS: Readonly<Record<SlipKind, Bilingual>> = {
  oneDigit: { zh: '一位数字写错', en: 'one digit is wrong' },
  swappedDigits: { zh: '相邻两位颠倒', en: 'two digits are swapped' },
  zeros: { zh: '多或少写了零', en: 'zeros too many or too few' },
  extraDigit: { zh: '多或漏了一位数字', en: 'a digit too many or too few' },
  countedTwice: { zh: '重复或不应计入', en: 'counted twice or does not belong' },
};

interface Suspicion {
  /** Null for the whole. */
  readonly label: Bilingual | null;
  readonly slip: SlipKind;
  readonly instead: Bilingual | null;
}

function suspicion({ label, slip, instead }: Suspicion): Bilingual {
  return {
    zh: `“${label?.zh ?? '总数'}”疑${SLIPS[slip].zh}${instead ? `，应为${instead.zh}` : ''}`,
    en: `“${label?.en ?? 'the whole'}”: likely ${SLIPS[slip].en}${instead ? `, should be ${instead.en}` : ''}`,
  };
}

/** What the linter of plans says. */
export const planLintWords = {
  breakdown: (
    title: Bilingual,
    whole: Bilingual,
    sum: Bilingual,
    off: { readonly by: Bilingual; readonly more: boolean },
    suspicions: readonly Suspicion[],
  ): Bilingual => {
    const likely = suspicions.slice(0, 3).map(suspicion);
    return {
      zh: `“${title.zh}”总数${whole.zh}，分解数合计${sum.zh}，${off.more ? '多' : '少'}${off.by.zh}${likely.length > 0 ? `；${likely.map(({ zh }) => zh).join('，或')}` : ''}。请核对原始台账。`,
      en: `“${title.en}” is ${whole.en}, its parts add up to ${sum.en}, ${off.by.en} too ${off.more ? 'much' : 'little'}${likely.length > 0 ? `; ${likely.map(({ en }) => en).join(', or ')}` : ''}. Check against the ledgers.`,
    };
  },
  breakdownUnits: (title: Bilingual, label: Bilingual, unit: string, whole: string): Bilingual => ({
    zh: `“${title.zh}”以“${whole}”计，分解项“${label.zh}”却以“${unit}”计，不能相加；请统一单位。`,
    en: `“${title.en}” counts ${whole}, its part “${label.en}” counts ${unit}; they cannot be added. Use one unit.`,
  }),
  disagree: (measure: Bilingual, one: string, other: string): Bilingual => ({
    zh: `“${measure.zh}”前后不一：一处作“${one}”，另一处作“${other}”。请确定以哪个为准。`,
    en: `“${measure.en}” is given twice and differently: “${one}” and “${other}”. Decide which holds.`,
  }),
  outOfReach: (
    figures: { exits: string; rate: string; planned: string; limit: string },
    needed: { required: number; lacking: number },
    scope: Bilingual,
  ): Bilingual => ({
    zh: `脱贫${figures.exits}人后发生率由${figures.rate}%降至${figures.planned}%，达不到${figures.limit}；须脱贫${needed.required}人，还差${needed.lacking}人。${scope.zh}`,
    en: `${figures.exits} exits bring the incidence from ${figures.rate}% to ${figures.planned}%, not to ${figures.limit}; ${needed.required} are needed, ${needed.lacking} more. ${scope.en}`.trimEnd(),
  }),
  impossible: (poor: string, population: string, exits: string): Bilingual => ({
    zh: `总人口${population}、贫困人口${poor}、脱贫${exits}人不合：脱贫人数不能多于贫困人口，贫困人口不能多于总人口。`,
    en: `A population of ${population} with ${poor} poor and ${exits} exits cannot be: exits cannot exceed the poor, nor the poor the population.`,
  }),
  belowFloor: (title: Bilingual, part: Bilingual, percent: string, least: Bilingual): Bilingual => ({
    zh: `“${title.zh}”${part.zh}不足${percent}%，至少应为${least.zh}。`,
    en: `“${title.en}” at ${part.en} is less than ${percent}%; it must be at least ${least.en}.`,
  }),
  impliedWhole: (part: Bilingual, percent: string, most: Bilingual): Bilingual => ({
    zh: `${part.zh}要不低于${percent}%，则总额不得超过${most.zh}；计划未写总额，请核对。`,
    en: `For ${part.en} to be at least ${percent}%, the whole is at most ${most.en}; the plan does not state it, so check.`,
  }),
  impliedPart: (whole: Bilingual, percent: string, least: Bilingual): Bilingual => ({
    zh: `${whole.zh}的${percent}%即不少于${least.zh}；计划未写此数。`,
    en: `${percent}% of ${whole.en} is at least ${least.en}; the plan does not state it.`,
  }),
  impliedBase: (current: Bilingual, percent: string, most: Bilingual): Bilingual => ({
    zh: `${current.zh}要同比增长不低于${percent}%，则上年不得超过${most.zh}；计划未写上年数，请核对。`,
    en: `For ${current.en} to have grown by at least ${percent}%, the year before was at most ${most.en}; the plan does not state it, so check.`,
  }),
  average: (households: string, persons: string, average: string): Bilingual => ({
    zh: `${households}户${persons}人，户均${average}人，不合常理；请核对。`,
    en: `${persons} persons in ${households} households are ${average} each, which is implausible; check.`,
  }),
  outsidePlan: (title: Bilingual, date: string, start: string, end: string): Bilingual => ({
    zh: `“${title.zh}”的日期${date}在计划期（${start}至${end}）之外；请核对。`,
    en: `The date ${date} of “${title.en}” lies outside the plan (${start} to ${end}); check it.`,
  }),
  titleYear: (title: Bilingual, titled: number, year: number): Bilingual => ({
    zh: `标题“${title.zh}”写${titled}年，而目标是${year}年的；请更正标题或年份。`,
    en: `The title “${title.en}” says ${titled}, the targets are for ${year}; correct one of them.`,
  }),
  noLead: (count: number, examples: readonly Bilingual[]): Bilingual => ({
    zh: `${count} 条目标任务没有写明牵头部门，如${examples.map(({ zh }) => `“${zh}”`).join('、')}；请落实责任单位。`,
    en: `${count} targets name no lead department, such as ${examples.map(({ en }) => `“${en}”`).join(', ')}; name one for each.`,
  }),
  remark: (remark: Bilingual, reading: string | undefined): Bilingual => ({
    zh: reading === undefined ? remark.zh : `${remark.zh}可能读法：${reading}。`,
    en: reading === undefined ? remark.en : `${remark.en} Likely reading: ${reading}.`,
  }),
  notInText: (title: Bilingual, quote: string): Bilingual => ({
    zh: `“${title.zh}”的引文“${quote}”不在原文中；请照录原文。`,
    en: `The quotation “${quote}” of “${title.en}” is not in the text; quote it verbatim.`,
  }),
  notHeld: (written: string, quote: string): Bilingual => ({
    zh: `原文“${quote}”中的“${written}”没有列入任何目标；请确认是否遗漏。`,
    en: `“${written}” in “${quote}” is held by no target; see whether one is missing.`,
  }),
};
