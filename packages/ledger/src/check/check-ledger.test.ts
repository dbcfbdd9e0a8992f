import { compileStandard, STATUSES } from '@duibiao/core';
import { loadDictionary, loadLibrary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../read/read-ledger.js';
import { checkLedger } from './check-ledger.js';
import { messyLedger } from './messy-ledger.fixture.js';

const dictionary = loadDictionary();
const library = loadLibrary();
const household = compileStandard(library.standard('shaanxi/577/household'), {
  dictionary,
  lines: library.lines,
  asOf: '2017-12-31',
});

describe('a messy 577 ledger of 300 households', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'comes out with every verdict right (seed %i)',
    (seed) => {
      const { grid, expected, names } = messyLedger(seed);
      const ledger = readLedger(grid, { dictionary });
      expect(ledger.subjects.map(({ label }) => label)).toEqual(names);
      const check = checkLedger(ledger, household);
      const wrong = expected.flatMap((truths, row) =>
        truths.flatMap((truth, index) => {
          const status = STATUSES[check.verdicts.criteria[index]![row]!]!;
          if (status === truth) return [];
          const { id } = check.compiled.criteria[index]!;
          const written = check
            .subject(row)
            .criteria[index]!.cells.map((cell) => grid.cell(cell.row, cell.column));
          return [{ row, id, truth, status, written: JSON.stringify(written) }];
        }),
      );
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );
});
