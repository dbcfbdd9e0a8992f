import type { LineSeries, LineUse } from '../standard/line.js';
import type { Bilingual } from './bilingual.js';

const USES: Record<LineUse, Bilingual> = {
  exit: { zh: '扶贫标准', en: 'exit line' },
  monitoring: { zh: '防止返贫监测范围', en: 'monitoring line' },
};

/** What the table of lines says when it has no answer: always what is missing and what exists. */
export const lineWords = {
  noValue(series: LineSeries, year: number): Bilingual {
    const years = series.values.map((value) => value.year);
    return {
      zh: `“${series.title.zh}”（${series.id}）没有 ${year} 年的数值，现有年份：${years.join('、')}。请指定其他序列，或直接给出数值及其依据。`,
      en: `“${series.title.en}” (${series.id}) has no value for ${year}; it has ${years.join(', ')}. Name another series, or give the value and its source.`,
    };
  },
  noSuchSeries(use: LineUse, name: string, known: readonly LineSeries[]): Bilingual {
    const ids = known.map((series) => series.id);
    return {
      zh: `没有名为“${name}”的${USES[use].zh}序列，现有：${ids.join('、')}。`,
      en: `There is no ${USES[use].en} series “${name}”; there are ${ids.join(', ')}.`,
    };
  },
  noSeriesForRegion(use: LineUse, region: string, known: readonly LineSeries[]): Bilingual {
    const ids = known.map((series) => series.id);
    return {
      zh: `地区 ${region} 没有可默认采用的${USES[use].zh}序列，现有：${ids.join('、') || '无'}。请指定序列。`,
      en: `Region ${region} has no default ${USES[use].en} series; there are ${ids.join(', ') || 'none'}. Name one.`,
    };
  },
};
