import type { Steps } from "../../model/steps";
import { tableWords } from "../../relations/vocabulary";
import type { SummaryRemark } from "../summary-remark";
import { placeText } from "./places";
import type { Remarking } from "./readable";
import type { UnitTable } from "./unit-table";
import type { FoundUnit, UntiedFigure } from "./units-plan";
import { untiedIn } from "./untied";

/** What does not tie within each unit, a unit a step. */
export function* untiedFigures(taken: readonly UnitTable[]): Steps<readonly UntiedFigure[]> {
  const units = new Map<string, UnitTable[]>();
  for (const one of taken) units.set(one.key, [...(units.get(one.key) ?? []), one]);
  const all: UntiedFigure[] = [];
  for (const tables of units.values()) {
    for (const { relation, at, table, text } of untiedIn(tables.map((one) => one.table))) {
      const { file, unit } = tables.find((one) => one.table === table) ?? tables[0]!;
      all.push({ unit, relation, file, at, text });
    }
    yield;
  }
  return all;
}

/** Tables that not every unit has to have. */
const BESIDE = new Set((["T10", "T11", "T12", "T13"] as const).map((table) => tableWords(table).short));

/** What is wrong with each unit in a sentence: what does not tie, what it lacks. */
export function unitRemarks(
  units: readonly FoundUnit[],
  untied: readonly UntiedFigure[],
  remark: Remarking,
): readonly SummaryRemark[] {
  return units.flatMap(({ name, files, lacking }) => {
    const own = untied.filter(({ unit }) => unit === name);
    const [first] = own;
    const remarks: SummaryRemark[] = [];
    if (first) {
      const more = own.length > 1 ? `；这样的共 ${own.length} 处` : "";
      const text = `“${name}”的表自己不平：${placeText(first.file, first.at)}，${first.text}${more}。`;
      remarks.push(remark(first.file, first.at, text, "problem"));
    }
    if (lacking.length > 0) {
      const lacksMoney = lacking.some((table) => !BESIDE.has(table));
      const text = `“${name}”没有${lacking.join("、")}，别的单位有，汇总里没有它的数（${files.map((file) => `“${file}”`).join("、")}）。`;
      remarks.push({ text, weight: lacksMoney ? "problem" : "note" });
    }
    return remarks;
  });
}
