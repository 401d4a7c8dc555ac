import { column, defineForm, line, notes, table } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;
const MONEY = { type: "amount", group: "资金性质" } as const;

/** 部门预算财政拨款“三公”经费支出表 (T9), as 昌黎县 2023 published it; many places show one amount a line. */
export const threePublics = defineForm(
  "budget-table/three-publics",
  { name: "部门预算财政拨款“三公”经费支出表", document: "BudgetTable", table: "T9", width: WIDTH },
  [
    budgetParts.title("部门预算财政拨款“三公”经费支出表", WIDTH, [
      "财政拨款“三公”经费支出表",
      "财政拨款“三公”经费预算表",
      "一般公共预算“三公”经费支出表",
      "一般公共预算“三公”经费支出情况表",
      "一般公共预算财政拨款“三公”经费支出表",
      "一般公共预算财政拨款“三公”经费支出预算表",
      "“三公”经费支出表",
      "“三公”经费支出预算表",
      "“三公”经费支出预算情况表",
      "“三公”经费预算表",
      "“三公”经费预算情况表",
      "“三公”经费及会议费、培训费支出预算表",
    ]),
    budgetParts.head(WIDTH),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目", "name", { aliases: ["项目名称", "“三公”经费项目", "支出项目", "经费项目"] }),
        column("合计", "total", {
          ...MONEY,
          dated: true,
          aliases: ["预算数", "预算金额", "金额", "本年预算数", "年初预算数", "预算"],
        }),
        column("一般公共预算财政拨款", "general", {
          ...MONEY,
          optional: true,
          aliases: ["一般公共预算拨款", "一般公共预算"],
        }),
        column("政府性基金预算财政拨款", "fund", {
          ...MONEY,
          optional: true,
          aliases: [
            "政府性基金预算拨款",
            "政府性基金财政拨款",
            "政府性基金预算",
            "政府性基金",
            "基金预算拨款",
          ],
        }),
        column("国有资本经营预算财政拨款", "stateCapital", {
          ...MONEY,
          optional: true,
          aliases: ["国有资本经营预算拨款", "国有资本经营财政拨款", "国有资本经营预算"],
        }),
      ],
      {
        leastLines: 2,
        lines: [
          line("total", "合计", { aliases: ["总计"] }),
          line("three-publics", "“三公”经费小计", {
            aliases: ["“三公”经费合计", "“三公”经费", "“三公”经费支出", "小计"],
          }),
          line("abroad", "一、因公出国（境）费", {
            aliases: ["因公出国（境）费用", "因公出国（境）经费", "因公出国费", "因公出国（境）"],
          }),
          line("abroad-teaching", "其中：教学科研人员因公出国（境）", {
            aliases: [
              "教学科研人员因公出国（境）费",
              "教学科研人员因公出国（境）费用",
              "教学科研人员因公临时出国（境）费",
            ],
          }),
          line("abroad-other", "其他因公出国（境）费", {
            aliases: ["其他因公出国（境）", "其他因公出国（境）费用", "其他人员因公出国（境）费"],
          }),
          line("vehicles", "二、公务用车购置及运维费", {
            aliases: [
              "公务用车购置及运行费",
              "公务用车购置及运行维护费",
              "公务用车购置和运维费",
              "公务用车购置和运行费",
              "公务用车购置和运行维护费",
              "公务用车费",
            ],
          }),
          line("vehicle-purchase", "其中：公务用车购置费", { aliases: ["公务用车购置", "公务用车购置费用"] }),
          line("vehicle-running", "公务用车运行维护费", {
            aliases: [
              "公务用车运行费",
              "公务用车运维费",
              "公务用车运行维护",
              "公务用车运行维护费用",
              "公务用车运行费用",
            ],
          }),
          line("reception", "三、公务接待费", { aliases: ["公务接待费用", "公务接待经费", "公务接待"] }),
          line("meetings", "会议费", { optional: true, aliases: ["会议费用", "会议费支出"] }),
          line("training", "培训费", { optional: true, aliases: ["培训费用", "培训费支出"] }),
        ],
      },
    ),
    notes("note", { span: WIDTH }),
  ],
);
