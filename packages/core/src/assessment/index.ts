export { bonusSentence, ruleSentence } from '../words/assessment.js';
export * from './assess.js';
export * from './assessment.js';
export * from './assessment-data.js';
export * from './draw.js';
export * from './indicator-set.js';
export * from './lint-set.js';
export { rankCuts } from './rank.js';
export { itemKeys } from './score-item.js';
