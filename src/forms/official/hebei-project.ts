import { defineForm, field, label, lines, row, template } from "../describe-form";
import { HEBEI_WIDTHS, hebeiParts } from "./hebei-parts";

/** 河北省 项目绩效目标表, as 曹妃甸区 2023 and 满城区 2021 published it. */
export const hebeiProject = defineForm(
  "project-target/hebei",
  { name: "河北 项目绩效目标表", document: "ProjectTarget", width: 7, columnWidths: HEBEI_WIDTHS },
  [
    hebeiParts.title,
    row(field("unit", { span: 4 }), template("amountUnit", "单位：{}", { span: 3 })),
    hebeiParts.project,
    hebeiParts.budget,
    hebeiParts.plan,
    row(label("绩效目标"), lines("goals", { span: 6 })),
    hebeiParts.indicators,
  ],
);
