import { defineForm, label, lines, row } from "../describe-form";
import { HEBEI_WIDTHS, hebeiParts } from "./hebei-parts";

/** The short form of 昌黎县 (2023): goals and indicators only; the money stands in the budget tables. */
export const changliProject = defineForm(
  "project-target/changli",
  { name: "昌黎 项目绩效目标表（简表）", document: "ProjectTarget", width: 7, columnWidths: HEBEI_WIDTHS },
  [hebeiParts.title, row(label("绩效目标"), lines("goals", { span: 6 })), hebeiParts.indicators],
);
