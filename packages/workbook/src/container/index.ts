export type { RefusalCode } from '../words/refusals.js';
export { CONTENT_TYPES_PART, type ContentTypes } from './content-types.js';
export { crc32 } from './crc32.js';
export { inflateChunks, inflateEntry } from './inflate.js';
export { DEFAULT_LIMITS, type Limits, MAX_COLUMN, MAX_ROW } from './limits.js';
export { nodeZlib } from './node-zlib.js';
export { openPackage, type Package } from './package.js';
export type { PackageKind } from './package-kind.js';
export { partKey, partName, relationsPartOf, resolveTarget } from './part-name.js';
export { refusal } from './refusal.js';
export type { Relation } from './relations.js';
export {
  readXml,
  SPREADSHEET_NAMESPACES,
  type XmlElement,
  type XmlHandlers,
  xmlEncoding,
  xmlParser,
} from './xml.js';
export type { Entry } from './zip-directory.js';
