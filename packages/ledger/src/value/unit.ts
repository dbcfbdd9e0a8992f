/** A measure word as staff write it: its dimension, and the power of ten to the dimension's base. */
export interface WrittenUnit {
  readonly base: string;
  readonly shift: number;
}

const BASES: Readonly<Record<string, string>> = {
  元: '元',
  圆: '元',
  块: '元',
  块钱: '元',
  元整: '元',
  人民币: '元',
  rmb: '元',
  '¥': '元',
  人: '人',
  名: '人',
  口: '人',
  口人: '人',
  个人: '人',
  户: '户',
  家: '户',
  '%': '%',
  百分比: '%',
  百分点: '%',
  个百分点: '%',
  亩: '亩',
  公里: '公里',
  千米: '公里',
  km: '公里',
  米: '米',
  m: '米',
  平方米: '平方米',
  平米: '平方米',
  平方: '平方米',
  m2: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  平方公里: '平方公里',
  平方千米: '平方公里',
  km2: '平方公里',
  'km²': '平方公里',
  千瓦: '千瓦',
  kw: '千瓦',
  度: '度',
  千瓦时: '度',
  kwh: '度',
  升: '升',
  l: '升',
  分钟: '分钟',
  分: '分钟',
  min: '分钟',
  月: '月',
  个月: '月',
  年: '年',
  年度: '年',
  岁: '岁',
  周岁: '岁',
  个: '个',
  处: '个',
  座: '个',
  所: '个',
  间: '个',
  项: '项',
  条: '项',
  次: '次',
  人次: '人次',
  户次: '户次',
  天: '天',
  日: '天',
  头: '头',
  只: '只',
};

const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

/**
 * Reads a measure word, with its multiplier and what it is counted per: `万元` is 元 shifted by 4, `元/人` is 元.
 * Null when it is none.
 */
export function readUnit(text: string): WrittenUnit | null {
  const word = text
    .toLowerCase()
    .replace(/(?:\/|每)(?:人|户|年|月|天|日|人·年|人\.年|年·人)+(?:[·.]?(?:人|户|年|月|天|日))*$/, '')
    .replace(/[/·.](?:人|户|年|月|天|日)$/, '');
  const known = BASES[word];
  if (known !== undefined) return { base: known, shift: 0 };
  if (/^(?:‰|千分比|千分之)$/.test(word)) return { base: '%', shift: -1 };
  const multiple = /^(十万|百万|千万|十|百|千|万|亿)(.*)$/.exec(word);
  if (!multiple) return null;
  const shift = POWERS[multiple[1]!]!;
  if (multiple[2] === '') return { base: '', shift };
  const base = BASES[multiple[2]!];
  return base === undefined ? null : { base, shift };
}

/** Base of a field's unit: `元/人` → `元`. */
export function baseOf(unit: string): string {
  return unit.split('/')[0]!;
}

/**
 * Units of a unit line, `单位：元、户、人` → `元` `户` `人`; null when the text is no unit line (`填报单位：石桥村`).
 */
export function readUnitLine(compactText: string): readonly WrittenUnit[] | null {
  for (const after of compactText.split('单位').slice(1)) {
    const list = /^[:：]?([^:：()]+)/.exec(after)?.[1];
    const units = list?.split(/[、,，;；/和及]/).map(readUnit);
    if (units?.every((unit): unit is WrittenUnit => unit !== null && unit.base !== '')) return units;
  }
  return null;
}
