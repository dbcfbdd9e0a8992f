import { type Dictionary, fieldsIn, isExpressionError, parseExpression, standardScope } from '@duibiao/core';

/** The fields that a field may be worked out from, by any of its derivations, however deep; itself first. */
export function sourceFields(dictionary: Dictionary): (field: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (field) => {
    let sources = known.get(field);
    if (!sources) {
      const seen = new Set<string>();
      const queue = [field];
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        if (seen.has(id)) continue;
        seen.add(id);
        queue.push(...directSources(id, dictionary));
      }
      sources = [...seen];
      known.set(field, sources);
    }
    return sources;
  };
}

function directSources(id: string, dictionary: Dictionary): readonly string[] {
  const field = dictionary.get(id);
  if (!field) return [];
  const scope = standardScope(dictionary, field.level);
  return (field.derivations ?? []).flatMap((text) => {
    try {
      return fieldsIn(parseExpression(text, scope));
    } catch (error) {
      if (isExpressionError(error)) return [];
      throw error;
    }
  });
}
