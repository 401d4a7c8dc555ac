import type { Book } from "../books";
import { pick, randomFrom, some, whole, type Random } from "../random";
import { SUBJECTS } from "../subjects/all";
import { activityTable } from "./activity-table";
import { assets, changes } from "./assets";
import { budgetSet } from "./budget-set";
import { codeSeries } from "./codes";
import { departmentTable } from "./department-table";
import { inSomeLayout } from "./layouts";
import { procurementTable } from "./procurement-table";
import { projectMoney } from "./project-money";
import { projectTable } from "./project-table";
import { unitList } from "./units";

const PLACES = ["hebei", "gaoxin", "changli", "suzhou", "generic"] as const;

/** Workbooks without a fault: one of a single table for each form and subject, and some of several tables. */
export function cleanBooks(seed: number): Book[] {
  const random = randomFrom(seed);
  const singles = PLACES.flatMap((place) =>
    SUBJECTS.map((subject) => {
      const year = place === "hebei" ? pick(random, [2021, 2023, 2024]) : pick(random, [2023, 2024]);
      return book(year, [projectTable(random, place, subject, codeSeries(random, year))]);
    }),
  );
  return [
    ...singles.map((single) => inSomeLayout(random, single)),
    ...Array.from({ length: 4 }, () => book(2023, [activityTable(random, 2023)])),
    ...(["hebei", "hebei", "changli", "generic"] as const).map((place) => budget(random, place)),
    ...Array.from({ length: 3 }, () => department(random)),
    ...Array.from({ length: 10 }, () => inSomeLayout(random, tables(random))),
    ...Array.from({ length: 3 }, () => book(2024, projectMoney(random, 2024))),
  ];
}

function book(year: number, tables: Book["tables"]): Book {
  return { fileName: `${year}年部门预算.xlsx`, tables };
}

/** The tables of a department's projects, with codes of one series. */
function budget(random: Random, place: (typeof PLACES)[number]): Book {
  const codes = codeSeries(random, 2024);
  const subjects = some(random, SUBJECTS, whole(random, 4, 6));
  const projects = subjects.map((subject) => projectTable(random, place, subject, codes));
  const others =
    place === "hebei" ? [unitList()] : place === "generic" ? [procurementTable(random, projects)] : [];
  return book(2024, [...projects, ...others]);
}

/** A department's table with those of its projects. */
function department(random: Random): Book {
  const codes = codeSeries(random, 2024);
  const subjects = some(random, SUBJECTS, whole(random, 2, 5));
  const projects = subjects.map((subject) => projectTable(random, "suzhou", subject, codes));
  return book(2024, [departmentTable(projects, subjects, 2024), ...projects]);
}

/** The nine tables of a department, its assets and the changes of its 三公. */
function tables(random: Random): Book {
  const unit = "某市公共服务中心";
  return book(2023, [...budgetSet(random, true, unit), assets(random, unit), changes(random, unit)]);
}
