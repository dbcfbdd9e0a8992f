import type { Capabilities } from '../port.js';

/**
 * What this Excel can do. A newer Excel with an older copy of the library says that a set is supported while its members
 * are missing, so each optional feature is asked for twice: the set, and the member.
 */
export function officeCapabilities(office: typeof Office, excel: typeof Excel): Capabilities {
  const supports = (version: string) =>
    office.context.requirements?.isSetSupported('ExcelApi', version) === true;
  const has = (type: 'Worksheet' | 'Range' | 'WorksheetCollection', name: string): boolean =>
    name in (excel[type] as unknown as { prototype: object }).prototype;
  return {
    notes: supports('1.18') && has('Worksheet', 'notes'),
    events: supports('1.9') && has('WorksheetCollection', 'onChanged'),
    ownEdits: supports('1.14'),
    select: true,
    download: false,
    name: `Excel ${office.context.diagnostics?.version ?? ''}`.trim(),
  };
}

/** Excel tells when rows are sorted. */
export function canHearSorting(office: typeof Office, excel: typeof Excel): boolean {
  return (
    office.context.requirements?.isSetSupported('ExcelApi', '1.10') === true &&
    'onRowSorted' in (excel.WorksheetCollection as unknown as { prototype: object }).prototype
  );
}

/** Merged areas can be read; doing so empties the undo list in some builds, so never in the background. */
export function canReadMerges(office: typeof Office, excel: typeof Excel): boolean {
  return (
    office.context.requirements?.isSetSupported('ExcelApi', '1.13') === true &&
    'getMergedAreasOrNullObject' in (excel.Range as unknown as { prototype: object }).prototype
  );
}
