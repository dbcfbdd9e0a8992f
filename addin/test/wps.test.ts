import { FLAG_LOOK } from '@duibiao/sheet';
import { expect, test } from 'vitest';
import { type WpsApplication, type WpsSheet, wpsColor, wpsHost } from '../src/host/wps/adapter.js';

/** A made-up WPS: the adapter was never run in the real one. */
const nothing = (): void => {};
/** WPS's own names begin with capitals. */
const named = <N extends string, V>(name: N, value: V): Record<N, V> => ({ [name]: value }) as Record<N, V>;

function madeUpWps(values: unknown[][]) {
  const fills = new Map<string, { Color: number; ColorIndex: number }>();
  const interior = (address: string) => {
    let fill = fills.get(address);
    if (!fill) {
      let color = 0xffffff;
      fill = {
        ColorIndex: -4142,
        get Color() {
          return color;
        },
        set Color(value: number) {
          color = value;
          this.ColorIndex = 1;
        },
      };
      fills.set(address, fill);
    }
    return fill;
  };
  const sheet: WpsSheet = {
    Name: '台账',
    Visible: -1,
    ProtectContents: false,
    UsedRange: { Row: 1, Column: 1, Value2: values },
    ...named('Range', (address: string) => ({ Interior: interior(address), ...named('Select', nothing) })),
    ...named('Activate', nothing),
  };
  const application: WpsApplication = {
    ScreenUpdating: true,
    ActiveWorkbook: { Sheets: { Count: 1, ...named('Item', () => sheet) } },
    ActiveSheet: sheet,
  };
  return { application, interior };
}

test('over a made-up WPS, marks are put on cells without a colour and taken back', async () => {
  const { application, interior } = madeUpWps([
    ['户主', '收入'],
    ['甲', 2900],
  ]);
  interior('C2').Color = 0x00ffff;
  const host = wpsHost(application);
  expect((await host.readSheet('台账')).cell(2, 2)).toMatchObject({ number: 2900 });
  const flags = ['B', 'C'].map((_, at) => ({
    sheet: '台账',
    row: 2,
    column: 2 + at,
    severity: 'error' as const,
    message: '',
  }));
  await host.flag({ flags }, { style: 'fill', notes: false, language: 'zh' });
  expect(interior('B2').Color).toBe(wpsColor(FLAG_LOOK.error.fill));
  expect(interior('C2').Color).toBe(0x00ffff);
  expect(await host.clear()).toEqual({ cleared: 1, left: 0, protectedSheets: [] });
  expect(interior('B2').ColorIndex).toBe(-4142);
  expect(application.ScreenUpdating).toBe(true);
});

test('colours are blue, green, red to WPS', () => {
  expect(wpsColor('#112233')).toBe(0x332211);
});
