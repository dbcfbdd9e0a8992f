import { attributesOf, canonical } from '../markup/canonical.js';
import { escapeAttribute } from '../markup/escape.js';
import { parseTree, type XmlElement, type XmlTree } from '../markup/tree.js';
import type { StyleSheet } from '../write/stylesheet.js';
import { isPlainFill, severityOfFill } from './look.js';
import type { RecordedFormat } from './undo-record.js';

/** A fill that a cell had before it was marked; none is known where there is no record of it. */
export type OriginalFill = Pick<RecordedFormat, 'fill' | 'applyFill'>;

const NO_FILL: OriginalFill = { fill: null, applyFill: null };

/** Finds marks among the formats of a styles part, and the formats that give cells their own fill back. */
export class FillRestorer {
  readonly #styles: StyleSheet;
  /** Formats that show a mark; true where nobody but us could have made it. */
  readonly #marked = new Map<number, boolean>();
  readonly #restored = new Map<string, number>();
  readonly #originals: ReadonlyMap<number, number>;
  #byForm: Map<string, number> | null = null;

  /**
   * @param originals our formats and the ones they were made from, while their numbers still hold.
   * @param loose the workbook is known to hold marks, so that they are also known when another program changed them.
   * @param plain colours in which cells were filled inside Excel.
   */
  constructor(
    styles: StyleSheet,
    originals: ReadonlyMap<number, number>,
    loose: boolean,
    plain: ReadonlySet<string> = new Set(),
  ) {
    this.#styles = styles;
    this.#originals = originals;
    const fills = styles.existing('fills').map((fill) => {
      if (severityOfFill(styles.tree, fill, false)) return true;
      if (isPlainFill(styles.tree, fill, plain)) return false;
      return loose && severityOfFill(styles.tree, fill, true) ? false : null;
    });
    styles.existing('cellXfs').forEach((_, format) => {
      const certain = fills[Number(styles.formatAttribute(format, 'fillId') ?? 0)] ?? null;
      if (certain !== null) this.#marked.set(format, certain);
    });
  }

  get hasMarks(): boolean {
    return this.#marked.size > 0;
  }

  /**
   * Does a cell with this format show one of our marks? On a sheet that we never filled, a colour like ours is somebody
   * else's unless the fill is ours to the last detail.
   */
  isMark(format: number, onFilledSheet: boolean): boolean {
    const certain = this.#marked.get(format);
    return certain === undefined ? false : certain || onFilledSheet;
  }

  /** The format of a marked cell with the fill it had: an existing one where there is one, else a new one. */
  unmarked(format: number, { fill, applyFill }: OriginalFill = NO_FILL): number {
    const original = this.#originals.get(format);
    if (original !== undefined) return original;
    const key = JSON.stringify([format, fill, applyFill]);
    const known = this.#restored.get(key);
    if (known !== undefined) return known;
    const fillId = this.#fillId(fill);
    const styles = this.#styles;
    const element = styles.existing('cellXfs')[format]!;
    const form = this.#form(element, fillId);
    this.#byForm ??= new Map(
      styles
        .existing('cellXfs')
        .map(
          (xf, index) =>
            [this.#form(xf, Number(styles.formatAttribute(index, 'fillId') ?? 0)), index] as const,
        )
        .reverse(),
    );
    const found =
      this.#byForm.get(form) ??
      styles.addLike(format, { fillId: String(fillId), applyFill: applyFill ?? (fillId === 0 ? '0' : '1') });
    this.#restored.set(key, found);
    return found;
  }

  #form(xf: XmlElement, fillId: number): string {
    return `${fillId} ${canonical(this.#styles.tree, xf, ['fillId', 'applyFill'])}`;
  }

  /** Number of a fill of that meaning; 0, which is no fill in every workbook, where none is known. */
  #fillId(text: string | null): number {
    if (text === null) return 0;
    const tree = parseTree(new TextEncoder().encode(text));
    const wanted = canonical(tree, tree.root);
    const styles = this.#styles;
    const found = styles.existing('fills').findIndex((fill) => canonical(styles.tree, fill) === wanted);
    return found >= 0 ? found : styles.add('fills', rebuilt(tree, tree.root, styles.prefix));
  }
}

/** An element written anew under another prefix. */
function rebuilt(tree: XmlTree, element: XmlElement, prefix: string): string {
  const name = prefix + element.local;
  const attributes = attributesOf(tree, element).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const content = element.children.map((child) => rebuilt(tree, child, prefix)).join('');
  return content === ''
    ? `<${name}${attributes.join('')}/>`
    : `<${name}${attributes.join('')}>${content}</${name}>`;
}
