import { flagRefusal } from '../draft/flag-refusal.js';

const MOST_CHARACTERS = 31;

/** A name that Excel takes for a sheet: not empty, not too long, none of the characters that addresses use. */
export function checkSheetName(name: string): void {
  const isFit = name.length >= 1 && name.length <= MOST_CHARACTERS && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!isFit) throw flagRefusal('badSheetName', name, { sheet: name });
}

/** The name itself, or with a number behind it where the workbook has such a sheet already (capitals do not count). */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  checkSheetName(name);
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    const ending = ` (${number})`;
    candidate = name.slice(0, MOST_CHARACTERS - ending.length) + ending;
  }
  return candidate;
}
