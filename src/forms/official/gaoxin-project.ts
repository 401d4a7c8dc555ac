import { block, defineForm, label, numbered, row, template } from "../describe-form";
import { HEBEI_WIDTHS, hebeiParts } from "./hebei-parts";

/** The variant of 高新区 (2024): no unit row, amounts with their unit in the cell, goals as 目标1, 目标2 … */
export const gaoxinProject = defineForm(
  "project-target/gaoxin",
  { name: "高新区 项目绩效目标表", document: "ProjectTarget", width: 7, columnWidths: HEBEI_WIDTHS },
  [
    row(template("title", "{}项目绩效目标表", { span: 7 })),
    hebeiParts.project,
    hebeiParts.budget,
    hebeiParts.plan,
    block(label("绩效目标"), numbered("goals", "目标{}", { span: 5 })),
    hebeiParts.indicators,
  ],
);
