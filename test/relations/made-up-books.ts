import { sheetsOf, withFields, type Table } from "../../bench/quality/books";
import { assets } from "../../bench/quality/clean/assets";
import { codeSeries } from "../../bench/quality/clean/codes";
import { departmentTable } from "../../bench/quality/clean/department-table";
import { hundredthsOf, money } from "../../bench/quality/clean/money";
import { procurementTable } from "../../bench/quality/clean/procurement-table";
import { formOf, projectTable } from "../../bench/quality/clean/project-table";
import { randomFrom } from "../../bench/quality/random";
import { SUBJECTS } from "../../bench/quality/subjects/all";
import type { Amount } from "../../src/model/amount";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

const SUBJECTS_TAKEN = SUBJECTS.slice(0, 3);

/** A department's table that sums up its projects, which follow it. */
export function departmentBook(): SheetSnapshot[] {
  const random = randomFrom(7);
  const projects = SUBJECTS_TAKEN.map((subject) =>
    projectTable(random, "suzhou", subject, codeSeries(random, 2024)),
  );
  return sheetsOf({ fileName: "", tables: [departmentTable(projects, SUBJECTS_TAKEN, 2024), ...projects] });
}

/** A 支出总表 with the projects that its 项目支出 is for, what they buy, and the assets there are. */
export function budgetBook(): SheetSnapshot[] {
  const random = randomFrom(11);
  const projects = SUBJECTS_TAKEN.map((subject) =>
    withFields(projectTable(random, "hebei", subject, codeSeries(random, 2024)), {
      unit: "323001某市公共服务中心",
    }),
  );
  const sum = projects.reduce((all, { data }) => all + hundredthsOf(data.fields["budget"] as Amount), 0);
  const line = { total: money(sum + 5000), basic: money(5000), project: money(sum) };
  const expenditure: Table = {
    form: formOf("budget-table/expenditure"),
    data: {
      fields: { unit: "323某市公共服务中心", year: "2024", amountUnit: "万元" },
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
  const others = [procurementTable(random, projects), assets(random, "某市公共服务中心")];
  return sheetsOf({ fileName: "", tables: [expenditure, ...others, ...projects] });
}
