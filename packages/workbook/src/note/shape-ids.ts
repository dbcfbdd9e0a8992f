/** Shapes are numbered in clusters of 1024; a drawing lists the clusters it uses, and no two drawings share one. */
const CLUSTER = 1024;

/** Hands out shape numbers above the highest in use. */
export class ShapeIds {
  readonly #taken: Set<number>;
  readonly #clusters: number[];
  #last: number;

  /**
   * @param own clusters of the drawing that shapes are added to, and the highest number in it (0 for a new drawing).
   * @param taken clusters of all drawings of the workbook; new ones are added to it.
   */
  constructor(own: { readonly clusters: readonly number[]; readonly highest: number }, taken: Set<number>) {
    this.#taken = taken;
    this.#clusters = [...own.clusters];
    this.#last = own.highest;
  }

  get clusters(): readonly number[] {
    return this.#clusters;
  }

  next(): number {
    const candidate = this.#last + 1;
    const cluster = Math.floor(candidate / CLUSTER);
    // The first number of a cluster is the drawing's own.
    if (this.#last > 0 && candidate % CLUSTER !== 0 && this.#clusters.includes(cluster)) {
      this.#last = candidate;
      return candidate;
    }
    const fresh = Math.max(0, ...this.#taken, ...this.#clusters) + 1;
    this.#taken.add(fresh);
    this.#clusters.push(fresh);
    this.#last = fresh * CLUSTER + 1;
    return this.#last;
  }
}

/** Clusters and highest shape number of a VML drawing, whether or not it lists the clusters itself. */
export function shapesIn(vml: string): { readonly clusters: readonly number[]; readonly highest: number } {
  const data = /<(?:\w+:)?idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]*)["']/.exec(vml)?.[1] ?? '';
  const clusters = new Set(
    data
      .split(',')
      .map(Number)
      .filter((cluster) => cluster > 0),
  );
  let highest = 0;
  for (const match of vml.matchAll(/_x0000_s(\d{1,9})/g)) {
    const id = Number(match[1]);
    highest = Math.max(highest, id);
    clusters.add(Math.floor(id / CLUSTER));
  }
  return { clusters: [...clusters], highest };
}
