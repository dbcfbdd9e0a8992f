import { compileStandard, deriveColumns, evaluateStandard, STATUS } from '@duibiao/core';
import { readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { describe, expect, test } from 'vitest';

const library = loadLibrary();

/** Headers as the policy texts name the things, and the day for which a standard is taken. */
const HEADERS: readonly [standard: string, asOf: string, headers: string][] = [
  [
    'sichuan/tongjiang-2016/household',
    '2016-12-31',
    '户主姓名 年人均纯收入（元） 吃穿基本保障 安全住房 安全饮用水 基本医疗保障 基本教育保障 生活用电保障 闭路电视',
  ],
  [
    'sichuan/tongjiang-2016/village',
    '2016-12-31',
    '村名 贫困发生率（%） 集体经济收入（元） 通村硬化路 安全饮水 生活用电 卫生室 文化室 宽带网络和广播电视',
  ],
  [
    'sichuan/2016/household',
    '2016-12-31',
    '户主姓名 年人均纯收入（元） 不愁吃 不愁穿 义务教育保障 基本医疗保障 住房安全保障 安全饮用水 生活用电 广播电视',
  ],
  [
    'sichuan/2016/village',
    '2016-12-31',
    '村名 贫困发生率（%） 集体经济收入（元） 硬化路 卫生室 文化室 通信网络',
  ],
  [
    'national/household',
    '2019-12-31',
    '户主姓名 人均纯收入（元） 不愁吃 不愁穿 义务教育有保障 基本医疗有保障 住房安全有保障 饮水安全有保障',
  ],
  [
    'shaanxi/577/household',
    '2017-12-31',
    '户主姓名 家庭年人均可支配收入（元） 住房鉴定等级 义务教育阶段辍学人数（人） 是否全部参加新农合 是否全部参加大病保险 饮水安全是否达标',
  ],
  [
    'shaanxi/577/village',
    '2017-12-31',
    '村名 贫困发生率（%） 收入占比（%） 上年收入占比（%） 有集体经济 有合作组织 有互助资金组织 通沥青（水泥）路 安全饮水 电力入户率（%） 标准化村卫生室',
  ],
  [
    'shaanxi/577/village',
    '2017-12-31',
    '行政村 贫困发生率（%） 今年收入占比（%） 上年占比（%） 有集体经济或合作组织、互助资金组织 通沥青（水泥）路 饮水是否安全 电力入户率（%） 标准化村卫生室',
  ],
  [
    'shaanxi/577/county',
    '2017-12-31',
    '县 贫困发生率（%） 农村居民人均可支配收入占全省比例（%） 通沥青（水泥）路行政村比例（%） 自来水普及率（%） 电力入户率（%） 安全住房农户占比（%） 新农合参合率（%） 贫困人口参加大病保险比例（%）',
  ],
  [
    'monitoring/2021',
    '2021-12-31',
    '户主姓名 人均纯收入（元） 义务教育保障 基本医疗保障 住房安全保障 饮水安全保障 突发刚性支出 收入大幅减少',
  ],
  ['hunan/village', '2018-12-31', '村名 贫困发生率（%） 年集体收入（万元）'],
];

describe('a ledger headed with the words of the policy text', () => {
  test.each(HEADERS)('%s is judged on every criterion', (id, asOf, headers) => {
    const names = headers.split(' ');
    const row = names.map((name) => {
      if (/等级/u.test(name)) return 'A';
      if (/姓名|村名/u.test(name)) return '甲一';
      if (/（元）$/u.test(name)) return 5000;
      return /[元%人]）$/u.test(name) ? 1 : '是';
    });
    const { table } = readLedger(gridOf('台账', [names, row, row]), {
      dictionary: library.dictionary,
      file: '台账.xlsx',
    });
    const standard = library.standard(id);
    const context = { dictionary: library.dictionary, lines: library.lines, asOf };
    const compiled = compileStandard(standard, context);
    const derived = deriveColumns(table, library.dictionary, compiled.fields, standard.level).table;
    const verdicts = evaluateStandard(compiled, derived);
    const unknown = compiled.criteria.filter((_, index) =>
      verdicts.criteria[index]?.includes(STATUS.unknown),
    );
    expect([id, unknown.map((criterion) => criterion.id)]).toEqual([id, []]);
  });
});
