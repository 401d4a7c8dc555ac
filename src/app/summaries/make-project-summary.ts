import type { ProjectTarget } from "../../model/documents";
import { contains } from "../../sheet/address";
import { KIND_NAMES } from "../../summaries/made/kind-names";
import { projectSummary } from "../../summaries/projects/project-summary";
import { listed } from "./from-words";
import { nothing, type Making, type Naming } from "./making";
import type { SummaryAbout } from "./summary-request";

/** Makes a 项目绩效目标汇总表 of all projects of a workbook. */
export function makeProjectSummary({ report }: SummaryAbout, naming: Naming): Making {
  const projects = projectsOf(report.reading.documents);
  if (projects.length === 0) return nothing("project-summary", NO_PROJECTS);
  const name = naming(KIND_NAMES["project-summary"], "");
  const problems = ({ source }: ProjectTarget): number =>
    report.findings.filter(({ at }) => at.sheet === source.sheet && contains(source.area, at)).length;
  const { sheet, remarks } = projectSummary(projects, { name, problems });
  return {
    sheets: [{ part: "", sheet }],
    remarks,
    from: listed(
      "项目绩效目标表",
      projects.map(({ source }) => source.sheet),
    ),
    options: "",
    recipe: (part) => ({ kind: "project-summary", part }),
  };
}

/** Why nothing can be made of projects. */
export const NO_PROJECTS = "工作簿里没有项目绩效目标表。请先把项目表放进本工作簿，或在“填表”里新建。";

/** The project tables among what was read. */
export function projectsOf(documents: SummaryAbout["report"]["reading"]["documents"]): ProjectTarget[] {
  return documents.flatMap((document) => (document.kind === "ProjectTarget" ? [document] : []));
}
