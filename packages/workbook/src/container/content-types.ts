import { partKey } from './part-name.js';
import { readXml } from './xml.js';

export const CONTENT_TYPES_PART = '/[Content_Types].xml';

/** What `[Content_Types].xml` says (ECMA-376 part 2, 10.1.2). Keys are lower case. */
export interface ContentTypes {
  readonly byExtension: ReadonlyMap<string, string>;
  /** By `partKey`. */
  readonly byPart: ReadonlyMap<string, string>;
  of(part: string): string | null;
}

export function readContentTypes(bytes: Uint8Array): ContentTypes {
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  readXml(bytes, CONTENT_TYPES_PART, {
    open(element) {
      const type = element.attribute('ContentType') ?? '';
      const extension = element.attribute('Extension');
      const part = element.attribute('PartName');
      if (element.name === 'Default' && extension !== undefined)
        byExtension.set(extension.toLowerCase(), type);
      if (element.name === 'Override' && part !== undefined) byPart.set(partKey(part), type);
    },
  });
  return {
    byExtension,
    byPart,
    of(part) {
      const key = partKey(part);
      return byPart.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? null;
    },
  };
}
