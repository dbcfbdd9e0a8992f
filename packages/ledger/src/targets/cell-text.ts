import type { Cell } from '@duibiao/sheet';

/** What a cell says, as plain text: numbers unformatted, percentages as shown (`4%`), dates as ISO days, errors as blank. */
export function cellText(cell: Cell, date1904: boolean): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.number);
    case 'percent':
      return `${Number((cell.number * 100).toPrecision(15))}%`;
    case 'date': {
      const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      return new Date(epoch + Math.floor(cell.number) * 86_400_000).toISOString().slice(0, 10);
    }
    case 'boolean':
      return cell.value ? '是' : '否';
    case 'error':
    case 'blank':
      return '';
  }
}
