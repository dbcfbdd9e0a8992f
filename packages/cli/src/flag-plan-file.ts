import { type Bilingual, bilingual, DuibiaoError } from '@duibiao/core';
import { type Flag, type FlagPlan, parseCellRef, type Severity } from '@duibiao/sheet';
import { parseJson } from './json.js';
import { markingWords } from './words/marking.js';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info'] satisfies Severity[];

/**
 * Reads a plan as people and programs write it: `{ "flags": [ { "cell": "Sheet1!B2", "severity": "error", "message":
 * "…" } ] }`. Whatever is not so is refused, saying which flag.
 */
export function readFlagPlan(text: string, file: string): FlagPlan {
  const given = parseJson(text, file) as { readonly flags?: unknown } | null;
  const flags = given && typeof given === 'object' ? given.flags : undefined;
  if (!Array.isArray(flags)) throw notAPlan(file, markingWords.noFlags);
  return { flags: flags.map((flag, index) => readFlag(flag, index + 1, file)) };
}

function readFlag(given: unknown, index: number, file: string): Flag {
  const { cell, severity, message } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const place = typeof cell === 'string' ? parseCellRef(cell) : null;
  if (!place?.sheet) throw notAPlan(file, markingWords.badCell(index, String(cell)));
  if (typeof severity !== 'string' || !SEVERITIES.includes(severity)) {
    throw notAPlan(file, markingWords.badSeverity(index, String(severity)));
  }
  return {
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    severity: severity as Severity,
    message: typeof message === 'string' ? message : '',
  };
}

function notAPlan(file: string, where: Bilingual): DuibiaoError {
  const sentence = bilingual((language) => markingWords.notAPlan(file, where[language])[language]);
  return new DuibiaoError('cli/not-a-plan', sentence, { file });
}
