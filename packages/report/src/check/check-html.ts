import type { Language, Status } from '@duibiao/core';
import { htmlDocument } from '../html/document.js';
import { type Markup, markup } from '../html/markup.js';
import { stackedBars } from '../html/stacked-bars.js';
import { share } from '../look/figure.js';
import {
  CHECK_WORDS,
  checkCounts,
  checkHeading,
  SEVERITY_WORDS,
  STATUS_WORDS,
} from '../words/check-words.js';
import { PAGE_WORDS } from '../words/page-words.js';
import { citation } from '../words/source-words.js';
import { findingsPart, unmetPart, worklistPart } from './check-html-lists.js';
import type { CheckView } from './check-view.js';
import { tally, tallyCriteria, tallyVillages } from './tally.js';

const LOOKS: Readonly<Record<Status, string>> = {
  met: 'bar-met',
  unmet: 'bar-unmet',
  unknown: 'bar-unknown',
  notApplicable: 'bar-na',
};

const SHOWN: readonly Status[] = ['met', 'unmet', 'unknown', 'notApplicable'];

/**
 * The whole check as one self-contained HTML page that prints on A4: overview, chart by criterion, a map of unmet
 * criteria by village, unmet subjects, the worklist of what is missing, findings, and the clauses.
 * It loads nothing and runs no script.
 *
 * @example
 * ```ts
 * checkReportHtml(check, { language: 'zh' }).startsWith('<!DOCTYPE html>') //=> true
 * ```
 */
export function checkReportHtml(check: CheckView, { language }: { readonly language: Language }): string {
  const { standard, ledger } = check;
  const heading = checkHeading(standard.title, standard.id, standard.asOf, ledger.file)[language];
  const body = markup`<h1>${PAGE_WORDS.title[language]}</h1>
<p class="lead">${heading}</p>
${overview(check, language)}
${criteriaPart(check, language)}
${villageMap(check, language)}
${unmetPart(check, language)}
${worklistPart(check, language)}
${findingsPart(check, language)}
${sourcesPart(check, language)}
<footer>${PAGE_WORDS.footer[language]}</footer>`;
  return htmlDocument(`${PAGE_WORDS.title[language]} ${standard.title[language]}`, language, body);
}

function overview(check: CheckView, language: Language): Markup {
  const counts = tally(check.subjects.map((subject) => subject.status));
  const box = (look: string, title: string, count: number) =>
    markup`<div class="${look}"><b>${count}</b>${title}</div>`;
  return markup`<h2>${PAGE_WORDS.conclusions[language]}</h2>
<div class="figures">${[
    box('all', CHECK_WORDS.subjects[language], check.subjects.length),
    ...(['met', 'unmet', 'unknown'] as const).map((status) =>
      box(status, STATUS_WORDS[status][language], counts[status]),
    ),
  ]}</div>
<p class="muted">${checkCounts(check.subjects.length, counts.met, counts.unmet, counts.unknown)[language]}${
    check.findings.length > 0 &&
    markup` · ${(['error', 'warning', 'info'] as const).map((severity, index) => {
      const count = check.findings.filter((finding) => finding.severity === severity).length;
      return `${index > 0 ? ' · ' : ''}${SEVERITY_WORDS[severity][language]} ${count}`;
    })}`
  }</p>`;
}

function criteriaPart(check: CheckView, language: Language): Markup {
  const counts = tallyCriteria(check);
  const bars = stackedBars(
    check.standard.criteria.map((criterion, index) => ({
      label: criterion.title[language],
      parts: SHOWN.map((status) => ({
        count: counts[index]![status],
        look: LOOKS[status],
        title: STATUS_WORDS[status][language],
      })),
    })),
    PAGE_WORDS.criteria[language],
  );
  const legend = SHOWN.map(
    (status) =>
      markup`<span class="${status === 'notApplicable' ? 'na' : status}"><i></i>${STATUS_WORDS[status][language]}</span>`,
  );
  return markup`<h2>${PAGE_WORDS.criteria[language]}</h2>
<div class="legend">${legend}</div>${bars}
<table><thead><tr><th>${CHECK_WORDS.criterion[language]}</th><th>${PAGE_WORDS.sentence[language]}</th>${SHOWN.map(
    (status) => markup`<th class="nowrap">${STATUS_WORDS[status][language]}</th>`,
  )}<th class="nowrap">${PAGE_WORDS.share[language]}</th></tr></thead><tbody>${check.standard.criteria.map(
    (criterion, index) => {
      const count = counts[index]!;
      return markup`<tr><td>${criterion.title[language]}</td><td>${criterion.sentence?.[language] ?? ''}</td>${SHOWN.map(
        (status) =>
          markup`<td class="n${count[status] > 0 && status !== 'notApplicable' ? ` s-${status}` : ''}">${count[status]}</td>`,
      )}<td class="n">${share(count.met, count.met + count.unmet + count.unknown)}</td></tr>`;
    },
  )}</tbody></table>`;
}

/** Shades follow the share, so that a small village with every household short stands out as a large one does. */
function villageMap(check: CheckView, language: Language): Markup {
  const villages = tallyVillages(check);
  if (check.standard.level === 'village' || villages.length === 0) return { html: '' };
  const cell = (unmet: number, unknown: number, subjects: number) => {
    const level = unmet === 0 ? 0 : Math.min(4, Math.ceil((unmet / subjects) * 8));
    return markup`<td class="n${level > 0 ? ` h${level}` : ''}">${unmet === 0 ? '·' : unmet}${unknown > 0 && `（${unknown}）`}</td>`;
  };
  return markup`<h2>${PAGE_WORDS.map[language]}</h2>
<p class="muted">${PAGE_WORDS.mapNote[language]}</p>
<div class="scroll"><table><thead><tr><th>${CHECK_WORDS.village[language]}</th><th>${CHECK_WORDS.subjects[language]}</th>${check.standard.criteria.map(
    (criterion) => markup`<th>${criterion.title[language]}</th>`,
  )}<th>${STATUS_WORDS.unmet[language]}</th></tr></thead><tbody>${villages.map(
    (village) =>
      markup`<tr><td class="nowrap">${village.village ?? CHECK_WORDS.noVillage[language]}</td><td class="n">${village.subjects}</td>${village.criteria.map(
        (counts) => cell(counts.unmet, counts.unknown, village.subjects),
      )}${cell(village.overall.unmet, village.overall.unknown, village.subjects)}</tr>`,
  )}</tbody></table></div>`;
}

function sourcesPart(check: CheckView, language: Language): Markup {
  return markup`<h2>${PAGE_WORDS.sources[language]}</h2>
<table><thead><tr><th>${CHECK_WORDS.criterion[language]}</th><th>${CHECK_WORDS.source[language]}</th><th>${PAGE_WORDS.quote[language]}</th></tr></thead><tbody>${check.standard.criteria.map(
    (criterion) =>
      markup`<tr><td>${criterion.title[language]}</td><td>${citation(criterion.source, language)}</td><td>${criterion.source.quote ?? ''}${criterion.source.note && markup`<br><span class="muted">${criterion.source.note}</span>`}</td></tr>`,
  )}</tbody></table>`;
}
