import type { Chance } from './chance.js';
import { type Heading, headerManner, writeHeader } from './header.js';
import { closing, pageFoot, sectionRow, sumRow, titles } from './other-rows.js';
import { Page, type Written } from './page.js';
import { personName, TOWNSHIPS, villages } from './people.js';

interface Village {
  readonly township: string;
  readonly name: string;
  readonly persons: number;
}

interface Column {
  readonly id: string;
  readonly heading: Heading;
  cell(village: Village, serial: number): Written;
}

/** A sheet with one village a row, by township. */
export function villageSheet(chance: Chance): Page {
  const page = new Page('村情况');
  const columns = columnsOf(chance);
  const width = columns.length;
  const manner = headerManner(chance);
  const at = (id: string) => columns.findIndex((each) => each.id === id);
  const headings = columns.map(({ heading }) => heading);
  const subtotals = chance.share(0.4);
  const sections = chance.share(0.25);
  const repeat = chance.share(0.3) ? chance.whole(3, 8) : 0;
  const townships = chance.pick(['every', 'merged', 'once'] as const);
  const all = TOWNSHIPS.slice(0, chance.whole(1, 3)).flatMap((township) =>
    villages(chance, chance.whole(1, 5)).map((name) => ({
      township,
      name,
      persons: chance.whole(300, 3000),
    })),
  );
  titles(page, width, 1, chance, null);
  writeHeader(page, headings, manner, 1, 'header');
  const sum = (words: string, kind: 'subtotal' | 'total', of: readonly Village[]) =>
    sumRow(
      page,
      {
        words,
        kind,
        width,
        left: 1,
        label: 0,
        persons: at('persons'),
        name: at('name'),
        of: of.map((each) => ({ name: null, village: null, income: null, persons: each.persons })),
      },
      chance,
    );
  let since = 0;
  let first = page.next;
  const endTownship = () => {
    const column = at('township') + 1;
    if (townships === 'merged' && column > 0) page.merge(first, column, page.next - 1, column);
  };
  all.forEach((village, index) => {
    const before = all[index - 1];
    const begins = before?.township !== village.township;
    const breaks = repeat > 0 && since >= repeat;
    if (begins && before) {
      endTownship();
      if (subtotals)
        sum(chance.pick(['小计', `${before.township}小计`, `${before.township}合计`]), 'subtotal', all);
    }
    if (begins && sections)
      sectionRow(
        page,
        village.township,
        all.filter((each) => each.township === village.township).length,
        width,
        1,
        chance,
      );
    if (breaks) {
      if (!begins) endTownship();
      since = 0;
      pageFoot(page, width, 1, chance, () => sum('本页小计', 'subtotal', all));
      writeHeader(page, headings, manner, 1, 'repeatedHeader');
    }
    if (begins || breaks) first = page.next;
    since++;
    const cells = columns.map((column) => column.cell(village, index + 1));
    if (!begins && !breaks && townships !== 'every' && at('township') >= 0) cells[at('township')] = null;
    page.data(cells, { name: village.name, village: village.name, income: null, persons: village.persons });
  });
  endTownship();
  if (chance.share(0.6)) sum(chance.pick(['合计', '总计', '全镇合计', '合 计']), 'total', all);
  closing(page, width, 1, chance);
  return page;
}

function columnsOf(chance: Chance): readonly Column[] {
  const grouped = chance.share(0.4);
  const column = (
    id: string,
    leafs: readonly string[],
    group: string | null,
    cell: Column['cell'],
  ): Column => ({
    id,
    heading: { groups: grouped && group !== null ? [group] : [], leaf: chance.pick(leafs) },
    cell,
  });
  const some = (share: number, made: Column) => (chance.share(share) ? [made] : []);
  return [
    ...some(
      0.6,
      column('serial', ['序号'], null, (_, serial) => serial),
    ),
    ...some(
      0.6,
      column('township', ['乡镇', '所在乡镇'], null, ({ township }) => township),
    ),
    column('name', ['村名', '行政村', '行政村名称'], null, ({ name }) => name),
    column('persons', ['总人口数', '全村总人口'], '基本情况', ({ persons }) => persons),
    ...some(
      0.6,
      column('households', ['总户数'], '基本情况', ({ persons }) => Math.ceil(persons / 4)),
    ),
    column('poor', ['贫困人口数'], '贫困情况', () => chance.whole(0, 90)),
    ...some(
      0.7,
      column('incidence', ['贫困发生率（%）'], '贫困情况', () => chance.pick([0.5, 1.2, 2.9, null])),
    ),
    ...some(
      0.6,
      column('road', ['通硬化路'], '基础设施', () => chance.pick(['是', '否', null])),
    ),
    ...some(
      0.5,
      column('clinic', ['标准化卫生室'], '基础设施', () => chance.pick(['有', '无'])),
    ),
    ...some(
      0.4,
      column('contact', ['村支书姓名'], '联系方式', () => personName(chance)),
    ),
    ...some(
      0.3,
      column('remark', ['备注'], null, () =>
        chance.share(0.8) ? null : chance.pick(['合计2个自然村', '小计', '整村搬迁', '注：已合并']),
      ),
    ),
  ];
}
