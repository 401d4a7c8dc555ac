import { KIND_NAMES } from "../../summaries/made/kind-names";
import { departmentSummary } from "../../summaries/department/department-summary";
import { listed } from "./from-words";
import { NO_PROJECTS, projectsOf } from "./make-project-summary";
import { nothing, type Making, type Naming } from "./making";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

type Request = Extract<SummaryRequest, { kind: "department" }>;

/** Makes the 部门整体支出绩效目标申报表 from the projects of a workbook. */
export function makeDepartment(request: Request, { report }: SummaryAbout, naming: Naming): Making {
  const projects = projectsOf(report.reading.documents);
  if (projects.length === 0) return nothing("department", NO_PROJECTS);
  const { name, year } = request;
  const { sheet, remarks } = departmentSummary(projects, {
    name: naming(KIND_NAMES.department, ""),
    ...(name !== undefined && { department: name }),
    ...(year !== undefined && { year }),
    system: report.profile.system,
  });
  const words = [name !== undefined && `部门：${name}`, year !== undefined && `年度：${year}`];
  return {
    sheets: [{ part: "", sheet: sheet.sheet }],
    remarks,
    from: listed(
      "项目绩效目标表",
      projects.map(({ source }) => source.sheet),
    ),
    options: words.filter((word) => word !== false).join("；"),
    recipe: (part) => ({
      kind: "department",
      part,
      ...(name !== undefined && { name }),
      ...(year !== undefined && { year }),
    }),
  };
}
