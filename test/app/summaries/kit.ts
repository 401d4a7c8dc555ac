import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workbookChecker } from "../../../src/app/check-workbook";
import { planRefresh, type RefreshMore, type RefreshPlan } from "../../../src/app/summaries/plan-refresh";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import type { SummaryAbout, SummaryRequest } from "../../../src/app/summaries/summary-request";
import type { Host } from "../../../src/hosts/port";
import { openXlsx, type XlsxFile } from "../../../src/hosts/xlsx/xlsx-host";
import { finish } from "../../../src/model/steps";
import { toA1, type Cell } from "../../../src/sheet/address";
import type { AppliedEdit, CellContent, CellEdit, Edit } from "../../../src/sheet/edit";
import type { Result } from "../../../src/sheet/result";
import { contentAt } from "../../../src/sheet/same-sheet";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import {
  LEDGER_TABLES,
  type FigureStyle,
  type LedgerTable,
} from "../../../src/summaries/budget/ledger-tables";

export const LEDGER = "预算明细";
export const T3 = "部门预算支出总表";
/** The columns of 功能科目编码 and 金额 of the ledger. */
export const CODE = 2;
export const AMOUNT = 11;

/** What was answered, or a failing test with what the user would have read. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** The ledger of 昌黎县 2023 as an open file. */
export function openLedger(): XlsxFile {
  const name = "昌黎县2023-预算明细.xlsx";
  return valueOf(openXlsx(name, readFileSync(join(__dirname, "../../../assets/samples", name))));
}

const check = workbookChecker();

/** What summaries are made from in a workbook. */
export function aboutOf(workbook: WorkbookSnapshot): SummaryAbout {
  return { workbook, report: finish(check(workbook)), today: "2026-11-21" };
}

/** Tables of a ledger, all if they are not named. */
export function tablesOf(figures: FigureStyle, ...tables: LedgerTable[]): SummaryRequest {
  const asked = tables.length > 0 ? tables : LEDGER_TABLES;
  return { kind: "budget-tables", ledger: LEDGER, tables: asked, year: "2023", figures };
}

/** Applies an edit in full. */
export async function apply(host: Host, edit: Edit): Promise<AppliedEdit> {
  const applied = valueOf(await host.apply(edit));
  expect({ skipped: applied.skipped, refused: applied.refused ?? [] }).toEqual({ skipped: [], refused: [] });
  return applied;
}

/** The workbook as the host reads it. */
export async function read(host: Host): Promise<WorkbookSnapshot> {
  return valueOf(await host.read());
}

/** Makes what is asked for. */
export async function make(host: Host, request: SummaryRequest): Promise<AppliedEdit> {
  return apply(host, finish(planSummary(request, aboutOf(await read(host)))).edit);
}

/** What 重新汇总 would do now. */
export async function refreshOf(
  host: Host,
  sheets?: readonly string[],
  more?: RefreshMore,
): Promise<RefreshPlan> {
  return finish(planRefresh(aboutOf(await read(host)), sheets, more));
}

/** A sheet of a workbook. */
export function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Writes into cells of a sheet, whatever they hold. */
export async function write(
  host: Host,
  sheet: string,
  cells: readonly (Cell & { readonly content: CellContent })[],
): Promise<AppliedEdit> {
  const now = sheetOf(await read(host), sheet);
  const edits = cells.map(({ row, col, content }): CellEdit => {
    return { at: { sheet, row, col }, expected: contentAt(now, { row, col }), content };
  });
  return apply(host, { title: "改", cells: edits });
}

/** Takes a row out of a sheet. */
export async function removeRow(host: Host, sheet: string, row: number): Promise<AppliedEdit> {
  const now = sheetOf(await read(host), sheet);
  const expected = (now.values[row - now.origin.row] ?? []).flatMap((value, c) => {
    const at = { sheet, row, col: now.origin.col + c };
    return value === null ? [] : [{ at, content: contentAt(now, at) }];
  });
  return apply(host, { title: "删一行", cells: [], rowsRemoved: [{ sheet, from: row, count: 1, expected }] });
}

/** The first row of a sheet with this text in a column. */
export function rowWith(sheet: SheetSnapshot, col: number, text: string): number {
  const at = sheet.values.findIndex((row) => String(row[col - sheet.origin.col] ?? "").trim() === text);
  if (at < 0) throw new Error(`no ${text} on ${sheet.name}`);
  return sheet.origin.row + at;
}

/** All that stands on a sheet, by its cells. */
export function cellsOf(sheet: SheetSnapshot): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {};
  sheet.values.forEach((row, r) =>
    row.forEach((_, c) => {
      const at = { row: sheet.origin.row + r, col: sheet.origin.col + c };
      const content = contentAt(sheet, at);
      if ("formula" in content || valueAt(sheet, at) !== null) cells[toA1(at)] = content;
    }),
  );
  return cells;
}
