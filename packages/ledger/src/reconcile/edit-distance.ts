/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to turn one text into the other;
 * anything above `most` is given as `most + 1`.
 *
 * @example
 * ```ts
 * editDistance('990000197001010114', '990000197001011014', 2) //=> 1
 * ```
 */
export function editDistance(first: string, second: string, most: number): number {
  const a = [...first];
  const b = [...second];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1);
      }
      here.push(least);
    }
    if (Math.min(...here) > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[b.length]!, most + 1);
}
