import { describe, expect, it } from 'vitest';
import { layersOf, loadLibrary, parseStandard } from '../index.js';

const library = loadLibrary();

/** Each layer as `id +added ~replaced -dropped @parameters`. */
const layers = (id: string, asOf: string) =>
  layersOf(library.standard(id), library, asOf).map(({ standard, added, replaced, dropped, parameters }) => [
    standard.id,
    added.map((each) => each.id).join(' '),
    replaced.map(({ after }) => after.id).join(' '),
    dropped.map((each) => each.id).join(' '),
    parameters.join(' '),
  ]);

describe('the layers of a standard', () => {
  it('is one where the standard is written out in full', () => {
    expect(layers('national/village', '2018-12-31')).toEqual([
      ['national/village', 'incidence', '', '', 'incidenceCeiling'],
    ]);
  });

  it('says what a province adds to the national standard and which figure it sets', () => {
    expect(layers('hunan/village', '2020-12-31')).toEqual([
      ['national/village', 'incidence', '', '', 'incidenceCeiling'],
      ['hunan/village', 'collectiveIncome', '', '', 'incidenceCeiling collectiveIncomeFloor'],
    ]);
  });

  it('says what a county puts in the place of the province’s criteria', () => {
    const [below, county] = layersOf(library.standard('shaanxi/zhenba-2019/county'), library, '2019-12-31');
    expect([below!.standard.id, county!.standard.id]).toEqual([
      'shaanxi/577/county',
      'shaanxi/zhenba-2019/county',
    ]);
    expect(county!.added.length + county!.replaced.length).toBeGreaterThan(0);
    for (const { before, after } of county!.replaced)
      expect([before.id, before.layer]).toEqual([after.id, undefined]);
  });

  it('goes down through every layer of a file laid over a shipped standard, on the day asked for', () => {
    const text = `id: our/household
extends: hunan/household
region: 431128
title: { zh: 本县户标准, en: Ours }
documents: { rules: { title: 本县办法 } }
changes:
  - from: 2018-01-01
    source: { document: rules, clause: 一, certainty: published }
    drop: [{ id: food, source: { document: rules, clause: 二, certainty: published } }]
`;
    const ours = parseStandard(text, 'our.yaml', library);
    const found = layersOf(ours, library, '2018-12-31');
    expect(found.map(({ standard }) => standard.id)).toEqual([
      'national/household',
      'hunan/household',
      'our/household',
    ]);
    expect(found[1]!.replaced.map(({ after }) => after.id)).toEqual(['income']);
    expect(found[2]!.dropped.map(({ id }) => id)).toEqual(['food']);
    expect(found[2]!.version.criteria.find(({ id }) => id === 'income')?.layer).toBe('hunan/household');
  });

  it('accounts for every criterion of every shipped standard exactly once', () => {
    for (const standard of library.standards) {
      const asOf = standard.versions.at(-1)!.from;
      const ids = layersOf(standard, library, asOf).reduce<string[]>(
        (below, { added, dropped }) => [
          ...below.filter((id) => !dropped.some((each) => each.id === id)),
          ...added.map(({ id }) => id),
        ],
        [],
      );
      expect(ids.sort()).toEqual(
        standard.versions
          .at(-1)!
          .criteria.map(({ id }) => id)
          .sort(),
      );
    }
  });
});
