import type { Atom, Formula } from './formula.js';

/** What is known of a variable before any condition is put on it. */
export interface Knowledge {
  /** Counts: whole numbers, never below zero. */
  readonly counts: ReadonlySet<string>;
  /** Categories: the only words a variable can be. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** More alternatives than this and the reasoning gives up. */
const LIMIT = 2000;

/**
 * Whether some subject could make the formula true: each alternative is a conjunction of atoms, and each variable of it
 * keeps an interval of numbers, a truth value, or a set of words. `null` where there are too many alternatives to try.
 */
export function satisfiable(formula: Formula, knowledge: Knowledge): boolean | null {
  const alternatives = conjunctions(formula);
  return alternatives === null ? null : alternatives.some((atoms) => consistent(atoms, knowledge));
}

function conjunctions(formula: Formula): Atom[][] | null {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? [[]] : [];
    case 'atom':
      return [[formula.atom]];
    case 'or': {
      const all: Atom[][] = [];
      for (const part of formula.parts) {
        const each = conjunctions(part);
        if (each === null || all.length + each.length > LIMIT) return null;
        all.push(...each);
      }
      return all;
    }
    case 'and': {
      let all: Atom[][] = [[]];
      for (const part of formula.parts) {
        const each = conjunctions(part);
        if (each === null || all.length * each.length > LIMIT) return null;
        all = all.flatMap((left) => each.map((right) => [...left, ...right]));
      }
      return all;
    }
  }
}

function consistent(atoms: readonly Atom[], knowledge: Knowledge): boolean {
  const variables = new Set(atoms.map((each) => `${each.kind} ${each.variable}`));
  return [...variables].every((key) => {
    const own = atoms.filter((each) => `${each.kind} ${each.variable}` === key);
    const first = own[0];
    if (first?.kind === 'number') return interval(own, knowledge.counts.has(first.variable));
    if (first?.kind === 'truth')
      return new Set(own.map((each) => each.kind === 'truth' && each.value)).size === 1;
    return words(own, knowledge.words.get(first?.variable ?? ''));
  });
}

/** Some number lies above every lower bound and below every upper one. */
function interval(atoms: readonly Atom[], count: boolean): boolean {
  let low = count ? 0 : Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let lowOpen = false;
  let highOpen = false;
  const raise = (value: number, open: boolean) => {
    if (value > low || (value === low && open)) [low, lowOpen] = [value, open];
  };
  const lower = (value: number, open: boolean) => {
    if (value < high || (value === high && open)) [high, highOpen] = [value, open];
  };
  for (const each of atoms) {
    if (each.kind !== 'number') continue;
    if (each.comparator === '>' || each.comparator === '>=') raise(each.value, each.comparator === '>');
    else if (each.comparator === '=') {
      raise(each.value, false);
      lower(each.value, false);
    } else lower(each.value, each.comparator === '<');
  }
  if (count) {
    const first = lowOpen && Number.isInteger(low) ? low + 1 : Math.ceil(low);
    const last = highOpen && Number.isInteger(high) ? high - 1 : Math.floor(high);
    return first <= last;
  }
  return low < high || (low === high && !lowOpen && !highOpen);
}

function words(atoms: readonly Atom[], known: readonly string[] | undefined): boolean {
  const must = new Set(atoms.flatMap((each) => (each.kind === 'text' && each.is ? [each.word] : [])));
  const mustNot = new Set(atoms.flatMap((each) => (each.kind === 'text' && !each.is ? [each.word] : [])));
  if (must.size > 1) return false;
  for (const word of must) return !mustNot.has(word) && (known === undefined || known.includes(word));
  return known === undefined || known.some((word) => !mustNot.has(word));
}
