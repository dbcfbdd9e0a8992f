export * from './check-procedure.js';
export * from './procedure.js';
