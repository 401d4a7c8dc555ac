import type { Column, Half, TablePart } from "./description";
import { headerEnd } from "./header-rows";
import type { Token, TokenSheet } from "./tokens";
import { groupsOf, isGroup, isHeaderOf, isLabelOf } from "./vocabulary";
import { isOfItsYear } from "./yearly-headers";

const HALVES: readonly Half[] = ["income", "expenditure"];

/** The columns over which a label stands, from its own to before the next one. */
interface Reach {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The header token of each column that is there. Columns under a group stand lower, and are looked for under it first;
 * those of one half, whose labels the other half has too, only there.
 */
export function findHeaders(sheet: TokenSheet, part: TablePart, header: number): Map<Column, Token> {
  const tokens = headerTokens(sheet, part, header);
  const labels = tokens.filter((token) => isLabelOf(token, part));
  const taken = new Set<Token>();
  const found = new Map<Column, Token>();
  for (const column of part.columns) {
    const candidates = tokens.filter(
      (token) =>
        isHeaderOf(token, column) &&
        isOfItsYear(token, column, tokens) &&
        !taken.has(token) &&
        !isOverOthers(sheet, token, labels),
    );
    const token = choose(candidates, column, reachOf(sheet, part, column, tokens));
    if (!token) continue;
    found.set(column, token);
    taken.add(token);
  }
  return found;
}

/** The texts of a header; also those of the row above, where of the labels over its columns just one is left. */
function headerTokens(sheet: TokenSheet, part: TablePart, header: number): readonly Token[] {
  const above = sheet.row(header - 1);
  const isGroups = above.every((token) => groupsOf(part).some((group) => isGroup(token, part, group)));
  const from = above.length > 0 && isGroups ? header - 1 : header;
  const end = headerEnd(sheet, header, part);
  return Array.from({ length: end - from }, (_, index) => sheet.row(from + index)).flat();
}

function choose(candidates: readonly Token[], { half }: Column, reach: Reach | undefined): Token | undefined {
  const inside = reach && candidates.find(({ row, col }) => row >= reach.row && isWithin(reach, col));
  return inside ?? (half ? undefined : candidates[0]);
}

/** Where a column's group, or the name column of its half, stands. */
function reachOf(
  sheet: TokenSheet,
  part: TablePart,
  { group, half }: Column,
  tokens: readonly Token[],
): Reach | undefined {
  if (group === undefined) return undefined;
  const token = tokens.find((candidate) => isGroup(candidate, part, group));
  if (half === undefined) return token && reachOfToken(sheet, token);
  const anchor = token ?? tokens.find((candidate) => isHeaderOfOnly(candidate, part, half));
  return anchor && reachOfHalf(part, anchor, half, tokens);
}

/** A half reaches as far as the label over it is merged, else to where the other half begins. */
function reachOfHalf(part: TablePart, anchor: Token, half: Half, tokens: readonly Token[]): Reach {
  const { row, col: left, right } = anchor;
  if (right > left && isGroupOf(anchor, part, half)) return { row, left, right };
  const others = tokens.filter(
    (token) =>
      token.row === row &&
      token.col > left &&
      HALVES.some((other) => other !== half && beginsHalf(token, part, other)),
  );
  return { row, left, right: Math.min(...others.map(({ col }) => col - 1), Infinity) };
}

function beginsHalf(token: Token, part: TablePart, half: Half): boolean {
  return isGroupOf(token, part, half) || isHeaderOfOnly(token, part, half);
}

function isGroupOf(token: Token, part: TablePart, half: Half): boolean {
  return part.columns.some(
    (column) => column.half === half && column.group !== undefined && isGroup(token, part, column.group),
  );
}

/** Whether a token is a header that only one half has: 收入项目. */
function isHeaderOfOnly(token: Token, part: TablePart, half: Half): boolean {
  const columns = part.columns.filter((column) => isHeaderOf(token, column));
  return columns.length > 0 && columns.every((column) => column.half === half);
}

function reachOfToken(sheet: TokenSheet, token: Token): Reach {
  const { row, col: left, right } = token;
  if (right > left) return { row, left, right };
  const next = sheet.row(row).find(({ col }) => col > left);
  return { row, left, right: next ? next.col - 1 : Infinity };
}

/** Whether other labels stand under a label, so that it is none of a column. */
function isOverOthers(sheet: TokenSheet, token: Token, labels: readonly Token[]): boolean {
  const reach = reachOfToken(sheet, token);
  return labels.some(({ row, col, norm }) => row > token.row && isWithin(reach, col) && norm !== token.norm);
}

function isWithin({ left, right }: Reach, col: number): boolean {
  return col >= left && col <= right;
}
