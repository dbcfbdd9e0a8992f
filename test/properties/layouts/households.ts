import type { Chance } from './chance.js';
import { type Heading, headerManner, writeHeader } from './header.js';
import { closing, otherTable, pageFoot, sectionRow, sumRow, titles } from './other-rows.js';
import { Page, type Truth, type Written } from './page.js';
import { idNumber, personName, spaced, TOWNSHIPS, tryingName, villages } from './people.js';
import { writeSideList } from './side-list.js';

/** A column of a ledger of one household a row. */
interface Column {
  readonly id: string;
  readonly heading: Heading;
  cell(household: Household, serial: number, chance: Chance): Written;
}

export interface Household extends Truth {
  readonly township: string;
  readonly idNumber: string;
}

const column = (
  id: string,
  leafs: readonly string[],
  groups: readonly string[],
  cell: Column['cell'],
  unit?: string,
) => ({ id, leafs, groups, cell, ...(unit === undefined ? {} : { unit }) });

const BASIC = ['基本情况', '一、家庭基本情况', '贫困户基本情况'];
const INCOME = ['收入情况', '家庭收入情况', '二、收入情况'];
const SAFE = ['三保障情况', '“两不愁三保障”情况'];
const HELP = ['帮扶情况', '帮扶措施落实情况'];

/** Columns in the order in which they stand, each in a ledger or not. */
const COLUMNS = [
  column('serial', ['序号', '编号', 'No.'], [], (_, serial) => serial),
  column('township', ['乡镇', '所在乡镇'], [], ({ township }) => township),
  column('village', ['村', '行政村', '村名', '所在村'], [], ({ village }) => village),
  column('name', ['户主姓名', '户主', '户主\n姓名', '姓名'], BASIC, ({ name }, _, chance) =>
    name === null ? null : spaced(name, chance),
  ),
  column('idNumber', ['身份证号码', '户主身份证号'], BASIC, ({ idNumber }) => idNumber),
  column('persons', ['家庭人口', '家庭人口数', '人口数'], BASIC, ({ persons }) => persons, '人'),
  column('kind', ['贫困户类型', '贫困户属性'], BASIC, (_, __, chance) =>
    chance.pick(['一般贫困户', '低保贫困户', '五保户', '低保户', null]),
  ),
  column('cause', ['主要致贫原因', '致贫原因'], BASIC, (_, __, chance) =>
    chance.pick(['因病', '因残', '缺劳力', '缺资金', '因学', '危房', null]),
  ),
  column('income', ['人均纯收入', '家庭人均纯收入', '年人均纯收入'], INCOME, ({ income }) => income, '元'),
  column('wage', ['工资性收入'], INCOME, (_, __, chance) => chance.whole(0, 9) * 1500, '元'),
  column('transfer', ['转移性收入'], INCOME, (_, __, chance) => chance.pick([0, 1200, 860.5, null]), '元'),
  column('housing', ['住房等级', '房屋鉴定等级'], SAFE, (_, __, chance) =>
    chance.pick(['A级', 'B级', 'C级', null]),
  ),
  column('water', ['安全饮水', '饮水是否安全'], SAFE, (_, __, chance) =>
    chance.pick(['是', '否', '是', null]),
  ),
  column('school', ['义务教育有无辍学'], SAFE, (_, __, chance) => chance.pick(['无', '有', '无'])),
  column('measure', ['帮扶措施', '主要帮扶措施'], HELP, (_, __, chance) =>
    chance.pick(['产业扶贫', '危房改造', '教育扶贫', '低保', '务工', '健康扶贫', null]),
  ),
  column('helper', ['帮扶责任人', '帮扶人'], HELP, (_, __, chance) => personName(chance)),
  column('phone', ['联系电话'], HELP, (_, __, chance) => `139${chance.whole(10000000, 99999999)}`),
  column('year', ['脱贫年度', '脱贫年份'], HELP, (_, __, chance) => chance.pick([2016, 2017, '2018', null])),
  column('remark', ['备注'], [], (_, __, chance) =>
    chance.share(0.75)
      ? null
      : chance.pick([
          '已核实',
          '合计3人外出',
          '小计',
          '共计2户分户',
          '注：已搬迁',
          '户主签字：',
          '同一户',
          '单位：元',
          '第2页',
          '待审核：是',
          '附：证明1份',
          '不计收入',
        ]),
  ),
] as const;

/** Columns of which a ledger has all, so that it is one. */
const ALWAYS = new Set(['name', 'persons', 'income']);

export interface HouseholdManner {
  readonly columns: readonly Column[];
  readonly header: ReturnType<typeof headerManner>;
  readonly areas: 'every' | 'merged' | 'once';
  readonly repeatHeader: number;
  readonly subtotals: boolean;
  readonly sections: boolean;
  readonly serialRestarts: boolean;
  readonly trying: boolean;
  /** Lines of each record, all its cells merged over them but the helper's. */
  readonly lines: number;
}

export function householdManner(chance: Chance, over: { readonly village?: boolean } = {}): HouseholdManner {
  const groups = chance.share(0.5);
  const outer = groups && chance.share(0.25) ? chance.pick(['退出核查内容', '主要指标']) : null;
  const has = (id: string) =>
    ALWAYS.has(id) || (id === 'village' && over.village !== undefined ? over.village : chance.share(0.55));
  const columns = COLUMNS.filter(({ id }) => has(id)).map(
    ({ id, leafs, groups: titles, cell, ...rest }): Column => {
      const unit = 'unit' in rest ? rest.unit : undefined;
      const shown = chance.pick(leafs as readonly string[]);
      const inner = groups && titles.length > 0 ? [titles[0]!] : [];
      return {
        id,
        cell,
        heading: {
          groups: outer !== null && inner.length > 0 ? [outer, ...inner] : inner,
          leaf: unit === '元' && chance.share(0.4) ? `${shown}（元）` : shown,
          ...(unit === undefined ? {} : { unit }),
        },
      };
    },
  );
  const areas = chance.pick(['every', 'merged', 'once'] as const);
  const manner = headerManner(chance);
  return {
    columns,
    header: manner,
    areas,
    repeatHeader: chance.share(0.3) ? chance.whole(4, 12) : 0,
    subtotals: chance.share(0.4),
    sections: chance.share(0.25),
    serialRestarts: chance.share(0.3),
    trying: columns.some(({ id }) => id === 'idNumber'),
    lines: chance.share(0.08) ? 2 : 1,
  };
}

export function someHouseholds(
  chance: Chance,
  count: number,
  village: string,
  township: string,
  trying: boolean,
) {
  return Array.from({ length: count }, (): Household => {
    const name = trying && chance.share(0.04) ? tryingName(chance) : personName(chance);
    return {
      name: chance.share(0.015) ? null : name,
      village,
      township,
      income: chance.share(0.05) ? null : chance.whole(1500, 12000) + chance.pick([0, 0.5, 0.25]),
      persons: chance.whole(1, 7),
      idNumber: idNumber(chance),
    };
  });
}

/** Writes a table of households on the next rows of a page, or beside one that is there. */
export function writeHouseholds(
  page: Page,
  manner: HouseholdManner,
  households: readonly Household[],
  left: number,
  chance: Chance,
) {
  const { columns } = manner;
  const indent = new Array<null>(left - 1).fill(null);
  const width = columns.length;
  const at = (id: string) => columns.findIndex((each) => each.id === id);
  const label = Math.max(
    0,
    at('serial') >= 0 ? at('serial') : at('village') >= 0 ? at('village') : at('name'),
  );
  const sum = (of: readonly Household[], words: string, kind: 'subtotal' | 'total') =>
    sumRow(page, { words, kind, width, left, label, persons: at('persons'), name: at('name'), of }, chance);
  writeHeader(
    page,
    columns.map(({ heading }) => heading),
    manner.header,
    left,
    'header',
  );
  const totalAbove = chance.share(0.12);
  if (totalAbove) sum(households, chance.pick(['合计', '合 计', '总计']), 'total');
  const areas = ['township', 'village'].map(at).filter((index) => index >= 0);
  const runs = new Map<number, { from: number; value: Written }>();
  let serial = 0;
  let since = 0;
  let ofVillage: Household[] = [];
  const endRuns = () => {
    for (const [index, { from }] of runs)
      if (manner.areas === 'merged' && page.next - 1 > from)
        page.merge(from, left + index, page.next - 1, left + index);
    runs.clear();
  };
  const endVillage = (village: string) => {
    endRuns();
    if (manner.subtotals)
      sum(
        ofVillage,
        chance.pick(['小计', '小 计', `${village}小计`, `${village}合计`, '村合计', '村小计']),
        'subtotal',
      );
    ofVillage = [];
    if (chance.share(0.15)) page.put([], 'blank');
  };
  households.forEach((household, index) => {
    const village = household.village!;
    const before = households[index - 1];
    if (before?.village !== village) {
      if (before) endVillage(before.village!);
      if (manner.sections) {
        endRuns();
        sectionRow(
          page,
          village,
          households.filter((each) => each.village === village).length,
          width,
          left,
          chance,
        );
      }
      if (manner.serialRestarts) serial = 0;
    }
    if (manner.repeatHeader > 0 && since >= manner.repeatHeader) {
      endRuns();
      since = 0;
      pageFoot(page, width, left, chance, () =>
        sum(ofVillage, chance.pick(['本页小计', '本页合计']), 'subtotal'),
      );
      writeHeader(
        page,
        columns.map(({ heading }) => heading),
        manner.header,
        left,
        'repeatedHeader',
      );
    }
    since++;
    serial++;
    const cells = columns.map((each) => each.cell(household, serial, chance));
    if (chance.share(0.03) && household.name !== null) {
      // A household of which little is known yet.
      for (const [column, { id }] of columns.entries())
        if (!['serial', 'township', 'village', 'name', 'persons', 'idNumber'].includes(id))
          cells[column] = null;
    }
    for (const column of areas) {
      const run = runs.get(column);
      if (manner.areas !== 'every' && run && run.value === cells[column]) cells[column] = null;
      else {
        if (manner.areas === 'merged' && run && page.next - 1 > run.from)
          page.merge(run.from, left + column, page.next - 1, left + column);
        runs.set(column, { from: page.next, value: cells[column]! });
      }
    }
    const income = cells[at('income')];
    const first = page.data([...indent, ...cells], {
      ...household,
      income: typeof income === 'number' ? income : null,
    });
    for (let line = 1; line < manner.lines; line++)
      page.data([...indent, ...columns.map(({ id }) => (id === 'helper' ? personName(chance) : null))], null);
    if (manner.lines > 1)
      columns.forEach(({ id }, column) => {
        if (id !== 'helper' && !areas.includes(column))
          page.merge(first, left + column, first + manner.lines - 1, left + column);
      });
    ofVillage.push(household);
  });
  if (households.length > 0) endVillage(households.at(-1)!.village!);
  else endRuns();
  // Lines that are prepared for households to come.
  if (at('serial') >= 0 && chance.share(0.15))
    for (let more = chance.whole(1, 4); more > 0; more--)
      page.put([...indent, ...columns.map(({ id }) => (id === 'serial' ? ++serial : null))], 'blank');
  if (!totalAbove && chance.share(0.6))
    sum(households, chance.pick(['合计', '合  计', '总计', '共计', '累计', '全村合计', '总 计']), 'total');
}

/** A sheet with one table of households, and what staff write around it. */
export function householdSheet(chance: Chance, name = '台账'): Page {
  const page = new Page(name);
  const manner = householdManner(chance);
  const names = villages(chance, chance.whole(1, 4));
  const township = chance.pick(TOWNSHIPS);
  const households = names.flatMap((village) =>
    someHouseholds(chance, chance.whole(1, 8), village, township, manner.trying),
  );
  const left = chance.weighed([
    [5, 1],
    [1, 2],
  ]);
  titles(page, manner.columns.length, left, chance, null);
  const top = page.next;
  writeHouseholds(page, manner, households, left, chance);
  const bottom = page.next - 1;
  closing(page, manner.columns.length, left, chance);
  const right = left + manner.columns.length;
  if (chance.share(0.1)) otherTable(page, left, chance);
  else if (chance.share(0.3)) writeSideList(page, right + chance.whole(0, 1) + 1, top, bottom, names, chance);
  if (chance.share(0.2))
    for (const { rows } of page.subjects)
      if (chance.share(0.3)) for (const row of rows) page.hiddenRows.add(row);
  if (chance.share(0.15)) page.hiddenColumns.add(left + chance.whole(0, manner.columns.length - 1));
  const villageWritten = manner.columns.some(({ id }) => id === 'village') || manner.sections;
  return villageWritten ? page : withoutVillages(page);
}

/** Where no column and no section names the village, none is expected. */
function withoutVillages(page: Page): Page {
  for (const subject of page.subjects) subject.truth = { ...subject.truth, village: null };
  return page;
}
