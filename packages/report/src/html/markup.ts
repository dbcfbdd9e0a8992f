/** A piece of HTML that is already safe to insert. Plain strings are always escaped. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/**
 * HTML from a template; everything interpolated is escaped unless it is itself markup.
 *
 * @example
 * ```ts
 * markup`<td>${'<b>'}</td>`.html //=> '<td>&lt;b&gt;</td>'
 * ```
 */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let html = texts[0]!;
  parts.forEach((part, index) => {
    html += render(part) + texts[index + 1]!;
  });
  return { html };
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  if ('html' in part) return part.html;
  return part.map(render).join('');
}

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
