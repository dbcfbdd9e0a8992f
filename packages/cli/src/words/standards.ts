import type { Bilingual, Level } from '@duibiao/core';

/** What the `standards` commands say. */
export const standardsWords = {
  levels: {
    person: { zh: '人', en: 'persons' },
    household: { zh: '户', en: 'households' },
    village: { zh: '村', en: 'villages' },
    township: { zh: '乡镇', en: 'townships' },
    county: { zh: '县', en: 'counties' },
    project: { zh: '项目', en: 'projects' },
  } as const satisfies Readonly<Record<Level, Bilingual>>,
  period: (from: string, to: string | undefined): Bilingual => ({
    zh: `${from} 至 ${to ?? '今'}`,
    en: `${from} to ${to ?? 'now'}`,
  }),
  criteria: (count: number): Bilingual => ({
    zh: `${count} 条`,
    en: count === 1 ? '1 criterion' : `${count} criteria`,
  }),
  head: (level: string, region: string, period: string, asOf: string): Bilingual => ({
    zh: `对象：${level}　地区：${region}　施行：${period}　以下按 ${asOf} 列示`,
    en: `For ${level}, region ${region}, in force ${period}; shown as of ${asOf}`,
  }),
  basis: { zh: '依据：', en: 'Source: ' },
  applies: { zh: '适用：', en: 'Applies where ' },
  layers: { zh: '层次（自下而上）', en: 'Layers, from the lowest' },
  and: { zh: '、', en: ', ' },
  list: { zh: '；', en: '; ' },
  holds: (count: number): Bilingual => ({
    zh: `底本，${count} 条`,
    en: `the base, ${count === 1 ? '1 criterion' : `${count} criteria`}`,
  }),
  added: (titles: string): Bilingual => ({ zh: `新增：${titles}`, en: `adds ${titles}` }),
  replaced: (titles: string): Bilingual => ({ zh: `替换：${titles}`, en: `replaces ${titles}` }),
  dropped: (titles: string): Bilingual => ({ zh: `去掉：${titles}`, en: `drops ${titles}` }),
  set: (titles: string): Bilingual => ({ zh: `另定参数：${titles}`, en: `sets ${titles}` }),
  unchanged: { zh: '照旧', en: 'changes nothing' },
  addedBy: (layer: string): Bilingual => ({ zh: `层次：${layer} 新增`, en: `Layer: added by ${layer}` }),
  takenFrom: (layer: string): Bilingual => ({ zh: `层次：沿用 ${layer}`, en: `Layer: as in ${layer}` }),
  replaces: (layer: string, below: string, require: string): Bilingual => ({
    zh: `层次：${layer} 替换 ${below} 的 ${require}`,
    en: `Layer: ${layer}, in the place of ${require} of ${below}`,
  }),
  reading: (id: string): Bilingual => ({ zh: `另一读法 ${id}：`, en: `Other reading ${id}: ` }),
  named: { zh: '（命令行指定）', en: '(named in the call)' },
  source: (place: string, quote: string, certainty: string): Bilingual => ({
    zh: `${place}${quote}（${certainty}）`,
    en: `${place}${quote} (${certainty})`,
  }),
  none: (level: string | undefined, region: string | undefined): Bilingual => ({
    zh: `没有这样的标准（${[level && `对象 ${level}`, region && `地区 ${region}`].filter(Boolean).join('，')}）。不加选项的 duibiao standards 列出全部。`,
    en: `There is no such standard (${[level && `level ${level}`, region && `region ${region}`].filter(Boolean).join(', ')}). duibiao standards without options lists them all.`,
  }),
  onlyNational: (region: string): Bilingual => ({
    zh: `${region} 没有本地标准，以下为全国标准。`,
    en: `${region} has no standard of its own; these are the national ones.`,
  }),
  severity: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '疑点', en: 'warning' },
    info: { zh: '提示', en: 'note' },
  },
};
