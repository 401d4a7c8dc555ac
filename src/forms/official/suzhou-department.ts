import { block, column, defineForm, field, gap, label, lines, row, table, template } from "../describe-form";
import { indicatorColumns } from "./indicator-columns";

const MONEY = { type: "amount", group: "预算金额（万元）" } as const;

/** 宿州市 部门（单位）整体支出绩效目标申报表 (2024). */
export const suzhouDepartment = defineForm(
  "department-target/suzhou",
  {
    name: "宿州 部门整体支出绩效目标申报表",
    document: "DepartmentTarget",
    width: 6,
    columnWidths: [14, 20, 32, 32, 20, 14],
  },
  [
    row(label("部门（单位）整体支出绩效目标申报表", { span: 5 }), gap(1)),
    row(template("year", "({}年度)", { span: 5 }), gap(1)),
    row(label("部门（单位）名称"), field("name", { span: 4 }), gap(1)),
    block(
      label("年度主要任务"),
      table(
        "tasks",
        [
          column("任务名称", "name"),
          column("主要内容", "content"),
          column("总额", "total", MONEY),
          column("财政拨款", "fiscal", MONEY),
          column("其他资金", "other", MONEY),
        ],
        { total: { label: "金额合计", span: 2 } },
      ),
    ),
    row(label("年度总体目标"), lines("goals", { span: 5 })),
    block(label("年度绩效指标"), table("indicators", [...indicatorColumns.levels, indicatorColumns.value])),
  ],
);
