import { type Area, parseArea } from '@duibiao/sheet';

/** Root namespace of the record that the command line leaves in a workbook it marked. */
export const UNDO_NAMESPACE = 'urn:duibiao:undo:1';

/** The part of that record by which Excel can take the marks back. */
export interface FileMarks {
  /** Names of sheets that were added. */
  readonly addedSheets: readonly string[];
  readonly cells: readonly FilledArea[];
}

/** Cells that were filled, and the fill they had. */
export interface FilledArea {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly original: OriginalFill;
}

/** `other`: a theme's colour, a pattern or a gradient, which a program over Excel cannot give back as it was. */
export type OriginalFill = 'none' | 'other' | `#${string}`;

/** Reads the record; what is unreadable is as good as none. */
export function readFileMarks(xml: string): FileMarks {
  const record = jsonIn(xml);
  const formats = new Map<number, OriginalFill>();
  for (const { original, fill } of listOf<{ original: number; fill: string | null }>(record.formats))
    formats.set(original, originalFill(fill));
  return {
    addedSheets: listOf<unknown>(record.addedSheets).filter((name) => typeof name === 'string'),
    cells: listOf<{ sheet: string; format: number; areas: string }>(record.cells).map(
      ({ sheet, format, areas }) => ({
        sheet,
        areas: areas.split(' ').flatMap((address) => parseArea(address) ?? []),
        original: formats.get(format) ?? 'none',
      }),
    ),
  };
}

function originalFill(xml: string | null): OriginalFill {
  if (xml === null || /patternType="none"/.test(xml) || /<(\w+:)?patternFill\s*\/>/.test(xml)) return 'none';
  const rgb =
    /patternType="solid"[^>]*>\s*<(?:\w+:)?fgColor rgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"\s*\/>/.exec(
      xml,
    )?.[1];
  return rgb ? `#${rgb.toUpperCase()}` : 'other';
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function jsonIn(xml: string): Record<string, unknown> {
  const json = /<undo[^>]*>([\s\S]*)<\/undo>/.exec(xml)?.[1] ?? '{}';
  try {
    return JSON.parse(
      json.replace(/&#(\d+);|&lt;|&gt;|&amp;/g, (mark, code?: string) =>
        code ? String.fromCharCode(Number(code)) : (PLAIN[mark] ?? mark),
      ),
    ) as Record<string, unknown>;
  } catch {
    // Tampered with: as good as none.
    return {};
  }
}

const PLAIN: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
