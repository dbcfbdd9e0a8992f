import { afterEach, describe, expect, test } from 'vitest';
import {
  type BookModel,
  bookOf,
  bootOffice,
  ExcelHost,
  type ExcelOptions,
  type OfficePage,
} from './index.js';

/** Each behaviour here is a claim about Excel; README.md says where each comes from. */

let open: OfficePage[] = [];
afterEach(() => {
  for (const page of open) page.close();
  open = [];
});

async function boot(book: BookModel, options: ExcelOptions = {}) {
  const host = new ExcelHost(book, options);
  const page = await bootOffice(host);
  open.push(page);
  const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    page.excel.run((context) => work(context, context.workbook.worksheets.getItem('S')));
  return { host, run };
}

const small = (): BookModel =>
  bookOf({
    S: [
      ['a', 1],
      ['b', 2],
    ],
  });

describe('values', () => {
  test('an array of another shape is refused', async () => {
    const { run } = await boot(small());
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1:B2').values = [['x']];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('null leaves a cell as it is', async () => {
    const book = small();
    const { run } = await boot(book);
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[null, 9]];
      await context.sync();
    });
    expect(book.sheets[0]!.cell(1, 1)?.value).toBe('a');
    expect(book.sheets[0]!.cell(1, 2)?.value).toBe(9);
  });

  test('formulas differ from values, and text in a text cell stays text', async () => {
    const book = small();
    const { run } = await boot(book);
    await run(async (context, sheet) => {
      sheet.getRange('C1').formulas = [['=A1']];
      sheet.getRange('C2').numberFormat = [['@']];
      sheet.getRange('C2').values = [['0012']];
      sheet.getRange('C3').values = [['0012']];
      sheet.getRange('C4').values = [["'=1"]];
      await context.sync();
    });
    const sheet = book.sheets[0]!;
    expect(sheet.cell(1, 3)).toMatchObject({ formula: 'A1' });
    expect([2, 3, 4].map((row) => sheet.cell(row, 3)?.value)).toEqual(['0012', 12, '=1']);
  });

  test('beyond five million cells values are null, without an error', async () => {
    const { run } = await boot(small());
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:F1000000');
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });
});

describe('fills', () => {
  test('no fill shows as white, and only the pattern and the tint tell', async () => {
    const book = small();
    book.sheets[0]!.setFill(1, 2, { pattern: 'solid', color: '#FFFFFF', tint: 0 });
    const { run } = await boot(book);
    const seen = await run(async (context, sheet) => {
      const fills = ['A1', 'B1'].map((address) =>
        sheet.getRange(address).format.fill.load('color,pattern,tintAndShade'),
      );
      await context.sync();
      return fills.map(({ color, pattern, tintAndShade }) => [color, pattern, tintAndShade]);
    });
    expect(seen).toEqual([
      ['#FFFFFF', 'None', null],
      ['#FFFFFF', 'Solid', 0],
    ]);
  });

  test('a property that differs over many areas is null', async () => {
    const book = small();
    book.sheets[0]!.setFill(1, 1, { pattern: 'solid', color: '#FF0000', tint: 0 });
    const { run } = await boot(book);
    const color = await run(async (context, sheet) => {
      const areas = sheet.getRanges('A1,B2');
      areas.load('format/fill/color');
      await context.sync();
      return areas.format.fill.color;
    });
    expect(color).toBeNull();
  });

  test('an address of more than 8,192 characters is refused', async () => {
    const { run } = await boot(small());
    const address = Array.from({ length: 2000 }, (_, row) => `A${row + 1000}`).join(',');
    await expect(
      run(async (context, sheet) => {
        sheet.getRanges(address).format.fill.color = '#FF0000';
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('objects', () => {
  test('what is not there is a null object, or ItemNotFound', async () => {
    const { run } = await boot(small());
    await run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('none');
      none.load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem('none').load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('reading before sync throws the library’s own error', async () => {
    const { run } = await boot(small());
    await expect(run(async (_context, sheet) => sheet.name)).rejects.toMatchObject({
      code: 'PropertyNotLoaded',
    });
  });

  test('a batch that fails keeps what was done before the failure', async () => {
    const book = small();
    const { run } = await boot(book);
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').values = [['done']];
        context.workbook.worksheets.getItem('none').getRange('A1').values = [['never']];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(book.sheets[0]!.cell(1, 1)?.value).toBe('done');
  });

  test('a member that the table does not declare answers ApiNotFound, and is told to the test', async () => {
    const { host, run } = await boot(small());
    await expect(
      run(async (context, sheet) => {
        sheet.pivotTables.load('items/name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(host.failures).toEqual(['Worksheet.pivotTables']);
  });

  test('merged areas are read, and reading them empties the undo list', async () => {
    const book = small();
    book.sheets[0]!.merges.push({ top: 1, left: 1, bottom: 1, right: 2 });
    const { host, run } = await boot(book);
    const address = await run(async (context, sheet) => {
      const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      return merged.address;
    });
    expect(address).toBe('S!A1:B1');
    expect(host.undoClearedBy).toEqual(['getMergedAreasOrNullObject']);
  });
});

describe('refusals', () => {
  test('a protected sheet can be read and not written', async () => {
    const book = small();
    book.sheets[0]!.protected = true;
    const { run } = await boot(book);
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').format.fill.color = '#FF0000';
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('while a cell is edited calls fail, or wait where they said they would', async () => {
    const { host, run } = await boot(small());
    host.faults = [{ kind: 'cell-edit' }];
    await expect(
      run(async (context, sheet) => {
        sheet.load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
  });

  test('Excel on the web refuses requests and answers above 5 MB', async () => {
    const book = small();
    for (let row = 1; row <= 6000; row++) book.sheets[0]!.setValue(row, 1, 'x'.repeat(1000));
    const { run } = await boot(book, { profile: 'web' });
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1:A6000').load('values');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('B1:B6000').values = Array.from({ length: 6000 }, () => ['y'.repeat(1000)]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  test('the library itself refuses calls above a profile’s sets', async () => {
    const { run } = await boot(small(), { profile: 'office2021' });
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').getDependents().load('addresses');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('events', () => {
  const heard = async (
    options: ExcelOptions,
    act: (host: ExcelHost, run: Awaited<ReturnType<typeof boot>>['run']) => Promise<void> | void,
  ) => {
    const { host, run } = await boot(small(), options);
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => void events.push(args));
      await context.sync();
    });
    await act(host, run);
    await new Promise((done) => setTimeout(done, 30));
    return events;
  };

  test('our own writes say so from ExcelApi 1.14 on', async () => {
    const [event] = await heard({}, (_host, run) =>
      run(async (context, sheet) => {
        sheet.getRange('A1').values = [['mine']];
        await context.sync();
      }),
    );
    expect(event).toMatchObject({ address: 'A1', source: 'Local', triggerSource: 'ThisLocalAddin' });
  });

  test('a person’s edits and a co-author’s are told apart', async () => {
    const events = await heard({}, (host) => {
      host.type('S', 'A1', 'here');
      host.type('S', 'A2', 'there', 'Remote');
    });
    expect(events.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['A1', 'Local', undefined],
      ['A2', 'Remote', undefined],
    ]);
  });

  test('a change of fill is no change of values', async () => {
    const events = await heard({}, (_host, run) =>
      run(async (context, sheet) => {
        sheet.getRange('A1').format.fill.color = '#FF0000';
        await context.sync();
      }),
    );
    expect(events).toEqual([]);
  });
});

describe('rows', () => {
  test('formats travel with sorted rows, conditional formats stay', () => {
    const book = bookOf({
      S: [
        ['b', 2],
        ['a', 1],
      ],
    });
    const sheet = book.sheets[0]!;
    sheet.setFill(1, 2, { pattern: 'solid', color: '#FF0000', tint: 0 });
    sheet.formats.push({
      id: 'x',
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      formula: 'TRUE',
      fill: '#00FF00',
      fontColor: null,
      stopIfTrue: false,
      priority: 1,
    });
    sheet.sortRows(1, 2, 2);
    expect([sheet.fillAt(1, 2).pattern, sheet.fillAt(2, 2).pattern]).toEqual(['none', 'solid']);
    expect(sheet.formats[0]!.areas[0]!.top).toBe(1);
  });

  test('inserted rows push cells, formats and notes down', () => {
    const book = bookOf({ S: [['a'], ['b']] });
    const sheet = book.sheets[0]!;
    sheet.setFill(2, 1, { pattern: 'solid', color: '#FF0000', tint: 0 });
    sheet.notes.set('2,1', { author: 'x', text: 'y' });
    sheet.insertRows(2, 1);
    expect(sheet.fillAt(3, 1).pattern).toBe('solid');
    expect([...sheet.notes.keys()]).toEqual(['3,1']);
  });

  test('all rows are read, hidden ones too; which are hidden is null where they differ', async () => {
    const book = small();
    book.sheets[0]!.rowModels.set(2, { hidden: true });
    const { run } = await boot(book);
    const seen = await run(async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values,rowHidden');
      await context.sync();
      return [used.values.length, used.rowHidden];
    });
    expect(seen).toEqual([2, null]);
  });
});
