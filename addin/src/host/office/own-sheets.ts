/** A sheet as Excel tells it from others, and as people do. */
export interface SheetId {
  readonly id: string;
  readonly name: string;
}

/** The sheets of a workbook that Duibiao made: known by id, whatever they are called since; by name where ids were given anew. */
export interface OwnSheets {
  has(sheet: SheetId): boolean;
  with(made: readonly SheetId[]): OwnSheets;
  /** To be remembered in the workbook. */
  readonly text: string;
}

/**
 * @param text what `OwnSheets.text` was, or null in a workbook that has none.
 * @param others names of sheets that were added outside Excel.
 */
export function readOwnSheets(text: string | null, others: readonly string[]): OwnSheets {
  return ownSheets(sheetsIn(text), others);
}

function ownSheets(sheets: readonly SheetId[], others: readonly string[]): OwnSheets {
  const ids = new Set(sheets.map(({ id }) => id));
  const names = new Set([...sheets.map(({ name }) => name), ...others]);
  return {
    has: ({ id, name }) => ids.has(id) || names.has(name),
    with: (made) =>
      ownSheets([...sheets.filter(({ name }) => !made.some((one) => one.name === name)), ...made], others),
    text: JSON.stringify(sheets),
  };
}

function sheetsIn(text: string | null): readonly SheetId[] {
  try {
    const list = JSON.parse(text ?? '[]') as readonly Partial<SheetId>[];
    return list.flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [],
    );
  } catch {
    // Not of our writing: as good as none.
    return [];
  }
}
