/** The first year of which a line or standard is known. */
const FIRST_YEAR = 2014;

/** A day as people write it: `2017` is that year's last day, `2017.6.30` and `2017年6月30日` are days; null for anything else. */
export function dayWritten(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const year = /^((?:19|20)\d\d)年?$/.exec(plain)?.[1];
  if (year) return `${year}-12-31`;
  const [, y, m, d] = /^((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? [];
  if (!y || !m || !d) return null;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}

/** Years to choose from, the latest first. */
export function yearsUpTo(last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - FIRST_YEAR + 1) }, (_, index) => last - index);
}
