import type { Amount } from "../../../src/model/amount";
import { withFields, type Table } from "../books";
import { some, whole, type Random } from "../random";
import { SUBJECTS } from "../subjects/all";
import { codeSeries } from "./codes";
import { hundredthsOf, money } from "./money";
import { formOf, projectTable } from "./project-table";

/** A 部门预算支出总表 and the projects that its 项目支出 is for. */
export function projectMoney(random: Random, year: number): Table[] {
  const codes = codeSeries(random, year);
  const projects = some(random, SUBJECTS, whole(random, 2, 4)).map((subject) =>
    withFields(projectTable(random, "hebei", subject, codes), { unit: "323001某市公共服务中心" }),
  );
  const sum = projects.reduce((all, { data }) => all + hundredthsOf(data.fields["budget"] as Amount), 0);
  const basic = whole(random, 1000, 90_000);
  const line = { total: money(sum + basic), basic: money(basic), project: money(sum) };
  const expenditure: Table = {
    form: formOf("budget-table/expenditure"),
    data: {
      fields: { unit: "323某市公共服务中心", year: String(year), amountUnit: "万元" },
      tables: {
        rows: {
          rows: [
            { name: "合计", ...line },
            { code: "208", name: "社会保障和就业支出", ...line },
          ],
        },
      },
    },
  };
  return [expenditure, ...projects];
}
