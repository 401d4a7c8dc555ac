import type { Amount } from "../../../src/model/amount";
import type { Table } from "../books";
import type { Subject } from "../subjects/subject";
import { hundredthsOf, money, moneyText } from "./money";
import { formOf } from "./project-table";
import { rolledUp } from "./rolled-up";

/** A department's table that sums up its projects: their money and their indicators. */
export function departmentTable(
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
        indicators: { rows: rolledUp(projects, `≤${moneyText(total)}`) },
      },
    },
  };
}
