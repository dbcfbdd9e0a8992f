import { FLAG_LOOK, type Severity } from '@duibiao/sheet';
import { childOf, type XmlElement, type XmlTree } from '../markup/tree.js';

/** From the gravest; several flags on a cell are shown as the first of these. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The `fill` of a cell format that marks a cell. */
export function markFill(severity: Severity, prefix: string): string {
  const { fill, ink, pattern } = FLAG_LOOK[severity];
  const p = prefix;
  // A solid fill shows its foreground; its background, which nobody else sets to the same colour, tells that it is ours.
  const [front, back] = pattern === 'solid' ? [fill, fill] : [ink, fill];
  return (
    `<${p}fill><${p}patternFill patternType="${pattern}"><${p}fgColor rgb="${argb(front)}"/>` +
    `<${p}bgColor rgb="${argb(back)}"/></${p}patternFill></${p}fill>`
  );
}

/** The differential format of a conditional format that marks cells. */
export function markOverlay(severity: Severity, prefix: string): string {
  return `<${prefix}dxf>${markFill(severity, prefix)}</${prefix}dxf>`;
}

/**
 * The severity that a fill shows if it is one of ours, as `markFill` writes it. With `loose`, where the workbook is known
 * to hold marks: LibreOffice replaces the background of a solid fill, and mixes a pattern into one colour, when it saves.
 */
export function severityOfFill(tree: XmlTree, fill: XmlElement, loose: boolean): Severity | null {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) return null;
  const kind = tree.attribute(pattern, 'patternType');
  const front = colorOf(tree, pattern, 'fgColor');
  if (!front) return null;
  const back = colorOf(tree, pattern, 'bgColor');
  for (const severity of SEVERITIES) {
    const look = FLAG_LOOK[severity];
    const isFront = kind === look.pattern && isSame(front, look.ink);
    if (isFront && back && isSame(back, look.fill)) return severity;
    if (!loose) continue;
    if (isFront && kind === 'solid') return severity;
    if (kind === 'solid' && look.pattern !== 'solid' && isMix(front, look.fill, look.ink)) return severity;
  }
  return null;
}

/** A plain fill in one of some colours, as Excel itself fills cells. */
export function isPlainFill(tree: XmlTree, fill: XmlElement, colors: ReadonlySet<string>): boolean {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern || tree.attribute(pattern, 'patternType') !== 'solid') return false;
  const front = colorOf(tree, pattern, 'fgColor');
  return front !== null && colors.has(front.toUpperCase());
}

/** Weights of the ink with which LibreOffice mixes the two patterns that are used here. */
const MIXES = [0.25, 0.125];

function isMix(color: string, fill: string, ink: string): boolean {
  return MIXES.some((weight) =>
    channels(fill).every((value, index) => {
      const mixed = value + (channels(ink)[index]! - value) * weight;
      return Math.abs(mixed - channels(color)[index]!) <= 2;
    }),
  );
}

function isSame(color: string, look: string): boolean {
  return color.slice(1).toUpperCase() === look.slice(1).toUpperCase();
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function colorOf(tree: XmlTree, pattern: XmlElement, local: string): string | null {
  const element = childOf(pattern, local);
  const rgb = element && tree.attribute(element, 'rgb');
  return rgb && /^[0-9a-fA-F]{6,8}$/.test(rgb) ? `#${rgb.slice(-6)}` : null;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
