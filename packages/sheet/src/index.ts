export * from './address.js';
export * from './flag-plan.js';
export * from './grid.js';
export * from './sheet-spec.js';
