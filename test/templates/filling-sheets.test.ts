import { checkWorkbook } from "../../src/app/check-workbook";
import { readWorkbook } from "../../src/forms/read-workbook";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { longTable } from "../../src/templates/long-table/long-table";
import { newProjectList } from "../../src/templates/project-list/read-lists";
import { sheetOf } from "../forms/table-sheet";
import { readSample } from "../forms/samples";

const SAMPLE = readSample("高新区2024");
const LONG = longTable([], readWorkbook(SAMPLE).documents).snapshot;
const LIST = newProjectList({ name: "", sheets: [] }).snapshot;

function checked(...more: readonly SheetSnapshot[]): ReturnType<typeof checkWorkbook> {
  return checkWorkbook({ ...SAMPLE, sheets: [...SAMPLE.sheets, ...more] });
}

test("项目清单 and 一行一指标 beside the tables change nothing of what a check finds", () => {
  const { reading, findings } = checked();
  const beside = checked(LONG, LIST);
  expect(beside.reading).toEqual(reading);
  expect(beside.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    findings.map(({ fingerprint }) => fingerprint),
  );
});

test("under any other name, and with a table on the same sheet, they are looked at", () => {
  const { reading } = checked();
  const { values, merges } = SAMPLE.sheets[0]!;
  const stacked = sheetOf("项目清单", [...values, [], ["项目名称", "预算数（万元）"], ["甲", 1]], merges);
  expect(checked({ ...LONG, name: "导出" }).reading.documents).toHaveLength(reading.documents.length + 1);
  expect(checked({ ...LIST, name: "导出" }).reading.unrecognised).toHaveLength(1);
  expect(checked(stacked).reading.documents).toHaveLength(reading.documents.length + 1);
});
