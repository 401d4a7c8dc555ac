import { defineTableRule } from "../define-rule";
import { statedYearOf } from "./budget-year";
import { yearOfCode } from "../../model/project-code";

/** The year within a project code against the year that the table is a budget for. */
export const projectCodeYear = defineTableRule({
  id: "project-code-year",
  title: "项目编码的年度应与预算年度相符",
  family: "编码与年度",
  severity: "error",
  on: "ProjectTarget",
  basis: "预算管理一体化系统的项目编码：第 7—8 位是项目入库的年度",
  why: "编码的年度不对，多半是抄错了编码，或用了往年的项目。",
  how: "到项目库核对编码；延续的项目沿用原编码的，说明即可。",
  needs: ["code"],
  optional: ["year", "title", "name"],
  check(table, { report, notApplicable }) {
    const budget = statedYearOf(table);
    if (!budget) return notApplicable("表上没有写明预算年度");
    const year = yearOfCode(table.code.value);
    // A code without the form of one has a rule of its own.
    if (year === undefined) return notApplicable("项目编码不是规范编码，看不出年度");
    if (year === budget.year) return;
    // A project that goes on keeps the code of the year it began in; no project begins after its budget.
    const isLater = year > budget.year;
    report({
      at: table.code,
      message: `项目编码第 7—8 位是“${String(year).slice(2)}”（${year}年），本表是${budget.year}年预算（据${budget.from}）${isLater ? "" : "；延续项目除外"}`,
      severity: isLater && !budget.guessed ? "error" : "warning",
    });
  },
});
