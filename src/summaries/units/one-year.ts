import { mostFrequent } from "../../model/most-frequent";
import { tableText, fewOf } from "./places";
import type { Remarking } from "./readable";
import { without, type Screened } from "./screened";
import type { SummaryRemark } from "../summary-remark";
import type { UnitTable } from "./unit-table";

/** Tables of one year only. */
export interface OfOneYear {
  readonly screened: Screened;
  /** "" where no table says one. */
  readonly year: string;
}

/** Keeps the tables of the wanted year, else of that which most are of; those that say none are taken for it. */
export function ofOneYear(screened: Screened, wanted: string | undefined, remark: Remarking): OfOneYear {
  const years = screened.taken.flatMap(({ year }) => (year === "" ? [] : [year]));
  const year = wanted ?? mostFrequent([...years].sort().reverse()) ?? "";
  const left = new Map<UnitTable, string>();
  const remarks: SummaryRemark[] = [];
  for (const one of screened.taken) {
    if (one.year === "" || one.year === year) continue;
    left.set(one, `是 ${one.year} 年的表`);
    const text = `${tableText(one)}是 ${one.year} 年的，汇总的是 ${year} 年，没有汇入（“${one.file}”工作表“${one.table.source.sheet}”）。`;
    remarks.push(remark(one.file, one.at, text, "problem"));
  }
  const unsaid = screened.taken.filter((one) => one.year === "");
  if (year !== "" && unsaid.length > 0) {
    const [first] = unsaid as [UnitTable];
    const files = [...new Set(unsaid.map(({ file }) => `“${file}”`))];
    const text = `${fewOf(files)}里有 ${unsaid.length} 张表没有写年度，当作 ${year} 年的汇入。`;
    remarks.push(remark(first.file, first.at, text, "note"));
  }
  return { screened: without(screened, left, remarks), year };
}
