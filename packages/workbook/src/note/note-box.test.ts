import { expect, test } from 'vitest';
import { boxAnchor, boxSize, plainMetrics } from './note-box.js';

test('a box grows with its text, wide before tall', () => {
  const short = boxSize('缺身份证号');
  const long = boxSize('人均纯收入 2900 元，低于扶贫标准 3070 元，差 170 元'.repeat(3));
  const longest = boxSize('人均纯收入 2900 元，低于扶贫标准 3070 元，差 170 元'.repeat(12));
  expect(short.width).toBeLessThan(long.width);
  expect(short.height).toBeLessThan(long.height);
  expect(long.width).toBeLessThan(longest.width);
});

test('every line of a text has room', () => {
  const lines = ['一', '二', '三', '四', '五'];
  expect(boxSize(lines.join('\n')).height).toBeGreaterThanOrEqual(lines.length * 15);
});

test('a box stands right of its cell, over as many columns and rows as it needs', () => {
  const metrics = plainMetrics([10, 10, 10, 10, 10, 10], { 4: 60 });
  const [left, , top, , right, , bottom] = boxAnchor(
    5,
    2,
    '人均纯收入 2900 元，低于扶贫标准 3070 元',
    metrics,
  );
  expect([left, top]).toEqual([2, 3]);
  expect(right).toBeGreaterThan(left);
  expect(bottom).toBeGreaterThanOrEqual(top);
});

test('hidden columns and rows hold none of it, and the last column of a sheet still has room', () => {
  const hidden = { columnWidth: (column: number) => (column < 9 ? 0 : 64), rowHeight: () => 20 };
  expect(boxAnchor(1, 2, '文字', hidden)[4]).toBeGreaterThanOrEqual(8);
  expect(boxAnchor(1, 16_384, '文字', plainMetrics())[4]).toBeLessThanOrEqual(16_383);
});
