import { isExpressionError, parseExpression } from '../expression/parse.js';
import { standardScope } from '../expression/scope.js';
import type { Expression } from '../expression/tree.js';
import { DuibiaoError } from '../failure.js';
import type { Dictionary } from '../standard/field.js';
import { tableWords } from '../words/table-words.js';
import type { Column } from './table.js';

/** A field's derivations, read and typed. */
export interface Recipe {
  readonly field: string;
  readonly type: Column['type'];
  readonly expressions: readonly Expression[];
}

const known = new WeakMap<Dictionary, Map<string, Recipe | null>>();

/**
 * A field's derivations as typed expressions, read once for each dictionary; null for a field that the dictionary lacks.
 *
 * @throws DuibiaoError `dictionary/derivation` when one cannot be read
 */
export function recipeOf(id: string, dictionary: Dictionary): Recipe | null {
  const recipes = known.get(dictionary) ?? new Map<string, Recipe | null>();
  known.set(dictionary, recipes);
  let recipe = recipes.get(id);
  if (recipe === undefined) {
    recipe = readRecipe(id, dictionary);
    recipes.set(id, recipe);
  }
  return recipe;
}

function readRecipe(id: string, dictionary: Dictionary): Recipe | null {
  const field = dictionary.get(id);
  if (!field) return null;
  const derivations = field.derivations ?? [];
  const scope = derivations.length > 0 ? standardScope(dictionary, field.level) : { names: new Map() };
  const expressions = derivations.map((text) => {
    try {
      return parseExpression(text, scope);
    } catch (error) {
      if (!isExpressionError(error)) throw error;
      const sentence = tableWords.derivation(id, error.sentence);
      throw new DuibiaoError('dictionary/derivation', sentence, error.place, { cause: error });
    }
  });
  return { field: id, type: field.type === 'category' ? 'text' : field.type, expressions };
}
