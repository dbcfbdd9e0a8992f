import type { CellStyle, SheetSpec, SpecCell, SpecValue, WorkbookSpec } from '@duibiao/sheet';
import * as write from './handwriting.js';
import { name } from './people.js';
import { type Random, seeded } from './random.js';

const TITLE: CellStyle = { bold: true, size: 16, align: 'center' };
const HEAD: CellStyle = { bold: true, border: 'thin', align: 'center', valign: 'middle', wrap: true };
const BODY: CellStyle = { border: 'thin', align: 'center' };

/** Households of a township held to the seven haves of 2016: one header row, one page, ticks and crosses. */
export function tongjiangHouseholds(seed: number, count: number): WorkbookSpec {
  const random = seeded(seed);
  const headers = [
    '序号',
    '村名',
    '户主姓名',
    '家庭人口数',
    '年人均纯收入（元）',
    '吃穿基本保障',
    '安全住房',
    '安全饮用水',
    '基本医疗保障',
    '基本教育保障',
    '生活用电',
    '闭路电视',
    '备注',
  ];
  const rows = Array.from({ length: count }, (_, index): (SpecValue | undefined)[] => [
    index + 1,
    random.pick(['梨园村', '石桥村']),
    name(random),
    random.whole(1, 6),
    write.money(
      random,
      random.chance(0.1) ? String(random.whole(1800, 2952)) : String(random.whole(2953, 9000)),
    ),
    tick(random, 0.98),
    tick(random, 0.93),
    tick(random, 0.95),
    tick(random, 0.99),
    tick(random, 0.99),
    tick(random, 0.99),
    tick(random, 0.92),
    undefined,
  ]);
  return { sheets: [plainSheet('七有台账', '2016年贫困户“七有”达标情况台账', headers, rows)] };
}

/** Poor villages held to the seven haves of 2016, with the collective's income in 万元. */
export function tongjiangVillages(seed: number): WorkbookSpec {
  const random = seeded(seed);
  const headers = [
    '序号',
    '行政村',
    '农村人口（人）',
    '贫困人口（人）',
    '贫困发生率（%）',
    '村集体经济收入（万元）',
    '通村硬化路',
    '安全饮水',
    '生活用电',
    '卫生室',
    '文化室',
    '宽带网络和广播电视',
  ];
  const rows = ['梨园村', '石桥村', '青杠村', '两河村', '龙洞村'].map(
    (village, index): (SpecValue | undefined)[] => {
      const population = random.whole(1500, 2600);
      const poor = random.whole(30, 130);
      return [
        index + 1,
        village,
        population,
        poor,
        Number(((poor / population) * 100).toFixed(2)),
        random.pick([0.8, 1, 1.2, 2.5]),
        ...Array.from({ length: 6 }, () => tick(random, 0.92)),
      ];
    },
  );
  return { sheets: [plainSheet('村七有', '2016年贫困村“七有”达标情况台账', headers, rows)] };
}

function plainSheet(
  sheet: string,
  title: string,
  headers: readonly string[],
  rows: readonly (readonly (SpecValue | undefined)[])[],
): SheetSpec {
  const cells: SpecCell[] = [
    { row: 1, column: 1, value: title, style: TITLE },
    ...headers.map((value, index) => ({ row: 2, column: index + 1, value, style: HEAD })),
    ...rows.flatMap((values, line) =>
      values.map((value, index) => ({
        row: line + 3,
        column: index + 1,
        style: BODY,
        ...(value === undefined ? {} : { value }),
      })),
    ),
  ];
  return {
    name: sheet,
    columnWidths: headers.map((header) => Math.max(8, Math.min(14, header.length * 2))),
    cells,
    merges: [{ top: 1, left: 1, bottom: 1, right: headers.length }],
    freeze: { row: 3, column: 4 },
    print: { paper: 'A4', landscape: true, fitToWidth: true, titleRows: { from: 2, to: 2 } },
  };
}

function tick(random: Random, share: number): SpecValue | undefined {
  if (random.chance(0.01)) return write.unclear(random);
  return random.chance(share) ? '√' : '×';
}
