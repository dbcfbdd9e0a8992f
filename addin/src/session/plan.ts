import type { Language } from '@duibiao/core';
import type { CellRef, Flag, FlagPlan, Severity } from '@duibiao/sheet';
import type { Checked } from './checked.js';

/** Marks for everything that falls short or is missing, on the cells it rests on; explanations that are known are not made again. */
export function planOf(checked: Checked, language: Language): FlagPlan {
  const flags = new Map<string, Flag>();
  const add = (cells: readonly CellRef[], severity: Severity, message: string): void => {
    for (const { sheet, row, column } of cells) {
      const key = `${sheet}!${row},${column} ${severity} ${message}`;
      if (!flags.has(key)) flags.set(key, { sheet, row, column, severity, message });
    }
  };
  for (const index of checked.ledger.subjects.keys()) {
    for (const { criterion, cells, severity } of checked.verdictItems(index)) {
      const { title, message } = checked.explained(index).criteria[criterion!]!;
      add(cells, severity, `${title[language]}：${message[language]}`);
    }
  }
  for (const { cells, severity, message } of checked.findings) add(cells, severity, message[language]);
  return { flags: [...flags.values()] };
}
