import { expect, test } from 'vitest';
import { ShapeIds, shapesIn } from './shape-ids.js';

test('a new drawing takes a cluster that no other has, and its first number is left to the drawing', () => {
  const taken = new Set([1, 2]);
  const ids = new ShapeIds({ clusters: [], highest: 0 }, taken);
  expect([ids.next(), ids.next(), ids.clusters]).toEqual([3073, 3074, [3]]);
  expect(taken.has(3)).toBe(true);
});

test('numbers go on above the highest, and into a new cluster when one is full', () => {
  const ids = new ShapeIds({ clusters: [1], highest: 2046 }, new Set([1, 2]));
  expect([ids.next(), ids.next(), ids.next(), ids.clusters]).toEqual([2047, 3073, 3074, [1, 3]]);
});

test('clusters and highest number are read from a drawing, listed or not', () => {
  const vml =
    '<o:idmap v:ext="edit" data="1,4"/><v:shape id="_x0000_s1030"/><v:shape o:spid="_x0000_s7169"/>';
  expect(shapesIn(vml)).toEqual({ clusters: [1, 4, 7], highest: 7169 });
});
