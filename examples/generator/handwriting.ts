import type { SpecValue } from '@duibiao/sheet';
import type { Random } from './random.js';

/** How staff write one and the same thing. Nothing here is ambiguous; what cannot be read is written by `unclear`. */

export function money(random: Random, yuan: string): SpecValue {
  const kind = random.next();
  if (kind < 0.6) return Number(yuan);
  if (kind < 0.7) return yuan;
  if (kind < 0.78) return grouped(yuan);
  if (kind < 0.85) return `${yuan}元`;
  if (kind < 0.9) return ` ${yuan} `;
  if (kind < 0.95) return fullWidth(yuan);
  return `${shifted(yuan, 4)}万元`;
}

export function yes(random: Random): string {
  return random.pick(['是', '是', '是', '√', '有', '达标']);
}

export function no(random: Random): string {
  return random.pick(['否', '否', '×', '未达标']);
}

export function waterSafe(random: Random, safe: boolean): string {
  return safe
    ? random.pick(['是', '达标', '安全', '√', '已达标'])
    : random.pick(['否', '未达标', '不安全', '×', '不达标']);
}

export function grade(random: Random, letter: string): string {
  return random.pick([
    letter,
    `${letter}级`,
    `${letter}级`,
    `${letter} 级`,
    `${letter}级住房`,
    fullWidth(letter),
  ]);
}

/** What staff put where they do not know, or have not got round to it. */
export function unclear(random: Random): SpecValue | undefined {
  return random.pick([undefined, undefined, '/', '待核实', '—']);
}

/** The decimal point moved to the left: `3070` by 4 places is `0.307`. */
function shifted(decimal: string, places: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const padded = whole.padStart(places + 1, '0');
  const digits = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`;
  return digits.replace(/0+$/, '').replace(/\.$/, '');
}

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
