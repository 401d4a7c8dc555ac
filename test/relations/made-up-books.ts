import { sheetsOf } from "../../bench/quality/books";
import { assets } from "../../bench/quality/clean/assets";
import { codeSeries } from "../../bench/quality/clean/codes";
import { departmentTable } from "../../bench/quality/clean/department-table";
import { procurementTable } from "../../bench/quality/clean/procurement-table";
import { projectMoney } from "../../bench/quality/clean/project-money";
import { projectTable } from "../../bench/quality/clean/project-table";
import { randomFrom } from "../../bench/quality/random";
import { SUBJECTS } from "../../bench/quality/subjects/all";
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
  const [expenditure, ...projects] = projectMoney(random, 2024);
  const others = [procurementTable(random, projects), assets(random, "某市公共服务中心")];
  return sheetsOf({ fileName: "", tables: [expenditure!, ...others, ...projects] });
}
