/** One thing a subject's values may be asked: a number against a figure, a yes or no, a text against a word. */
export type Atom =
  | {
      readonly kind: 'number';
      readonly variable: string;
      readonly comparator: '<' | '<=' | '>' | '>=' | '=';
      readonly value: number;
    }
  | { readonly kind: 'truth'; readonly variable: string; readonly value: boolean }
  | { readonly kind: 'text'; readonly variable: string; readonly word: string; readonly is: boolean };

/** A condition made of atoms. Negation has been carried into the atoms. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] };

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };

export function atom(each: Atom): Formula {
  return { kind: 'atom', atom: each };
}

export function all(...parts: readonly Formula[]): Formula {
  return { kind: 'and', parts };
}

export function any(...parts: readonly Formula[]): Formula {
  return { kind: 'or', parts };
}

export function negated(formula: Formula): Formula {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? FALSE : TRUE;
    case 'and':
      return any(...formula.parts.map(negated));
    case 'or':
      return all(...formula.parts.map(negated));
    case 'atom':
      return negatedAtom(formula.atom);
  }
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function negatedAtom(each: Atom): Formula {
  if (each.kind === 'truth') return atom({ ...each, value: !each.value });
  if (each.kind === 'text') return atom({ ...each, is: !each.is });
  if (each.comparator === '=')
    return any(atom({ ...each, comparator: '<' }), atom({ ...each, comparator: '>' }));
  return atom({ ...each, comparator: OPPOSITE[each.comparator] });
}
