import type { Language } from '@duibiao/core';
import type { SheetSpec, SpecChart } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { share } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { CHECK_WORDS, checkHeading, MISSING_WORDS, STATUS_WORDS } from '../words/check-words.js';
import type { CheckView } from './check-view.js';
import { type MissingItem, missingItems, tally, tallyCriteria, tallyVillages } from './tally.js';

/** The first column holds criteria, villages and fields; the others hold counts. */
const FIRST_WIDTH = 22;
const COUNT_WIDTH = 11;
const FEWEST_COLUMNS = 7;

/**
 * 对标情况汇总表: counts by criterion with a chart, by village, and what is missing.
 *
 * @example
 * ```ts
 * summarySheet(check, { language: 'zh' }).name //=> '汇总'
 * ```
 */
export function summarySheet(check: CheckView, { language }: { readonly language: Language }): SheetSpec {
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  const columns = Math.max(FEWEST_COLUMNS, 5 + check.standard.criteria.length);
  const draft = new SheetDraft();
  const name = word('summaryTab');

  draft.span(1, columns, word('summaryTitle'), LOOK.title);
  draft.height(30);
  draft.next();
  const heading = checkHeading(
    check.standard.title,
    check.standard.id,
    check.standard.asOf,
    check.ledger.file,
  );
  draft.span(1, columns, heading[language], { ...LOOK.caption, align: 'center' });
  draft.next();

  const criteria = criterionTable(draft, check, language);
  villageTable(draft, check, language);
  missingTable(draft, check, language, columns);

  const chartTop = draft.row + 1;
  const bar = (column: number, title: string): SpecChart['series'][number] => ({
    title,
    sheet: name,
    area: { top: criteria.from, left: column, bottom: criteria.to, right: column },
  });
  return draft.finish(name, {
    columnWidths: [FIRST_WIDTH, ...Array.from({ length: columns - 1 }, () => COUNT_WIDTH)],
    freeze: { row: 3, column: 1 },
    charts:
      criteria.to < criteria.from
        ? []
        : [
            {
              kind: 'bar',
              title: word('unmetChart'),
              at: { top: chartTop, left: 1, bottom: chartTop + 17, right: Math.min(columns, 8) },
              categories: {
                sheet: name,
                area: { top: criteria.from, left: 1, bottom: criteria.to, right: 1 },
              },
              series: [bar(4, STATUS_WORDS.unmet[language]), bar(5, STATUS_WORDS.unknown[language])],
            },
          ],
    print: {
      paper: 'A4',
      landscape: columns > 8,
      fitToWidth: true,
      footer: `&C${word('pageFooter')}`,
      centered: true,
      margins: { top: 1.8, bottom: 1.8, left: 1.5, right: 1.5 },
    },
    tabColor: '#4F81BD',
  });
}

function section(draft: SheetDraft, title: string) {
  draft.next();
  draft.put(1, title, LOOK.section);
  draft.height(22);
  draft.next();
}

function criterionTable(draft: SheetDraft, check: CheckView, language: Language) {
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  section(draft, word('byCriterion'));
  const headers = [
    word('criterion'),
    word('subjects'),
    STATUS_WORDS.met[language],
    STATUS_WORDS.unmet[language],
    STATUS_WORDS.unknown[language],
    STATUS_WORDS.notApplicable[language],
    word('shareMet'),
  ];
  headers.forEach((header, index) => {
    draft.put(index + 1, header, LOOK.header);
  });
  draft.height(22);
  draft.next();
  const line = (title: string, counts: ReturnType<typeof tally>, style = LOOK.text) => {
    const asked = counts.met + counts.unmet + counts.unknown;
    draft.put(1, title, style);
    [asked + counts.notApplicable, counts.met, counts.unmet, counts.unknown, counts.notApplicable].forEach(
      (count, index) => {
        draft.put(index + 2, count, LOOK.center);
      },
    );
    draft.put(7, share(counts.met, asked), LOOK.center);
    draft.height(rowHeight([[title, FIRST_WIDTH]]));
    draft.next();
  };
  const from = draft.row;
  tallyCriteria(check).forEach((counts, index) => {
    line(check.standard.criteria[index]!.title[language], counts);
  });
  const to = draft.row - 1;
  line(word('total'), tally(check.subjects.map((subject) => subject.status)));
  return { from, to };
}

function villageTable(draft: SheetDraft, check: CheckView, language: Language) {
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  section(draft, word('byVillage'));
  const headers = [
    word('village'),
    word('subjects'),
    STATUS_WORDS.met[language],
    STATUS_WORDS.unmet[language],
    STATUS_WORDS.unknown[language],
    ...check.standard.criteria.map((criterion) => word('unmetOf') + criterion.title[language]),
  ];
  headers.forEach((header, index) => {
    draft.put(index + 1, header, LOOK.header);
  });
  draft.height(rowHeight(headers.slice(1).map((header) => [header, COUNT_WIDTH] as const)));
  draft.next();
  const villages = tallyVillages(check);
  const most = Math.max(1, ...villages.flatMap((village) => village.criteria.map((counts) => counts.unmet)));
  for (const village of villages) {
    draft.put(1, village.village ?? word('noVillage'), LOOK.text);
    [village.subjects, village.overall.met, village.overall.unmet, village.overall.unknown].forEach(
      (count, index) => {
        draft.put(index + 2, count, LOOK.center);
      },
    );
    village.criteria.forEach((counts, index) => {
      draft.put(index + 6, counts.unmet, { ...LOOK.center, ...heat(counts.unmet, most) });
    });
    draft.next();
  }
}

function missingTable(draft: SheetDraft, check: CheckView, language: Language, columns: number) {
  const word = (key: keyof typeof CHECK_WORDS) => CHECK_WORDS[key][language];
  section(draft, word('missing'));
  const groups = new Map<string, MissingItem[]>();
  for (const item of missingItems(check)) {
    const key = `${item.field} ${item.reason}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  if (groups.size === 0) {
    draft.put(1, word('nothingMissing'), LOOK.caption);
    draft.next();
    return;
  }
  draft.put(1, word('field'), LOOK.header);
  draft.put(2, word('reason'), LOOK.header);
  draft.put(3, word('count'), LOOK.header);
  draft.span(4, columns, word('where'), LOOK.header);
  draft.height(22);
  draft.next();
  for (const items of [...groups.values()].sort((a, b) => b.length - a.length)) {
    const first = items[0]!;
    const villages = villageCounts(items, word('noVillage'));
    draft.put(1, first.title[language], LOOK.text);
    draft.put(2, MISSING_WORDS[first.reason][language], LOOK.center);
    draft.put(3, items.length, LOOK.center);
    draft.span(4, columns, villages, LOOK.text);
    draft.height(
      rowHeight([
        [first.title[language], FIRST_WIDTH],
        [MISSING_WORDS[first.reason][language], COUNT_WIDTH],
        [villages, (columns - 3) * COUNT_WIDTH],
      ]),
    );
    draft.next();
  }
}

function villageCounts(items: readonly MissingItem[], none: string): string {
  const counts = new Map<string, number>();
  for (const { subject } of items) {
    const village = subject.village ?? none;
    counts.set(village, (counts.get(village) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([village, count]) => `${village} ${count}`)
    .join('、');
}

/** Five shades from white to brick, the darkest for the most unmet. */
function heat(count: number, most: number) {
  const shades = ['#FBE3D6', '#F7C7AC', '#F2AA84', '#E97132'];
  return count === 0 ? {} : { fill: shades[Math.min(3, Math.ceil((count / most) * 4) - 1)]! };
}
