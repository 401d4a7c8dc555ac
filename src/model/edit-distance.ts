/** How many characters have to be put in, taken out or changed to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let col = 1; col <= b.length; col++) {
      const change = previous[col - 1]! + (a[row - 1] === b[col - 1] ? 0 : 1);
      current.push(Math.min(change, previous[col]! + 1, current[col - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
