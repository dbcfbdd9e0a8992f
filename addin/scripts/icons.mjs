import { deflateSync } from 'node:zlib';

/** Sizes that Office asks for: ribbon 16, 32, 80; context menu and high resolution besides. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const BLUE = [0x1f, 0x5f, 0xa8];
const RED = [0xb4, 0x3a, 0x2a];
const GREEN = [0x2e, 0x7d, 0x4f];
const GREY = [0x4a, 0x55, 0x63];
const AMBER = [0xa8, 0x6a, 0x00];

/** Each picture as strokes on a unit square, white on a coloured tile. */
const PICTURES = {
  icon: {
    tile: BLUE,
    strokes: [
      [0.24, 0.72, 0.76, 0.72],
      [0.3, 0.5, 0.44, 0.62],
      [0.44, 0.62, 0.72, 0.26],
    ],
  },
  check: {
    tile: GREEN,
    strokes: [
      [0.24, 0.54, 0.42, 0.72],
      [0.42, 0.72, 0.76, 0.3],
    ],
  },
  all: {
    tile: GREEN,
    strokes: [
      [0.2, 0.4, 0.32, 0.52],
      [0.32, 0.52, 0.54, 0.24],
      [0.42, 0.66, 0.54, 0.78],
      [0.54, 0.78, 0.8, 0.46],
    ],
  },
  clear: {
    tile: RED,
    strokes: [
      [0.3, 0.3, 0.7, 0.7],
      [0.7, 0.3, 0.3, 0.7],
    ],
  },
  score: {
    tile: AMBER,
    strokes: [
      [0.28, 0.74, 0.28, 0.52],
      [0.5, 0.74, 0.5, 0.26],
      [0.72, 0.74, 0.72, 0.42],
    ],
  },
  settings: {
    tile: GREY,
    strokes: [
      [0.24, 0.34, 0.76, 0.34],
      [0.24, 0.66, 0.76, 0.66],
      [0.4, 0.26, 0.4, 0.42],
      [0.62, 0.58, 0.62, 0.74],
    ],
  },
  why: {
    tile: BLUE,
    strokes: [
      [0.36, 0.36, 0.5, 0.26],
      [0.5, 0.26, 0.64, 0.38],
      [0.64, 0.38, 0.5, 0.52],
      [0.5, 0.52, 0.5, 0.6],
      [0.5, 0.74, 0.5, 0.76],
    ],
  },
};

export const ICON_NAMES = Object.keys(PICTURES);

/** A picture as PNG bytes. */
export function icon(name, size) {
  const { tile, strokes } = PICTURES[name];
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  const thickness = Math.max(0.075, 1.1 / size);
  const samples = 4;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let inTile = 0;
      let inStroke = 0;
      for (let sy = 0; sy < samples; sy++) {
        for (let sx = 0; sx < samples; sx++) {
          const u = (x + (sx + 0.5) / samples) / size;
          const v = (y + (sy + 0.5) / samples) / size;
          if (rounded(u, v)) inTile++;
          if (strokes.some(([ax, ay, bx, by]) => distance(u, v, ax, ay, bx, by) < thickness)) inStroke++;
        }
      }
      const all = samples * samples;
      const at = y * (size * 4 + 1) + 1 + x * 4;
      const white = inStroke / all;
      for (let part = 0; part < 3; part++)
        pixels[at + part] = Math.round(tile[part] * (1 - white) + 255 * white);
      pixels[at + 3] = Math.round((255 * inTile) / all);
    }
  }
  return png(size, pixels);
}

function rounded(u, v) {
  const edge = 0.04;
  const radius = 0.2;
  const dx = Math.max(edge + radius - u, u - (1 - edge - radius), 0);
  const dy = Math.max(edge + radius - v, v - (1 - edge - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

function distance(px, py, ax, ay, bx, by) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const t = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
