import type { SpecValue } from '@duibiao/sheet';

/** A decimal figure as a number cell where a spreadsheet holds it exactly (15 digits), else as text. */
export function figure(decimal: string): SpecValue {
  const plain = /^[+-]?\d+(\.\d+)?$/.test(decimal);
  return plain && decimal.replaceAll(/^[+-]?0*\.?0*|\./g, '').length <= 15 ? Number(decimal) : decimal;
}

/** Share in per cent with one decimal: `12.5%`; a dash when there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`;
}
