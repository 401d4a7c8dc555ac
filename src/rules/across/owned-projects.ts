import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { once } from "../../model/remember";
import { normaliseLabel } from "../../sheet/label";
import type { RuleContext } from "../define-rule";

/**
 * A check of every department against its own projects in the workbook; not applicable where either kind is not there,
 * and unseen where it cannot be told which projects are its own.
 */
export function againstProjects(
  check: (department: DepartmentTarget, own: readonly ProjectTarget[], context: RuleContext) => void,
): (documents: readonly (DepartmentTarget | ProjectTarget)[], context: RuleContext) => void {
  return (documents, context) => {
    const departments = documents.filter((document) => document.kind === "DepartmentTarget");
    const projects = documents.filter((document) => document.kind === "ProjectTarget");
    if (departments.length === 0) return context.notApplicable("工作簿里没有部门整体支出绩效目标申报表");
    if (projects.length === 0) return context.notApplicable("工作簿里没有项目绩效目标表");
    for (const department of departments) {
      const own = ownProjects(department, projects);
      if (typeof own === "string") context.unseen(own);
      else check(department, own, context);
    }
  };
}

/** The projects of a department in the same workbook, or why it cannot be told which they are. */
function ownProjects(
  department: DepartmentTarget,
  projects: readonly ProjectTarget[],
): readonly ProjectTarget[] | string {
  const { name } = department;
  if (name.state !== "given") return "整体申报表的部门名称看不到，不知道哪些项目是它的";
  const own: ProjectTarget[] = [];
  for (const project of projects) {
    const { sheet, form } = project.source;
    const owned = isOwned(project, name);
    if (owned === false) continue;
    if (owned === undefined) return `“${sheet}”看不出是不是${name.text}的项目`;
    if (familyOf(form) !== familyOf(department.source.form)) return `“${sheet}”与整体申报表不是同一套表样`;
    own.push(project);
  }
  return own.length > 0 ? own : `没有读到${name.text}的项目绩效目标表`;
}

/** What messages call a project. */
export function roleOf({ name, source }: ProjectTarget): string {
  return name.state === "given" ? name.text : source.sheet;
}

/** Whether a project is one of the department's; undefined where neither its authority nor its unit says so. */
function isOwned({ authority, unit }: ProjectTarget, department: Given<string>): boolean | undefined {
  const owners = [authority, unit].filter((field): field is Given<string> => field.state === "given");
  if (owners.some((field) => isSame(field, department))) return true;
  const isHidden = (field: Field<string>): boolean => field.state !== "given" && field.state !== "foreign";
  return isHidden(authority) || owners.length === 0 ? undefined : false;
}

/** A name may stand with a code: [602]宿州市人力资源和社会保障局. */
function isSame(owner: Given<string>, department: Given<string>): boolean {
  const [a, b] = [plainly(owner), plainly(department)];
  return a.includes(b) || b.includes(a);
}

const plainly = once(({ value }: Given<string>) => normaliseLabel(value));

/** project-target/suzhou and department-target/suzhou are one family. */
function familyOf(form: string): string {
  return form.slice(form.indexOf("/") + 1);
}
