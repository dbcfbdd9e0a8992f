/** Lowest set that the add-in runs on: Office 2021, 2024, Microsoft 365, Mac, web. */
export const FLOOR = '1.9';

/**
 * Members above the floor that the code calls only after asking for their set and for the member itself. Whoever calls
 * another one must add it here with its guard; the validator counts both ways.
 */
export const LADDERS: Readonly<Record<string, { readonly set: string; readonly guard: string }>> = {
  'WorksheetCollection.onRowSorted': { set: '1.10', guard: 'host/office/capabilities.ts canHearSorting' },
  'WorksheetRowSortedEventArgs.*': { set: '1.10', guard: 'host/office/capabilities.ts canHearSorting' },
  'Worksheet.comments': { set: '1.10', guard: 'host/office/capabilities.ts notes (1.18)' },
  'Comment.*': { set: '1.10', guard: 'host/office/capabilities.ts notes (1.18)' },
  'CommentCollection.*': { set: '1.10', guard: 'host/office/capabilities.ts notes (1.18)' },
  'Range.getMergedAreasOrNullObject': { set: '1.13', guard: 'host/office/capabilities.ts canReadMerges' },
  'WorksheetChangedEventArgs.triggerSource': {
    set: '1.14',
    guard: 'undefined below 1.14; events.ts isOwnWrite',
  },
  'Worksheet.notes': { set: '1.18', guard: 'host/office/capabilities.ts notes' },
  'Note.*': { set: '1.18', guard: 'host/office/capabilities.ts notes' },
  'NoteCollection.*': { set: '1.18', guard: 'host/office/capabilities.ts notes' },
};

/** Whether a member above the floor is one that the code asks for before it calls it. `Type.*` stands for all members of a type. */
export function isGuarded(member: string): boolean {
  return member in LADDERS || `${member.split('.')[0]}.*` in LADDERS;
}
