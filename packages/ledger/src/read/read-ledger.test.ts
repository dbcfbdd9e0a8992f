import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

describe('a ledger under a title, a unit line and two merged header rows', () => {
  const grid = gridOf(
    '石桥村',
    [
      ['石桥村2017年贫困户退出核查台账'],
      ['填报单位：石桥村村委会', null, null, null, null, '单位：元、人'],
      [
        '序号',
        '户主姓名',
        '家庭\n人口数',
        '家庭年人均\n可支配收入',
        '住房安全',
        null,
        '义务教育',
        '是否参加\n新农合',
        '是否全部参加大病保险',
        '安全饮水',
        '备注',
      ],
      [null, null, null, null, '鉴定等级', '是否安全'],
      [1, '赵 一', 4, '3,500', 'A级', '是', '无辍学', '√', '√', '达标'],
      [2, '钱二', '３', '２９００元', 'C级', '否', '有1人辍学', '√', '×', '不达标'],
      ['小计', null, 7],
      [],
      [
        '序号',
        '户主姓名',
        '家庭\n人口数',
        '家庭年人均\n可支配收入',
        '住房安全',
        null,
        '义务教育',
        '是否参加\n新农合',
        '是否全部参加大病保险',
        '安全饮水',
        '备注',
      ],
      [null, null, null, null, '鉴定等级', '是否安全'],
      [3, '孙三', 2, '约3000', '待鉴定', '/', '', '是', '否', '待核实'],
      [4],
      ['合 计', null, 9],
      ['注：收入按上年10月至本年9月计算。'],
      ['填表人：李四', null, null, '审核人：', null, null, '2017年12月1日'],
    ],
    {
      merges: [
        { top: 1, left: 1, bottom: 1, right: 11 },
        { top: 3, left: 1, bottom: 4, right: 1 },
        { top: 3, left: 2, bottom: 4, right: 2 },
        { top: 3, left: 3, bottom: 4, right: 3 },
        { top: 3, left: 4, bottom: 4, right: 4 },
        { top: 3, left: 5, bottom: 3, right: 6 },
      ],
    },
  );
  const ledger = readLedger(grid, { dictionary });

  it('finds the header rows and the data', () => {
    expect(ledger.tables[0]).toMatchObject({ headerRows: [3, 4], firstDataRow: 5, lastDataRow: 11 });
    expect(ledger.subjects.map(({ label, rows }) => [label, ...rows])).toEqual([
      ['赵一', 5],
      ['钱二', 6],
      ['孙三', 11],
    ]);
  });

  it('says why every other row was left out', () => {
    expect(ledger.tables[0]?.skippedRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 title',
      '2 unit',
      '3 header',
      '4 header',
      '7 subtotal',
      '8 blank',
      '9 repeatedHeader',
      '10 repeatedHeader',
      '12 blank',
      '13 total',
      '14 note',
      '15 signature',
    ]);
  });

  it('names the columns', () => {
    expect(ledger.tables[0]?.columns.map(({ field, header }) => `${header} = ${field}`)).toEqual([
      '户主姓名 = headName',
      '家庭人口数 = householdSize',
      '家庭年人均可支配收入 = perCapitaDisposableIncome',
      '住房安全 › 鉴定等级 = housingGrade',
      '住房安全 › 是否安全 = housingSafe',
      '义务教育 = compulsoryEducationSecured',
      '是否参加新农合 = medicalInsuredAll',
      '是否全部参加大病保险 = criticalIllnessInsuredAll',
      '安全饮水 = drinkingWaterSafe',
      '备注 = remark',
    ]);
  });

  it('reads the values, and nothing that leaves a choice', () => {
    const { table } = ledger;
    expect(valuesOf(table, 'perCapitaDisposableIncome')).toEqual([3500, 2900, '?unreadable']);
    expect(valuesOf(table, 'householdSize')).toEqual([4, 3, 2]);
    expect(valuesOf(table, 'housingGrade')).toEqual(['A', 'C', '?pending']);
    expect(valuesOf(table, 'housingSafe')).toEqual([true, false, '?empty']);
    expect(valuesOf(table, 'compulsoryEducationSecured')).toEqual([true, false, '?empty']);
    expect(valuesOf(table, 'criticalIllnessInsuredAll')).toEqual([true, false, false]);
    expect(valuesOf(table, 'drinkingWaterSafe')).toEqual([true, false, '?pending']);
  });

  it('knows the cell of every value, blank ones too', () => {
    expect(ledger.cells(2, 'perCapitaDisposableIncome')).toEqual([{ sheet: '石桥村', row: 11, column: 4 }]);
    expect(ledger.cells(2, 'compulsoryEducationSecured')).toEqual([{ sheet: '石桥村', row: 11, column: 7 }]);
    expect(ledger.cells(0, 'collectiveIncome')).toEqual([]);
  });

  it('reports what could not be read', () => {
    expect(
      ledger.findings.map(({ rule, cells }) => [rule, ...cells.map(({ row, column: at }) => `${row},${at}`)]),
    ).toEqual([
      ['value/unreadable', '11,4'],
      ['value/pending', '11,5'],
      ['value/pending', '11,10'],
    ]);
  });
});
