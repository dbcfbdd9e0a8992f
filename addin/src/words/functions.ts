import type { Bilingual } from '@duibiao/core';
import type { FunctionId } from '../functions/functions.js';

interface ParameterWords {
  readonly name: string;
  readonly optional?: boolean;
  readonly help: Bilingual;
}

interface FunctionWords {
  readonly help: Bilingual;
  readonly parameters: readonly ParameterWords[];
}

const STANDARD: ParameterWords = {
  name: 'standard',
  help: {
    zh: '标准编号，如 "shaanxi/577/household"',
    en: 'Id of the standard, such as "shaanxi/577/household"',
  },
};
const HEADERS: ParameterWords = {
  name: 'headers',
  help: { zh: '表头所在行（可以是两三行）', en: 'The header row (or rows) of the ledger' },
};
const ROWS: ParameterWords = {
  name: 'rows',
  help: { zh: '数据行，列数与表头相同', en: 'Data rows, as wide as the headers' },
};
const AS_OF: ParameterWords = {
  name: 'asOf',
  optional: true,
  help: {
    zh: '校验时点：年份或日期；省略时取标准的最后有效日',
    en: 'Year or date; the standard’s last day when absent',
  },
};

/** What Excel shows of each function while a formula is typed. */
export const FUNCTION_HELP: Readonly<Record<FunctionId, FunctionWords>> = {
  LINE: {
    help: {
      zh: '某年某地的扶贫标准（元/人）；查不到时为 #N/A 并说明原因',
      en: 'The poverty line of a year and region (yuan per person); #N/A with the reason where there is none',
    },
    parameters: [
      { name: 'year', help: { zh: '年份或日期，可为区域', en: 'Year or date; may be a range' } },
      {
        name: 'region',
        optional: true,
        help: {
          zh: '六位行政区划代码，省略为全国',
          en: 'Six-digit region code; the whole country when absent',
        },
      },
      {
        name: 'use',
        optional: true,
        help: {
          zh: '“监测”取防返贫监测范围，省略取退出标准',
          en: '"monitoring" for the monitoring line; else the exit line',
        },
      },
    ],
  },
  MEETS: {
    help: { zh: '逐行判定：达标、未达标、缺数据', en: 'Verdict of each row: met, unmet, no data' },
    parameters: [
      STANDARD,
      HEADERS,
      ROWS,
      {
        name: 'criterion',
        optional: true,
        help: { zh: '条件编号或名称；省略为全部条件', en: 'Id or title of one criterion; all when absent' },
      },
      AS_OF,
    ],
  },
  SHORTFALL: {
    help: { zh: '逐行给出离标准还差多少', en: 'How much each row lacks to the threshold' },
    parameters: [
      STANDARD,
      {
        name: 'criterion',
        help: { zh: '条件编号或名称，如 "income"', en: 'Id or title of the criterion, such as "income"' },
      },
      HEADERS,
      ROWS,
      AS_OF,
    ],
  },
  WHY: {
    help: { zh: '逐行说明为什么未达标或缺数据', en: 'Why each row is unmet or without data, in words' },
    parameters: [STANDARD, HEADERS, ROWS, AS_OF],
  },
  INCIDENCE: {
    help: {
      zh: '贫困发生率 = 贫困人口 ÷ 农村人口（小数，设成百分比格式显示）',
      en: 'Poverty incidence: poor ÷ rural population, as a fraction',
    },
    parameters: [
      { name: 'poor', help: { zh: '贫困人口，可为区域', en: 'Poor persons; may be a range' } },
      { name: 'population', help: { zh: '农村人口，可为区域', en: 'Rural population; may be a range' } },
    ],
  },
  EXITS: {
    help: {
      zh: '为使发生率降到门槛以下，至少还须脱贫多少人',
      en: 'Fewest persons who must leave poverty for the incidence to meet a threshold',
    },
    parameters: [
      { name: 'poor', help: { zh: '贫困人口，可为区域', en: 'Poor persons; may be a range' } },
      { name: 'population', help: { zh: '农村人口，可为区域', en: 'Rural population; may be a range' } },
      { name: 'threshold', help: { zh: '门槛，如 "<3%"', en: 'The threshold, such as "<3%"' } },
    ],
  },
  SCORE: {
    help: { zh: '按考核指标体系逐行计算总分', en: 'Total score of each row by an indicator set' },
    parameters: [
      {
        name: 'set',
        help: {
          zh: '指标体系编号，如 "sichuan/city-2017"',
          en: 'Id of the indicator set, such as "sichuan/city-2017"',
        },
      },
      HEADERS,
      ROWS,
    ],
  },
  IDCHECK: {
    help: {
      zh: '核对身份证号：位数、出生日期、校验码',
      en: 'Checks citizen ID numbers: length, birth date, check digit',
    },
    parameters: [{ name: 'id', help: { zh: '身份证号，可为区域', en: 'ID number; may be a range' } }],
  },
  QUANTITY: {
    help: {
      zh: '读出文字里的数量，如 "0.35万元"、"３５００元"',
      en: 'Reads a quantity from text, such as "0.35万元"',
    },
    parameters: [
      {
        name: 'text',
        help: { zh: '写着数量的单元格，可为区域', en: 'Cell with a quantity; may be a range' },
      },
      { name: 'unit', optional: true, help: { zh: '换算成的单位', en: 'Unit to convert to' } },
    ],
  },
};

export const functionWords = {
  badDate: (text: string): Bilingual => ({
    zh: `“${text}”不是年份或日期，请写成 2017 或 2017-12-31。`,
    en: `“${text}” is neither a year nor a date; write 2017 or 2017-12-31.`,
  }),
  noCriterion: (name: string, known: string): Bilingual => ({
    zh: `标准里没有条件“${name}”。可用：${known}。`,
    en: `The standard has no criterion “${name}”. It has: ${known}.`,
  }),
  notANumber: (text: string): Bilingual => ({ zh: `“${text}”不是数。`, en: `“${text}” is not a number.` }),
  notAQuantity: (text: string): Bilingual => ({
    zh: `“${text}”读不出确定的数量。`,
    en: `“${text}” cannot be read as one definite quantity.`,
  }),
  otherUnit: (from: string, to: string): Bilingual => ({
    zh: `“${from}”不能换算成“${to}”。`,
    en: `${from} cannot be converted to ${to}.`,
  }),
  noHeader: (set: Bilingual, wanted: readonly string[]): Bilingual => ({
    zh: `表头里没有“${set.zh}”要的任何一项，例如：${wanted.join('、')}。`,
    en: `The headers name nothing that “${set.en}” asks for, such as ${wanted.join(', ')}.`,
  }),
  scoreOpen: (lowest: string, highest: string): Bilingual => ({
    zh: `数据不全，总分在 ${lowest} 至 ${highest} 之间。`,
    en: `Data are missing: the total lies between ${lowest} and ${highest}.`,
  }),
  id: {
    good: { zh: '正确', en: 'valid' },
    old: { zh: '15 位旧号', en: 'old 15-digit number' },
    shape: { zh: '含有不应有的字符', en: 'has characters that do not belong' },
    checksum: { zh: '校验码不符', en: 'check digit does not fit' },
    date: { zh: '出生日期不存在', en: 'birth date does not exist' },
    length: (length: number): Bilingual => ({
      zh: `位数为 ${length}，应为 18`,
      en: `${length} characters, should be 18`,
    }),
  },
} as const;
