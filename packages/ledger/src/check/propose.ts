import type { Bilingual, Dictionary, Standard } from '@duibiao/core';
import { fieldsIn, isExpressionError, parseCondition, standardScope } from '@duibiao/core';
import type { Ledger } from '../ledger.js';
import { proposalWords } from '../words/proposal.js';
import { sourceFields } from './sources.js';

/** A standard that a ledger could be held against. */
export interface Proposal {
  readonly standard: Standard;
  /** Criteria that the ledger's columns can answer, of all. */
  readonly answered: number;
  readonly criteria: number;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: Bilingual;
}

export interface Proposals {
  /** Best first; only those of the ledger's level of which some criterion can be answered. */
  readonly ranked: readonly Proposal[];
  /** The best, if it is alone in first place. */
  readonly best: Proposal | null;
}

export interface ProposeOptions {
  readonly dictionary: Dictionary;
  /** Day of the check: standards not in force then are left out. */
  readonly asOf?: string;
  /** Region of the ledger, six digits: standards of other regions are left out. */
  readonly region?: string;
}

/**
 * Ranks the standards that fit a ledger's level and columns. A criterion counts when one of its readings can be answered; a
 * standard that leaves columns of the ledger unused is a worse fit than one that needs them all.
 *
 * @example
 * ```ts
 * proposeStandards(ledger, library.standards, { dictionary }).best?.standard.id //=> 'shaanxi/577/household'
 * ```
 */
export function proposeStandards(
  ledger: Ledger,
  standards: readonly Standard[],
  options: ProposeOptions,
): Proposals {
  const { dictionary, asOf, region } = options;
  const sources = sourceFields(dictionary);
  const written = new Set([
    ...ledger.table.columns.keys(),
    ...(ledger.table.members?.table.columns.keys() ?? []),
  ]);
  const has = (field: string) => sources(field).some((each) => written.has(each) && !COMMON.has(each));
  const about = [...written].filter((field) => isTelling(field, dictionary));
  const ranked = standards.flatMap((standard): Proposal[] => {
    if (standard.level !== ledger.level || (region && !within(region, standard.region))) return [];
    const version = standard.versions.find(
      ({ from, to }) => !asOf || (from <= asOf && (to === undefined || asOf <= to)),
    );
    if (!version) return [];
    const scope = standardScope(dictionary, standard.level, version.parameters);
    const read = (text: string) => {
      try {
        return fieldsIn(parseCondition(text, scope));
      } catch (error) {
        if (isExpressionError(error)) return [];
        throw error;
      }
    };
    const used = new Set<string>();
    let answered = 0;
    for (const { require, readings = [] } of version.criteria) {
      const options = [require, ...readings.map((each) => each.require)].map(read);
      const fits = options.find((fields) => fields.some(has));
      if (!fits) continue;
      answered++;
      for (const field of fits) for (const each of sources(field)) if (written.has(each)) used.add(each);
    }
    if (answered === 0) return [];
    const criteria = version.criteria.length;
    const unused = about.filter((field) => !used.has(field)).length;
    const coverage = answered / criteria;
    const score = coverage * (about.length === 0 ? 1 : 1 - (0.5 * unused) / about.length);
    return [
      {
        standard,
        answered,
        criteria,
        score: Math.round(score * 1000) / 1000,
        reason: proposalWords.reason(standard.title, answered, criteria, unused),
      },
    ];
  });
  ranked.sort((a, b) => b.score - a.score || b.answered - a.answered);
  const [first, second] = ranked;
  return { ranked, best: first && (!second || first.score > second.score) ? first : null };
}

/** Fields that nearly every derivation uses and that say nothing of the standard. */
const COMMON = new Set(['householdSize', 'netIncome', 'ruralPopulation']);

/** Yes-or-no fields, grades and incomes per head: what criteria are about. */
function isTelling(id: string, dictionary: Dictionary): boolean {
  const field = dictionary.get(id);
  return (
    field !== undefined &&
    (field.type === 'boolean' || field.unit === '元/人' || field.unit === '%' || id === 'housingGrade')
  );
}

/** Whether a place lies in a standard's region: 610000 covers 6109xx; 100000 covers all. */
function within(place: string, region: string): boolean {
  if (region === '100000') return true;
  return place.startsWith(region.replace(/0+$/, '').padEnd(2, '0'));
}
