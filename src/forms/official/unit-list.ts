import { column, defineForm, field, notes, row, table, title } from "../describe-form";

/** 部门机构设置情况 (T12), as 昌黎县 2023 and 满城区 2021 published it. */
export const unitList = defineForm(
  "budget-table/unit-list",
  { name: "部门机构设置情况", document: "BudgetTable", table: "T12", width: 5 },
  [
    row(title("部门机构设置情况", { span: 5, aliases: ["机构设置情况", "机构设置"] })),
    row(field("unit", { span: 5, anywhere: true })),
    table("rows", [
      column("序号", "serial", { optional: true }),
      column("单位名称", "name", { aliases: ["机构名称"] }),
      column("单位性质", "nature", { aliases: ["机构性质"] }),
      column("单位规格", "rank", { aliases: ["机构规格", "单位级别"] }),
      column("经费保障形式", "support", { aliases: ["经费形式", "经费供给形式", "经费保障方式"] }),
    ]),
    notes("note", { span: 5 }),
  ],
);
