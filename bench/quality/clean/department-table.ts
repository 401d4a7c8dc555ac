import type { RowData } from "../../../src/forms/form-data";
import type { Amount } from "../../../src/model/amount";
import { rowsOf, type Table } from "../books";
import { pick, type Random } from "../random";
import type { Subject } from "../subjects/subject";
import { indicatorRows } from "./indicator-rows";
import { hundredthsOf, money, moneyText } from "./money";
import { formOf } from "./project-table";

const QUANTITY = /^[≥=](\d+)(\D+)$/;

/** A department's table that sums up its projects: their money and their 数量指标. */
export function departmentTable(
  random: Random,
  projects: readonly Table[],
  subjects: readonly Subject[],
  year: number,
): Table {
  const sum = (key: string): number =>
    projects.reduce((all, { data }) => all + hundredthsOf(data.fields[key] as Amount), 0);
  const tasks = projects.map(({ data: { fields } }) => ({
    name: String(fields["name"]),
    content: `按计划完成${String(fields["name"])}`,
    total: fields["budget"] as Amount,
    fiscal: fields["fiscal"] as Amount,
    other: money(hundredthsOf(fields["carryover"] as Amount) + hundredthsOf(fields["other"] as Amount)),
  }));
  const total = sum("budget");
  const own = indicatorRows(random, pick(random, subjects), {
    cost: `≤${moneyText(total)}`,
    year,
    isAnhui: true,
  });
  const rows = [...quantities(projects), ...own.filter((row) => row["level2"] !== "数量指标")];
  return {
    form: formOf("department-target/suzhou"),
    data: {
      fields: {
        name: "某市人力资源和社会保障局",
        year: String(year),
        goals: subjects.flatMap(({ goals }) => goals),
      },
      tables: {
        tasks: {
          rows: tasks,
          total: {
            total: money(total),
            fiscal: money(sum("fiscal")),
            other: money(sum("carryover") + sum("other")),
          },
        },
        indicators: { rows },
      },
    },
  };
}

/** Each 数量指标 of the projects with the sum of what they promise. */
function quantities(projects: readonly Table[]): RowData[] {
  const sums = new Map<string, { row: RowData; count: number; unit: string }>();
  for (const row of projects.flatMap(rowsOf)) {
    if (row["level2"] !== "数量指标") continue;
    const [, count = "0", unit = ""] = QUANTITY.exec(String(row["value"])) ?? [];
    const name = String(row["level3"]);
    sums.set(name, { row, count: (sums.get(name)?.count ?? 0) + Number(count), unit });
  }
  return [...sums.values()].map(({ row, count, unit }) => ({ ...row, value: `≥${count}${unit}` }));
}
