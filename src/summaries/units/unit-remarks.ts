import type { Steps } from "../../model/steps";
import { tableWords } from "../../relations/vocabulary";
import type { SummaryRemark } from "../summary-remark";
import { fewOf, placeText } from "./places";
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
    // Its tables need not all call a unit the same.
    const { unit } = tables[0]!;
    for (const { relation, at, table, text } of untiedIn(tables.map((one) => one.table))) {
      const { file } = tables.find((one) => one.table === table)!;
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
  const byUnit = new Map<string, UntiedFigure[]>();
  for (const one of untied) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  return [
    ...units.flatMap(({ name, files, lacking }) => {
      const own = byUnit.get(name) ?? [];
      const lacked = lacking.filter((table) => !BESIDE.has(table));
      const remarks: SummaryRemark[] = [];
      const [first] = own;
      if (first) {
        const more = own.length > 1 ? `；这样的共 ${own.length} 处` : "";
        const text = `“${name}”的表自己不平：${placeText(first.file, first.at)}，${first.text}${more}。`;
        remarks.push(remark(first.file, first.at, text, "problem"));
      }
      if (lacked.length > 0) {
        const where = files.map((file) => `“${file}”`).join("、");
        const text = `“${name}”没有${lacked.join("、")}，别的单位有，汇总里没有它的数（${where}）。`;
        remarks.push({ text, weight: "problem" });
      }
      return remarks;
    }),
    ...[...BESIDE].flatMap((table): SummaryRemark[] => {
      const without = units.filter(({ lacking }) => lacking.includes(table)).map(({ name }) => `“${name}”`);
      if (without.length === 0) return [];
      return [{ text: `${fewOf(without, 3)}没有${table}，汇总里只有其余单位的。`, weight: "note" }];
    }),
  ];
}
