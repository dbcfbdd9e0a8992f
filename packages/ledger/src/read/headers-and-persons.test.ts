import { type Area, gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { columnsOf, fieldsOf, labelsOf, valuesOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();
const down = (top: number, bottom: number, column: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});

describe('one person a row', () => {
  const header = [
    '户编号',
    '户主姓名',
    '家庭人口',
    '姓名',
    '与户主关系',
    '身份证号码',
    '是否参加大病保险',
    '是否危房户',
    '人均纯收入',
  ];

  it('groups the members of a household by 户编号, repeated on each row', () => {
    const ledger = readLedger(
      gridOf('人口', [
        header,
        ['H1', '赵一', 2, '赵一', '户主', '990000197001011234', '是', '否', 3500],
        ['H1', '赵一', 2, '赵二', '之子', '990000199001011234', '否', '否', 3500],
        ['H2', '钱一', 1, '钱一', '户主', '990000196001011234', '是', '是', 2900],
      ]),
      { dictionary },
    );
    expect(ledger).toMatchObject({ level: 'household', tables: [{ layout: 'persons' }] });
    expect(ledger.subjects.map(({ id, label, rows }) => [id, label, ...rows])).toEqual([
      ['H1', '赵一', 2, 3],
      ['H2', '钱一', 4],
    ]);
    expect([...(ledger.table.members?.offsets ?? [])]).toEqual([0, 2, 3]);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 2900]);
    expect(valuesOf(ledger.table.members!.table, 'criticalIllnessInsured')).toEqual([true, false, true]);
    expect(ledger.memberCells(1, 'name')).toEqual([{ sheet: '人口', row: 3, column: 4 }]);
  });

  it('groups by household cells merged over the rows, and reads each merged cell once', () => {
    const ledger = readLedger(
      gridOf(
        '人口',
        [
          ['序号', ...header.slice(1)],
          [1, '赵一', 3, '赵一', '本人', null, '是', '否', '3,500元'],
          [null, null, null, '赵妻', '配偶', null, '是', null, null],
          [null, null, null, '赵二', '长子', null, '是', null, null],
          [2, '钱一', 1, '钱一', '户主', null, '是', '是', 2900],
        ],
        { merges: [1, 2, 3, 8, 9].map((column) => down(2, 4, column)) },
      ),
      { dictionary },
    );
    expect(ledger.subjects.map(({ label, rows }) => [label, ...rows])).toEqual([
      ['赵一', 2, 3, 4],
      ['钱一', 5],
    ]);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 2900]);
    expect(ledger.cells(0, 'perCapitaNetIncome')).toEqual([{ sheet: '人口', row: 2, column: 9 }]);
  });

  it('groups by the head where household cells are written once and left blank below', () => {
    const ledger = readLedger(
      gridOf('人口', [
        ['户主姓名', '姓名', '与户主关系', '人均纯收入', '住房等级'],
        ['赵一', '赵一', '户主', 3500, 'A级'],
        [null, '赵妻', '之妻', null, null],
        [null, '赵二', '之子', null, null],
        ['钱一', '钱一', '户主', 2900, 'C级'],
        [null, '钱妻', '配偶', null, null],
      ]),
      { dictionary },
    );
    expect(ledger.subjects.map(({ rows }) => rows)).toEqual([
      [2, 3, 4],
      [5, 6],
    ]);
    expect(valuesOf(ledger.table, 'housingGrade')).toEqual(['A', 'C']);
  });

  it('begins a household at each 户主 where nothing else tells them apart, and names it after the head', () => {
    const ledger = readLedger(
      gridOf('人口', [
        ['序号', '姓名', '与户主关系', '性别', '健康状况'],
        [1, '赵一', '户主', '男', '健康'],
        [2, '赵妻', '02', '女', '长期慢性病'],
        [3, '钱一', '01', '男', '02'],
        [4, '钱母', '之母', '女', '残疾'],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一']);
    expect(valuesOf(ledger.table.members!.table, 'health')).toEqual([
      '健康',
      '长期慢性病',
      '长期慢性病',
      '残疾',
    ]);
  });

  it('says where the rows of one household disagree', () => {
    const ledger = readLedger(
      gridOf('人口', [
        header,
        ['H1', '赵一', 2, '赵一', '户主', null, '是', '否', 3500],
        ['H1', '赵一', 2, '赵二', '之子', null, '是', '是', 3500],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'dangerousHouse')).toEqual(['?conflict']);
    expect(ledger.findings).toMatchObject([
      { rule: 'value/conflict', subject: 0, cells: [{ row: 2 }, { row: 3 }] },
    ]);
  });
});

describe('headers', () => {
  it('reads two rows without merges, though only one column has a second line', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '人均纯收入', '住房安全', '安全饮水'],
        [null, null, '鉴定等级', null],
        ['赵一', 3500, 'A', '是'],
      ]),
      { dictionary },
    );
    expect(fieldsOf(ledger)).toEqual(['headName', 'perCapitaNetIncome', 'housingGrade', 'drinkingWaterSafe']);
    expect(labelsOf(ledger)).toEqual(['赵一']);
  });

  it('reads parents over unmerged blanks', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '收入情况', null, null, '基本医疗', null],
        [null, '工资性', '经营性', '转移性', '新农合', '大病保险'],
        ['赵一', 3000, 200, 100, '是', '否'],
      ]),
      { dictionary },
    );
    expect(fieldsOf(ledger)).toEqual([
      'headName',
      'wageIncome',
      'operatingIncome',
      'transferIncome',
      'medicalInsuredAll',
      'criticalIllnessInsuredAll',
    ]);
  });

  it('reads five rows, with lines of units and of column numbers below', () => {
    const merges: Area[] = [
      { top: 2, left: 1, bottom: 6, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 4 },
      { top: 3, left: 2, bottom: 3, right: 3 },
      { top: 4, left: 2, bottom: 5, right: 2 },
    ];
    const ledger = readLedger(
      gridOf(
        '台账',
        [
          ['某镇贫困户情况表'],
          ['户主姓名', '基本情况'],
          [null, '家庭收入', null, '住房'],
          [null, '人均纯收入', '家庭纯收入', '住房面积'],
          [null, null, '合计', null],
          [null, '（2017年）', '全年', '建筑'],
          ['—', '元', '万元', '平方米'],
          ['甲', '1', '2', '3'],
          ['赵一', 3500, 1.05, 90],
        ],
        { merges },
      ),
      { dictionary },
    );
    expect(ledger.tables[0]?.headerRows).toEqual([2, 3, 4, 5, 6]);
    expect(ledger.subjects.map(({ rows }) => rows)).toEqual([[9]]);
    expect(fieldsOf(ledger)).toContain('headName');
  });

  it('takes the unit line for columns without a unit, and for nothing else', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['贫困户收入台账'],
        ['填报单位：石桥村', null, '单位：万元、人'],
        ['户主姓名', '家庭人口', '家庭纯收入', '低保金（元）'],
        ['赵一', 3, 1.05, 1200],
        ['钱一', 4, '1.2', '1,200'],
        ['孙一', 2, '9600元', '0.12万元'],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'netIncome')).toEqual([10500, 12000, 9600]);
    expect(valuesOf(ledger.table, 'subsistenceBenefit')).toEqual([1200, 1200, 1200]);
    expect(columnsOf(ledger).find(({ field }) => field === 'netIncome')?.writtenUnit).toBe('万元');
  });

  it('knows system codes, alone or below the names', () => {
    const alone = readLedger(
      gridOf('导出', [
        ['AAC001', 'aac029', 'AAC082'],
        ['H1', '赵一', 3500],
      ]),
      { dictionary },
    );
    expect(fieldsOf(alone)).toEqual(['householdId', 'headName', 'perCapitaNetIncome']);
  });

  it('asks which of two columns is meant, and takes neither', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '2016年人均纯收入', '2017年人均纯收入'],
        ['赵一', 2800, 3500],
      ]),
      { dictionary },
    );
    expect(fieldsOf(ledger)).toEqual(['headName']);
    expect(ledger.findings).toMatchObject([
      { rule: 'columns/ambiguous', cells: [{ column: 2 }, { column: 3 }] },
    ]);
  });

  it('takes the column of the year of the check', () => {
    const grid = gridOf('台账', [
      ['户主姓名', '2016年人均纯收入', '2017年人均纯收入'],
      ['赵一', 2800, 3500],
    ]);
    expect(valuesOf(readLedger(grid, { dictionary, year: 2017 }).table, 'perCapitaNetIncome')).toEqual([
      3500,
    ]);
  });

  it('takes what was built for nothing that there is', () => {
    const ledger = readLedger(
      gridOf('村', [
        ['村名', '总户数', '贫困发生率（%）', '建设或改造村公共文化卫生设施', null],
        [null, null, null, '文化室（个）', '卫生站（个）'],
        ['东村', 120, 1.5, 0, 0],
        ['西村', 90, 2.5, 1, 0],
      ]),
      { dictionary },
    );
    expect(fieldsOf(ledger)).not.toContain('cultureRoomCount');
    expect(fieldsOf(ledger)).not.toContain('clinicCount');
  });

  it('leaves a helper’s name and phone out of the household’s', () => {
    const ledger = readLedger(
      gridOf(
        '台账',
        [
          ['户主', null, '帮扶干部', null],
          ['姓名', '联系电话', '姓名', '联系电话'],
          ['赵一', '13900000000', '李干部', '13900000001'],
        ],
        {
          merges: [
            { top: 1, left: 1, bottom: 1, right: 2 },
            { top: 1, left: 3, bottom: 1, right: 4 },
          ],
        },
      ),
      { dictionary },
    );
    expect(fieldsOf(ledger)).toEqual(['headName', 'phone', 'helperName', 'helperPhone']);
  });

  it('takes a vague header by its values', () => {
    const grid = (values: readonly string[]) =>
      gridOf('台账', [
        ['户主姓名', '人均纯收入', '住房情况'],
        ...values.map((value, row) => [`赵${row}`, 3500, value]),
      ]);
    expect(fieldsOf(readLedger(grid(['A级', 'B级', 'C级危房', 'A级']), { dictionary }))).toContain(
      'housingGrade',
    );
    expect(fieldsOf(readLedger(grid(['好', '一般', '差', '好']), { dictionary }))).not.toContain(
      'housingGrade',
    );
  });
});
