import { resolveTarget } from './part-name.js';
import { readXml } from './xml.js';

/** One relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The full type URI. */
  readonly type: string;
  /** Last segment of the type, the same in strict and transitional (`worksheet`, `sharedStrings`). */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The part it leads to, resolved against its source; null when external. The part may not exist. */
  readonly part: string | null;
}

/** Reads a `.rels` part; `source` is the part whose relations they are (`/` for the package). */
export function readRelations(bytes: Uint8Array, source: string, relsPart: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, relsPart, {
    open(element) {
      if (element.name !== 'Relationship') return;
      const type = element.attribute('Type') ?? '';
      const target = element.attribute('Target') ?? '';
      const external = element.attribute('TargetMode') === 'External';
      relations.push({
        id: element.attribute('Id') ?? '',
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target,
        external,
        part: external ? null : resolveTarget(source, target),
      });
    },
  });
  return relations;
}
