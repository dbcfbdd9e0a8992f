/** A cell of the ledger: text, number, a day, a share. */
export type LedgerCell = string | number | null | { readonly day: string } | { readonly share: number };

export interface LedgerMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const day = (iso: string): LedgerCell => ({ day: iso });
const share = (of: number): LedgerCell => ({ share: of });

/**
 * One ledger, a person a row: title, unit line, two header rows, household cells merged over the members' rows, a total, a note.
 * Numbers of households begin with zeros, one of the persons' ends in X, incomes are in 万元, days are dates, shares percentages.
 */
export const PERSON_LEDGER: readonly (readonly LedgerCell[])[] = [
  ['石桥村贫困户退出验收台账'],
  ['填报单位：石桥村', null, null, null, null, null, null, null, '单位：万元'],
  [
    '户编号',
    '户主姓名',
    '家庭人口数',
    '家庭成员',
    null,
    null,
    null,
    null,
    '人均可支配收入',
    '供水保证率',
    '三保障及饮水',
    null,
    null,
    '是否参加基本医疗保险',
  ],
  [
    null,
    null,
    null,
    '姓名',
    '与户主关系',
    '证件号码',
    '出生日期',
    '文化程度',
    null,
    null,
    '安全住房',
    '义务教育',
    '安全饮水',
    null,
  ],
  [
    '0012',
    '赵甲',
    2,
    '赵甲',
    '户主',
    '99000019700101019X',
    day('1970-01-01'),
    '02',
    0.3071,
    share(0.955),
    '是',
    '是',
    '是',
    '是',
  ],
  [
    null,
    null,
    null,
    '赵乙',
    '之子',
    '990000199901010020',
    day('1999-01-01'),
    '03',
    null,
    null,
    null,
    null,
    null,
    '是',
  ],
  [
    '0013',
    '钱丙',
    3,
    '钱丙',
    '户主',
    '990000196002290037',
    day('1960-02-29'),
    '01',
    0.307,
    share(0.9),
    '是',
    '是',
    '√',
    '是',
  ],
  [
    null,
    null,
    null,
    '钱丁',
    '配偶',
    '990000196203040026',
    day('1962-03-04'),
    '01',
    null,
    null,
    null,
    null,
    null,
    '否',
  ],
  [
    null,
    null,
    null,
    '钱戊',
    '之孙女',
    '990000200912310024',
    day('2009-12-31'),
    '02',
    null,
    null,
    null,
    null,
    null,
    '是',
  ],
  [
    '0107',
    '孙己',
    1,
    '孙己',
    '户主',
    '990000195507080065',
    day('1955-07-08'),
    '01',
    1.25,
    share(1),
    '否',
    '是',
    '待核实',
    '是',
  ],
  ['合计', null, 6],
  ['注：收入按2016年10月1日至2017年9月30日计算。'],
];

const box = (top: number, left: number, bottom: number, right: number): LedgerMerge => ({
  top,
  left,
  bottom,
  right,
});

const HOUSEHOLD_COLUMNS = [1, 2, 3, 9, 10, 11, 12, 13];

export const PERSON_LEDGER_MERGES: readonly LedgerMerge[] = [
  box(1, 1, 1, 14),
  ...[1, 2, 3, 9, 10, 14].map((column) => box(3, column, 4, column)),
  box(3, 4, 3, 8),
  box(3, 11, 3, 13),
  ...HOUSEHOLD_COLUMNS.flatMap((column) => [box(5, column, 6, column), box(7, column, 9, column)]),
  box(12, 1, 12, 14),
];

/** Days since 1899-12-30, as cells hold them. */
export function serialOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** What a cell shows. */
export function shownText(cell: LedgerCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : `${Number((cell.share * 100).toFixed(4))}%`;
}
