import type { Dictionary } from '@duibiao/core';
import type { NamedTable } from './name-columns.js';

/** In a roll-up of townships the township is no place that a village lies in, but whom the row is about. */
export function townshipsAlone(named: NamedTable, dictionary: Dictionary): NamedTable {
  const field = dictionary.get('township');
  if (!field || named.columns.some((column) => column.field.id === 'villageName')) return named;
  return {
    ...named,
    columns: named.columns.map((column) =>
      column.field.id === 'villageTownship' ? { ...column, field } : column,
    ),
  };
}

/**
 * Whether a table is one of townships, a row each: it names neither persons nor villages, each of its rows names another
 * township, and figures stand beside.
 */
export function isOfTownships({ view, table, columns }: NamedTable): boolean {
  const key = columns.find(({ field }) => field.id === 'township');
  if (!key || table.roles.of('person').length > 0 || table.roles.of('village').length > 0) return false;
  const names = table.dataRows.map((row) => view.text(row, key.column)).filter((name) => name !== '');
  return (
    names.length >= 2 &&
    names.length >= table.dataRows.length * 0.8 &&
    new Set(names).size === names.length &&
    columns.some(({ field }) => field.type === 'number')
  );
}
