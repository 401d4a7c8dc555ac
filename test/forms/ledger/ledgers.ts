import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { ledgerLines } from "../../../src/forms/ledger/ledger-lines";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import type { LedgerLines } from "../../../src/model/ledger";
import { finish } from "../../../src/model/steps";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { sheetOf } from "../table-sheet";

/** The head of 昌黎县's ledger. */
export const HEAD = [
  "单位编码",
  "单位名称",
  "功能科目编码",
  "功能科目名称",
  "部门经济科目编码",
  "部门经济科目名称",
  "支出类别",
  "项目编码",
  "项目名称",
  "资金来源",
  "资金年度",
  "金额（元）",
];

/** 昌黎县's ledger, as it is read from its file. */
export function changliLedger(): SheetSnapshot {
  const file = "昌黎县2023-预算明细.xlsx";
  const read = readXlsx(file, readFileSync(join(__dirname, "../../../assets/samples", file)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot.sheets[0]!;
}

/** What a line of a test ledger says otherwise than an ordinary one; by the labels of HEAD. */
export type Said = Readonly<Record<string, CellValue>>;

const ORDINARY: Said = {
  单位编码: "323001",
  单位名称: "昌黎县人力资源和社会保障局本级",
  功能科目编码: "2080101",
  功能科目名称: "行政运行",
  部门经济科目编码: "30101",
  部门经济科目名称: "基本工资",
  支出类别: "人员经费",
  项目编码: null,
  项目名称: null,
  资金来源: "一般公共预算拨款",
  资金年度: "本年",
  "金额（元）": 100,
};

/** A row as 昌黎县's ledger has them. */
export function lineOf(said: Said = {}): CellValue[] {
  return HEAD.map((label) => (label in said ? said[label]! : ORDINARY[label]!));
}

/** A sheet with 昌黎县's head and these rows. */
export function ledgerOf(...rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheetOf("预算明细", [HEAD, ...rows]);
}

/** The lines of the ledger on a sheet. */
export function readLines(sheet: SheetSnapshot): LedgerLines {
  const ledger = findLedger(sheet);
  if (!ledger) throw new Error("no ledger was found");
  return finish(ledgerLines(sheet, ledger));
}

/** Why the only line of a ledger is in no sum; "" where it is in them. */
export function problemOf(said: Said): string {
  const { problems, rows } = readLines(ledgerOf(lineOf(said)));
  if (problems.length + rows.length !== 1) throw new Error("the line is neither counted nor told");
  return problems.map(({ because }) => because).join();
}

/** A ledger without some of the columns. */
export function without(labels: readonly string[], ...lines: readonly Said[]): SheetSnapshot {
  const kept = HEAD.flatMap((label, index) => (labels.includes(label) ? [] : [index]));
  const rows = [HEAD, ...lines.map((said) => lineOf(said))];
  return sheetOf(
    "预算明细",
    rows.map((row) => kept.map((index) => row[index] ?? null)),
  );
}

/** A row in which only some columns say something; by the labels of HEAD. */
export function rowOf(said: Said): CellValue[] {
  return HEAD.map((label) => said[label] ?? null);
}
