import {
  across,
  amount,
  column,
  defineForm,
  field,
  label,
  lines,
  row,
  table,
  template,
} from "../describe-form";
import { HEBEI_WIDTHS } from "./hebei-parts";
import { indicatorColumns } from "./indicator-columns";

/** Any other indicator table: what its labels name is read, the rest is left out. */
export const genericProject = defineForm(
  "project-target/generic",
  { name: "通用 项目绩效目标表", document: "ProjectTarget", width: 7, columnWidths: HEBEI_WIDTHS },
  [
    row(template("title", "{}绩效目标表", { span: 7 })),
    row(template("year", "({}年度)", { span: 4 }), template("amountUnit", "单位：{}", { span: 3 })),
    row(
      label("单位名称", { aliases: ["实施单位", "项目单位", "申报单位", "填报单位"] }),
      field("unit", { span: 2 }),
      label("主管部门", { aliases: ["主管部门及代码", "预算部门"] }),
      field("authority", { span: 3 }),
    ),
    row(
      label("项目编码", { aliases: ["项目代码"] }),
      field("code", { span: 2 }),
      label("项目名称"),
      field("name", { span: 3 }),
    ),
    row(
      label("项目来源"),
      field("source", { span: 2 }),
      label("项目期", { aliases: ["项目周期"] }),
      field("period", { span: 3 }),
    ),
    row(
      label("预算数", { aliases: ["年度资金总额", "资金总额", "预算金额", "项目预算"] }),
      amount("budget", { span: 2 }),
      label("财政资金", { aliases: ["其中:财政资金", "其中:财政拨款", "财政拨款", "其中:当年财政拨款"] }),
      amount("fiscal", { span: 3 }),
    ),
    row(
      label("上年结转", { aliases: ["上年结转资金"] }),
      amount("carryover", { span: 2 }),
      label("其他资金"),
      amount("other", { span: 3 }),
    ),
    row(label("资金用途", { aliases: ["项目概况", "项目内容"] }), field("purpose", { span: 6 })),
    across("plan", [
      label("3月底"),
      label("6月底"),
      label("10月底", { span: 2 }),
      label("12月底", { span: 3 }),
    ]),
    row(
      label("绩效目标", { aliases: ["年度目标", "年度总体目标", "总体目标"] }),
      lines("goals", { span: 6 }),
    ),
    table("indicators", [
      ...indicatorColumns.levels,
      column("绩效指标描述", "description", {
        span: 2,
        aliases: ["指标描述", "指标说明", "指标内容", "指标解释"],
      }),
      indicatorColumns.value,
      indicatorColumns.basis,
    ]),
  ],
);
