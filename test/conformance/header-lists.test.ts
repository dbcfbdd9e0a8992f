import { loadLibrary } from '@duibiao/standards';
import { describe, expect, test } from 'vitest';
import { headerLists, levelTaken, type Measure, measure, placeOf } from './header-lists.js';

const { dictionary } = loadLibrary();

const lists = {
  tuned: headerLists('tuned'),
  unseen: headerLists('unseen'),
  otherTrades: headerLists('other-trades'),
};

const recall = ({ found, meant }: Measure) => found / meant;
const said = (kind: keyof typeof lists, { wrong }: Measure) =>
  wrong.map((each) => `${placeOf(each, lists[kind])}: ${each.meant ?? 'no field'}, not ${each.read}`);

describe('columns by meaning', () => {
  test('every list names fields that the dictionary has', () => {
    const fields = Object.values(lists).flatMap((kind) =>
      kind.flatMap(({ columns }) => Object.values(columns).filter((field) => field !== null)),
    );
    expect(fields.filter((field) => field !== 'ask' && !dictionary.has(field))).toEqual([]);
  });

  test('ledgers that the dictionary was written with: none taken wrongly, at least 99 of 100 taken', () => {
    const measured = measure(lists.tuned, dictionary);
    expect(said('tuned', measured)).toEqual([]);
    expect(recall(measured)).toBeGreaterThanOrEqual(0.99);
  });

  test('ledgers found after the dictionary was written: none taken wrongly, at least 9 of 10 taken', () => {
    const measured = measure(lists.unseen, dictionary);
    expect(said('unseen', measured)).toEqual([]);
    expect(recall(measured)).toBeGreaterThanOrEqual(0.9);
  });

  test('lists of villages, townships, counties and projects are read as what they are', () => {
    const said = [...lists.tuned, ...lists.unseen].filter(({ level }) => level !== undefined);
    expect(said.map((one) => [one.list, levelTaken(one, dictionary)])).toEqual(
      said.map(({ list, level }) => [list, level]),
    );
  });

  test('lists of other trades: nothing but names and places is taken', () => {
    const measured = measure(lists.otherTrades, dictionary);
    expect(said('otherTrades', measured)).toEqual([]);
    expect(recall(measured)).toBeGreaterThanOrEqual(0.9);
  });
});
