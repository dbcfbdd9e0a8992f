import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.js';

it('the policy names the hash of the style sheet, else no page is styled', () => {
  expect(PAGE_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`);
});
