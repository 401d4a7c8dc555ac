import type { MergeLookup } from "../sheet/merges";
import { labelKinds, type LabelKind } from "./label-kinds";
import { isBudgetTitle } from "./regions";
import type { Token } from "./tokens";
import { isTitle } from "./vocabulary";

/** A token that may yet turn out to reach further. */
export interface OpenToken extends Token {
  right: number;
  bottom: number;
}

/** What is known of a row when its cells are joined. */
interface Surroundings {
  readonly mergeAt: MergeLookup;
  /** The tokens of the row right above; of a label that goes on, the one it began with. */
  readonly above: readonly OpenToken[];
  /** The header of a table over each column. */
  readonly headers: ReadonlyMap<number, Token>;
  /** Whether the row is such a header itself. */
  readonly isHeader: boolean;
}

/**
 * Takes cells that were merged, taken apart and filled (取消合并并填充内容) for the one cell they were, so that a sheet
 * reads as it did before: a label like the one above it, and a text like the one at its left where no two headers tell
 * them apart. Changes the rows that it is given.
 */
export function rejoin(rows: Map<number, readonly OpenToken[]>, mergeAt: MergeLookup): void {
  if (!hasCopies(rows)) return;
  const headers = new Map<number, Token>();
  let last = { row: -1, tokens: [] as readonly OpenToken[] };
  for (const [row, tokens] of rows) {
    if (isTitleRow(tokens)) headers.clear();
    const above = last.row === row - 1 ? last.tokens : [];
    const around: Surroundings = { mergeAt, above, headers, isHeader: isHeaderRow(tokens) };
    const wide = joinAcross(tokens, around);
    const begun = wide.map((token) => goesOnFrom(token, around) ?? token);
    if (around.isHeader) for (const token of begun) cover(headers, token);
    for (const token of begun) token.bottom = Math.max(token.bottom, row);
    const own = begun.filter((token) => token.row === row);
    if (own.length < tokens.length) rows.set(row, own);
    last = { row, tokens: begun };
  }
}

/** Whether anything may have to be joined; most sheets are none the slower for it. */
function hasCopies(rows: ReadonlyMap<number, readonly Token[]>): boolean {
  const lowest: Token[] = [];
  for (const [row, tokens] of rows) {
    let left: Token | undefined;
    for (const token of tokens) {
      const above = lowest[token.col];
      if (isLike(left, token) && left?.col === token.col - 1) return true;
      if (isLike(above, token) && above?.row === row - 1 && labelKinds(token)) return true;
      lowest[token.col] = left = token;
    }
  }
  return false;
}

/** Joins texts that are told apart by nothing with the ones at their left. */
function joinAcross(tokens: readonly OpenToken[], around: Surroundings): readonly OpenToken[] {
  if (!tokens.some((token, index) => isLike(tokens[index - 1], token))) return tokens;
  const joined: OpenToken[] = [];
  for (const token of tokens) {
    const left = joined.at(-1);
    if (left && left.right === token.col - 1 && isLike(left, token) && isOne(left, token, joined, around))
      left.right = token.col;
    else joined.push(token);
  }
  return joined;
}

/** Whether two like texts beside each other are one: a label, or a text with one header, or none, over both. */
function isOne(left: Token, right: Token, row: readonly Token[], around: Surroundings): boolean {
  const { mergeAt, above, headers } = around;
  if (mergeAt(left) || mergeAt(right)) return false;
  if (isOwnLabel(right, around)) return true;
  const [month, next] = [left, right].map(({ col }) => above.find((token) => isMonthOver(token, col)));
  // Under a month that is merged as it should be, a figure that stands there twice was filled in twice.
  if (month !== next || (month && mergeAt(month))) return false;
  // A value beside its label has no header, though the one of a table further up may still stand over it.
  return (
    headers.get(left.col) === headers.get(right.col) ||
    row.some((token) => isOwnLabel(token, around) && is(token, "beside"))
  );
}

/** The label in the row above that a label goes on from. */
function goesOnFrom(token: OpenToken, around: Surroundings): OpenToken | undefined {
  if (!isOwnLabel(token, around) || is(token, "sum")) return undefined;
  return around.above.find(
    (one) =>
      one.col === token.col &&
      one.right === token.right &&
      isLike(one, token) &&
      !around.mergeAt(one) &&
      !around.mergeAt(token),
  );
}

/** Whether a text is a label here: what a label is elsewhere may be a value under a header, but never one of a block. */
function isOwnLabel(token: Token, { headers, isHeader }: Surroundings): boolean {
  const kinds = labelKinds(token);
  return (
    kinds !== undefined && (isHeader || !headers.has(token.col) || kinds.has("block") || kinds.has("sum"))
  );
}

/** Whether a row is the header of a table, wherever that stands. */
function isHeaderRow(tokens: readonly Token[]): boolean {
  const columns = tokens.filter((token) => is(token, "column"));
  return columns.length > tokens.length / 2 && columns.some(({ norm }) => norm !== columns[0]?.norm);
}

/** Whether a row begins a table anew: with a title of a form, or with that of another budget table over all its columns. */
function isTitleRow(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => (token.norm.endsWith("表") && isTitle(token)) || is(token, "title")))
    return true;
  const [first] = tokens;
  return first !== undefined && isBudgetTitle(first) && tokens.every((token) => isLike(first, token));
}

function isMonthOver(token: Token, col: number): boolean {
  return token.col <= col && col <= token.right && is(token, "month");
}

function is(token: Token, kind: LabelKind): boolean {
  return labelKinds(token)?.has(kind) ?? false;
}

/** Whether two cells hold the same; the number format is not always filled in with it. */
function isLike(one: Token | undefined, other: Token): boolean {
  return one?.value === other.value;
}

/** Sets the headers over the columns that a header row's text reaches over; the label of a block is none. */
function cover(headers: Map<number, Token>, token: Token): void {
  for (let col = token.col; col <= token.right; col++) {
    if (is(token, "column")) headers.set(col, token);
    else headers.delete(col);
  }
}
