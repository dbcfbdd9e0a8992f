import type { Options } from 'tsup';

/** The one build recipe of every library package: both module systems, declarations, readable output. */
export function library(over: Options = {}): Options {
  return {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true,
    clean: true,
    sourcemap: true,
    splitting: false,
    ...over,
  };
}
