import type { SkipReason } from '@duibiao/ledger';
import type { Chance } from './chance.js';
import type { Page, Truth, Written } from './page.js';

const NAMES = ['台账', '花名册', '退出核查表', '信息采集表', '情况统计表', '明细表'];

/** Titles, unit lines, blank lines, sometimes a block of notes, above a table. */
export function titles(page: Page, width: number, left: number, chance: Chance, village: string | null) {
  const indent = new Array<null>(left - 1).fill(null);
  const line = (text: string, reason: SkipReason) => {
    const row = page.put([...indent, text], reason);
    if (chance.share(0.8)) page.merge(row, left, row, left + width - 1);
  };
  if (chance.share(0.1)) page.put([...indent, '附件1'], 'title');
  if (village !== null || chance.share(0.85))
    line(`${village ?? '某县'}${chance.pick(['', '2017年'])}建档立卡贫困户${chance.pick(NAMES)}`, 'title');
  if (chance.share(0.1)) line('（2017年12月）', 'title');
  if (chance.share(0.12)) {
    page.put([...indent, '填表说明：'], 'title', 'note');
    page.put([...indent, '1.本表由驻村工作队填写，一户一行。'], 'title', 'note');
    page.put([...indent, '2.家庭人口为户籍人口，人均纯收入按上年10月至本年9月计算。'], 'title', 'note');
  }
  if (chance.share(0.45)) {
    const cells: Written[] = [...indent, ...new Array<null>(width).fill(null)];
    const said = chance.pick([
      ['单位：元'],
      ['填报单位：（盖章）', '单位：元'],
      ['填报单位：某镇', '填报日期：2017年12月5日', '单位：元、人'],
    ]);
    said.forEach((text, index) => {
      cells[
        left - 1 + Math.min(width - 1, Math.round((index * (width - 1)) / Math.max(1, said.length - 1)))
      ] = text;
    });
    page.put(cells, 'unit', 'title', 'signature');
  }
  if (chance.share(0.2)) page.put([], 'blank');
}

export interface SumRow {
  readonly words: string;
  readonly kind: 'subtotal' | 'total';
  readonly width: number;
  readonly left: number;
  /** Offsets of the columns where the words, the persons and the names stand. */
  readonly label: number;
  readonly persons: number;
  readonly name: number;
  readonly of: readonly Truth[];
}

/** A row of sums, in one of the ways that staff write one. */
export function sumRow(
  page: Page,
  { words, kind, width, left, label, persons, name, of }: SumRow,
  chance: Chance,
) {
  const indent = new Array<null>(left - 1).fill(null);
  const cells: Written[] = new Array<null>(width).fill(null);
  const people = of.reduce((sum, each) => sum + each.persons, 0);
  // Sums may be those of an office that counts otherwise: they are not always right.
  const shown = chance.share(0.1) ? people + 1 : people;
  const other: SkipReason = kind === 'subtotal' ? 'total' : 'subtotal';
  const manner = chance.weighed([
    [5, 'label'],
    [2, 'name'],
    [1, 'line'],
    [1, 'counted'],
  ] as const);
  if (manner === 'line') {
    const text =
      kind === 'total'
        ? chance.pick([`共计${of.length}户${shown}人`, `合计：${of.length}户，${shown}人`])
        : `小计：${of.length}户${shown}人`;
    cells[label] = text;
  } else if (manner === 'counted') {
    cells[label] = words;
    cells[Math.min(width - 1, label + 1)] = `户数：${of.length}`;
    if (persons > label + 1) cells[persons] = chance.pick([`${shown}人`, shown]);
  } else {
    cells[manner === 'name' ? name : label] = words;
    if (manner === 'label' && name > label && chance.share(0.5))
      cells[name] = chance.pick([`${of.length}户`, of.length]);
    cells[persons] = chance.pick([shown, shown, `${shown}人`]);
  }
  const row = page.put([...indent, ...cells], kind, ...(kind === 'subtotal' ? [other] : []));
  if (manner === 'label' && chance.share(0.4)) {
    let right = label;
    while (right + 1 < width && cells[right + 1] === null) right++;
    page.merge(row, left + label, row, left + right);
  }
}

/** A row that only names the place or the kind of the households below. */
export function sectionRow(
  page: Page,
  village: string,
  count: number,
  width: number,
  left: number,
  chance: Chance,
) {
  const indent = new Array<null>(left - 1).fill(null);
  if (chance.share(0.2)) {
    page.put([...indent, chance.pick(['一', '（二）', '三、']), village], 'section', 'title');
    return;
  }
  const text = chance.pick([
    `一、${village}`,
    `（一）${village}`,
    `${village}（${count}户）`,
    `1.${village}（${count}户）`,
    village,
  ]);
  const row = page.put([...indent, text], 'section', 'title');
  page.merge(row, left, row, left + width - 1);
}

/** A small table of another kind below a ledger: what it counts is no household. */
export function otherTable(page: Page, left: number, chance: Chance) {
  const indent = new Array<null>(left - 1).fill(null);
  const put = (cells: readonly Written[]) => page.put([...indent, ...cells], 'otherTable');
  for (let blanks = chance.whole(1, 2); blanks > 0; blanks--) page.put([], 'blank', 'otherTable');
  page.put([...indent, chance.pick(['附：各组情况', '分组统计表', '附表'])], 'otherTable', 'note');
  put(['组别', '户数', '人数']);
  for (const group of ['一组', '二组', '三组']) put([group, chance.whole(5, 20), chance.whole(20, 60)]);
  if (chance.share(0.5)) put(['合计', 40, 120]);
}

/** What stands between two printed pages. */
export function pageFoot(page: Page, width: number, left: number, chance: Chance, sum: () => void) {
  const indent = new Array<null>(left - 1).fill(null);
  if (chance.share(0.2)) sum();
  if (chance.share(0.3))
    page.put([...indent, chance.pick(['第1页', '第 1 页 共 3 页', '第2页，共3页'])], 'note');
  if (chance.share(0.3)) page.put([...indent, '填表人：赵一', null, '审核人：钱二'], 'signature');
  if (chance.share(0.3)) page.put([], 'blank');
  if (chance.share(0.3)) {
    const row = page.put([...indent, '某县建档立卡贫困户台账（续表）'], 'title');
    page.merge(row, left, row, left + width - 1);
  }
}

/** Notes, signatures and dates under a table. */
export function closing(page: Page, width: number, left: number, chance: Chance) {
  const indent = new Array<null>(left - 1).fill(null);
  const put = (cells: readonly Written[], ...reasons: readonly SkipReason[]) =>
    page.put([...indent, ...cells], ...reasons);
  if (chance.share(0.15)) page.put([], 'blank');
  if (chance.share(0.35)) {
    const text = chance.pick([
      '注：1.收入为上年10月至本年9月。2.住房等级以鉴定报告为准。',
      '备注：本表一式三份。',
      '说明：人口为在册人口',
      '注:本表逐级审核后上报',
      '※ 本表由村委会填写',
      '填表说明：“住房等级”按鉴定报告填写。',
    ]);
    const row = put([text], 'note');
    if (chance.share(0.5)) page.merge(row, left, row, left + width - 1);
  }
  if (chance.share(0.2)) {
    put([chance.pick(['说明：', '注：', '填表说明：'])], 'note');
    put(
      [chance.pick(['1.本表由驻村工作队填写。', '（1）家庭人口为户籍人口。', '1、收入按实际填写'])],
      'note',
    );
    put([chance.pick(['2.数据截至2017年12月31日。', '（2）贫困户类型按系统填写。', '2、一户一行'])], 'note');
  }
  if (chance.share(0.35)) {
    const said = chance.pick([
      ['填表人：赵一', '审核人：钱二', '单位负责人：孙三'],
      ['填表人：', '审核人：', '填表日期：2017年12月5日'],
      ['村（盖章）', '村支书：', '第一书记：'],
      ['制表人:赵一', '复核人:', '2017年12月5日'],
      ['单位负责人（签字）：', '经办人（签字）：'],
      ['审核人签字：', '日期：'],
    ]);
    const cells: Written[] = new Array<null>(width).fill(null);
    said.forEach((text, index) => {
      cells[Math.min(width - 1, index * Math.max(1, Math.floor(width / said.length)))] = text;
    });
    put(cells, 'signature');
  }
  if (chance.share(0.1)) put(['2017年12月5日'], 'signature');
}
