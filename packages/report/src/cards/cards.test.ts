import { describe, expect, it } from 'vitest';
import { layoutFaults } from '../look/layout-faults.fixture.js';
import { cardsHtml } from './cards-html.js';
import { cardsWorkbook } from './cards-workbook.js';
import type { HouseholdCard } from './household-card.js';

/** A4 within the margins of the cards. */
const PAGE = 768;

function card(members: number, benefits: number, over: Partial<HouseholdCard> = {}): HouseholdCard {
  return {
    village: '青山村',
    label: '赵一',
    status: 'unmet',
    facts: ['户编号', '乡镇', '行政村', '村民小组', '家庭人口数', '主要致贫原因'].map((title) => ({
      title,
      value: '甲',
    })),
    members: Array.from({ length: members }, (_, index) => ({
      name: `赵${index}`,
      relation: '之子',
      sex: '男',
      age: String(40 + index),
      idNumber: '990000**********12',
      health: '长期慢性病',
      labour: '普通劳动力',
      schooling: '非在校生',
    })),
    size: members,
    verdicts: ['收入', '住房', '教育', '医疗', '饮水', '用电', '电视', '吃穿'].map((title) => ({
      title,
      status: 'unmet',
      actual: '2900',
      required: '> 3070',
      reason: `${title}未达到规定的要求，差 170 元`,
    })),
    benefits: Array.from({ length: benefits }, (_, index) => ({ title: `补贴${index}`, value: '1200元' })),
    helper: { name: '刘帮扶', unit: '县水利局', phone: '' },
    visit: null,
    basis: { standard: { zh: '退出标准', en: 'Exit standard' }, asOf: '2020-12-31' },
    ...over,
  };
}

describe('cards as a workbook', () => {
  it.each([
    [1, 0],
    [4, 6],
    [8, 12],
    [10, 14],
    [0, 3],
  ])('a household of %i members with %i benefits stands on one page', (members, benefits) => {
    const [sheet] = cardsWorkbook([card(members, benefits)], 'zh').sheets;
    const height = Object.values(sheet!.rowHeights!).reduce((sum, each) => sum + each, 0);
    expect(height).toBeLessThanOrEqual(PAGE);
    expect(height).toBeGreaterThan(PAGE / 2);
  });

  it('is laid out soundly, each household after a page break', () => {
    const workbook = cardsWorkbook([card(3, 2), card(9, 9), card(2, 0, { village: null })], 'en');
    expect(layoutFaults(workbook)).toEqual([]);
    const [first] = workbook.sheets;
    const [start] = first!.print!.breaksBefore!;
    expect(first!.cells.find((cell) => cell.row === start && cell.column === 1)!.value).toBe(
      'Household card',
    );
  });
});

it('cards as a page escape what a ledger holds', () => {
  const page = cardsHtml([card(1, 1, { label: '<i>赵</i>' })], 'zh');
  expect(page).toContain('&lt;i&gt;赵&lt;/i&gt;');
  expect(page).not.toContain('<i>赵');
});
