import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import { readIdNumber } from '../quality/id-number.js';
import { plain } from '../text/plain.js';
import { absence, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';

/** Reads text as it stands; names without inner spaces, numbers of people and households in full. */
export function readText(cell: Cell, field: Field): Reading {
  switch (cell.kind) {
    case 'blank':
      return absence('')!;
    case 'error':
      return isErrorCell(cell);
    case 'boolean':
      return isRead(cell.value ? '是' : '否');
    case 'date':
    case 'percent':
      return isRead(String(cell.number));
    case 'number':
      return readNumberAsText(cell.number, field);
    case 'text':
      return readWords(cell.text, field);
  }
}

/** Excel keeps fifteen digits: of a longer number typed into a number cell, the end is lost for good. */
const DIGITS_KEPT = 1e15;

function readNumberAsText(number: number, field: Field): Reading {
  if (Math.abs(number) >= DIGITS_KEPT) return isUnreadable('ruined');
  return isRead(Number.isInteger(number) || field.personal ? number.toFixed(0) : String(number));
}

function readWords(text: string, field: Field): Reading {
  const written = plain(text).replace(/^['‘’`]/, '');
  const missing = absence(written.replace(/\s+/g, ''));
  if (missing)
    return field.personal || missing.read || missing.missing === 'empty' ? missing : isRead(written);
  if (/^\d(?:\.\d+)?E\+\d{2}$/i.test(written)) return isUnreadable('ruined');
  switch (field.personal) {
    case 'name':
      return isRead(/[A-Za-z]/.test(written) ? written : written.replace(/\s+/g, ''));
    case 'id-number':
      // The last digits of a number kept as a figure are 0 once it is made a text again.
      if (/^\d{15}000$/.test(written) && readIdNumber(written).checks === false)
        return isUnreadable('ruined');
      return isRead(written.replace(/\s+/g, '').toUpperCase());
    case 'account':
      return isRead(written.replace(/\s+/g, '').toUpperCase());
    default:
      return isRead(written.replace(/\s*\n\s*/g, ' '));
  }
}
