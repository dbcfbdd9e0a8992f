import type { Chance } from './chance.js';
import type { Page, Written } from './page.js';

/** Writes a small list of another kind beside a table: counts, a legend, a pivot by village, the choices of a drop-down. */
export function writeSideList(
  page: Page,
  left: number,
  top: number,
  bottom: number,
  villages: readonly string[],
  chance: Chance,
) {
  const lines = chance.pick([statistics, legend, pivot, places])(villages, chance);
  const first = Math.max(1, top + chance.whole(-1, Math.max(0, Math.min(4, bottom - top))));
  lines.forEach((cells, at) => {
    cells.forEach((cell, offset) => {
      if (cell !== null) page.write(first + at, left + offset, cell, 'blank', 'otherTable');
    });
  });
  // Where only the list stands on a row, that is what the row is.
  for (let at = 0; at < lines.length; at++) {
    const reasons = page.skipped.get(first + at);
    if (reasons?.includes('blank')) page.skipped.set(first + at, [...reasons, 'otherTable', 'title', 'unit']);
  }
}

type Lines = readonly (readonly Written[])[];

function statistics(_: readonly string[], chance: Chance): Lines {
  const counts = [chance.whole(5, 30), chance.whole(1, 9), chance.whole(0, 5)];
  return [
    [chance.pick(['统计', '类型', '项目']), chance.pick(['户数', '数量'])],
    ['一般贫困户', counts[0]!],
    ['低保户', counts[1]!],
    ['五保户', counts[2]!],
    ['合计', counts.reduce((sum, each) => sum + each, 0)],
  ];
}

function legend(): Lines {
  return [['图例'], ['红色：未脱贫'], ['黄色：监测户'], ['绿色：已脱贫']];
}

function pivot(villages: readonly string[], chance: Chance): Lines {
  const counts = villages.map(() => chance.whole(1, 9));
  return [
    ['行标签', '求和项:家庭人口'],
    ...villages.map((village, at) => [village, counts[at]!]),
    ['总计', counts.reduce((sum, each) => sum + each, 0)],
  ];
}

function places(villages: readonly string[]): Lines {
  return ['某县', '某县', '某县', '某县'].map((county, at) => [
    county,
    villages[at % villages.length]!,
    `${county}${villages[at % villages.length]}`,
  ]);
}
