import type { Language } from '@duibiao/core';
import { type Markup, markup } from './markup.js';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.js';

/**
 * One self-contained page: nothing is loaded from anywhere, no script runs, and the policy in its head says so. Only the
 * one style sheet whose hash is named may apply.
 */
export function htmlDocument(title: string, language: Language, body: Markup): string {
  const policy = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>\n${
    markup`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
${body}
</body>
</html>
`.html
  }`;
}
