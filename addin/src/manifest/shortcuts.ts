import type { Language } from '@duibiao/core';
import type { CommandName } from '../commands/commands.js';
import { FUNCTIONS } from '../functions/functions.js';
import { FUNCTION_HELP } from '../words/functions.js';
import { BUTTON_WORDS } from '../words/manifest.js';

const KEYS: Partial<Readonly<Record<CommandName, string>>> = {
  checkSheet: 'Ctrl+Alt+J',
  clearFlags: 'Ctrl+Alt+K',
  explainCell: 'Ctrl+Alt+Y',
};

/** Keyboard shortcuts, for hosts that take them from add-ins; others ignore the file. */
export function shortcutsJson(): string {
  const names = Object.keys(KEYS) as CommandName[];
  return JSON.stringify(
    {
      actions: names.map((id) => ({ id, type: 'ExecuteFunction', name: BUTTON_WORDS[id].label.zh })),
      shortcuts: names.map((action) => ({ action, key: { default: KEYS[action] } })),
    },
    null,
    2,
  );
}

/** What Excel knows of the custom functions before they run. Every argument may be a range; results spill. */
export function functionsJson(language: Language): string {
  return JSON.stringify(
    {
      functions: FUNCTIONS.map(({ id }) => ({
        id,
        name: id,
        description: FUNCTION_HELP[id].help[language],
        parameters: FUNCTION_HELP[id].parameters.map(({ name, optional, help }) => ({
          name,
          description: help[language],
          type: 'any',
          dimensionality: 'matrix',
          ...(optional ? { optional: true } : {}),
        })),
        result: { type: 'any', dimensionality: 'matrix' },
      })),
    },
    null,
    2,
  );
}
