import type { Chance } from './chance.js';
import { Page, type Truth, type Written } from './page.js';
import { idNumber, personName, villages } from './people.js';
import type { Layout } from './sheets.js';

interface Entry {
  readonly label: string;
  readonly value: Written;
}

/** Forms of one household each, labels left and values right: one a sheet, or several below each other. */
export function formBook(chance: Chance): Layout {
  const count = chance.whole(1, 4);
  const [village] = villages(chance, 1);
  const manner: Manner = {
    pairs: chance.whole(1, 3),
    merged: chance.share(0.4),
    foot: chance.share(0.6),
    title: chance.share(0.8),
  };
  const which = [0, 1, 2, 3, 4, 5].filter(() => chance.share(0.7));
  const below = count > 1 && chance.share(0.4);
  const pages: Page[] = [];
  for (let at = 0; at < count; at++) {
    const page = below && pages[0] ? pages[0] : new Page(below ? '登记表' : `户${at + 1}`);
    if (!pages.includes(page)) pages.push(page);
    else for (let blanks = chance.whole(1, 2); blanks > 0; blanks--) page.put([], 'blank');
    writeForm(page, village!, which, manner, chance);
  }
  return {
    kind: below ? 'forms below each other' : 'forms',
    layout: 'form',
    grids: pages.map((page) => page.grid()),
    expected: pages.map((page) => page.expected()),
  };
}

interface Manner {
  /** Pairs of label and value beside each other. */
  readonly pairs: number;
  readonly merged: boolean;
  readonly foot: boolean;
  readonly title: boolean;
}

function writeForm(page: Page, village: string, which: readonly number[], manner: Manner, chance: Chance) {
  const truth: Truth = {
    name: personName(chance),
    village,
    income: chance.whole(2000, 9000),
    persons: chance.whole(1, 6),
  };
  const more: readonly Entry[] = [
    { label: '身份证号码', value: idNumber(chance) },
    { label: '住房等级', value: chance.pick(['A级', 'C级', null]) },
    { label: '安全饮水', value: chance.pick(['是', '否', null]) },
    { label: '主要致贫原因', value: chance.pick(['因病', '因残', null]) },
    { label: '工资性收入', value: chance.pick([0, 6000, null]) },
    { label: '联系电话', value: chance.pick(['13900000000', null]) },
  ];
  const entries: readonly Entry[] = [
    { label: '户主姓名', value: truth.name },
    { label: '行政村', value: village },
    { label: '家庭人口', value: truth.persons },
    { label: '人均纯收入（元）', value: truth.income },
    ...which.map((index) => more[index]!),
  ];
  const step = manner.merged ? 3 : 2;
  if (manner.title) {
    const row = page.put(['建档立卡贫困户登记表'], 'title');
    page.merge(row, 1, row, step * manner.pairs);
  }
  for (let at = 0; at < entries.length; at += manner.pairs) {
    const row = page.next;
    const cells = entries
      .slice(at, at + manner.pairs)
      .flatMap(({ label, value }) => (manner.merged ? [label, value, null] : [label, value]));
    page.data(cells, at === 0 ? truth : null);
    if (manner.merged)
      for (let pair = 0; pair < cells.length / step; pair++)
        page.merge(row, pair * step + 2, row, pair * step + 3);
  }
  if (manner.foot) page.put(['填表人：赵一', null, '填表日期：2017年12月5日'], 'signature');
}
