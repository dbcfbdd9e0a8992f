import { type Grid, gridOf } from '@duibiao/sheet';
import type { Chance } from './chance.js';
import { formBook } from './forms.js';
import { writeHeader } from './header.js';
import {
  type Household,
  householdManner,
  householdSheet,
  someHouseholds,
  writeHouseholds,
} from './households.js';
import { closing, titles } from './other-rows.js';
import { type ExpectedSheet, Page } from './page.js';
import { TOWNSHIPS, villages } from './people.js';
import { personSheet } from './persons.js';
import { villageSheet } from './village-rows.js';

/** Sheets as staff keep them, and what is on them. */
export interface Layout {
  readonly kind: string;
  readonly grids: readonly Grid[];
  readonly expected: readonly ExpectedSheet[];
  readonly layout: 'rows' | 'persons' | 'form';
}

/** The layout of a seed. */
export function layoutOf(chance: Chance): Layout {
  return chance.weighed([
    [5, () => one('households', 'rows', householdSheet(chance))],
    [4, () => one('persons', 'persons', personSheet(chance))],
    [2, () => sheetOfEach(chance)],
    [2, () => stacked(chance)],
    [1, () => sideBySide(chance)],
    [2, () => formBook(chance)],
    [2, () => one('villages', 'rows', villageSheet(chance))],
  ] as const)();
}

function one(kind: string, layout: Layout['layout'], page: Page): Layout {
  return { kind, layout, grids: [page.grid()], expected: [page.expected()] };
}

/** One sheet a village, the village in a column, in the title, or only on the tab; sometimes a cover and a summary before. */
function sheetOfEach(chance: Chance): Layout {
  const told = chance.pick(['column', 'title', 'tab'] as const);
  const manner = householdManner(chance, { village: told === 'column' });
  const township = chance.pick(TOWNSHIPS);
  const names = villages(chance, chance.whole(2, 4));
  const pages = names.map((village) => {
    const page = new Page(
      told === 'tab' || chance.share(0.7) ? village : `Sheet${names.indexOf(village) + 1}`,
    );
    titles(page, manner.columns.length, 1, chance, told === 'title' ? village : null);
    writeHouseholds(
      page,
      { ...manner, sections: false },
      someHouseholds(chance, chance.whole(1, 9), village, township, manner.trying),
      1,
      chance,
    );
    closing(page, manner.columns.length, 1, chance);
    return page;
  });
  const others = [
    ...(chance.share(0.3) ? [gridOf('封面', [['某县建档立卡贫困户台账'], ['2017年12月']])] : []),
    ...(chance.share(0.3)
      ? [
          gridOf('汇总', [
            ['村名', '户数', '人数'],
            ...names.map((village, at) => [village, at + 3, at + 9]),
            ['合计', 20, 60],
          ]),
        ]
      : []),
  ];
  return {
    kind: `sheets, village in ${told}`,
    layout: 'rows',
    grids: [...others, ...pages.map((page) => page.grid())],
    expected: pages.map((page) => page.expected()),
  };
}

/** Several tables below each other, each with its title and header. */
function stacked(chance: Chance): Layout {
  const page = new Page('各村台账');
  const township = chance.pick(TOWNSHIPS);
  const inColumn = chance.share(0.6);
  const manner = householdManner(chance, { village: inColumn });
  for (const village of villages(chance, chance.whole(2, 3))) {
    if (page.rows.length > 0)
      for (let blanks = chance.whole(0, 2); blanks > 0; blanks--) page.put([], 'blank');
    titles(page, manner.columns.length, 1, chance, village);
    const own = chance.share(0.3) ? householdManner(chance, { village: inColumn }) : manner;
    writeHouseholds(
      page,
      { ...own, sections: false, repeatHeader: 0 },
      someHouseholds(chance, chance.whole(2, 6), village, township, own.trying),
      1,
      chance,
    );
    closing(page, own.columns.length, 1, chance);
  }
  // The header of a later table of the same columns is one more, or the same again.
  for (const [row, reasons] of page.skipped)
    if (reasons.includes('header')) page.skipped.set(row, [...reasons, 'repeatedHeader']);
  return one('stacked', 'rows', page);
}

/** One list in two halves on the page, under the same headers, with a gap between or none. */
function sideBySide(chance: Chance): Layout {
  const page = new Page('名册');
  const manner = householdManner(chance, { village: true });
  const own = {
    ...manner,
    areas: 'every' as const,
    header: { ...manner.header, unitRow: false, numberRow: false },
  };
  const width = own.columns.length;
  const township = chance.pick(TOWNSHIPS);
  const all = someHouseholds(
    chance,
    chance.whole(4, 12),
    chance.pick(villages(chance, 1)),
    township,
    own.trying,
  ).map((each): Household => ({ ...each, name: each.name ?? '赵六' }));
  const gap = chance.whole(0, 1);
  titles(page, width * 2 + gap, 1, chance, null);
  const headings = own.columns.map(({ heading }) => heading);
  const top = page.next;
  writeHeader(page, headings, own.header, 1, 'header');
  writeHeader(page, headings, own.header, width + gap + 1, 'header', top);
  const half = Math.ceil(all.length / 2);
  const first = page.next;
  all.forEach((household, at) => {
    const cells = own.columns.map((each) => each.cell(household, at + 1, chance));
    const income = cells[own.columns.findIndex(({ id }) => id === 'income')];
    const truth = { ...household, income: typeof income === 'number' ? income : null };
    if (at < half) page.data(cells, truth);
    else {
      const row = first + at - half;
      cells.forEach((cell, index) => {
        if (cell !== null) page.write(row, width + gap + 1 + index, cell);
      });
      page.subjects.push({ rows: [row], truth });
    }
  });
  closing(page, width, 1, chance);
  return one(gap === 1 ? 'side by side with a gap' : 'side by side', 'rows', page);
}
