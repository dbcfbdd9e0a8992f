import type { Bilingual, Language } from '@duibiao/core';

/** Everything a command may touch of the world outside. */
export interface World {
  readonly cwd: string;
  now(): Date;
  /** Standard output: the result, and nothing else. */
  out(text: string): void;
  /** Standard error: progress and words for people. */
  tell(text: string): void;
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Writes to a temporary file beside `path`, then renames; an existing file is only replaced with `force`. */
  write(path: string, bytes: Uint8Array | string, options: { readonly force: boolean }): Promise<void>;
  readonly interactive: boolean;
}

export type OptionKind = 'text' | 'flag' | 'list';

/** An option of a command, `--name VALUE` or `--name`. */
export interface OptionSpec {
  readonly kind: OptionKind;
  readonly short?: string;
  /** Permitted values. */
  readonly values?: readonly string[];
  readonly placeholder?: string;
  readonly help: Bilingual;
}

export interface CommandCall {
  readonly operands: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  list(name: string): readonly string[];
  readonly language: Language;
}

/** One command of `duibiao`: what it takes, and what it does with the world. */
export interface Command {
  /** `check`, or two words for a sub-command: `targets list`. */
  readonly name: string;
  readonly summary: Bilingual;
  /** Operands as shown in the usage line: `LEDGER [MORE…]`. */
  readonly operands: string;
  readonly minOperands: number;
  readonly maxOperands: number;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Exit status: 0 done, 1 only for `--fail-on`. Unusable calls and inputs are thrown as `DuibiaoError`. */
  run(call: CommandCall, world: World): Promise<number>;
}
