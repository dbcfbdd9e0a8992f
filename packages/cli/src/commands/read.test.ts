import { writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const ROWS = [
  ['石桥村贫困户台账'],
  ['序号', '户主姓名', '家庭人口', '人均纯收入'],
  [1, '赵甲', 3, 5000],
  ['小计', '', 3, ''],
  [2, '钱乙', 2, 6000],
  ['小计', '', 2, ''],
  ['合计', '', 5, ''],
  ['注：人口为户籍人口'],
  ['填表人：孙丙'],
];

describe('read', () => {
  it('says of every row that is no subject what it was taken for', async () => {
    const cells = ROWS.flatMap((row, at) =>
      row.map((value, index) => ({ row: at + 1, column: index + 1, value })),
    );
    const world = memoryWorld({
      'l.xlsx': await writeWorkbook({ title: '台账', sheets: [{ name: '台账', cells }] }),
    });
    expect(await duibiao(['read', 'l.xlsx', '--lang', 'zh'], world, '')).toBe(0);
    expect(world.printed()).toContain(
      '不作为对象的行：标题 1；表头 2；小计 4、6；合计 7；说明 8；签字日期 9',
    );
    // What the quality rules lack is said in words, never by the name of a field.
    expect(world.printed()).toMatch(/质量规则：核对了\d+条；另有\d+条因缺列未核对，主要缺：[^a-z]+\n/);
    expect(await duibiao(['read', 'l.xlsx', '--lang', 'en'], world, '')).toBe(0);
    expect(world.printed()).toContain(
      'Rows that are no subjects: titles 1; header 2; subtotals 4, 6; totals 7; notes 8; signatures 9',
    );
  });
});
