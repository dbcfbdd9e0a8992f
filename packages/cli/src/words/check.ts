import { type Bilingual, LEVEL_UNIT, type Level } from '@duibiao/core';
import type { CheckSummary, CriterionCount } from '@duibiao/ledger';
import { STATUS_WORDS } from '@duibiao/report';

/** What the check command says. */
export const checkWords = {
  heading: (title: Bilingual, id: string, asOf: string): Bilingual => ({
    zh: `按“${title.zh}”（${id}，${asOf}）校验`,
    en: `Held against "${title.en}" (${id}, ${asOf})`,
  }),
  counts: ({ subjects, met, unmet, unknown }: CheckSummary): Bilingual => ({
    zh: `共${subjects}个对象：达标${met}，未达标${unmet}，缺数据${unknown}`,
    en: `${subjects} subjects: ${met} met, ${unmet} unmet, ${unknown} unknown`,
  }),
  criterion: (title: Bilingual, { met, unmet, unknown, notApplicable }: CriterionCount): Bilingual => ({
    zh: `  ${title.zh}：达标${met}，未达标${unmet}，缺数据${unknown}${notApplicable > 0 ? `，不适用${notApplicable}` : ''}`,
    en: `  ${title.en}: ${met} met, ${unmet} unmet, ${unknown} unknown${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`,
  }),
  unmetTitle: { zh: '未达标：', en: 'Unmet:' } as Bilingual,
  findingsTitle: (errors: number, warnings: number, infos: number): Bilingual => ({
    zh: `疑点：错误${errors}，警告${warnings}，提示${infos}`,
    en: `Findings: ${errors} errors, ${warnings} warnings, ${infos} notes`,
  }),
  row: (rows: readonly number[]): Bilingual => ({
    zh: `第${rows[0]}${rows.length > 1 ? `至${rows.at(-1)}` : ''}行`,
    en: rows.length > 1 ? `rows ${rows[0]}–${rows.at(-1)}` : `row ${rows[0]}`,
  }),
  more: (count: number): Bilingual => ({
    zh: `……另有${count}条未列出；用 -o 写出标注工作簿，或用 --format json 查看全部`,
    en: `… and ${count} more; write an annotated workbook with -o, or see all with --format json`,
  }),
  hidden: (count: number): Bilingual => ({
    zh: `其中${count}个对象在隐藏或被筛掉的行里，也已校验。`,
    en: `${count} subjects stand in hidden or filtered rows; they were checked too.`,
  }),
  status: STATUS_WORDS,
  csvColumns: [
    { zh: '行', en: 'row' },
    { zh: '村', en: 'village' },
    { zh: '编号', en: 'id' },
    { zh: '名称', en: 'name' },
    { zh: '结论', en: 'verdict' },
  ] as readonly Bilingual[],
  csvReasons: { zh: '原因', en: 'reasons' } as Bilingual,
  reading: (file: string): Bilingual => ({ zh: `正在读取 ${file}`, en: `Reading ${file}` }),
  checking: (subjects: number): Bilingual => ({
    zh: `正在校验${subjects}个对象`,
    en: `Checking ${subjects} subjects`,
  }),
  marking: (path: string): Bilingual => ({ zh: `正在写出 ${path}`, en: `Writing ${path}` }),
  marked: (cells: number, path: string): Bilingual => ({
    zh: `已标记${cells}个单元格，写出 ${path}`,
    en: `Marked ${cells} cells and wrote ${path}`,
  }),
  mapSaved: (path: string): Bilingual => ({
    zh: `已把列对照表写入 ${path}；修改后再次使用 --map 即按修改校验`,
    en: `Wrote the column map to ${path}; edit it and pass --map again`,
  }),
  proposed: (title: Bilingual, id: string, answered: number, criteria: number): Bilingual => ({
    zh: `没有指定标准，采用最符合的“${title.zh}”（${id}，可判定${criteria}条中的${answered}条）`,
    en: `No standard named; using the best fit, "${title.en}" (${id}, answers ${answered} of ${criteria} criteria)`,
  }),
  noProposal: (): Bilingual => ({
    zh: '没有一个标准适合这本台账的列；请用 --standard 指定，可用 duibiao standards 查看有哪些。',
    en: 'No standard fits the columns of this ledger; name one with --standard (duibiao standards lists them).',
  }),
  severalProposals: (ids: readonly string[]): Bilingual => ({
    zh: `有几个标准同样适合这本台账：${ids.join('、')}；请用 --standard 指定一个。`,
    en: `Several standards fit this ledger equally: ${ids.join(', ')}; name one with --standard.`,
  }),
  noColumns: (title: Bilingual, needed: string): Bilingual => ({
    zh: `这本台账没有“${title.zh}”需要的任何一列（${needed}）；请检查是否选错了标准或工作表，或用 --map 说明各列的含义。`,
    en: `This ledger has none of the columns that "${title.en}" needs (${needed}); check the standard and the sheet, or say with --map what the columns are.`,
  }),
  noRows: (): Bilingual => ({
    zh: '这本台账只有表头，没有数据行，没有可校验的对象；请填好再校验，或用 --sheet 指定有数据的工作表。',
    en: 'This ledger has a header and no rows of data, so there is nothing to check; fill it in, or name the sheet that has data with --sheet.',
  }),
  cameOut: (value: string | null, unit = ''): Bilingual => ({
    zh: `：${value === null ? '缺数据' : value === 'true' ? '是' : value === 'false' ? '否' : value + unit}`,
    en: `: ${value === null ? 'missing' : value === 'true' ? 'yes' : value === 'false' ? 'no' : value + unit}`,
  }),
  understood: (sheet: string, subjects: number, columns: number): Bilingual => ({
    zh: `工作表“${sheet}”：认出${columns}列，台账共${subjects}个对象`,
    en: `Sheet "${sheet}": ${columns} columns understood; ${subjects} subjects in the ledger`,
  }),
  notTaken: (candidates: readonly string[]): Bilingual => ({
    zh: candidates.length === 0 ? '—' : `未采用（可能是：${candidates.join('、')}）`,
    en: candidates.length === 0 ? '—' : `not taken (perhaps: ${candidates.join(', ')})`,
  }),
  /** What rules about a household's persons lack where the rows are households. */
  members: { zh: '家庭成员（一人一行）', en: 'members, one a row' },
  rulesTried: (tried: number, silent: number, wanted: readonly (readonly [string, number])[]): Bilingual => ({
    zh: `质量规则：核对了${tried}条；另有${silent}条因缺列未核对${wanted.length > 0 ? `，主要缺：${wanted.map(([name, rules]) => `${name}（${rules}条）`).join('、')}` : ''}`,
    en: `Quality rules: ${tried} tried; ${silent} not, for want of columns${wanted.length > 0 ? `, above all: ${wanted.map(([name, rules]) => `${name} (${rules})`).join(', ')}` : ''}`,
  }),
  duplicates: (found: number, across: number, ledgers: number): Bilingual => ({
    zh:
      found === 0
        ? '没有重复的证件号码。'
        : `有${found}个证件号码重复${ledgers > 1 ? `，其中${across}个出现在不同台账` : ''}。`,
    en:
      found === 0
        ? 'No ID number stands more than once.'
        : `${found} ID numbers stand more than once${ledgers > 1 ? `, ${across} of them in different ledgers` : ''}.`,
  }),
  namesDiffer: {
    zh: '  姓名不同，可能有一处号码写错',
    en: '  the names differ: one number may be wrong',
  } as Bilingual,
  noSubject: (row: string): Bilingual => ({
    zh: `第${row}行不是任何对象的数据行；请写台账中的行号。`,
    en: `Row ${row} is no subject's row; give a row of the ledger.`,
  }),
  flips: (subjects: number): Bilingual => ({
    zh: `${subjects}个对象的结论会变：`,
    en: `${subjects} subjects come out otherwise:`,
  }),
  whole: { zh: '总结论', en: 'overall' } as Bilingual,
  nothingElse: (): Bilingual => ({
    zh: '请说明换成什么：--then-as-of 年份、--then-standard 标准、--then-set 参数=值，或 --error 百分比。',
    en: 'Say what is taken otherwise: --then-as-of, --then-standard, --then-set or --error.',
  }),
  noVillage: { zh: '（未写村名）', en: '(no village)' } as Bilingual,
  incidence: (
    group: string,
    subjects: number,
    rate: { readonly low: string; readonly high: string } | null,
    verdict: 'met' | 'unmet' | 'open' | null,
  ): Bilingual => {
    const percent = (text: string) => `${Number(Number(text).toFixed(2))}%`;
    const span =
      rate === null
        ? '—'
        : rate.low === rate.high
          ? percent(rate.low)
          : `${percent(rate.low)}–${percent(rate.high)}`;
    const zh = {
      met: '，无论缺的数据如何都达标',
      unmet: '，无论缺的数据如何都不达标',
      open: '，由下列各户决定',
    };
    const en = {
      met: ', met whatever is missing',
      unmet: ', unmet whatever is missing',
      open: '; these decide',
    };
    return {
      zh: `${group}：${subjects}户，贫困发生率${span}${verdict === null ? '' : zh[verdict]}`,
      en: `${group}: ${subjects} households, incidence ${span}${verdict === null ? '' : en[verdict]}`,
    };
  },
  wrongLevel: (title: Bilingual, standard: Level, ledger: Level): Bilingual => ({
    zh: `“${title.zh}”是按${LEVEL_UNIT[standard]}核查的标准，而这本台账记的是${LEVEL_UNIT[ledger]}，不能用；请换一个标准，或用 duibiao read 看看是否选对了台账、各列是否认对。`,
    en: `"${title.en}" is for subjects of level ${standard}, but the ledger is about level ${ledger}; choose another standard, or see with duibiao read whether it is the right ledger and its columns were understood.`,
  }),
  dateFromLedger: (asOf: string): Bilingual => ({
    zh: `没有指定日期，按台账标题中的年份取 ${asOf}`,
    en: `No date named; taking ${asOf} from the year in the ledger's title`,
  }),
  dateFromStandard: (asOf: string): Bilingual => ({
    zh: `没有指定日期，该标准已不再执行，取其最后一日 ${asOf}`,
    en: `No date named and the standard is no longer in force; taking its last day, ${asOf}`,
  }),
} as const;
