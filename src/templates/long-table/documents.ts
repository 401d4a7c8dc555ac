import type { Document } from "../../model/documents";
import { contains } from "../../sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { findLongHeads } from "./head";
import { listCells } from "../project-list/cells";

/** Documents without those that are 一行一指标 tables: they have the columns of one table and the lines of many. */
export function withoutLongTables({ sheets }: WorkbookSnapshot, documents: readonly Document[]): Document[] {
  const heads = new Map(sheets.map((sheet) => [sheet.name, headRows(sheet)]));
  return documents.filter(({ source: { sheet, area } }) =>
    (heads.get(sheet) ?? []).every((row) => !contains(area, { row, col: area.left })),
  );
}

function headRows(sheet: SheetSnapshot): number[] {
  return findLongHeads(listCells(sheet)).map(({ row }) => row);
}
