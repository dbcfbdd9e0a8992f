import { type Markup, markup } from './markup.js';

export interface BarRow {
  readonly label: string;
  /** In drawing order; `look` is a class of the page style. */
  readonly parts: readonly { readonly count: number; readonly look: string; readonly title: string }[];
}

const WIDTH = 960;
const LABEL = 190;
const TOTAL = 60;
const ROW = 26;

/** Horizontal stacked bars as inline SVG, each part labelled with its count where it has room. */
export function stackedBars(rows: readonly BarRow[], description: string): Markup {
  const most = Math.max(1, ...rows.map((row) => total(row)));
  const scale = (WIDTH - LABEL - TOTAL) / most;
  const height = rows.length * ROW + 6;
  return markup`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${description}">${rows.map(
    (row, index) => {
      const y = index * ROW + 3;
      let x = LABEL;
      const parts = row.parts.map((part) => {
        const width = Math.round(part.count * scale * 100) / 100;
        const from = x;
        x += width;
        if (part.count === 0) return null;
        return markup`<rect class="${part.look}" x="${from}" y="${y}" width="${width}" height="${ROW - 7}"><title>${row.label} ${part.title} ${part.count}</title></rect>${
          width > 22 &&
          markup`<text class="${part.look === 'bar-na' || part.look === 'bar-unknown' ? 'label' : 'on'}" x="${from + width / 2}" y="${y + 14}" font-size="11" text-anchor="middle">${part.count}</text>`
        }`;
      });
      return markup`<text class="label" x="${LABEL - 8}" y="${y + 14}" font-size="12.5" text-anchor="end">${row.label}</text>${parts}<text class="faint" x="${x + 6}" y="${y + 14}" font-size="11">${total(row)}</text>`;
    },
  )}</svg>`;
}

function total(row: BarRow): number {
  return row.parts.reduce((sum, part) => sum + part.count, 0);
}
