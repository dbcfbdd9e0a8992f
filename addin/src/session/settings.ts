import type { Language } from '@duibiao/core';

/** How this workbook is checked; remembered in it. */
export interface Settings {
  readonly style: 'fill' | 'overlay';
  readonly notes: boolean;
  readonly live: boolean;
  /** Null follows the host's language. */
  readonly language: Language | null;
  /** Null until somebody chose; the ledger then proposes. */
  readonly standard: string | null;
  readonly asOf: string | null;
  readonly region: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  style: 'fill',
  notes: true,
  live: true,
  language: null,
  standard: null,
  asOf: null,
  region: null,
};

/** Reads remembered settings; what is missing or strange falls back to the default, one setting at a time. */
export function readSettings(text: string | null): Settings {
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(text ?? '{}') as Record<string, unknown>;
  } catch {
    return DEFAULT_SETTINGS;
  }
  const textOrNull = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? value : null;
  return {
    style: raw.style === 'overlay' ? 'overlay' : 'fill',
    notes: typeof raw.notes === 'boolean' ? raw.notes : DEFAULT_SETTINGS.notes,
    live: typeof raw.live === 'boolean' ? raw.live : DEFAULT_SETTINGS.live,
    language: raw.language === 'zh' || raw.language === 'en' ? raw.language : null,
    standard: textOrNull(raw.standard),
    asOf: textOrNull(raw.asOf),
    region: textOrNull(raw.region),
  };
}
