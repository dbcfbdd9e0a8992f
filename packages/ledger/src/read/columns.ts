import { type Column, type Field, MISSING, type MissingReason } from '@duibiao/core';
import type { Reading } from '../value/reading.js';

/** A typed column of readings, row by row, for the table that verdicts are made from. */
export function columnOf(field: Field, readings: readonly (Reading | null)[]): Column {
  const length = readings.length;
  const missing = new Uint8Array(length);
  const at = (row: number) => {
    const reading = readings[row];
    if (reading?.read) return reading.value;
    missing[row] = MISSING[reading ? reading.missing : ('noColumn' satisfies MissingReason)];
    return null;
  };
  switch (field.type) {
    case 'number': {
      const values = new Float64Array(length);
      for (let row = 0; row < length; row++) values[row] = Number(at(row) ?? 0);
      return { type: 'number', values, missing };
    }
    case 'boolean': {
      const values = new Uint8Array(length);
      for (let row = 0; row < length; row++) values[row] = at(row) === true ? 1 : 0;
      return { type: 'boolean', values, missing };
    }
    case 'date': {
      const values = new Int32Array(length);
      for (let row = 0; row < length; row++) {
        const date = at(row);
        values[row] = date === null ? 0 : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
      }
      return { type: 'date', values, missing };
    }
    case 'text':
    case 'category': {
      const values = new Uint32Array(length);
      const pool: string[] = [''];
      const indexes = new Map<string, number>([['', 0]]);
      for (let row = 0; row < length; row++) {
        const text = String(at(row) ?? '');
        let index = indexes.get(text);
        if (index === undefined) {
          index = pool.length;
          pool.push(text);
          indexes.set(text, index);
        }
        values[row] = index;
      }
      return { type: 'text', values, pool, missing };
    }
  }
}
