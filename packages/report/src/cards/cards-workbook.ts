import type { Language } from '@duibiao/core';
import { FLAG_LOOK, type SheetSpec, type SpecValue, type WorkbookSpec } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft, sheetNames } from '../look/sheet-draft.js';
import { CARD_WORDS, cardBasis } from '../words/card-words.js';
import { STATUS_WORDS } from '../words/check-words.js';
import { byVillage } from './by-village.js';
import type { HouseholdCard } from './household-card.js';

/** Eight columns, so that facts stand in pairs and tables of eight, five and four columns share them. */
const WIDTHS = [11, 11, 8, 8, 20, 11, 11, 13];
const LAST = WIDTHS.length;
const BLANK_VISITS = 8;
const MOST_BLANK_MEMBERS = 6;
/** Height of an A4 page within its margins, in points, at the scale that the width leaves. */
const PAGE_POINTS = 755;

/** Least height of a row, height of a line of text, and type size, in points. */
interface Density {
  readonly row: number;
  readonly line: number;
  readonly size: number;
}

const ROOMY: Density = { row: 23, line: 14, size: 10 };
/** For large families: everything still on one page. */
const DENSE: Density = { row: 17, line: 11.5, size: 9 };

/**
 * The cards as a workbook: one sheet a village, one printed page a household.
 *
 * @example
 * ```ts
 * cardsWorkbook(householdCards(check, { language: 'zh' }), 'zh').sheets[0].print.breaksBefore //=> [33, 65]
 * ```
 */
export function cardsWorkbook(cards: readonly HouseholdCard[], language: Language): WorkbookSpec {
  const groups = byVillage(cards);
  const names = sheetNames(groups.map(({ village }) => village ?? CARD_WORDS.tab[language]));
  return {
    title: CARD_WORDS.title[language],
    sheets: groups.map((group, index) => villageSheet(names[index]!, group.cards, language)),
  };
}

function villageSheet(name: string, cards: readonly HouseholdCard[], language: Language): SheetSpec {
  const page = new CardPage(new SheetDraft(), language);
  const breaks = cards.map((card) => {
    const start = page.draft.row;
    const needed = new CardPage(new SheetDraft(), language).write(card, ROOMY);
    page.write(card, needed <= PAGE_POINTS ? ROOMY : DENSE);
    return start;
  });
  return page.draft.finish(name, {
    columnWidths: WIDTHS,
    print: {
      paper: 'A4',
      fitToWidth: true,
      area: { top: 1, left: 1, bottom: page.draft.row - 1, right: LAST },
      breaksBefore: breaks.slice(1),
      centered: true,
      margins: { top: 1.4, bottom: 1.2, left: 1.3, right: 1.3 },
    },
  });
}

function widthOf(left: number, span: number): number {
  return WIDTHS.slice(left - 1, left - 1 + span).reduce((sum, each) => sum + each, 0);
}

/** Writes cards below one another. */
class CardPage {
  private used = 0;
  private density = ROOMY;

  constructor(
    readonly draft: SheetDraft,
    private readonly language: Language,
  ) {}

  /** Returns the height that the card takes, in points. */
  write(card: HouseholdCard, density: Density): number {
    this.used = 0;
    this.density = density;
    this.heading(card);
    this.facts(card);
    this.members(card);
    this.verdicts(card);
    this.benefits(card);
    this.visits(card);
    this.signatures();
    return this.used;
  }

  private word(key: keyof typeof CARD_WORDS): string {
    return CARD_WORDS[key][this.language];
  }

  private next(height: number) {
    this.draft.height(height);
    this.used += height;
    this.draft.next();
  }

  /** A row of cells, each over some of the eight columns; its height follows its texts. */
  private row(
    cells: readonly (readonly [value: SpecValue, span: number, look?: object])[],
    atLeast = this.density.row,
  ) {
    let left = 1;
    const texts: (readonly [string, number])[] = [];
    for (const [value, span, look] of cells) {
      this.draft.span(left, left + span - 1, value, {
        ...LOOK.center,
        ...look,
        size: this.density.size,
      });
      const width = (widthOf(left, span) * 10) / this.density.size;
      texts.push([typeof value === 'object' ? '' : String(value), width]);
      left += span;
    }
    this.next(rowHeight(texts, atLeast, this.density.line));
  }

  private section(title: string) {
    this.draft.span(1, LAST, title, { ...LOOK.section, size: 11 });
    this.next(Math.min(22, this.density.row + 2));
  }

  private heading(card: HouseholdCard) {
    this.draft.span(1, LAST, this.word('title'), LOOK.title);
    this.next(32);
    const basis = cardBasis(card.basis.standard, card.basis.asOf)[this.language];
    this.draft.span(1, LAST, basis, { ...LOOK.caption, align: 'center', size: 9 });
    this.next(18);
  }

  private facts(card: HouseholdCard) {
    const head = { title: this.word('head'), value: card.label };
    const overall = { title: this.word('overall'), value: STATUS_WORDS[card.status][this.language] };
    const { helper } = card;
    const facts = [
      head,
      overall,
      ...card.facts,
      { title: this.word('helper'), value: helper.name },
      { title: this.word('helperUnit'), value: helper.unit },
      { title: this.word('helperPhone'), value: helper.phone },
    ];
    for (let index = 0; index < facts.length; index += 2) {
      const [first, second] = [facts[index]!, facts[index + 1]];
      this.row([
        [first.title, 1, LOOK.header],
        [figure(first.value), 3],
        [second?.title ?? '', 1, LOOK.header],
        [figure(second?.value ?? ''), 3],
      ]);
    }
  }

  private members(card: HouseholdCard) {
    this.section(this.word('members'));
    const keys = ['name', 'relation', 'sex', 'age', 'idNumber', 'health', 'labour', 'schooling'] as const;
    this.row(keys.map((key) => [this.word(key), 1, LOOK.header] as const));
    for (const member of card.members) {
      this.row(keys.map((key) => [key === 'age' ? figure(member[key]) : member[key], 1] as const));
    }
    if (card.members.length > 0) return;
    const blank = Math.min(MOST_BLANK_MEMBERS, Math.max(2, card.size));
    for (let line = 0; line < blank; line++) this.row(keys.map(() => ['', 1] as const));
    this.draft.span(1, LAST, this.word('noMembers'), { ...LOOK.caption, size: 9 });
    this.next(16);
  }

  private verdicts(card: HouseholdCard) {
    this.section(this.word('verdicts'));
    this.row([
      [this.word('criterion'), 2, LOOK.header],
      [this.word('status'), 1, LOOK.header],
      [this.word('actual'), 1, LOOK.header],
      [this.word('required'), 1, LOOK.header],
      [this.word('reason'), 3, LOOK.header],
    ]);
    for (const verdict of card.verdicts) {
      const fill =
        verdict.status === 'unmet'
          ? { fill: FLAG_LOOK.error.fill }
          : verdict.status === 'unknown'
            ? { fill: FLAG_LOOK.warning.fill }
            : {};
      this.row([
        [verdict.title, 2, LOOK.text],
        [STATUS_WORDS[verdict.status][this.language], 1, fill],
        [figure(verdict.actual), 1],
        [verdict.required, 1],
        [verdict.reason, 3, LOOK.text],
      ]);
    }
  }

  private benefits(card: HouseholdCard) {
    this.section(this.word('benefits'));
    const item = this.word('item');
    const amount = this.word('amount');
    this.row([
      [item, 2, LOOK.header],
      [amount, 2, LOOK.header],
      [item, 1, LOOK.header],
      [amount, 3, LOOK.header],
    ]);
    if (card.benefits.length === 0) {
      this.row([[this.word('none'), LAST]]);
      return;
    }
    for (let index = 0; index < card.benefits.length; index += 2) {
      const [first, second] = [card.benefits[index]!, card.benefits[index + 1]];
      this.row([
        [first.title, 2, LOOK.text],
        [first.value, 2],
        [second?.title ?? '', 1, LOOK.text],
        [second?.value ?? '', 3],
      ]);
    }
  }

  private visits(card: HouseholdCard) {
    this.section(this.word('visits'));
    const row = (texts: readonly [string, string, string, string], look = {}, atLeast = this.density.row) =>
      this.row(
        [
          [texts[0], 1, look],
          [texts[1], 1, look],
          [texts[2], 5, look],
          [texts[3], 1, look],
        ],
        atLeast,
      );
    row(
      [this.word('visitDate'), this.word('visitor'), this.word('visitContent'), this.word('headSign')],
      LOOK.header,
    );
    if (card.visit) row([card.visit.date, card.helper.name, card.visit.content, '']);
    for (let line = 0; line < BLANK_VISITS && this.used + 28 + 40 < PAGE_POINTS; line++) {
      row(['', '', '', ''], {}, 28);
    }
  }

  private signatures() {
    this.draft.span(1, 3, this.word('helperSigns'), LOOK.signature);
    this.draft.span(4, 5, this.word('headSigns'), LOOK.signature);
    this.draft.span(6, LAST, this.word('date'), LOOK.signature);
    this.next(Math.min(40, this.density.row * 2));
  }
}
