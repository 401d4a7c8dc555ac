import type { BudgetTable, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { budgetTables } from "../budget-tables";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { isSameUnit, unitNames } from "./unit-names";

/** A unit with the first cell that names it, and those of other projects in the same words. */
interface NamedUnit {
  readonly names: readonly string[];
  readonly first: Given<string>;
  readonly others: Given<string>[];
}

/** A project is kept by a unit that the department's list of units does not have. */
export const unitNotListed = defineWorkbookRule({
  id: "unit-not-listed",
  title: "项目的单位应列在部门机构设置情况里",
  family: "编码与年度",
  severity: "warning",
  basis: "部门预算公开的要求：机构设置情况列出纳入部门预算的部门本级和全部所属单位",
  why: "机构设置里没有的单位，要么不归本部门，项目放错了地方；要么单位名称写错，或机构设置漏列。",
  how: "核对单位的全称；确实属于本部门的，在机构设置情况里补上。",
  reads: ["BudgetTable", "ProjectTarget"],
  check(documents, context) {
    const lists = budgetTables(documents, "T12");
    if (lists.length === 0) return context.notApplicable("工作簿里没有部门机构设置情况");
    const projects = documents.filter((document) => document.kind === "ProjectTarget");
    if (projects.length === 0) return context.notApplicable("工作簿里没有项目绩效目标表");
    const units = unitsOf(projects, context);
    if (units.length === 0) return context.notApplicable("项目绩效目标表里没有单位");
    const listed = listedUnits(lists);
    if (typeof listed === "string") return context.unseen(listed);
    for (const unit of units) checkUnit(unit, listed, context);
  },
});

/** Every unit once. */
function unitsOf(projects: readonly ProjectTarget[], { unseen }: RuleContext): NamedUnit[] {
  const units = new Map<string, NamedUnit>();
  for (const { unit, source } of projects) {
    if (unit.state === "foreign") continue;
    const names = unit.state === "given" ? unitNames(unit.value) : [];
    if (unit.state !== "given" || names.length === 0) {
      unseen(`“${source.sheet}”看不出是哪个单位的项目`);
      continue;
    }
    const known = units.get(names.join("、"));
    if (known) known.others.push(unit);
    else units.set(names.join("、"), { names, first: unit, others: [] });
  }
  return [...units.values()];
}

/** All listed units, or what cannot be seen of them. */
function listedUnits(lists: readonly BudgetTable[]): readonly Given<string>[] | string {
  const listed: Given<string>[] = [];
  for (const { rows, source } of lists) {
    if (rows.length === 0) return `“${source.sheet}”里一个单位也没有读到`;
    for (const { name } of rows) {
      if (name.state !== "given") return `“${source.sheet}”有单位的名称看不到`;
      listed.push(name);
    }
  }
  return listed;
}

/** A cell may name several units; one of them in the list is enough, since the others may be partners. */
function checkUnit(
  { names, first, others }: NamedUnit,
  listed: readonly Given<string>[],
  { report }: RuleContext,
): void {
  const known = listed.flatMap(({ value }) => unitNames(value));
  if (names.some((name) => known.some((other) => isSameUnit(name, other)))) return;
  const times = others.length > 0 ? `（共 ${others.length + 1} 个项目）` : "";
  report({
    at: first,
    message: `部门机构设置情况列了 ${listed.length} 个单位，没有“${first.text}”${times}`,
    related: [
      ...listed.slice(0, 1).map((at) => ({ role: "部门机构设置情况", at })),
      ...others.map((at) => ({ role: "同一单位的项目", at })),
    ],
    subject: names.join("、"),
  });
}
