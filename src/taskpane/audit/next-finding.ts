import type { CellRef } from "../../sheet/address";
import type { AuditState } from "./audit-state";
import type { Listed } from "./listed";
import { keep } from "./rows";

/**
 * The first finding on the next cell after this one, in the order of sheets and rows, of those that the list is to
 * show; after the last cell the first one again. 本表 stays on its sheet.
 */
export function nextFinding(state: AuditState, from: CellRef | undefined): Listed | undefined {
  const { scope, sight, session } = state;
  const sheets = session.report?.reading.documents.map(({ source }) => source.sheet) ?? [];
  const order = inOrder(sheets);
  const stays = ({ finding }: Listed): boolean => scope === "workbook" || finding.at.sheet === sight.sheet;
  const listed = keep(sight.findings, state).filter(stays);
  const sorted = listed.sort((a, b) => order(a.finding.at, b.finding.at));
  const after = from && sorted.find(({ finding }) => order(finding.at, from) > 0);
  return after ?? sorted[0];
}

/** Compares cells by sheet, row and column; sheets without a table come last, by name. */
function inOrder(sheets: readonly string[]): (a: CellRef, b: CellRef) => number {
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  const place = (sheet: string): number => places.get(sheet) ?? places.size + sheets.length;
  const byName = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return (a, b) =>
    place(a.sheet) - place(b.sheet) || byName(a.sheet, b.sheet) || a.row - b.row || a.col - b.col;
}
