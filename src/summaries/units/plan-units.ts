import type { Steps } from "../../model/steps";
import { mostFrequent } from "../../model/most-frequent";
import { moneyUnit, type MoneyUnit } from "../../model/amount";
import { valueOf } from "../../model/field";
import type { SummaryRemark } from "../summary-remark";
import { withoutDepartment } from "./department-itself";
import type { Head } from "./department-table";
import { farOffRemarks } from "./far-off";
import { foundFiles, foundUnits } from "./found";
import { ledgerUnits } from "./ledger-units";
import { mergeRemarks } from "./merge-remarks";
import { inUnitOrder, mergedTables } from "./merged-tables";
import { oneOfEach } from "./one-of-each";
import { ofOneYear } from "./one-year";
import { fewOf, tableText } from "./places";
import { withoutUnreadable, type Remarking } from "./readable";
import { unscreened } from "./screened";
import { summedSheets } from "./summed-sheets";
import type { UnitFile } from "./unit-file";
import type { UnitTable } from "./unit-table";
import type { UnitsAbout, UnitsPlan } from "./units-plan";
import { unitRemarks, untiedFigures } from "./unit-remarks";
import { whoseTables, withKeys } from "./whose-tables";

/** Puts the tables of several units together: a dry run with all that is to be told, and the sheets that it would add. */
export function* planUnits(files: readonly UnitFile[], about: UnitsAbout): Steps<UnitsPlan> {
  const remark: Remarking = (file, at, text, weight) =>
    file === about.workbook ? { text, at, weight } : { text, weight };
  const brought = whoseTables(files);
  yield;
  const reckoned = yield* ledgerUnits(files, brought, about.classification, about.workbook);
  const all = withKeys([...brought, ...reckoned.tables]);
  const readable = withoutUnreadable(unscreened(all), remark);
  const { screened: ofYear, year } = ofOneYear(readable, about.year, remark);
  const once = oneOfEach(ofYear, remark);
  yield;
  const { screened, department: own } = withoutDepartment(once, about.withDepartment === true, remark);
  const taken = inUnitOrder(screened.taken);
  const head: Head = { department: about.department ?? own ?? "", year, unit: commonUnit(taken) };
  const merged = yield* mergedTables(taken, head, about.classification);
  const made = yield* summedSheets(merged, head, about);
  const units = foundUnits(taken);
  const untied = yield* untiedFigures(taken);
  return {
    files: foundFiles(files, all, screened),
    units,
    tables: made.tables,
    year,
    department: head.department,
    duplicates: screened.duplicates,
    untied,
    sheets: made.sheets,
    remarks: gravestFirst([
      ...reckoned.remarks,
      ...screened.remarks,
      ...farOffRemarks(taken, remark),
      ...unitRemarks(units, untied, remark),
      ...merged.flatMap((table) => mergeRemarks(table, remark)),
      ...made.remarks,
      ...headRemarks(taken, head),
    ]),
  };
}

/** 万元, as tables are published, unless all count in another unit. */
function commonUnit(tables: readonly UnitTable[]): MoneyUnit {
  const said = tables.flatMap(({ table }) => moneyUnit(valueOf(table.amountUnit) ?? "") ?? []);
  return said.includes("万元") ? "万元" : (mostFrequent(said) ?? "万元");
}

function headRemarks(tables: readonly UnitTable[], { department, unit }: Head): SummaryRemark[] {
  const remarks: SummaryRemark[] = [];
  if (tables.length === 0)
    remarks.push({ text: "没有可以汇总的表。请选取各单位的部门预算表。", weight: "problem" });
  else if (department === "")
    remarks.push({ text: "不知道部门的名称，汇总表的表头没有写单位，请填上。", weight: "note" });
  const others = tables.filter(({ table }) => {
    const own = moneyUnit(valueOf(table.amountUnit) ?? "");
    return own !== undefined && own !== unit;
  });
  if (others.length > 0)
    remarks.push({
      text: `${fewOf(others.map(tableText))}不以${unit}为单位，已经准确换算成${unit}。`,
      weight: "note",
    });
  return remarks;
}

function gravestFirst(remarks: readonly SummaryRemark[]): readonly SummaryRemark[] {
  const isProblem = ({ weight }: SummaryRemark): boolean => weight === "problem";
  return [...remarks.filter(isProblem), ...remarks.filter((one) => !isProblem(one))];
}
