import type { Chance } from './chance.js';
import { type Heading, headerManner, writeHeader } from './header.js';
import { closing, pageFoot, sectionRow, sumRow, titles } from './other-rows.js';
import { Page, type Written } from './page.js';
import { idNumber, personName, spaced, TOWNSHIPS, tryingName, villages } from './people.js';

interface Person {
  readonly name: string | null;
  readonly relation: string;
  readonly idNumber: string;
  readonly sex: string;
}

interface Home {
  readonly village: string;
  readonly township: string;
  readonly id: string;
  readonly head: string;
  readonly income: number;
  readonly housing: string;
  readonly persons: readonly Person[];
}

interface Column {
  readonly id: string;
  readonly heading: Heading;
  /** One value for the household, or one for each of its persons. */
  readonly of: 'serial' | 'area' | 'household' | 'person';
  cell(home: Home, person: Person): Written;
}

/** A sheet with one person a row, several rows a household. */
export function personSheet(chance: Chance, name = '人口信息'): Page {
  const page = new Page(name);
  const homes = chance.pick(['merged', 'once', 'repeated'] as const);
  // What tells households apart: a number, the head's name, a serial of households, or only who is 户主.
  const told = chance.pick(['id', 'id and head', 'head', 'serial', 'relation'] as const);
  // Without relations a running number of households is enough, where it is not repeated.
  const alone = told === 'serial' && homes !== 'repeated' && chance.share(0.4);
  const columns = columnsOf(told, alone, chance);
  const at = (id: string) => columns.findIndex((each) => each.id === id);
  // The head may stand last where something else says where a household begins and who its head is.
  const shuffled =
    chance.share(0.25) &&
    told !== 'relation' &&
    !(told === 'serial' && homes === 'repeated') &&
    (at('relation') >= 0 || at('head') >= 0);
  const places = villages(chance, chance.whole(1, 3));
  const township = chance.pick(TOWNSHIPS);
  const trying = columns.some(({ id }) => id === 'idNumber' || id === 'relation');
  const all = places.flatMap((village) => homesOf(village, township, chance, shuffled, trying));
  if (told === 'head' || told === 'relation' || told === 'serial')
    twins(all, chance, shuffled || homes === 'repeated' || !columns.some(({ id }) => id === 'relation'));
  const width = columns.length;
  titles(page, width, 1, chance, null);
  const manner = headerManner(chance);
  const head = columns.map(({ heading }) => heading);
  writeHeader(page, head, manner, 1, 'header');
  const repeat = chance.share(0.3) ? chance.whole(5, 12) : 0;
  const subtotals = chance.share(0.3);
  const sections = chance.share(0.2);
  const breakInside = homes !== 'merged' && chance.share(0.5) && !(told === 'serial' && homes === 'once');
  let serial = 0;
  let since = 0;
  let persons = 0;
  const sum = (words: string, kind: 'subtotal' | 'total', of: readonly Home[]) =>
    sumRow(
      page,
      {
        words,
        kind,
        width,
        left: 1,
        label: columns[0]!.of === 'household' ? at('name') : 0,
        persons: at('persons') >= 0 ? at('persons') : at('income'),
        name: at('name'),
        of: of.map((each) => ({ name: null, village: null, income: null, persons: each.persons.length })),
      },
      chance,
    );
  all.forEach((home, index) => {
    const before = all[index - 1];
    if (before?.village !== home.village) {
      const last = all.filter(({ village }) => village === before?.village);
      if (before && subtotals) sum(chance.pick(['小计', `${before.village}小计`]), 'subtotal', last);
      if (before && chance.share(0.15)) page.put([], 'blank');
      if (sections)
        sectionRow(
          page,
          home.village,
          all.filter(({ village }) => village === home.village).length,
          width,
          1,
          chance,
        );
    }
    serial++;
    const start = page.next;
    home.persons.forEach((person, member) => {
      if (repeat > 0 && since >= repeat && (member === 0 || breakInside)) {
        since = 0;
        pageFoot(page, width, 1, chance, () => sum('本页小计', 'subtotal', []));
        writeHeader(page, head, manner, 1, 'repeatedHeader');
      }
      since++;
      persons++;
      const cells = columns.map((column): Written => {
        const value =
          column.of === 'serial' ? (told === 'serial' ? serial : persons) : column.cell(home, person);
        const shared =
          column.of === 'area' || column.of === 'household' || (column.of === 'serial' && told === 'serial');
        return member === 0 || !shared || homes === 'repeated' ? value : null;
      });
      // A person of whom nothing is written is none.
      if (columns.every(({ of }, column) => of !== 'person' || cells[column] === null))
        cells[at('name')] = '某某';
      const truth = {
        name: home.head,
        village: home.village,
        income: home.income,
        persons: home.persons.length,
      };
      page.data(cells, member === 0 ? truth : null);
    });
    const bottom = page.next - 1;
    if (homes === 'merged' && bottom - start + 1 === home.persons.length)
      columns.forEach(({ of }, column) => {
        if (of === 'area' || of === 'household' || (of === 'serial' && told === 'serial'))
          page.merge(start, column + 1, bottom, column + 1);
      });
  });
  if (chance.share(0.4)) sum(chance.pick(['合计', '总计', '合 计']), 'total', all);
  closing(page, width, 1, chance);
  if (!columns.some(({ id }) => id === 'village') && !sections)
    for (const subject of page.subjects) subject.truth = { ...subject.truth, village: null };
  return page;
}

function columnsOf(
  told: 'id' | 'id and head' | 'head' | 'serial' | 'relation',
  alone: boolean,
  chance: Chance,
): readonly Column[] {
  const grouped = chance.share(0.4);
  const column = (of: Column['of'], id: string, leafs: readonly string[], cell: Column['cell']): Column => ({
    id,
    of,
    cell,
    heading: {
      groups:
        !grouped || of === 'serial' || of === 'area' ? [] : [of === 'person' ? '家庭成员情况' : '户情况'],
      leaf: chance.pick(leafs),
    },
  });
  const some = (share: number, ...columns: Column[]) => (chance.share(share) ? columns : []);
  const byHead = told === 'head' || told === 'id and head';
  return [
    ...(told === 'serial'
      ? [column('serial', 'serial', ['序号', '户序号'], () => null)]
      : some(
          0.5,
          column('serial', 'serial', ['序号'], () => null),
        )),
    ...some(
      0.3,
      column('area', 'township', ['乡镇'], ({ township }) => township),
    ),
    ...some(
      0.5,
      column('area', 'village', ['行政村', '村'], ({ village }) => village),
    ),
    ...(told === 'id' || told === 'id and head'
      ? [column('household', 'id', ['户编号', '户编码'], ({ id }) => id)]
      : []),
    ...(byHead ? [column('household', 'head', ['户主姓名', '户主'], ({ head }) => head)] : []),
    ...some(
      0.5,
      column('household', 'persons', ['家庭人口', '家庭人口数'], ({ persons }) => persons.length),
    ),
    column('person', 'name', ['姓名', '成员姓名', '家庭成员姓名'], (_, { name }) =>
      name === null ? null : spaced(name, chance),
    ),
    ...(told === 'relation' || (told === 'serial' && !alone) || chance.share(0.8)
      ? [column('person', 'relation', ['与户主关系'], (_, { relation }) => relation)]
      : []),
    ...some(
      0.7,
      column('person', 'idNumber', ['身份证号码', '证件号码'], (_, person) => person.idNumber),
    ),
    ...some(
      0.6,
      column('person', 'sex', ['性别'], (_, { sex }) => sex),
    ),
    ...some(
      0.5,
      column('person', 'health', ['健康状况'], () => chance.pick(['健康', '长期慢性病', '残疾', null])),
    ),
    column('household', 'income', ['人均纯收入（元）', '人均纯收入'], ({ income }) => income),
    ...some(
      0.5,
      column('household', 'housing', ['住房等级'], ({ housing }) => housing),
    ),
    ...some(
      0.3,
      column('person', 'remark', ['备注'], () =>
        chance.share(0.8) ? null : chance.pick(['在外务工', '合计', '小计', '注：在校']),
      ),
    ),
  ];
}

const RELATIONS = ['配偶', '之子', '之女', '之母', '之父', '之孙子', '之儿媳', '其他'];

function homesOf(
  village: string,
  township: string,
  chance: Chance,
  shuffled: boolean,
  trying: boolean,
): Home[] {
  return Array.from({ length: chance.whole(1, 6) }, (_, index) => {
    const head = trying && chance.share(0.04) ? tryingName(chance) : personName(chance);
    const others = chance.share(0.2) ? 0 : chance.whole(1, 5);
    const persons: Person[] = [
      { name: head, relation: '户主', idNumber: idNumber(chance), sex: chance.pick(['男', '女']) },
      ...Array.from({ length: others }, () => ({
        name: chance.share(0.02) ? null : personName(chance),
        relation: chance.pick(RELATIONS),
        idNumber: idNumber(chance),
        sex: chance.pick(['男', '女']),
      })),
    ];
    if (shuffled && others > 0) persons.push(persons.shift()!);
    return {
      village,
      township,
      id: `${village}-${String(index + 1).padStart(4, '0')}`,
      head,
      income: chance.whole(2000, 9000),
      housing: chance.pick(['A级', 'B级', 'C级']),
      persons,
    };
  });
}

/** Sometimes two households beside each other have heads of one name. */
function twins(homes: Home[], chance: Chance, ambiguous: boolean) {
  if (ambiguous || homes.length < 2 || !chance.share(0.3)) return;
  const at = chance.whole(1, homes.length - 1);
  const { head } = homes[at - 1]!;
  const home = homes[at]!;
  homes[at] = {
    ...home,
    head,
    persons: home.persons.map((each) => (each.relation === '户主' ? { ...each, name: head } : each)),
  };
}
