import {
  formatTarget,
  type Language,
  measureWord,
  nameInPlan,
  type PlanProgress,
  PROGRESS_STATUS_WORDS,
  type ProgressStatus,
  plain,
  type Quantity,
  quantityText,
  shown,
  type TargetProgress,
  titleOfTarget,
} from '@duibiao/core';
import { WALL_CHART_WORDS } from '../words/wall-chart-words.js';

/** One line of a wall chart: everything as it is shown, numbers rounded here and nowhere before. */
export interface WallChartRow {
  readonly number: number;
  readonly progress: TargetProgress;
  readonly title: string;
  readonly figure: string;
  /** What `done`, `remaining` and the like count. */
  readonly unit: string;
  readonly lead: string;
  readonly support: string;
  readonly due: string;
  readonly done: string | null;
  /** `80处 / 137处`, `80 / 137`. */
  readonly doneOf: string | null;
  readonly remaining: string | null;
  /** `46.67%` */
  readonly rate: string | null;
  readonly expected: string | null;
  readonly pace: string | null;
  /** The day it will be reached when that is in time, else where it will stand: `275 (228–321)`. */
  readonly forecast: string | null;
  readonly status: ProgressStatus;
  readonly statusWord: string;
}

/**
 * The lines of a wall chart: what is owed, in the plan's order. Facts and figures that cannot be meant are left out;
 * parts of a breakdown stand under their whole.
 */
export function wallChartRows(progress: PlanProgress, language: Language): WallChartRow[] {
  const names = (words: readonly string[]) =>
    words.map((word) => nameInPlan(progress.plan, word)[language]).join(WALL_CHART_WORDS.and[language]);
  return progress.targets
    .filter(({ status }) => status !== 'untracked')
    .map((each, index): WallChartRow => {
      const { target } = each;
      return {
        number: index + 1,
        progress: each,
        title: titleOfTarget(target)[language],
        figure: formatTarget(target, language),
        unit: (language === 'en' && target.unitEnglish) || measureWord(each.value.unit, language),
        lead: names(target.lead),
        support: names(target.support),
        due: target.due ?? '',
        done: amount(each.done),
        doneOf: doneOf(each, language),
        remaining: amount(each.remaining),
        rate: each.rate && `${shown(each.rate)}%`,
        expected: each.expected && shown(each.expected.value, 1),
        pace: each.paceRequired && shown(each.paceRequired, 1),
        forecast: forecastOf(each, language),
        status: each.status,
        statusWord: PROGRESS_STATUS_WORDS[each.status][language],
      };
    });
}

function amount(quantity: Quantity | null): string | null {
  return quantity && plain(quantity.value);
}

/** English has no room for its long words: numbers alone, the sheet names what is counted. */
function doneOf({ done, value }: TargetProgress, language: Language): string | null {
  const say = (quantity: Quantity) => quantityText(quantity, language, { unitEnglish: '' });
  return done && `${say(done)} / ${say(value)}`;
}

function forecastOf({ forecast, status, target }: TargetProgress, language: Language): string | null {
  if (!forecast || status === 'done' || status === 'overdue') return null;
  const { central, low, high, finishes } = forecast;
  if (finishes !== null && target.due !== null && finishes <= target.due) {
    return WALL_CHART_WORDS.inTime[language].replace('{date}', finishes);
  }
  const range = low && high ? ` (${shown(low.value, 0)}–${shown(high.value, 0)})` : '';
  return `${shown(central.value, 0)}${range}`;
}

/** One colour for each status, readable in print and told apart in grey. */
export const STATUS_COLOURS: Readonly<Record<ProgressStatus, string>> = {
  done: '#2E7D32',
  onPace: '#66A36B',
  behind: '#E0A100',
  atRisk: '#E06C00',
  overdue: '#C62828',
  unreported: '#8A8A8A',
  untracked: '#BDBDBD',
};
