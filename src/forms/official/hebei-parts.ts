import { across, amount, block, column, field, label, row, table, template } from "../describe-form";
import { indicatorColumns } from "./indicator-columns";

/** 描述 and 依据 are sentences; the other columns hold names and figures. */
export const HEBEI_WIDTHS = [12, 20, 22, 17, 17, 18, 20];

/** The parts that 河北's form and its variants have in common. */
export const hebeiParts = {
  title: row(template("title", "{}绩效目标表", { span: 7 })),
  project: row(label("项目编码"), field("code", { span: 2 }), label("项目名称"), field("name", { span: 3 })),
  budget: block(
    label("预算规模及资金用途"),
    row(
      label("预算数"),
      amount("budget"),
      label("其中：财政资金"),
      amount("fiscal"),
      label("其他资金"),
      amount("other"),
    ),
    row(field("purpose", { span: 6 })),
  ),
  plan: block(
    label("资金支出计划（%）"),
    across("plan", [
      label("3月底"),
      label("6月底"),
      label("10月底", { span: 2 }),
      label("12月底", { span: 2 }),
    ]),
  ),
  indicators: table("indicators", [
    ...indicatorColumns.levels,
    column("绩效指标描述", "description", { span: 2 }),
    indicatorColumns.value,
    indicatorColumns.basis,
  ]),
};
