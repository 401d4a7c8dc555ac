import { column, defineForm, line, notes, table } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;
const MONEY = { type: "amount" } as const;
const EACH = { group: "每项" } as const;
const PART = { of: "vehicles", optional: true } as const;
const PURCHASE = {
  label: "公务用车购置费",
  aliases: ["公务用车购置经费", "公务用车购置", "公务用车购置支出"],
};
const RUNNING = {
  label: "公务用车运行费",
  aliases: [
    "公务用车运行经费",
    "公务用车运行维护费",
    "公务用车运维费",
    "公务用车运行",
    "公务用车运行维护",
    "公务用车运行支出",
  ],
};

/** “三公”经费预算情况及增减变化原因 (T13), as 满城区 2021 published it. */
export const threePublicsChange = defineForm(
  "budget-table/three-publics-change",
  { name: "“三公”经费预算情况及增减变化原因", document: "BudgetTable", table: "T13", width: WIDTH },
  [
    budgetParts.title("“三公”经费预算情况及增减变化原因", WIDTH, [
      "“三公”经费预算情况及增减变化原因说明",
      "“三公”经费增减变化情况表",
      "“三公”经费增减变化原因表",
      "“三公”经费增减变化表",
      "“三公”经费预算增减变化情况表",
      "财政拨款“三公”经费预算情况及增减变化原因",
    ]),
    budgetParts.head(WIDTH),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目名称", "name", { aliases: ["项目", "“三公”经费项目", "支出项目", "经费项目"] }),
        column("上年预算数", "last", {
          ...MONEY,
          yearOf: "last",
          aliases: ["上年预算", "上年度预算", "上年度预算数", "上年预算金额", "上年年初预算数"],
        }),
        column("本年预算数", "current", {
          ...MONEY,
          yearOf: "current",
          aliases: ["本年预算", "本年度预算", "本年度预算数", "本年预算金额", "本年年初预算数"],
        }),
        column("增减金额", "change", {
          ...MONEY,
          aliases: ["增减额", "增减变化", "增减变动", "增减数", "增减", "增减变化金额", "比上年增减"],
        }),
        column("变化原因", "reason", {
          aliases: [
            "增减变化原因",
            "增减原因",
            "变动原因",
            "增减变动原因",
            "原因",
            "原因说明",
            "增减变化原因说明",
          ],
        }),
      ],
      {
        leastLines: 2,
        lines: [
          line("abroad", "因公出国（境）费", {
            ...EACH,
            aliases: [
              "因公出国经费",
              "因公出国费",
              "因公出国（境）经费",
              "因公出国（境）费用",
              "因公出国（境）支出",
              "因公出国",
            ],
          }),
          line("vehicles", "公务用车购置及运行费", {
            ...EACH,
            optional: true,
            aliases: [
              "公务用车购置及运维费",
              "公务用车购置及运行维护费",
              "公务用车购置和运行费",
              "公务用车购置和运行维护费",
            ],
          }),
          line("vehicle-purchase", PURCHASE.label, { ...EACH, aliases: PURCHASE.aliases }),
          line("vehicle-running", RUNNING.label, { ...EACH, aliases: RUNNING.aliases }),
          // Below the line of both they are its parts, and counted with it.
          line("vehicle-purchase-part", PURCHASE.label, { ...PART, aliases: PURCHASE.aliases }),
          line("vehicle-running-part", RUNNING.label, { ...PART, aliases: RUNNING.aliases }),
          line("reception", "公务接待费", {
            ...EACH,
            aliases: ["公务接待费支出", "公务接待经费", "公务接待费用", "公务接待支出", "公务接待"],
          }),
          line("total", "合计", { aliases: ["总计", "“三公”经费合计"] }),
        ],
      },
    ),
    notes("note", { span: WIDTH }),
  ],
);
