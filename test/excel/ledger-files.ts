import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Ledgers as other programs write them, each with something that a reader or a host can get wrong. */
export const LEDGER_FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  ...Object.fromEntries(
    ['陕西577脱贫户台账-300户', '四川通江七有户台账-60户', '四川通江七有村台账'].map((name) => [
      name,
      async () =>
        new Uint8Array(
          readFileSync(fileURLToPath(new URL(`../../examples/ledgers/${name}.xlsx`, import.meta.url))),
        ),
    ]),
  ),
  'numbers, dates, errors and texts in every form': everyForm,
  'counted from 1904': () => everyForm({ date1904: true }),
  'persons, each household merged, more than 512 merged areas': () => mergedHouseholds(70),
  'a sheet for each village, others hidden, one named like ours': villages,
  'rows filtered out, the first column hidden': filtered,
  'far from the corner': farFromTheCorner,
  'a village ledger with shares': shares,
  'incomes as formulas without values': openFormulas,
  'inline texts, ISO dates and prefixed names': prefixed,
  'standards that fit equally': tie,
  'no ledger at all': noLedger,
  'a header without rows': async () => saved((book) => rows(book.addWorksheet('台账'), [TITLE, HEADER])),
};

const TITLE = ['2017年青溪镇石桥村贫困户退出台账'];
const HEADER = [
  '户编号',
  '户主姓名',
  '户主身份证号',
  '家庭人口（人）',
  '家庭年人均可支配收入（元）',
  '住房鉴定等级',
  '是否全部参加基本医疗保险',
  '是否全部参加大病保险',
  '义务教育阶段辍学人数',
  '饮水安全是否达标',
  '脱贫日期',
  '备注',
];

type Value = ExcelJS.CellValue;

async function saved(make: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  make(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function rows(sheet: ExcelJS.Worksheet, lines: readonly (readonly Value[])[], top = 1, left = 1): void {
  lines.forEach((line, r) => {
    line.forEach((value, c) => {
      if (value !== null) sheet.getCell(top + r, left + c).value = value;
    });
  });
}

/** Generated: region 990000, with a valid check digit. */
function idNumber(serial: number): string {
  const body = `99000019700101${String(serial % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0);
  return body + '10X98765432'[sum % 11];
}

function household(serial: number, income: Value, over: Readonly<Record<number, Value>> = {}): Value[] {
  const line: Value[] = [
    `H${1000 + serial}`,
    `户主${serial}`,
    idNumber(serial),
    3,
    income,
    'A级',
    '是',
    '是',
    0,
    '是',
    new Date(Date.UTC(2017, 11, 1)),
    null,
  ];
  for (const [at, value] of Object.entries(over)) line[Number(at)] = value;
  return line;
}

async function everyForm({ date1904 = false } = {}): Promise<Uint8Array> {
  const incomes: Value[] = [
    3500,
    '3500',
    '２９００元',
    '0.35万元',
    3069.999999999,
    3070,
    3070.01,
    { formula: 'D20*1000', result: 3200 } as Value,
    { formula: '"2"&"900"', result: '2900' } as Value,
    { formula: '1/0', result: { error: '#DIV/0!' } } as Value,
    { error: '#N/A' } as Value,
    '#N/A',
    '=3500',
    '  3500 ',
    { richText: [{ text: '29' }, { text: '00', font: { bold: true } }] },
    { text: '3600', hyperlink: 'https://example.org/' },
    true,
    new Date(Date.UTC(1909, 7, 1)),
    0.35,
    '',
    '约3000',
    -1,
    1e5,
  ];
  const over: Readonly<Record<number, Readonly<Record<number, Value>>>> = {
    0: { 5: 'Ａ级', 6: true, 8: '无' },
    1: { 6: { formula: '1=1', result: true } as Value, 7: '√' },
    2: { 10: '2017.12', 11: `${'很长的备注。'.repeat(800)}末` },
    3: { 10: 43070, 8: { formula: 'COUNT(A1)', result: 0 } as Value },
    4: { 10: '2017年12月', 5: { richText: [{ text: 'C' }, { text: '级' }] } },
    5: { 2: Number(idNumber(11)) },
    6: { 1: '赵\n一', 11: 'a_x000D_b & <c> "d"' },
    7: { 10: { formula: 'DATE(2017,12,1)', result: new Date(Date.UTC(2017, 11, 1)) } as Value },
  };
  return saved((book) => {
    book.properties.date1904 = date1904;
    const sheet = book.addWorksheet('台账');
    rows(sheet, [TITLE, HEADER, ...incomes.map((income, at) => household(at + 1, income, over[at]))]);
    sheet.mergeCells(1, 1, 1, HEADER.length);
    const formats = [
      '0',
      '#,##0.00',
      '#,##0"元"',
      '¥#,##0',
      '@',
      '0_);(0)',
      '[$-804]General',
      '0.00E+00',
      '[Red]0',
    ];
    incomes.forEach((_, at) => {
      sheet.getCell(3 + at, 5).numFmt = formats[at % formats.length]!;
    });
    const dates = [
      'yyyy"年"m"月"d"日"',
      'm/d/yyyy',
      '[$-804]yyyy"年"m"月";@',
      'yyyy.mm.dd',
      'h:mm',
      '[h]:mm',
      'mmm-yy',
    ];
    incomes.forEach((_, at) => {
      sheet.getCell(3 + at, 11).numFmt = dates[at % dates.length]!;
    });
    sheet.getCell(21, 5).numFmt = '0.0%';
    const end = 3 + incomes.length;
    rows(
      sheet,
      [['合计', null, null, { formula: `SUM(D3:D${end - 1})`, result: incomes.length * 3 } as Value]],
      end,
    );
    rows(sheet, [['填表人：赵一', null, null, '审核人：钱二']], end + 1);
  });
}

/** A person a row; the household's own cells merged over its rows: more merged areas than Excel tells of at once. */
function mergedHouseholds(households: number): Promise<Uint8Array> {
  const header = [...HEADER.slice(0, 2), '姓名', '与户主关系', '身份证号', ...HEADER.slice(4, 10)];
  return saved((book) => {
    const sheet = book.addWorksheet('台账');
    rows(sheet, [TITLE, header]);
    let row = 3;
    for (let serial = 1; serial <= households; serial++) {
      const persons = 2 + (serial % 3);
      const own = household(serial, 2500 + ((serial * 97) % 2500), serial % 7 ? {} : { 5: 'C级' });
      for (let person = 0; person < persons; person++) {
        const relation = person === 0 ? '户主' : person === 1 ? '配偶' : '之子';
        const name = person === 0 ? `户主${serial}` : `家人${serial}之${person}`;
        rows(
          sheet,
          [[...own.slice(0, 2), name, relation, idNumber(serial * 5 + person), ...own.slice(4, 10)]],
          row + person,
        );
      }
      for (const column of [1, 2, 6, 7, 8, 9, 10, 11])
        sheet.mergeCells(row, column, row + persons - 1, column);
      row += persons;
    }
  });
}

function villages(): Promise<Uint8Array> {
  return saved((book) => {
    for (const [at, name] of ['石桥村', '青山村', '汇总', '柳溪村（旧）', '代码表'].entries()) {
      const sheet = book.addWorksheet(name, {
        state: at === 3 ? 'hidden' : at === 4 ? 'veryHidden' : 'visible',
      });
      rows(sheet, [
        [`2017年${name}贫困户退出台账`],
        HEADER,
        ...Array.from({ length: 12 }, (_, n) =>
          household(at * 20 + n, 2600 + n * 100, n === 3 ? { 9: '否' } : {}),
        ),
      ]);
    }
    // The same household in two villages.
    book.worksheets[1]!.getCell(3, 3).value = idNumber(0);
  });
}

function filtered(): Promise<Uint8Array> {
  return saved((book) => {
    const sheet = book.addWorksheet('台账');
    rows(sheet, [TITLE, HEADER, ...Array.from({ length: 30 }, (_, n) => household(n + 1, 2800 + n * 30))]);
    sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 32, column: HEADER.length } };
    for (let row = 4; row <= 32; row += 3) sheet.getRow(row).hidden = true;
    sheet.getColumn(1).hidden = true;
    sheet.getColumn(8).hidden = true;
  });
}

function farFromTheCorner(): Promise<Uint8Array> {
  return saved((book) => {
    const sheet = book.addWorksheet('台账');
    rows(
      sheet,
      [TITLE, HEADER, ...Array.from({ length: 8 }, (_, n) => household(n + 1, 2800 + n * 90))],
      7,
      4,
    );
    // Formats beyond the data are no data.
    sheet.getCell(400, 40).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  });
}

function shares(): Promise<Uint8Array> {
  const header = [
    '村名',
    '贫困发生率',
    '村级集体经济收入（万元）',
    '是否通沥青（水泥）路',
    '是否通动力电',
    '是否有标准化村卫生室',
    '自来水或饮水安全是否达标',
    '农村居民人均可支配收入（元）',
    '全县农村居民人均可支配收入（元）',
  ];
  return saved((book) => {
    const sheet = book.addWorksheet('村台账');
    rows(sheet, [
      ['2017年贫困村退出核查表'],
      header,
      ['石桥村', 0.025, 5, '是', '是', '是', '是', 9000, 10000],
      ['青山村', '3.1%', '6.5', '是', '是', '否', '是', 6500, 10000],
      ['柳溪村', 0.03, null, '是', '√', '是', '是', '7000元', 10000],
      ['东沟村', { formula: '8/300', result: 8 / 300 }, 0, '否', '是', '是', '', 7000, 10000],
    ]);
    for (let row = 3; row <= 6; row++) sheet.getCell(row, 2).numFmt = '0.00%';
  });
}

function tie(): Promise<Uint8Array> {
  return saved((book) => {
    rows(book.addWorksheet('村台账'), [
      ['村名', '贫困发生率'],
      ['石桥村', '1.5%'],
      ['青山村', '2.5%'],
    ]);
  });
}

function noLedger(): Promise<Uint8Array> {
  return saved((book) => {
    rows(book.addWorksheet('天气'), [
      ['日期', '气温', '风'],
      ['周一', 21, '北'],
      ['周二', 22, '南'],
    ]);
  });
}

/** As scripts write ledgers: formulas, and no value beside them. */
function openFormulas(): Promise<Uint8Array> {
  return saved((book) => {
    const sheet = book.addWorksheet('台账');
    rows(sheet, [[...TITLE], [...HEADER, '家庭年总收入（元）']]);
    for (let n = 0; n < 6; n++) {
      const row = 3 + n;
      const income = { formula: `ROUND(M${row}/D${row},2)` } as Value;
      rows(sheet, [[...household(n + 1, income), 8000 + n * 600]], row);
    }
  });
}

/** What some programs write instead of shared strings and serials; and names with a prefix, as the schema allows. */
async function prefixed(): Promise<Uint8Array> {
  const parts = unzipSync(
    await saved((book) =>
      rows(book.addWorksheet('台账'), [TITLE, HEADER, household(1, 2900), household(2, 3900)]),
    ),
  );
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name]!)
    .replace(/<c r="K3"[^>]*>[\s\S]*?<\/c>/, '<c r="K3" t="d"><v>2017-12-01</v></c>')
    .replace(/<c r="L3"[^>]*\/>|<c r="B3"[^>]*>[\s\S]*?<\/c>/, (cell) =>
      cell.startsWith('<c r="B3"')
        ? '<c r="B3" t="inlineStr"><is><r><t>户</t></r><r><t>主1</t></r><rPh sb="0" eb="1"><t>hu</t></rPh></is></c>'
        : cell,
    )
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
    .replace(' xmlns="', ' xmlns:x="');
  parts[name] = strToU8(xml);
  return zipSync(parts);
}
