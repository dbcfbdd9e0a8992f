import type { Fill } from './style.js';
import { NO_FILL } from './style.js';
import { outline, walk } from './xml.js';

/** What `styles.xml` says of each cell format, as far as the simulation shows it. */
export interface FileStyles {
  readonly fills: readonly Fill[];
  /** By cell format: which fill, which number format. */
  readonly formats: readonly FileFormat[];
}

export interface FileFormat {
  readonly fill: number;
  readonly numberFormat: string;
  /** Everything else of the format, as text that can be compared: which of two numbers it has does not matter. */
  readonly look: string;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The sixteen or so colours of the Office theme, in the order that `theme="n"` counts. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
];

export function readStyles(xml: string, theme: string | null): FileStyles {
  const colors = theme ? themeColors(theme) : OFFICE_THEME;
  const fills: Fill[] = [];
  const numberFormats = new Map<number, string>();
  const formats: FileFormat[] = [];
  for (const child of outline(xml).children) {
    if (child.name === 'numFmts') {
      walk(child.xml, {
        open: (name, attributes) => {
          if (name === 'numFmt')
            numberFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
        },
      });
    }
    if (child.name === 'fills') {
      for (const fill of outline(child.xml).children) fills.push(readFill(fill.xml, colors));
    }
    if (child.name === 'cellXfs') {
      for (const { xml: format, attributes } of outline(child.xml).children) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push({
          fill: Number(attributes.fillId ?? 0),
          numberFormat: numberFormats.get(id) ?? BUILT_IN[id] ?? 'General',
          look: format
            .replace(/ (fillId|applyFill|xmlns(:\w+)?)="[^"]*"/g, '')
            .replace(/\s*\/>|><\/(\w+:)?xf>/, '>'),
        });
      }
    }
  }
  return { fills, formats };
}

/** Excel calls a solid fill's foreground its colour; behind a pattern it is the background. */
function readFill(xml: string, theme: readonly string[]): Fill {
  let pattern = 'none';
  const colors: Record<string, { color: string; tint: number }> = {};
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'patternFill') pattern = attributes.patternType ?? 'none';
      if (name === 'gradientFill') pattern = 'gradient';
      if (name === 'fgColor' || name === 'bgColor')
        colors[name] = { color: colorOf(attributes, theme), tint: Number(attributes.tint ?? 0) };
    },
  });
  if (pattern === 'none') return { ...NO_FILL, raw: xml };
  const shown = pattern === 'solid' ? colors.fgColor : colors.bgColor;
  return {
    pattern,
    color: shown?.color ?? (pattern === 'solid' ? '#000000' : '#FFFFFF'),
    tint: shown?.tint ?? 0,
    raw: xml,
  };
}

function colorOf(attributes: Record<string, string>, theme: readonly string[]): string {
  const base = attributes.rgb
    ? attributes.rgb.slice(-6)
    : attributes.theme !== undefined
      ? (theme[Number(attributes.theme)] ?? '000000')
      : attributes.indexed === '64'
        ? '000000'
        : attributes.indexed !== undefined
          ? (INDEXED[Number(attributes.indexed) - 8] ?? '000000')
          : '000000';
  return `#${tinted(base, Number(attributes.tint ?? 0)).toUpperCase()}`;
}

/** Colours 8 to 15 of the old palette: the ones staff pick. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16);
      const shade = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(shade).toString(16).padStart(2, '0');
    })
    .join('');
}

function themeColors(xml: string): string[] {
  const found: string[] = [];
  let slot = '';
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ];
  walk(xml, {
    open: (name, attributes) => {
      if (order.includes(name)) slot = name;
      const value = name === 'srgbClr' ? attributes.val : name === 'sysClr' ? attributes.lastClr : undefined;
      const at = order.indexOf(slot);
      if (value && at >= 0 && found[at] === undefined) found[at] = value;
    },
  });
  return order.map((_, at) => found[at] ?? OFFICE_THEME[at] ?? '000000');
}
