import type { Cell } from '@duibiao/sheet';
import { openWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { hasLibreOffice, recalculated, type TestCell, workbookOf } from './recalculate.js';

/** A ledger's corner, in columns A to H; the formulas stand in column J, one a row. */
const LEDGER: readonly (readonly TestCell[])[] = [
  ['户主', '证件号码', '人口', '工资性收入', '经营性收入', '出生日期', '住房', '备注'],
  ['赵一', '990000197001011239', 3, 9000, 1500.5, 25569, 'A', null],
  ['钱二', '990000198512310024', 2, 6140.02, 0, 31412, 'B', '低保'],
  ['孙三', '99000020000229001X', 4, 12000.1, -300, 36585, 'C', '五保'],
  ['李四', null, 0, null, 880.35, null, 'C', ' 低 保 户 '],
  ['周五', '990000197001011239', 5, '', 0.1, 43830, 'D', true],
];

/** Formulas that ledgers hold, and their neighbours. */
const FORMULAS = `
D2+E2|D2-E2*2|-D2+E2|D3/C3|D2/C5|2^3^2|-2^2|2^-1|10%|50%*D2|D2&"元"|A2&B2&C2|1&2|0.1+0.2-0.3|1.1-1-0.1
A2=A2|A2="赵一"|A2<>"赵一"|"abc"="ABC"|C2>C3|C2>=3|C5=0|H2=""|H2=0|"a"<"b"|1<"a"|1=1.0000000000000002
SUM(D2:D6)|SUM(D2:E6)|SUM(D2:D3,E2,10)|SUM(D2:D6)/SUM(C2:C6)|SUM(A2:A6)|SUM(D:D)|SUM($D$2:$E$3)|sum(d2:e3)
ROUND(2.675,2)|ROUND(-2.5,0)|ROUND(1234.5,-2)|ROUND(D3/C4,2)|ROUNDUP(2.001,2)|ROUNDDOWN(-2.019,2)|INT(-2.5)|INT(8.7)|TRUNC(-2.7)|MOD(7,3)|MOD(-7,3)|MOD(7,-3)|ABS(E4)|SIGN(E4)|SQRT(16)|POWER(2,10)|PRODUCT(C2:C4)|QUOTIENT(7,2)|CEILING(7.1,0.5)|FLOOR(7.9,0.5)
IF(D2>3070,"达标","未达标")|IF(C5=0,"",D5/C5)|IF(D2>1,IF(E2>1000,1,2),3)|IF(FALSE,1)|IF(0,1,)|IF("",1,2)|IF(H3="低保",1,0)|IFERROR(D2/C5,0)|IFERROR(D2/C2,0)|IFERROR(VLOOKUP("无",A2:D6,2,FALSE),"查无")|IF(AND(C2>1,D2>1),"是","否")|IF(OR(C5>1,G5="C"),"是","否")|NOT(C2>3)|AND(C2:C4)|OR(FALSE,FALSE)|IF(ISBLANK(H2),"空",H2)|CHOOSE(2,"a","b","c")|_xlfn.IFS(C2>5,"多",C2>2,"中",TRUE,"少")|_xlfn.SWITCH(G4,"A",1,"C",3,0)
COUNT(C2:E6)|COUNTA(A2:H6)|COUNTBLANK(A2:H6)|COUNTIF(G2:G6,"C")|COUNTIF(D2:D6,">7000")|COUNTIF(D2:D6,">="&D3)|COUNTIF(H2:H6,"*低保*")|COUNTIF(A2:A6,"?一")|COUNTIF(G2:G6,"<>C")|COUNTIF(C2:C6,0)|COUNTIF(C2:C6,"0")|COUNTIF(A2:A6,A2)|COUNTIF(H2:H6,"<>")|COUNTIFS(G2:G6,"C",C2:C6,">0")
SUMIF(G2:G6,"C",D2:D6)|SUMIF(D2:D6,">7000")|SUMIFS(E2:E6,G2:G6,"C",C2:C6,"<3")|AVERAGEIF(G2:G6,"C",E2:E6)|AVERAGEIFS(E2:E6,C2:C6,">2")|SUMPRODUCT(C2:C6,E2:E6)|SUMPRODUCT((G2:G6="C")*(E2:E6))|SUMPRODUCT((C2:C6>2)*1)|SUMPRODUCT(--(G2:G6="C"),E2:E6)|SUMPRODUCT(1/COUNTIF(G2:G6,G2:G6))
AVERAGE(D2:D4)|AVERAGE(H2:H2)|MAX(D2:E6)|MIN(D2:E6)|MAX(H2:H3)|LARGE(D2:D4,2)|SMALL(E2:E6,1)|MEDIAN(C2:C6)|RANK(D2,D2:D4)|RANK(D2,D2:D4,1)|SUBTOTAL(9,D2:D6)|SUBTOTAL(103,A2:A6)
YEAR(F2)|MONTH(F4)|DAY(F4)|DATE(2019,12,31)|DATE(2019,14,1)|DATE(2020,2,30)|DATEDIF(F2,F6,"Y")|DATEDIF(F2,F6,"M")|DATEDIF(F2,F6,"D")|DATEDIF(F4,F6,"YM")|DATEDIF(F4,F6,"MD")|DATEDIF(F4,F6,"YD")|DATEDIF(F6,F2,"Y")|EDATE(F4,12)|EDATE(43861,1)|EOMONTH(F4,0)|WEEKDAY(F4)|WEEKDAY(F4,2)|_xlfn.DAYS(F6,F4)
MID(B2,7,8)|LEFT(B2,6)|LEFT(B2)|RIGHT(B4,1)|RIGHT(B4,4)|LEN(B2)|LEN(H5)|MID(B5,7,8)|MID(B2,20,3)|LEFT(B2,0)|TRIM(H5)|SUBSTITUTE(H5," ","")|SUBSTITUTE("aaa","a","b",2)|UPPER("99x")|CONCATENATE(A2,"-",C2)|FIND("0",B2)|FIND("z",B2)|REPLACE(B2,7,8,"********")|REPT("*",3)|EXACT("a","A")|_xlfn.TEXTJOIN("、",TRUE,A2:A4)|_xlfn.CONCAT(A2:A3)
VALUE(MID(B2,7,4))|MID(B2,7,4)+1|2019-MID(B2,7,4)|MOD(MID(B2,17,1),2)|IF(MOD(MID(B2,17,1),2)=1,"男","女")|IF(MOD(MID(B3,17,1),2),"男","女")|--MID(B2,7,8)|DATE(MID(B2,7,4),MID(B2,11,2),MID(B2,13,2))|TEXT(MID(B2,7,8),"0000-00-00")|DATEDIF(TEXT(MID(B2,7,8),"0000-00-00"),F6,"y")|TEXT(1234.5,"0.00")|TEXT(0.0432,"0.0%")|TEXT(1234567.891,"#,##0.00")|TEXT(7,"000")|TEXT(F2,"yyyy-mm-dd")|TEXT(F6,"yyyy年m月d日")|TEXT(F6,"yyyymm")|TEXT(-5.5,"0.0")|TEXT(12,"0人")|TEXT(0,"#")|TEXT(A2,"0")
VLOOKUP(A:A,A2:D6,3,FALSE)|SUMPRODUCT((COUNTIF(B2:B6,B2:B6)>1)*1)|VLOOKUP("钱二",A2:D6,3,FALSE)|VLOOKUP("钱*",A2:D6,4,0)|VLOOKUP("无",A2:D6,2,0)|VLOOKUP(4,C2:D6,2,FALSE)|HLOOKUP("人口",A1:H6,4,FALSE)|MATCH("孙三",A2:A6,0)|INDEX(D2:D6,2)|INDEX(A2:H6,3,7)|INDEX(D2:D6,MATCH("赵一",A2:A6,0))|LOOKUP(2.5,{1,2,3},{"甲","乙","丙"})|MATCH(2.5,{1,2,3})|ROWS(A2:A6)|COLUMNS(A2:H6)|ROW(A5)|COLUMN(D1)
ISNUMBER(D2)|ISTEXT(B2)|ISERROR(D2/C5)|ISNA(MATCH("无",A2:A6,0))|ISBLANK(H2)|ISERR(1/0)|N(D2)|N("x")|T(A2)|NA()|#N/A|1/0|A2+1|SUM(J2:J3)
H2|E3|A1&H2|A2:A6|"他说""好"""|(D2+E2)*(C2-1)|D2 + E2|D2>E2=TRUE|1+2&3+4
`
  .trim()
  .split(/[|\n]/);

describe('formulas without a value', () => {
  it.skipIf(!hasLibreOffice())(
    'are worked out as LibreOffice works them out',
    async () => {
      const sheet = FORMULAS.map((formula, row): TestCell[] => {
        const cells = LEDGER[row] ?? [];
        return [...cells, ...new Array(9 - cells.length).fill(null), { formula }];
      });
      const shown = recalculated(sheet);
      const book = await openWorkbook(workbookOf(sheet));
      const grid = await book.grid(0);
      const differing = FORMULAS.map((formula, row) => ({
        formula,
        ours: display(grid.cell(row + 1, 10)),
        theirs: numeric(shown[row]?.[9] ?? ''),
      })).filter(({ ours, theirs }) => ours !== theirs);
      expect(differing).toEqual([]);
      expect(grid.calculated).toHaveLength(FORMULAS.length);
    },
    300_000,
  );
});

function display(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'boolean':
      return String(cell.value).toUpperCase();
    case 'text':
      return numeric(cell.text);
    case 'error':
      return cell.text;
    default:
      return numeric(String(cell.number));
  }
}

/** Numbers by the twelve digits that no order of adding up changes; what LibreOffice shows in its own way, as Excel does. */
function numeric(text: string): string {
  if (text === 'Err:502') return '#NUM!';
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (date)
    return String(Date.UTC(Number(date[3]), Number(date[1]) - 1, Number(date[2])) / 86_400_000 + 25_569);
  const percent = /^(-?[\d.]+)%$/.exec(text);
  if (percent) return numeric(String(Number(percent[1]) / 100));
  return /^-?[\d.]+(?:E[+-]?\d+)?$/i.test(text) ? String(Number(Number(text).toPrecision(12))) : text;
}
