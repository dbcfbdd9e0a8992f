import type { Area, CellStyle, SheetSpec, SpecCell, SpecValue, WorkbookSpec } from '@duibiao/sheet';
import * as write from './handwriting.js';
import { type Household, households } from './household.js';
import { type Random, seeded } from './random.js';

/** One data row of the ledger, and what is really so there. */
export interface LedgerRow {
  readonly row: number;
  readonly truth: Household;
}

const VILLAGES = ['青石村', '白河村', '大坪村', '柳树村', '双桥村', '高山村'];
const TITLE: CellStyle = { bold: true, size: 18, font: '宋体', align: 'center', valign: 'middle' };
const HEAD: CellStyle = {
  bold: true,
  border: 'thin',
  align: 'center',
  valign: 'middle',
  wrap: true,
  fill: '#D9E1F2',
};
const BODY: CellStyle = { border: 'thin', align: 'center', valign: 'middle' };
const LEFT: CellStyle = { align: 'left' };
const SUM: CellStyle = { ...BODY, bold: true };
const COLUMNS = 12;
const PAGE = 45;

/**
 * The 577 ledger of a town as it is kept: a title, a unit line, two header rows with merges that come again on every
 * page, subtotals for each village, a blank row here and there, a grand total, notes and signatures.
 */
export function shaanxi577(
  seed: number,
  count: number,
): { readonly workbook: WorkbookSpec; readonly rows: readonly LedgerRow[] } {
  const random = seeded(seed);
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const rows: LedgerRow[] = [];
  let row = 1;

  const put = (column: number, value: SpecValue | undefined, style: CellStyle = BODY) =>
    cells.push(value === undefined ? { row, column, style } : { row, column, value, style });
  const across = (value: string, style: CellStyle) => {
    put(1, value, style);
    merges.push({ top: row, left: 1, bottom: row, right: COLUMNS });
    row++;
  };
  const header = () => {
    const groups: [string, number, number][] = [
      ['序号', 1, 0],
      ['村名', 2, 0],
      ['户主\n姓名', 3, 0],
      ['户主身份证号码', 4, 0],
      ['家庭人口\n（人）', 5, 0],
      ['收入情况', 6, 6],
      ['住房安全', 7, 7],
      ['义务教育', 8, 8],
      ['基本医疗', 9, 10],
      ['安全饮水', 11, 11],
      ['备注', 12, 0],
    ];
    const leaves: Record<number, string> = {
      6: '家庭年人均\n可支配收入（元）',
      7: '住房鉴定等级',
      8: '义务教育阶段\n辍学人数（人）',
      9: '是否全部参加\n新农合',
      10: '是否全部参加\n大病保险',
      11: '饮水安全\n是否达标',
    };
    for (const [text, left, right] of groups) {
      put(left, text, HEAD);
      if (right === 0) merges.push({ top: row, left, bottom: row + 1, right: left });
      else if (right > left) merges.push({ top: row, left, bottom: row, right });
    }
    row++;
    for (const [column, text] of Object.entries(leaves)) put(Number(column), text, HEAD);
    row++;
  };

  across('2017年贫困户脱贫退出“577”标准核查台账', TITLE);
  across('填报单位：青石镇人民政府　　　　填报时间：2017年11月30日　　　　单位：元、人', LEFT);
  header();
  let village = '';
  let inVillage = 0;
  let onPage = 0;
  const subtotal = () => {
    put(1, undefined, SUM);
    put(2, `${village}小计`, SUM);
    put(3, `${inVillage}户`, SUM);
    for (let column = 4; column <= COLUMNS; column++) put(column, undefined, SUM);
    row++;
  };

  for (const [index, truth] of households(random, VILLAGES, count, 3070).entries()) {
    if (truth.village !== village) {
      if (village !== '') {
        subtotal();
        if (random.chance(0.5)) row++;
      }
      village = truth.village;
      inVillage = 0;
    }
    if (onPage === PAGE) {
      header();
      onPage = 0;
    }
    put(1, index + 1);
    put(2, inVillage === 0 || random.chance(0.9) ? village : `${village} `);
    put(3, truth.head);
    put(4, truth.idNumber, { ...BODY, format: '@' });
    put(5, random.chance(0.9) ? truth.size : `${truth.size}人`);
    put(6, truth.income === null ? write.unclear(random) : write.money(random, truth.income), {
      ...BODY,
      format: 'General',
    });
    put(7, truth.housingGrade === null ? write.unclear(random) : write.grade(random, truth.housingGrade));
    put(8, truth.dropouts === null ? write.unclear(random) : dropouts(random, truth.dropouts));
    put(9, yesOrNo(random, truth.insured));
    put(10, yesOrNo(random, truth.criticallyInsured));
    put(11, truth.water === null ? write.unclear(random) : write.waterSafe(random, truth.water));
    put(12, random.chance(0.05) ? '长期在外务工' : undefined);
    rows.push({ row, truth });
    row++;
    inVillage++;
    onPage++;
  }
  subtotal();
  put(1, undefined, SUM);
  put(2, '合　计', SUM);
  put(3, `${count}户`, SUM);
  for (let column = 4; column <= COLUMNS; column++) put(column, undefined, SUM);
  row += 2;
  across('注：1.收入核算期为上年10月1日至当年9月30日。2.住房等级以农房安全鉴定结论为准。', LEFT);
  across('填表人：　　　　　　　　审核人：　　　　　　　　单位负责人：', LEFT);

  const sheet: SheetSpec = {
    name: '脱贫退出核查',
    columnWidths: [6, 10, 10, 21, 9, 14, 10, 13, 12, 12, 11, 16],
    rowHeights: { 1: 32, 3: 24, 4: 34 },
    cells,
    merges,
    freeze: { row: 5, column: 4 },
    print: { paper: 'A4', landscape: true, fitToWidth: true, titleRows: { from: 3, to: 4 } },
  };
  return { workbook: { sheets: [sheet], title: '577核查台账' }, rows };
}

function dropouts(random: Random, number: number): SpecValue {
  if (number > 0) return random.pick([number, `${number}人`]);
  return random.pick<SpecValue>([0, 0, 0, '0', '无']);
}

function yesOrNo(random: Random, truth: boolean | null): SpecValue | undefined {
  if (truth === null) return write.unclear(random);
  return truth ? write.yes(random) : write.no(random);
}
