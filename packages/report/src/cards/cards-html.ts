import type { Language } from '@duibiao/core';
import { htmlDocument } from '../html/document.js';
import { type Markup, markup } from '../html/markup.js';
import { CARD_WORDS, cardBasis } from '../words/card-words.js';
import { STATUS_WORDS } from '../words/check-words.js';
import { byVillage } from './by-village.js';
import type { HouseholdCard } from './household-card.js';

const BLANK_VISITS = 3;

/**
 * The cards as one self-contained page for printing, one sheet of A4 a household, villages together.
 *
 * @example
 * ```ts
 * cardsHtml(householdCards(check, { language: 'zh' }), 'zh').includes('class="card"') //=> true
 * ```
 */
export function cardsHtml(cards: readonly HouseholdCard[], language: Language): string {
  const body = byVillage(cards).flatMap((group) => group.cards.map((card) => cardMarkup(card, language)));
  return htmlDocument(CARD_WORDS.title[language], language, markup`${body}`);
}

function cardMarkup(card: HouseholdCard, language: Language): Markup {
  const word = (key: keyof typeof CARD_WORDS) => CARD_WORDS[key][language];
  const { helper } = card;
  const facts = [
    { title: word('head'), value: card.label },
    { title: word('overall'), value: STATUS_WORDS[card.status][language] },
    ...card.facts,
    { title: word('helper'), value: helper.name },
    { title: word('helperUnit'), value: helper.unit },
    { title: word('helperPhone'), value: helper.phone },
  ];
  return markup`<section class="card"><h1>${word('title')}</h1>
<p class="lead">${cardBasis(card.basis.standard, card.basis.asOf)[language]}</p>
<div class="facts">${facts.map(({ title, value }) => markup`<div><b>${title}</b>　${value}</div>`)}</div>
${members(card, language)}${verdicts(card, language)}${benefits(card, language)}${visits(card, language)}
<div class="signs"><div>${word('helperSigns')}</div><div>${word('headSigns')}</div><div>${word('date')}</div></div></section>`;
}

function head(keys: readonly (keyof typeof CARD_WORDS)[], language: Language): Markup {
  return markup`<thead><tr>${keys.map((key) => markup`<th>${CARD_WORDS[key][language]}</th>`)}</tr></thead>`;
}

function members(card: HouseholdCard, language: Language): Markup {
  const keys = ['name', 'relation', 'sex', 'age', 'idNumber', 'health', 'labour', 'schooling'] as const;
  const blank = Array.from({ length: Math.min(6, Math.max(2, card.size)) }, () => null);
  const rows =
    card.members.length > 0
      ? card.members.map(
          (member) => markup`<tr>${keys.map((key) => markup`<td class="c">${member[key]}</td>`)}</tr>`,
        )
      : blank.map(() => markup`<tr>${keys.map(() => markup`<td>　</td>`)}</tr>`);
  return markup`<h3>${CARD_WORDS.members[language]}</h3><table>${head(keys, language)}<tbody>${rows}</tbody></table>${
    card.members.length === 0 && markup`<p class="muted">${CARD_WORDS.noMembers[language]}</p>`
  }`;
}

function verdicts(card: HouseholdCard, language: Language): Markup {
  const keys = ['criterion', 'status', 'actual', 'required', 'reason'] as const;
  const rows = card.verdicts.map(
    (verdict) =>
      markup`<tr><td>${verdict.title}</td><td class="c s-${verdict.status}">${STATUS_WORDS[verdict.status][language]}</td><td class="n">${verdict.actual}</td><td class="n">${verdict.required}</td><td>${verdict.reason}</td></tr>`,
  );
  return markup`<h3>${CARD_WORDS.verdicts[language]}</h3><table>${head(keys, language)}<tbody>${rows}</tbody></table>`;
}

function benefits(card: HouseholdCard, language: Language): Markup {
  const title = markup`<h3>${CARD_WORDS.benefits[language]}</h3>`;
  if (card.benefits.length === 0) return markup`${title}<p class="muted">${CARD_WORDS.none[language]}</p>`;
  const rows: Markup[] = [];
  for (let index = 0; index < card.benefits.length; index += 2) {
    const [first, second] = [card.benefits[index]!, card.benefits[index + 1]];
    rows.push(
      markup`<tr><td>${first.title}</td><td class="c">${first.value}</td><td>${second?.title ?? ''}</td><td class="c">${second?.value ?? ''}</td></tr>`,
    );
  }
  return markup`${title}<table>${head(['item', 'amount', 'item', 'amount'], language)}<tbody>${rows}</tbody></table>`;
}

function visits(card: HouseholdCard, language: Language): Markup {
  const keys = ['visitDate', 'visitor', 'visitContent', 'headSign'] as const;
  const known = card.visit
    ? markup`<tr><td class="c">${card.visit.date}</td><td class="c">${card.helper.name}</td><td>${card.visit.content}</td><td></td></tr>`
    : null;
  const blank = Array.from(
    { length: BLANK_VISITS },
    () => markup`<tr><td>　</td><td></td><td></td><td></td></tr>`,
  );
  return markup`<h3>${CARD_WORDS.visits[language]}</h3><table>${head(keys, language)}<tbody>${known}${blank}</tbody></table>`;
}
