import type { Table } from "../books";
import { formOf } from "./project-table";

/** The units of a made-up department, with their codes as 河北's tables have them. */
export const UNITS = [
  "323001某区人力资源和社会保障局本级",
  "323002某区就业服务局",
  "323003某区社会保险事业管理所",
] as const;

/** The 部门机构设置情况 of that department. */
export function unitList(): Table {
  const rows = UNITS.map((unit, index) => ({
    serial: String(index + 1),
    name: unit.slice(6).replace(/本级$/, ""),
    nature: index === 0 ? "行政" : "事业",
    rank: index === 0 ? "正科级" : "股级",
    support: "财政拨款",
  }));
  return {
    form: formOf("budget-table/unit-list"),
    data: { fields: { unit: "323某区人力资源和社会保障局" }, tables: { rows: { rows } } },
  };
}
