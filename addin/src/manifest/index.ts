export { FLOOR, isGuarded, LADDERS } from './ladders.js';
export { type ManifestOptions, manifestXml } from './manifest.js';
export { registryFile } from './registry.js';
export { functionsJson, shortcutsJson } from './shortcuts.js';
export { type BuiltFiles, type ManifestProblem, validateManifest } from './validate.js';
