import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { sheetOf } from "../../forms/table-sheet";
import { fileOf } from "./picked-files";

/** 支出总表 of a unit with 教育 and, of so much, 社保. */
export function expenditure(unit: string, education: number, social: number): SheetSnapshot {
  const total = education + social;
  return sheetOf("支出总表", [
    ["2023年部门预算支出总表"],
    [`单位：${unit}`, null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", total, total, 0],
    ["205", "教育支出", education, education, 0],
    ["20502", "普通教育", education, education, 0],
    ["208", "社会保障和就业支出", social, social, 0],
    ["20805", "行政事业单位养老支出", social, social, 0],
  ]);
}

/** The workbook of a unit as a user picks it. */
export function workbookOf(unit: string, sheet: SheetSnapshot): File {
  const cells = sheet.values.map((row) => row.map(() => 0));
  const look = { looks: [{}], cells, columnWidths: {}, rowHeights: {} };
  return fileOf(`${unit}.xlsx`, newXlsx([{ snapshot: sheet, look }]));
}
