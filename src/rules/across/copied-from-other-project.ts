import { documentTitle, type Indicator, type ProjectTarget } from "../../model/documents";
import { defineWorkbookRule, type Place, type RuleContext } from "../define-rule";
import { copiedIn, wordsOf, type FindWords } from "./copied-words";
import { groupsOfCopies } from "./near-copies";
import { projectOf, type Project } from "./project-about";

/** So many of the others are shown beside the first of a group. */
const MOST_SHOWN = 3;

/**
 * An indicator speaks of another project's subject, and stands word for word in that project's table; or the indicators
 * of several projects are the same in all but money.
 */
export const copiedFromOtherProject = defineWorkbookRule({
  id: "copied-from-other-project",
  title: "指标应是本项目的，不能照抄别的项目",
  family: "跨表",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应与项目的支出内容高度关联",
  why: "照抄来的指标衡量的是别的项目，本项目做得怎样看不出来。",
  how: "按本项目的对象和内容重写这条指标。",
  reads: ["ProjectTarget"],
  check(tables, context) {
    if (tables.length < 2) return context.notApplicable("工作簿里没有两个以上的项目");
    const projects = tables.map((table) => projectOf(table, context));
    const find = wordsOf(projects);
    // What was told of the words of a table that was copied as a whole need not be told of the table.
    const untold = projects.filter((project) => !reportWords(project, find, context));
    for (const group of groupsOfCopies(untold)) reportGroup(group, context);
  },
});

/** Reports copied words of a project; whether its whole table was copied with them. */
function reportWords(project: Project, find: FindWords, context: RuleContext): boolean {
  return project.table.indicators
    .map((indicator) => reportIndicator(indicator, project, find, context))
    .some(Boolean);
}

function reportIndicator(
  { level3, description }: Indicator,
  project: Project,
  find: FindWords,
  { report }: RuleContext,
): boolean {
  for (const cell of [level3, description]) {
    const copied = cell.state === "given" ? copiedIn(cell, project, find) : undefined;
    if (cell.state !== "given" || !copied) continue;
    const { said, own, from, severity, whole } = copied;
    const source = from.project.name;
    report({
      at: cell,
      message: `“${cell.text}”说的是${said}，${own}；“${source}”里有同样的话，像是照抄过来没有改`,
      related: [{ role: `“${source}”的${from.cell.label}`, at: from.cell }],
      severity,
      subject: documentTitle(project.table),
    });
    // One indicator is told of once, though its description repeats its name.
    return whole;
  }
  return false;
}

function reportGroup(group: readonly [Project, ...Project[]], { report }: RuleContext): void {
  const [first, ...others] = group;
  const two = group.slice(0, 2).map(({ name }) => `“${name}”`);
  const all = group.length > 2 ? `等 ${group.length} 个项目` : "";
  report({
    at: headOf(first.table),
    message: `${two.join("和")}${all}的指标除金额外几乎一样，看不出各个项目要做到什么`,
    how: "按每个项目自己的任务写数量和标准；本来就是一件事的几笔资金，合并为一个项目填一张表，或在绩效目标里写明共用一套指标。",
    related: others.slice(0, MOST_SHOWN).map(({ name, table }) => ({ role: `“${name}”`, at: headOf(table) })),
    severity: "warning",
    subject: first.name,
  });
}

/** Where a table is pointed at as a whole. */
function headOf({ name, title, source }: ProjectTarget): Place {
  if (name.state === "given") return name;
  if (title.state === "given") return title;
  return { at: { sheet: source.sheet, row: source.area.top, col: source.area.left }, label: "表头" };
}
