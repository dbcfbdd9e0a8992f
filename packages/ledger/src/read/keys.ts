import type { Level } from '@duibiao/core';

/** Columns that say whom a row is about, best first. */
export const KEYS: Readonly<Record<Level, readonly string[]>> = {
  household: ['headName', 'householdId', 'headIdNumber'],
  person: ['name', 'idNumber'],
  village: ['villageName'],
  township: ['township'],
  county: ['countyName'],
  project: ['projectName', 'problem'],
};
