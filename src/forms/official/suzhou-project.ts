import { amount, block, defineForm, field, label, lines, row, table, template } from "../describe-form";
import { indicatorColumns } from "./indicator-columns";

/** 宿州市 项目支出绩效目标表 (2024). */
export const suzhouProject = defineForm(
  "project-target/suzhou",
  {
    name: "宿州 项目支出绩效目标表",
    document: "ProjectTarget",
    width: 5,
    columnWidths: [12, 14, 18, 30, 24],
  },
  [
    row(label("项目支出绩效目标表", { span: 5 })),
    row(template("year", "({}年度)", { span: 5 })),
    row(label("项目名称"), field("name", { span: 4 })),
    row(label("主管部门及代码"), field("authority", { span: 2 }), label("实施单位"), field("unit")),
    row(label("项目来源"), field("source", { span: 2 }), label("项目期"), field("period")),
    block(
      label("项目资金\n(万元)"),
      row(label("年度资金总额:", { span: 3 }), amount("budget")),
      row(label("其中:财政拨款", { span: 3 }), amount("fiscal")),
      row(label("上年结转", { span: 3 }), amount("carryover")),
      row(label("其他资金", { span: 3 }), amount("other")),
    ),
    row(label("年度目标"), lines("goals", { span: 4 })),
    block(label("绩效指标"), table("indicators", [...indicatorColumns.levels, indicatorColumns.value])),
  ],
);
