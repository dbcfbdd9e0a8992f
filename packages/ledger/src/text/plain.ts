const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;

/** Full-width forms made plain, invisible characters and spaces at the ends taken out. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** `plain`, and no white space inside either: `合　计` → `合计`. */
export function compact(text: string): string {
  return plain(text).replace(/\s+/g, '');
}
