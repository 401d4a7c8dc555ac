import { column, defineForm, line, notes, table } from "../describe-form";
import { expenditureLines, incomeSums } from "./balance-lines";
import { budgetParts } from "./budget-parts";

const WIDTH = 5;
const INCOME = { half: "income", group: "收入" } as const;
const EXPENDITURE = { half: "expenditure", group: "支出" } as const;
const EACH = { half: "income", group: "每项收入" } as const;
const OWN = { half: "income", of: "own-income", optional: true } as const;

/** 部门预算收支总表 (T1), as 昌黎县 2023 published it; 单位资金 and its parts as 河北 has them from 2025. */
export const balance = defineForm(
  "budget-table/balance",
  { name: "部门预算收支总表", document: "BudgetTable", table: "T1", width: WIDTH },
  [
    budgetParts.title("部门预算收支总表", WIDTH, [
      "收支总表",
      "收支预算总表",
      "收支预算表",
      "收支总体情况表",
      "收支预算总体情况表",
      "财务收支总表",
      "财务收支预算总表",
    ]),
    budgetParts.head(WIDTH),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目", "incomeName", { ...INCOME, aliases: budgetParts.incomeNames }),
        column("预算数", "incomeAmount", {
          ...INCOME,
          type: "amount",
          dated: true,
          aliases: budgetParts.amounts,
        }),
        column("项目", "expenditureName", { ...EXPENDITURE, aliases: budgetParts.expenditureNames }),
        column("预算数", "expenditureAmount", {
          ...EXPENDITURE,
          type: "amount",
          dated: true,
          aliases: budgetParts.amounts,
        }),
      ],
      {
        groupAliases: budgetParts.halves,
        lines: [
          line("general-income", "一、一般公共预算拨款收入", {
            ...EACH,
            aliases: [
              "一般公共预算拨款",
              "一般公共预算收入",
              "一般公共预算财政拨款收入",
              "一般公共预算财政拨款",
            ],
          }),
          line("fund-income", "二、政府性基金预算拨款收入", {
            ...EACH,
            aliases: [
              "政府性基金预算拨款",
              "政府性基金预算收入",
              "政府性基金预算财政拨款收入",
              "政府性基金预算财政拨款",
              "政府性基金收入",
            ],
          }),
          line("capital-income", "三、国有资本经营预算拨款收入", {
            ...EACH,
            aliases: [
              "国有资本经营预算拨款",
              "国有资本经营预算收入",
              "国有资本经营预算财政拨款收入",
              "国有资本经营预算财政拨款",
              "国有资本经营收入",
            ],
          }),
          line("special-income", "四、财政专户管理资金收入", {
            ...EACH,
            aliases: [
              "财政专户管理资金",
              "财政专户收入",
              "财政专户核拨资金收入",
              "财政专户核拨收入",
              "财政专户拨款收入",
            ],
          }),
          line("business-income", "五、事业收入", EACH),
          line("operating-income", "六、事业单位经营收入", { ...EACH, aliases: ["经营收入"] }),
          line("superior-income", "七、上级补助收入", { ...EACH, aliases: ["上级补助"] }),
          line("subordinate-income", "八、附属单位上缴收入", { ...EACH, aliases: ["附属单位缴款收入"] }),
          line("other-income", "九、其他收入", EACH),
          line("own-income", "五、单位资金", { ...EACH, optional: true, aliases: ["单位资金收入"] }),
          line("own-business", "事业收入", OWN),
          line("own-operating", "事业单位经营收入", { ...OWN, aliases: ["经营收入"] }),
          line("own-superior", "上级补助收入", { ...OWN, aliases: ["上级补助"] }),
          line("own-subordinate", "附属单位上缴收入", { ...OWN, aliases: ["附属单位缴款收入"] }),
          line("own-other", "其他收入", OWN),
          ...incomeSums("上年结转结余"),
          ...expenditureLines("年终结转结余"),
        ],
      },
    ),
    notes("note", { span: WIDTH }),
  ],
);
