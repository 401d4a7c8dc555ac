/** A piece of a text, and whether the other text has it too. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Texts of more tokens than this are compared from their ends only. */
const MOST_TOKENS = 400;

/** Both texts in pieces; what differs is marked, numbers as wholes. */
export function changedPieces(before: string, after: string): readonly [readonly Piece[], readonly Piece[]] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const least = Math.min(a.length, b.length) - start;
  while (end < least && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const [inX, inY] = shared(x, y);
  const whole = (tokens: readonly string[], middle: readonly boolean[]): readonly Piece[] =>
    joined(tokens, (index) => index >= start && index < tokens.length - end && !middle[index - start]);
  return [whole(a, inX), whole(b, inY)];
}

function tokensOf(text: string): readonly string[] {
  return text.match(/\d+|[^\d]/gu) ?? [];
}

/** Which tokens of each belong to their longest common subsequence. */
function shared(x: readonly string[], y: readonly string[]): readonly [boolean[], boolean[]] {
  const [inX, inY] = [x.map(() => false), y.map(() => false)];
  if (x.length === 0 || y.length === 0 || x.length + y.length > MOST_TOKENS) return [inX, inY];
  const best = x.map(() => y.map(() => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      best[i]![j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < x.length && j < y.length) {
    if (x[i] === y[j]) [inX[i++], inY[j++]] = [true, true];
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inX, inY];
}

function joined(tokens: readonly string[], isChanged: (index: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  tokens.forEach((text, index) => {
    const last = pieces.at(-1);
    if (last?.isChanged === isChanged(index)) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, isChanged: isChanged(index) });
  });
  return pieces;
}
