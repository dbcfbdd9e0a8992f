import {
  type Bilingual,
  type Language,
  nearNames,
  type Plan,
  type PlanProgress,
  PROGRESS_STATUS_WORDS,
  type ProgressStatus,
  plain,
  planIn,
  planProgress,
  Quantity,
  quantityText,
  shown,
  type TargetProgress,
} from '@duibiao/core';
import { wallChartSheet, wallChartSvg } from '@duibiao/report';
import { writeWorkbook } from '@duibiao/workbook';
import { inColumns } from '../columns.js';
import type { Command } from '../command.js';
import { asOfDate, today } from '../dates.js';
import { printJson } from '../json.js';
import { planOf } from '../plan-operand.js';
import { type ProgressData, progressData } from '../progress-data.js';
import { targetsWords } from '../words/targets.js';
import { required } from './targets-exits.js';

/** `duibiao targets progress PLAN --data FILE`: how every target stands against the calendar. */
export const targetsProgress: Command = {
  name: 'targets progress',
  summary: targetsWords.progress,
  operands: 'PLAN|FILE.yaml --data FILE',
  minOperands: 1,
  maxOperands: 1,
  options: {
    data: { kind: 'text', placeholder: 'FILE', help: targetsWords.data },
    sheet: { kind: 'text', placeholder: 'NAME', help: targetsWords.sheet },
    'as-of': { kind: 'text', placeholder: 'DATE', help: targetsWords.asOf },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx|OUT.svg', help: targetsWords.chart },
    force: { kind: 'flag', help: targetsWords.force },
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const written = await planOf(call.operands[0]!, world);
    const given = call.text('as-of');
    const asOf = given === undefined ? today(world.now()) : asOfDate(given);
    const file = required(call, 'data', 'targets progress');
    const data = await progressData(file, call.text('sheet'), written, world);
    const plan = planIn(written, call.language);
    for (const words of complaints(data, plan)) world.tell(`${words[call.language]}\n`);
    const progress = planProgress(plan, data.reports, asOf);
    const output = call.text('output');
    if (output !== undefined) {
      const bytes = /\.svg$/i.test(output)
        ? wallChartSvg(progress, call.language)
        : await writeWorkbook({ sheets: [wallChartSheet(progress, call.language)], title: plan.title });
      await world.write(output, bytes, { force: call.flag('force') });
    }
    if (call.text('format') === 'json') printJson(world, asJson(progress, data));
    else world.out(asText(progress, call.language));
    return 0;
  },
};

function complaints({ unused, uncertain }: ProgressData, plan: Plan): Bilingual[] {
  const titleOf = (id: string) => plan.targets.find((target) => target.id === id)?.title ?? id;
  const names = plan.targets.flatMap(({ id, title }) => [id, title]);
  return [
    ...unused.map(({ cell, text, why }) => targetsWords.unusedRow[why](cell, text, nearNames(text, names))),
    ...Object.entries(uncertain).map(([id, count]) => targetsWords.uncertain(titleOf(id), count)),
  ];
}

const digits = (quantity: Quantity | null) => quantity && plain(quantity.value);

function asJson(progress: PlanProgress, data: ProgressData) {
  const { plan, asOf, counts, departments, milestones } = progress;
  const ids = (of: readonly TargetProgress[]) => of.map(({ target }) => target.id);
  return {
    plan: { id: plan.id, title: plan.title },
    asOf,
    summary: counts,
    targets: progress.targets.map(targetJson),
    departments: departments.map((each) => ({
      department: each.department,
      summary: each.counts,
      overdue: ids(each.overdue),
      atRisk: ids(each.atRisk),
    })),
    milestones: milestones.map(({ target, status }) => ({ id: target.id, due: target.due, status })),
    unused: data.unused,
    uncertain: data.uncertain,
  };
}

function targetJson(each: TargetProgress) {
  const { target, forecast, schedule, partsSay } = each;
  return {
    id: target.id,
    title: target.title,
    status: each.status,
    value: plain(each.value.value),
    unit: each.value.unit,
    comparator: target.comparator,
    due: target.due,
    lead: target.lead,
    done: digits(each.done),
    remaining: digits(each.remaining),
    rate: each.rate && shown(each.rate),
    expected: each.expected && shown(each.expected.value),
    onPace: each.onPace,
    paceSoFar: each.paceSoFar && shown(each.paceSoFar),
    paceRequired: each.paceRequired && shown(each.paceRequired),
    paceDays: 30,
    daysLeft: each.daysLeft,
    reportedOn: each.reportedOn,
    forecast: forecast && {
      central: shown(forecast.central.value),
      low: forecast.low && shown(forecast.low.value),
      high: forecast.high && shown(forecast.high.value),
      finishes: forecast.finishes,
    },
    schedule: schedule.map(({ month, by, share, total }) => ({
      month,
      by,
      share: digits(share),
      total: digits(total),
    })),
    ...(partsSay && { partsSay: digits(partsSay) }),
  };
}

function asText({ plan, asOf, targets, counts, departments }: PlanProgress, language: Language): string {
  const say = (words: Bilingual) => words[language];
  const tracked = (Object.keys(counts) as ProgressStatus[]).filter((status) => status !== 'untracked');
  const rows = targets
    .filter(({ status }) => status !== 'untracked')
    .map((each) => [
      say(PROGRESS_STATUS_WORDS[each.status]),
      each.target.due ?? '',
      doneText(each, language),
      each.rate ? `${shown(each.rate)}%` : '',
      each.target.title,
      neededText(each, language),
    ]);
  const troubled = departments.flatMap(({ department, overdue, atRisk }) =>
    [...overdue, ...atRisk].map(({ target, status }) => [
      `  ${department ?? say(targetsWords.nobody)}`,
      say(PROGRESS_STATUS_WORDS[status]),
      target.title,
    ]),
  );
  return [
    say(targetsWords.progressHead(plan.title, asOf)),
    tracked.map((status) => `${say(PROGRESS_STATUS_WORDS[status])} ${counts[status]}`).join('  '),
    ...inColumns(rows),
    ...(troubled.length > 0 ? ['', say(targetsWords.troubled), ...inColumns(troubled)] : []),
    '',
  ].join('\n');
}

function doneText(each: TargetProgress, language: Language): string {
  const done = each.done && shownDone(each.done, language);
  return targetsWords.doneOf(done, quantityIn(each.value, each, language))[language];
}

/** The number alone: what is counted stands behind the whole. Chinese writes both alike, so digits. */
function shownDone(done: Quantity, language: Language): string {
  return language === 'zh' ? plain(done.value) : quantityText(done, 'en', { places: 6, unitEnglish: '' });
}

function quantityIn(
  quantity: Quantity,
  { target: { unitEnglish } }: TargetProgress,
  language: Language,
  places = 6,
): string {
  return quantityText(quantity, language, { places, ...(unitEnglish !== undefined && { unitEnglish }) });
}

function neededText(each: TargetProgress, language: Language): string {
  const { paceRequired, value } = each;
  if (!paceRequired || paceRequired.isZero()) return '';
  const pace = quantityIn(Quantity.of(paceRequired, value.unit), each, language, 1);
  return targetsWords.needed(pace)[language];
}
