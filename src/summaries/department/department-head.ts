import type { ProjectTarget } from "../../model/documents";
import { valueOf } from "../../model/field";
import { mostFrequent } from "../../model/most-frequent";
import type { SummaryRemark } from "../summary-remark";
import { topOf } from "../projects/line-remarks";
import { unitName } from "../projects/unit-groups";
import { surelyYearOf } from "../projects/whole-remarks";

/** What the head of the department's table says; undefined where it cannot be told. */
export interface DepartmentHead {
  readonly name: string | undefined;
  readonly year: string | undefined;
  readonly remarks: readonly SummaryRemark[];
}

/** A department is a unit's code by so many digits. */
const DEPARTMENT_DIGITS = 3;
const OWN_BODY = /(?:本级|机关|本部|[（(](?:本级|机关|本部)[)）])$/;

/** The name and the year that the projects have in common, where the user gave none. */
export function departmentHead(
  projects: readonly ProjectTarget[],
  given: { readonly department?: string; readonly year?: string },
): DepartmentHead {
  const authorities = projects.flatMap(({ authority }) => valueOf(authority) ?? []);
  const names = new Set(authorities.map((text) => unitName(text).name));
  const years = projects.flatMap((project) => surelyYearOf(project) ?? []);
  const year = given.year ?? mostFrequent(years);
  const remarks: SummaryRemark[] = [];
  if (given.department === undefined && names.size > 1) {
    remarks.push({
      text: `项目的主管部门不止一个：${[...names].join("、")}；请核对部门名称`,
      weight: "problem",
    });
  }
  const other = projects.find((project) => (surelyYearOf(project) ?? year) !== year);
  if (other) {
    const text = `项目的年度不一致，整体表写的是 ${year ?? ""} 年；“${other.source.sheet}”是 ${surelyYearOf(other) ?? ""} 年`;
    remarks.push({
      text,
      at: other.year.state === "given" ? other.year.at : topOf(other),
      weight: "problem",
    });
  }
  return { name: given.department ?? nameOf(authorities) ?? departmentOfUnits(projects), year, remarks };
}

function nameOf(authorities: readonly string[]): string | undefined {
  return mostFrequent(authorities.map((text) => unitName(text).name).filter((name) => name !== ""));
}

/**
 * The department of units that are written with codes, by the digits they share and the unit that is the department
 * itself: of 323001…局本级 and 323003…中心 it is 323…局. With no codes the one unit that there is.
 */
function departmentOfUnits(projects: readonly ProjectTarget[]): string | undefined {
  const units = [...new Set(projects.flatMap(({ unit }) => valueOf(unit) ?? []))].map(unitName);
  const [first] = units;
  if (!first) return undefined;
  const codes = new Set(units.map(({ code }) => code.slice(0, DEPARTMENT_DIGITS)));
  const own = units.find(({ name }) => OWN_BODY.test(name)) ?? (units.length === 1 ? first : undefined);
  if (codes.size > 1 || !own) return undefined;
  return `${first.code.slice(0, DEPARTMENT_DIGITS)}${own.name.replace(OWN_BODY, "")}`;
}
