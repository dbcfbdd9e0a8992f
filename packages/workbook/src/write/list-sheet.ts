import type { SheetSpec, SpecValidation } from '@duibiao/sheet';
import { fitsList } from './worksheet-tail.js';

/** Name of the hidden sheet that holds drop-down lists too long to be written out in a validation. */
const LIST_SHEET = '下拉选项';

/**
 * Moves lists that Excel does not take written out (over 255 characters, or a comma in a value) to a hidden sheet, one
 * column each.
 */
export function withListSheets(sheets: readonly SheetSpec[]): readonly SheetSpec[] {
  const columns = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  const movedRule = (rule: SpecValidation['rule']): SpecValidation['rule'] => {
    if (rule.kind !== 'list' || fitsList(rule.values)) return rule;
    const key = JSON.stringify(rule.values);
    const column = columns.get(key) ?? lists.push(rule.values);
    columns.set(key, column);
    return {
      kind: 'list-from',
      sheet: LIST_SHEET,
      area: { top: 1, left: column, bottom: Math.max(1, rule.values.length), right: column },
    };
  };
  const moved = sheets.map((sheet) =>
    sheet.validations
      ? { ...sheet, validations: sheet.validations.map((each) => ({ ...each, rule: movedRule(each.rule) })) }
      : sheet,
  );
  if (lists.length === 0) return sheets;
  const cells = lists.flatMap((values, index) =>
    values.map((value, at) => ({ row: at + 1, column: index + 1, value, style: { format: '@' } })),
  );
  return [...moved, { name: LIST_SHEET, hidden: true, cells }];
}
