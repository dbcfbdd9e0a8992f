export { loadDictionary, readDictionary } from './dictionary.js';
export { dataFiles, type Library, loadLibrary, once } from './library.js';
export type { Documents } from './sources.js';
export { parseStandard, type StandardShelf } from './standard/parse.js';
