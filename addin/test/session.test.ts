import { loadLibrary } from '@duibiao/standards';
import { expect, test } from 'vitest';
import { type BookModel, bookOf, type ExcelOptions, snapshot } from '../../test/excel/index.js';
import { MOST_UNITS, setsFor, unitsOf } from '../src/session/score-request.js';
import { createSession } from '../src/session/session.js';
import { officeBench } from './office-host.js';

const HEADER = [
  '户主姓名',
  '家庭年人均可支配收入（元）',
  '住房鉴定等级',
  '是否全部参加基本医疗保险',
  '是否全部参加大病保险',
  '义务教育阶段辍学人数',
  '饮水安全是否达标',
];

function ledger(): BookModel {
  return bookOf({
    台账: [
      ['2017年某村贫困户退出台账'],
      HEADER,
      ['甲', 3500, 'A级', '是', '是', 0, '是'],
      ['乙', 2900, 'B级', '是', '是', 0, '是'],
      ['丙', '', 'A级', '是', '是', 0, '是'],
    ],
  });
}

async function opened(book: BookModel, options: ExcelOptions = {}) {
  const bench = await officeBench(book, options);
  const session = createSession({
    host: bench.host,
    library: loadLibrary(),
    language: 'zh',
    today: () => '2026-11-22',
  });
  await session.start();
  return { ...bench, session };
}

async function until(happened: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !happened(); tries++) await new Promise((done) => setTimeout(done, 25));
  expect(happened()).toBe(true);
}

const colour = (book: BookModel, row: number, column: number) => book.sheets[0]!.fillAt(row, column).color;

test('a check that is stopped while it judges shows and marks nothing', async () => {
  const book = ledger();
  const before = snapshot(book);
  const { session, close } = await opened(book);
  const stop = session.store.subscribe(() => {
    if (session.store.state.task === 'checking') session.cancel();
  });
  await session.check('sheet');
  stop();
  const { checked, error, notice, task } = session.store.state;
  expect([checked, error, task]).toEqual([null, null, null]);
  expect(notice?.zh).toBe('已取消。');
  expect(snapshot(book)).toEqual(before);
  close();
});

test('a check proposes standard and day from the ledger, marks what falls short, and lists it with its clause', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  const { error, checked, counts, items, worklist, flags } = session.store.state;
  expect(error).toBeNull();
  expect(checked?.compiled.standard.id).toBe('shaanxi/577/household');
  expect(checked?.compiled.asOf).toBe('2017-12-31');
  expect(counts).toMatchObject({ subjects: 3, byStatus: { met: 1, unmet: 1, unknown: 1 } });
  expect(items.filter((item) => item.kind === 'verdict').map(({ label, status }) => [label, status])).toEqual(
    [
      ['乙', 'unmet'],
      ['丙', 'unknown'],
    ],
  );
  expect(worklist[0]?.cells).toEqual([{ sheet: '台账', row: 5, column: 2 }]);
  expect(flags?.marked).toBeGreaterThanOrEqual(2);
  expect(colour(book, 4, 2)).not.toBeNull();
  expect(excel.failures).toEqual([]);
  close();
});

test('correcting a cell takes its mark away, by itself', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  excel.undoClearedBy.length = 0;
  excel.type('台账', 'B4', 3600);
  await until(() => colour(book, 4, 2) === null);
  await until(() => session.store.state.counts?.byStatus.unmet === 0);
  expect(excel.undoClearedBy).toEqual([]);
  close();
});

test('edits of other people, and our own, set nothing off', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book, { profile: 'office2021' });
  await session.check('sheet');
  const { checked } = session.store.state;
  excel.type('台账', 'B4', 3600, 'Remote');
  await session.make('findings');
  await new Promise((done) => setTimeout(done, 900));
  expect(session.store.state.checked).toBe(checked);
  close();
});

test('the switch turns live checking off', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  await session.set({ live: false });
  excel.type('台账', 'B4', 3600);
  await new Promise((done) => setTimeout(done, 900));
  expect(colour(book, 4, 2)).not.toBeNull();
  close();
});

test('a cell that is still being edited is checked when the edit is over', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  excel.faults = [{ kind: 'cell-edit' }];
  excel.type('台账', 'B4', 3600);
  await new Promise((done) => setTimeout(done, 700));
  expect(session.store.state.error).toBeNull();
  excel.faults = [];
  await until(() => colour(book, 4, 2) === null);
  close();
});

test('sorting the ledger keeps the marks on their households', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  excel.sortRows('台账', 3, 5, 2);
  await until(
    () =>
      session.store.state.task === null &&
      session.store.state.items.some((item) => item.label === '乙' && item.cells[0]?.row === 3),
  );
  expect(colour(book, 3, 2)).not.toBeNull();
  expect(colour(book, 4, 2)).toBeNull();
  await session.clear();
  for (let row = 3; row <= 5; row++) expect(colour(book, row, 2)).toBeNull();
  close();
});

test('selecting a marked cell opens its finding; one without a mark says so', async () => {
  const { session, excel, close } = await opened(ledger());
  await session.check('sheet');
  excel.clickCell('台账', 'B4');
  await until(() => session.store.state.open === 'v:1:income');
  excel.clickCell('台账', 'A3');
  await new Promise((done) => setTimeout(done, 50));
  session.explainSelection();
  expect(session.store.state.notice?.zh).toBe('所选单元格没有标记。');
  close();
});

test('going to a finding selects its cell in Excel', async () => {
  const { session, excel, close } = await opened(ledger());
  await session.check('sheet');
  await session.goTo(session.store.state.items[0]!);
  expect(excel.book.selection).toMatchObject({ address: 'B4' });
  close();
});

test('a column that was corrected once is remembered in the workbook', async () => {
  const book = ledger();
  book.sheets[0]!.setValue(2, 2, '本年数');
  const first = await opened(book);
  await first.session.check('sheet');
  expect(first.session.store.state.checked?.ledger.tables[0]?.unmapped.map((one) => one.header)).toContain(
    '本年数',
  );
  await first.session.setColumn('本年数', 'B', 'perCapitaDisposableIncome');
  expect(first.session.store.state.counts?.byStatus.unmet).toBe(1);
  first.close();
  const second = await opened(book);
  await second.session.check('sheet');
  expect(second.session.store.state.counts?.byStatus.unmet).toBe(1);
  second.close();
});

test.each(['findings', 'template', 'score'] as const)(
  '%s sheets are made inside the workbook',
  async (kind) => {
    const book = ledger();
    const { session, excel, close } = await opened(book);
    await session.check('sheet');
    if (kind === 'score') {
      const { checked } = session.store.state;
      expect(unitsOf(checked)).toEqual([]);
      const [set] = setsFor(checked?.ledger.level ?? null);
      await session.makeScore({ set: set!.id, units: ['甲村', '乙村'] });
    } else await session.make(kind);
    expect(session.store.state.error).toBeNull();
    expect(book.sheets.length).toBeGreaterThan(1);
    const formulas = book.sheets
      .slice(1)
      .flatMap((sheet) => [...sheet.rows.values()].flatMap((line) => [...line.values()]))
      .filter((cell) => cell.formula);
    if (kind === 'score') expect(formulas.length).toBeGreaterThan(10);
    expect(excel.failures).toEqual([]);
    await session.check('all');
    expect(session.store.state.counts?.subjects).toBe(3);
    close();
  },
);

test('a score sheet is for any number of units, up to the one that is said', async () => {
  const book = ledger();
  const { session, excel, close } = await opened(book);
  const [set] = setsFor('village');
  expect(set!.level).toBe('village');
  const units = Array.from({ length: 40 }, (_, index) => `第${index + 1}村`);
  await session.makeScore({ set: set!.id, units });
  expect(session.store.state.error).toBeNull();
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(units));
  expect(session.store.state.notice?.zh).toBe(
    '已生成工作表（共 44 张）：得分排名、第1村、第2村、第3村、第4村、第5村等。',
  );
  const before = book.sheets.length;
  for (const too of [[], Array.from({ length: MOST_UNITS + 1 }, (_, index) => `村${index}`)]) {
    await session.makeScore({ set: set!.id, units: too });
    expect(session.store.state.error?.code).toMatch(/^pane\/(no|many)-units$/);
  }
  expect(book.sheets).toHaveLength(before);
  expect(excel.failures).toEqual([]);
  close();
});

test('what a sheet is understood as is proposed before anything is marked, and can be corrected then', async () => {
  const book = ledger();
  const marks = () => snapshot(book).filter((line) => !line.startsWith('custom xml'));
  const before = marks();
  const { session, excel, close } = await opened(book);
  await session.look();
  const seen = session.store.state.look!;
  expect(seen.ledger.subjects).toHaveLength(3);
  expect(seen.proposed.length).toBeGreaterThan(1);
  const income = seen.ledger.tables[0]!.columns.find(({ field }) => field === 'perCapitaDisposableIncome')!;
  await session.setColumn(income.header, undefined, null);
  expect(session.store.state.look!.ledger.tables[0]!.columns.map(({ field }) => field)).not.toContain(
    income.field,
  );
  await session.set({ standard: 'national/household', asOf: '2016-12-31' });
  expect(session.store.state.look).toMatchObject({
    asOf: '2016-12-31',
    standard: { id: 'national/household' },
  });
  expect(session.store.state.checked).toBeNull();
  expect(marks()).toEqual(before);
  expect(excel.failures).toEqual([]);
  close();
});

test('where standards fit equally the pane asks, and goes on with the answer, which the workbook remembers', async () => {
  const book = bookOf({
    村台账: [
      ['村名', '贫困发生率'],
      ['石桥村', '1.5%'],
      ['青山村', '2.5%'],
    ],
  });
  const first = await opened(book);
  await first.session.check('sheet');
  const { choice, checked, flags, error } = first.session.store.state;
  expect(error).toBeNull();
  expect([checked, flags]).toEqual([null, null]);
  const ids = choice?.standards.map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(1);
  await first.session.chooseStandard(ids[1]!);
  expect(first.session.store.state.choice).toBeNull();
  expect(first.session.store.state.checked?.compiled.standard.id).toBe(ids[1]);
  first.close();
  const second = await opened(book);
  await second.session.check('sheet');
  expect(second.session.store.state.checked?.compiled.standard.id).toBe(ids[1]);
  second.close();
});

test('what was checked is said: which sheet, against what, by which day, and what was not', async () => {
  const book = ledger();
  const other = book.addSheet('二村');
  for (const [row, line] of book.sheets[0]!.rows)
    for (const [column, cell] of line) other.setValue(row, column, cell.value);
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  expect(session.store.state.notice?.zh).toMatch(
    /^已按“.+”（2017-12-31）校验工作表“台账”，另有 1 个工作表未校验。/,
  );
  const alone = session.store.state.checked!;
  await session.check('all');
  expect(session.store.state.notice?.zh).toContain('校验工作表“台账”“二村”。');
  const together = session.store.state.checked!;
  // A household is judged the same whichever way.
  for (const index of alone.ledger.subjects.keys())
    expect(together.explained(index).criteria.map(({ status }) => status)).toEqual(
      alone.explained(index).criteria.map(({ status }) => status),
    );
  excel.clickCell('二村', 'A1');
  await until(() => session.store.state.sheet === '二村');
  await session.check('sheet');
  expect(session.store.state.notice?.zh).toContain('校验工作表“二村”，另有 1 个');
  close();
});

test('a sheet of the user’s own is never taken for ours, whatever its name', async () => {
  const book = ledger();
  book.sheets[0]!.name = '汇总';
  const { session, close } = await opened(book);
  await session.check('all');
  expect(session.store.state.counts?.subjects).toBe(3);
  await session.make('findings');
  expect(session.store.state.error?.code).toBe('host/sheet-exists');
  close();
});

test('an edit is read where it is, in one request, and its mark goes in two', async () => {
  const book = bookOf({
    台账: [
      ['2017年某村贫困户退出台账'],
      HEADER,
      ...['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => [
        name,
        at % 3 === 1 ? 2900 : 3500,
        'A级',
        '是',
        '是',
        0,
        '是',
      ]),
    ],
  });
  const { session, excel, close } = await opened(book);
  await session.check('sheet');
  const before = session.store.state.checked;
  await new Promise((done) => setTimeout(done, 50));
  Object.assign(excel.counters, { syncs: 0, requestBytes: 0 });
  excel.type('台账', 'B4', 3600);
  await until(() => colour(book, 4, 2) === null);
  // Reading, looking, marking, and what the library lets go of in between.
  expect(excel.counters.syncs).toBeLessThanOrEqual(6);
  expect(excel.counters.requestBytes).toBeLessThan(12_000);
  // The other household that falls short was not judged again.
  expect(session.store.state.checked?.explained(4)).toBe(before?.explained(4));
  close();
});
