/** Root namespace of the record that the command line leaves in a workbook it marked. */
export const UNDO_NAMESPACE = 'urn:duibiao:undo:1';

/** Names of the sheets that the command line added. */
export function addedSheetsIn(xml: string): readonly string[] {
  const { addedSheets } = recordIn(xml);
  return Array.isArray(addedSheets) ? addedSheets.filter((name) => typeof name === 'string') : [];
}

function recordIn(xml: string): Record<string, unknown> {
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
