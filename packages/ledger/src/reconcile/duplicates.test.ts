import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { findDuplicates, readLedger } from '../index.js';

const dictionary = loadDictionary();
const ledger = (rows: (string | number)[][]) => readLedger(gridOf('名单', rows), { dictionary });

const POSTS = ledger([
  ['姓名', '性别', '身份证号码', '岗位名称', '务工单位', '联系电话', '年龄'],
  ['赵甲', '男', '990000197001010114', '保洁员', '青石村', '13900000001', 50],
  ['钱乙', '女', '990000197203050229', '护路员', '青石村', '13900000002', 48],
]);
const HOUSEHOLDS = ledger([
  ['户编号', '户主姓名', '家庭人口数', '姓名', '与户主关系', '证件号码', '人均纯收入（元）'],
  ['9900001', '孙丙', 2, '孙丙', '户主', '990000194009090442', 5000],
  ['9900001', '孙丙', 2, '赵甲', '之子', '99000019700101011443', 5000],
  ['9900002', '周戊', 1, '周戊', '户主', '990000720305022', 6000],
]);

describe('the same person in several ledgers', () => {
  it('is found by number, of 18 or 15 digits or of a certificate, whatever kinds the ledgers are of', () => {
    const found = findDuplicates([POSTS, HOUSEHOLDS]);
    expect(found).toMatchObject([
      {
        idNumber: '990000197001010114',
        namesDiffer: false,
        places: [
          { ledger: 0, cells: [{ row: 2, column: 3 }] },
          { ledger: 1, cells: [{ row: 3, column: 6 }] },
        ],
      },
      { idNumber: '990000197203050229', namesDiffer: true },
    ]);
  });

  it('a head stands once as the head and once among the members: that is no duplicate', () => {
    expect(findDuplicates([HOUSEHOLDS])).toEqual([]);
  });

  it('masked and malformed numbers are nobody’s', () => {
    const masked = ledger([
      ['户主姓名', '户主证件号码', '家庭人口数'],
      ['赵甲', '990000********0114', 3],
      ['钱乙', '990000********0114', 3],
    ]);
    expect(findDuplicates([masked])).toEqual([]);
  });
});
