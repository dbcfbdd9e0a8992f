const LEVELS: readonly RegExp[] = [
  /^\s*[一二三四五六七八九十]+、(.{1,30})/u,
  /^\s*[（(][一二三四五六七八九十]+[）)]、?([^。，,]{1,24})/u,
  /^\s*\d{1,2}[.、．]\s?([^。，,]{1,24})/u,
];

/** Keeps the headings above a line while a text is read from the top. */
export class Headings {
  private readonly path: (string | undefined)[] = [];

  /** The headings that hold for a line, itself included when it is one, joined by ` › `. */
  read(line: string): string {
    LEVELS.forEach((pattern, level) => {
      const match = pattern.exec(line);
      if (!match) return;
      this.path.length = level;
      this.path[level] = match[0].trim();
    });
    return this.path.filter((heading) => heading !== undefined).join(' › ');
  }
}
