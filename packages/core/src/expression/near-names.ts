/** Up to three of `known` that `name` may have been meant for, nearest first. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const lower = name.toLowerCase();
  const scored = [...new Set(known)].map((each) => ({ each, distance: distance(lower, each.toLowerCase()) }));
  const most = Math.max(1, Math.floor(name.length / 3));
  return scored
    .filter(({ each, distance: far }) => far <= most || each.toLowerCase().includes(lower))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Letters to add, drop or replace to get from one to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
