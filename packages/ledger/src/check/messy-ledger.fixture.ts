import { type Area, type Grid, gridOf } from '@duibiao/sheet';

/**
 * A seeded 577 ledger as staff keep it, with the status that each criterion must come out with. The truth is decided first and
 * then written down in one of the ways that staff use, so the expectation owes nothing to the reader.
 */
export interface MessyLedger {
  readonly grid: Grid;
  /** By household: status of income, housing, education, medical, water. */
  readonly expected: readonly (readonly Expected[])[];
  readonly names: readonly string[];
}

export type Expected = 'met' | 'unmet' | 'unknown';

type Cells = (string | number | null)[];

/** One way of writing a criterion's columns, and how each truth looks in it. */
interface Writing {
  readonly headers: readonly (readonly [top: string, sub: string])[];
  write(truth: Expected, pick: Pick): Cells;
}

type Pick = <T>(choices: readonly T[]) => T;

const UNREAD: readonly (string | null)[] = [null, null, '', ' ', '/', '待核实', '—', '#N/A', '不详'];

const LINE = 3070;

function income(header: string, unit: number): Writing {
  return {
    headers: [[header, '']],
    write: (truth, pick) => {
      if (truth === 'unknown')
        return [
          pick([
            ...UNREAD,
            '约3000',
            '3500左右',
            '三千',
            '>3070',
            '3070-3100',
            '3070以上',
            '无',
            '3,50',
            '3500斤',
          ]),
        ];
      const value =
        truth === 'met' ? LINE + pick([0.01, 1, 30, 430, 5000]) : LINE - pick([0, 0.01, 1, 70, 170, 1500]);
      const text =
        unit === 1 ? String(value) : (value / 10000).toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
      if (unit !== 1) return [pick([Number(text), text, ` ${text} `, `${text}万元`, `${value}元`])];
      const grouped = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
      return [
        pick([
          value,
          value,
          value + 4.547473508864641e-13,
          text,
          `${text}元`,
          grouped,
          `${grouped}元`,
          ` ${text} `,
          wide(text),
          wide(grouped),
          `${(value / 10000).toFixed(6)}万元`,
          `¥${text}`,
          `${text}元/人`,
          `${text} 元`,
        ]),
      ];
    },
  };
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const PAIRS: readonly (readonly [yes: string | number, no: string | number])[] = [
  ['是', '否'],
  ['√', '×'],
  ['有', '无'],
  ['达标', '未达标'],
  ['达标', '不达标'],
  [' 是 ', '否。'],
];

function question(
  top: string,
  sub: string,
  pairs: readonly (readonly [string | number, string | number])[],
): Writing {
  return {
    headers: [[top, sub]],
    write: (truth, pick) => {
      if (truth === 'unknown') return [pick([...UNREAD, '基本上', '部分', '?'])];
      return [pick(pairs)[truth === 'met' ? 0 : 1]];
    },
  };
}

function grade(top: string, sub: string): Writing {
  return {
    headers: [[top, sub]],
    write: (truth, pick) => {
      if (truth === 'unknown') return [pick([...UNREAD, '待鉴定', '无', 'E级', 'A/C'])];
      return [
        truth === 'met'
          ? pick(['A', 'B', 'A级', 'B级', 'Ａ级', 'b级', 'A 级', 'A级（安全）', 'B级安全'])
          : pick(['C', 'D', 'C级', 'D级', 'C级危房', 'D级（整幢危房）', 'Ｄ 级']),
      ];
    },
  };
}

function dropouts(header: string): Writing {
  return {
    headers: [[header, '']],
    write: (truth, pick) =>
      truth === 'unknown'
        ? [pick([...UNREAD, '疑似1人', '1-2'])]
        : [
            truth === 'met'
              ? pick([0, '0', '0人', '无', '无辍学', '不涉及'])
              : pick([1, 2, '1', '1人', '１', '2 人']),
          ],
  };
}

function insured(): Writing {
  return {
    headers: [
      ['基本医疗', '是否参加\n新农合'],
      ['基本医疗', '是否全部参加大病保险'],
    ],
    write: (truth, pick) => {
      const yes = () => pick(['是', '√', '有', '已参加', '全部参加', 1]);
      const no = () => pick(['否', '×', '无', '未参加', '部分参加', 0]);
      if (truth === 'met') return [yes(), yes()];
      if (truth === 'unmet')
        return pick([() => [no(), yes()], () => [yes(), no()], () => [no(), no()], () => [no(), null]])();
      return pick([
        () => [yes(), pick(UNREAD)],
        () => [pick(UNREAD), yes()],
        () => [pick(UNREAD), pick(UNREAD)],
      ])();
    },
  };
}

const INCOME: readonly Writing[] = [
  income('家庭年人均可支配收入（元）', 1),
  income('家庭年人均\n可支配收入', 1),
  income('2017年人均可支配收入(元)', 1),
  income('人均可支配收入（万元）', 10000),
  income('年人均纯收入（元）', 1),
  income('家庭人均纯收入\n（元/人）', 1),
];
const HOUSING: readonly Writing[] = [
  grade('住房安全', '鉴定等级'),
  grade('住房安全\n鉴定等级', ''),
  grade('房屋等级（A/B/C/D）', ''),
  question('住房是否安全', '', [...PAIRS, ['安全', '不安全'], ['A级', 'C级'], ['安全', 'D级危房']]),
  question('有安全住房', '', PAIRS),
  question('是否危房户', '', [
    ['否', '是'],
    ['×', '√'],
    ['无', '有'],
    ['非危房', '危房'],
    [0, 1],
  ]),
];
const EDUCATION: readonly Writing[] = [
  question('义务教育', '', [
    ['无辍学', '有辍学'],
    ['达标', '未达标'],
    ['无义务教育阶段学生', '有1人辍学'],
    ['不涉及', '1人辍学'],
    ['是', '否'],
    ['无辍学学生', '辍学'],
  ]),
  question('义务教育是否\n有保障', '', [...PAIRS, ['有保障', '无保障']]),
  question('义务教育阶段有无辍学学生', '', [
    ['无', '有'],
    ['否', '是'],
    ['×', '√'],
    [0, 1],
    ['无辍学', '有辍学'],
  ]),
  dropouts('义务教育阶段辍学人数（人）'),
  question('义务教育', '是否辍学', [
    ['否', '是'],
    ['无', '有'],
    ['未辍学', '辍学'],
  ]),
];
const MEDICAL: readonly Writing[] = [
  insured(),
  question('基本医疗', '是否达标', PAIRS),
  question('是否全部参加新农合和大病保险', '', [
    ...PAIRS,
    ['全部参加', '部分参加'],
    ['已参加', '未全部参加'],
  ]),
];
const WATER: readonly Writing[] = [
  question('安全饮水', '', [...PAIRS, ['安全', '不安全'], ['已解决', '未解决']]),
  question('饮水\n是否安全', '', [...PAIRS, ['安全', '不安全']]),
  question('是否解决安全饮用水（是/否）', '', [...PAIRS, ['已解决', '未解决']]),
  question('饮水安全', '是否达标', PAIRS),
];

/** Numbers between 0 and 1 from a seed, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
const VILLAGES = ['石桥村', '青山村', '柳溪村', '东沟村'];

/** Makes the ledger of a seed. */
export function messyLedger(seed: number, households = 300): MessyLedger {
  const random = seeded(seed);
  const pick: Pick = (choices) => choices[Math.floor(random() * choices.length)]!;
  const chance = (share: number) => random() < share;
  const writings = [INCOME, HOUSING, EDUCATION, MEDICAL, WATER].map((each) => pick(each));
  const mergedVillage = chance(0.5);
  const lead: [string, string][] = [
    ['序号', ''],
    [pick(['村', '行政村', '村名', '村（社区）']), ''],
    [pick(['户主', '户主姓名', '户主\n姓名']), ''],
    ['身份证号码', ''],
    [pick(['家庭人口', '家庭人口数（人）', '人口']), ''],
  ];
  const headers = [...lead, ...writings.flatMap((each) => each.headers), ['备注', ''] as const];
  const twoRows = headers.some(([, sub]) => sub !== '');
  const merges: Area[] = [];
  const rows: Cells[] = [];
  const put = (cells: Cells) => rows.push(cells);
  const writeHeader = () => {
    const top = rows.length + 1;
    put(
      headers.map(([text], at) =>
        twoRows && at > 0 && headers[at]![1] !== '' && headers[at - 1]![0] === text ? null : text,
      ),
    );
    if (!twoRows) return;
    put(headers.map(([, sub]) => (sub === '' ? null : sub)));
    headers.forEach(([text, sub], at) => {
      if (sub === '') merges.push({ top, left: at + 1, bottom: top + 1, right: at + 1 });
      else if (headers[at - 1]?.[0] !== text) {
        let right = at;
        while (headers[right + 1]?.[0] === text) right++;
        if (right > at) merges.push({ top, left: at + 1, bottom: top, right: right + 1 });
      }
    });
  };
  put([`${pick(['青溪镇', '白云镇'])}2017年建档立卡贫困户脱贫退出核查台账`]);
  merges.push({ top: 1, left: 1, bottom: 1, right: headers.length });
  if (chance(0.7))
    put(['填报单位：（盖章）', null, null, null, '填报日期：2017年12月5日', null, '单位：元、人']);
  if (chance(0.3)) put([]);
  writeHeader();
  const expected: Expected[][] = [];
  const names: string[] = [];
  let serial = 0;
  let inVillage = 0;
  const startOfVillage = { row: 0 };
  const villageOf = (index: number) => VILLAGES[Math.floor((index * VILLAGES.length) / households)]!;
  const endVillage = (last: boolean) => {
    if (mergedVillage && rows.length > startOfVillage.row)
      merges.push({ top: startOfVillage.row, left: 2, bottom: rows.length, right: 2 });
    put([pick(['小计', '小 计', null as never]) ?? '小计', null, `${inVillage}户`, null, inVillage * 3]);
    if (last) put(['合计', null, `${households}户`, null, households * 3]);
    inVillage = 0;
  };
  for (let index = 0; index < households; index++) {
    const village = villageOf(index);
    const isFirst = index === 0 || villageOf(index - 1) !== village;
    if (isFirst) {
      if (index > 0) endVillage(false);
      if (chance(0.5)) serial = 0;
      startOfVillage.row = rows.length + 1;
    }
    if (!mergedVillage && index > 0 && index % 40 === 0) {
      if (chance(0.5)) put(['填表人：', null, null, '审核人：', null, null, `第${index / 40}页`]);
      if (chance(0.5)) put([]);
      if (chance(0.5)) {
        put([...rows[0]!]);
        merges.push({ top: rows.length, left: 1, bottom: rows.length, right: headers.length });
      }
      writeHeader();
    }
    if (!mergedVillage && chance(0.02)) put([]);
    const truths = writings.map(() => {
      const roll = random();
      return roll < 0.75 ? 'met' : roll < 0.9 ? 'unmet' : 'unknown';
    }) as Expected[];
    const name = pick([...SURNAMES]) + pick([...GIVEN]) + pick([...GIVEN, '']);
    const shown = name.length === 2 && chance(0.5) ? `${name[0]}　${name[1]}` : name;
    put([
      ++serial,
      mergedVillage && !isFirst ? null : village,
      shown,
      `9900001970010${10000 + index}`,
      pick<string | number>([3, 4, '5', '2人', ' 3 ']),
      ...writings.flatMap((each, at) => each.write(truths[at]!, pick)),
      chance(0.1) ? pick(['已核实', '外出务工', '合计人口含1人待迁入', '是']) : null,
    ]);
    inVillage++;
    expected.push(truths);
    names.push(name);
  }
  endVillage(true);
  put(['注：1.收入为上年10月1日至本年9月30日。2.住房等级以鉴定报告为准。']);
  put(['填表人：赵一', null, null, '审核人：钱二', null, '村支书：孙三', null, '2017年12月5日']);
  return { grid: gridOf('退出核查', rows, { merges }), expected, names };
}
