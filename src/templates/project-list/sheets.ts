import { once } from "../../model/remember";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { longKeyOf } from "../long-table/columns";
import { findLongHeads } from "../long-table/head";
import { LONG_TITLE } from "../long-table/sheet";
import { listCells } from "./cells";
import { findHeads } from "./head";
import { PROJECT_LIST } from "./kind";

/**
 * The sheets on which 项目清单 and 一行一指标 stand under the names that new ones have, and no table besides: what tables
 * are made of, and what was made of tables, is none itself. Under any other name it may be anything, and is looked at.
 */
export function fillingSheets({ sheets }: WorkbookSnapshot): SheetSnapshot[] {
  return sheets.filter(
    (sheet) =>
      [PROJECT_LIST.title, LONG_TITLE].some((title) => sheet.name.startsWith(title)) &&
      fillingSheet(sheet).is,
  );
}

const fillingSheet = once((sheet: SheetSnapshot): { readonly is: boolean } => {
  const cells = listCells(sheet);
  const longHeads = findLongHeads(cells).length;
  const tables = sheet.values
    .flat()
    .filter((value) => typeof value === "string" && longKeyOf(value) === "level3");
  return { is: tables.length === longHeads && (longHeads > 0 || findHeads(cells).length > 0) };
});
