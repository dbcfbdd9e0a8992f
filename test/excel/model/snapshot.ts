import type { BookModel } from './book.js';
import { type SheetModel, sqref } from './sheet.js';

/** Everything a person would see of a sheet, as lines that can be compared. Styles are named by what they are, not by number. */
export function sheetSnapshot(sheet: SheetModel): string[] {
  const lines: string[] = [
    `sheet ${sheet.name} ${sheet.visibility} ${sheet.protected ? 'protected' : ''} ${sheet.tabColor}`.trim(),
  ];
  for (const [row, line] of [...sheet.rows].sort((a, b) => a[0] - b[0])) {
    for (const [column, cell] of [...line].sort((a, b) => a[0] - b[0])) {
      const fill = sheet.fillAt(row, column);
      const { xf, fill: _fill, ...change } = cell.style;
      const empty = cell.value === null && cell.formula === undefined;
      if (
        empty &&
        fill.pattern === 'none' &&
        Object.keys(change).length === 0 &&
        (xf === 0 || sheet.fileLook(xf) === sheet.fileLook(0))
      )
        continue;
      lines.push(
        `${row},${column} ${JSON.stringify(cell.value)}${cell.formula === undefined ? '' : ` =${cell.formula}`} ` +
          `${sheet.fileLook(xf)} ${fill.pattern}:${fill.pattern === 'none' ? '' : fill.color}:${fill.tint} ${JSON.stringify(change)}`,
      );
    }
  }
  for (const [row, model] of [...sheet.rowModels].sort((a, b) => a[0] - b[0])) {
    if (model.hidden || model.height !== undefined)
      lines.push(`row ${row} ${model.hidden} ${model.height ?? ''}`);
  }
  for (const [column, model] of [...sheet.columnModels].sort((a, b) => a[0] - b[0])) {
    lines.push(`column ${column} ${model.hidden} ${model.width ?? ''}`);
  }
  for (const merge of sheet.merges) lines.push(`merge ${sqref([merge])}`);
  for (const format of sheet.formats) {
    lines.push(
      `format ${sqref(format.areas)} ${format.formula} ${format.fill} ${format.fontColor} ${format.stopIfTrue} ${format.raw?.rule ?? ''}`,
    );
  }
  for (const [key, note] of [...sheet.notes].sort()) lines.push(`note ${key} ${note.author}: ${note.text}`);
  lines.push(`extras ${JSON.stringify(sheet.extras)}`);
  return lines;
}

/** The whole workbook, one line for each thing in it. */
export function snapshot(book: BookModel): string[] {
  return [
    ...book.sheets.flatMap(sheetSnapshot),
    ...book.customXml.map((part) => `custom xml ${part.xml}`).sort(),
    ...book.names.map(({ name, formula }) => `name ${name} ${formula}`).sort(),
  ];
}
