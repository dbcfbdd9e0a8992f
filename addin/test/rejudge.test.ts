import { flagPlan } from '@duibiao/ledger';
import { type Cell, type Grid, gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messyLedger } from '../../packages/ledger/src/check/messy-ledger.fixture.js';
import { type Checked, itemsOf } from '../src/session/checked.js';
import { judge } from '../src/session/judge.js';
import { planOf } from '../src/session/plan.js';
import { rejudge } from '../src/session/rejudge/rejudge.js';

const library = loadLibrary();

async function wholly(grids: readonly Grid[]): Promise<Checked> {
  const judged = await judge({
    grids,
    library,
    settings: { standard: 'shaanxi/577/household', asOf: '2017-12-31', region: null },
    map: null,
    file: null,
    today: '2026-11-22',
    breathe: async () => {},
  });
  if (judged.kind !== 'checked') throw new Error('a standard was named');
  return judged.checked;
}

/** Everything that is told of a check, in an order of its own: what comes first is no part of it. */
function told(checked: Checked): unknown {
  const { ledger, verdicts, summary, findings } = checked;
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  return {
    tables: ledger.tables,
    subjects: ledger.subjects,
    verdicts: verdicts.criteria.map((statuses) => [...statuses]),
    summary,
    findings: sorted(
      findings.map(({ rule, severity, cells, message, subject }) => [
        rule,
        severity,
        cells,
        message.zh,
        subject ?? null,
      ]),
    ),
    items: sorted(
      itemsOf(checked)
        .filter(({ kind }) => kind === 'verdict')
        .map(({ finding: _, ...item }) => item),
    ),
    plan: sorted(planOf(checked, 'zh').flags),
  };
}

type Rows = (Cell | string | number | boolean | null)[][];

function rowsOf(grid: Grid): Rows {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => grid.cell(row + 1, column + 1)),
  );
}

/** What people type, right and wrong, and what makes a row something else than it was. */
const TYPED = [
  2900,
  3069.99,
  3070,
  3070.01,
  3500,
  0,
  -1,
  1e7,
  1,
  2,
  0.35,
  '3500',
  '2900元',
  '约3000',
  '待核实',
  '/',
  '',
  null,
  '是',
  '否',
  '√',
  '☑',
  '同上',
  '×',
  'A级',
  'C级',
  '安全',
  '合计',
  '小计',
  '注：已核实',
  '石桥村',
  '赵一',
  '990000197001010114',
  '99000019700101012X',
  true,
  '#N/A',
  '无',
  '1人',
  '家庭年人均可支配收入（元）',
] as const;

describe('after edits, only the edited subjects judged again', () => {
  test.each([3, 7, 11])(
    'is what judging everything again gives (ledger %i)',
    async (seed) => {
      const start = messyLedger(seed, 24).grid;
      const { merges } = start;
      const first = await wholly([start]);
      let taken = 0;
      let asked = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ at: fc.nat(), column: fc.nat(), value: fc.constantFrom(...TYPED) }), {
            minLength: 1,
            maxLength: 5,
          }),
          async (edits) => {
            const rows = rowsOf(start);
            let checked = first;
            for (const { at, column, value } of edits) {
              const subject = checked.ledger.subjects[at % checked.ledger.subjects.length]!;
              const row = subject.rows[at % subject.rows.length]!;
              const place = 1 + (column % start.columnCount);
              rows[row - 1]![place - 1] = value;
              const grid = gridOf(start.name, rows, { merges });
              const edit = {
                sheet: start.name,
                moved: false,
                top: row,
                bottom: row,
                left: place,
                right: place,
              };
              const again = await rejudge(checked, [grid], [edit], library, async () => {});
              const whole = await wholly([grid]);
              asked++;
              if (again) {
                taken++;
                expect(told(again)).toEqual(told(whole));
              }
              checked = again ?? whole;
            }
          },
        ),
        { numRuns: 5, seed: 20261122 },
      );
      // Most edits concern nobody else; the others are left to be read whole.
      expect(taken).toBeGreaterThan(asked / 4);
    },
    60_000,
  );
});

test('marks are those of the command line', async () => {
  const checked = await wholly([messyLedger(3, 40).grid]);
  expect(planOf(checked, 'zh').flags).toEqual(flagPlan(checked, { language: 'zh' }).flags);
});
