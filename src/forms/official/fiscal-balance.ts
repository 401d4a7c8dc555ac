import type { Half } from "../description";
import { column, defineForm, line, notes, table } from "../describe-form";
import { expenditureLines, incomeSums } from "./balance-lines";
import { budgetParts } from "./budget-parts";

const WIDTH = 8;
const INCOME = { half: "income", group: "收入" } as const;
const EXPENDITURE = { half: "expenditure", group: "支出" } as const;
const MONEY = { ...EXPENDITURE, type: "amount" } as const;

/** Where 财政拨款 comes from, with other names. */
const SOURCES = [
  [
    "general",
    "一、一般公共预算拨款",
    "一般公共预算拨款收入",
    "一般公共预算财政拨款",
    "一般公共预算财政拨款收入",
    "一般公共预算",
  ],
  [
    "fund",
    "二、政府性基金预算拨款",
    "政府性基金预算拨款收入",
    "政府性基金预算财政拨款",
    "政府性基金预算财政拨款收入",
    "政府性基金预算",
    "政府性基金",
  ],
  [
    "capital",
    "三、国有资本经营预算拨款",
    "国有资本经营预算拨款收入",
    "国有资本经营预算财政拨款",
    "国有资本经营预算财政拨款收入",
    "国有资本经营预算",
  ],
] as const;

function sources(key: (source: string) => string, about: { half: Half; group?: string; of?: string }) {
  return SOURCES.map(([source, label, ...aliases]) => line(key(source), label, { ...about, aliases }));
}

/** 部门预算财政拨款收支总表 (T4), as 昌黎县 2023 published it. */
export const fiscalBalance = defineForm(
  "budget-table/fiscal-balance",
  { name: "部门预算财政拨款收支总表", document: "BudgetTable", table: "T4", width: WIDTH },
  [
    budgetParts.title("部门预算财政拨款收支总表", WIDTH, [
      "财政拨款收支总表",
      "财政拨款收支预算总表",
      "财政拨款收支预算表",
      "财政拨款收支总体情况表",
      "财政拨款收支表",
    ]),
    budgetParts.head(WIDTH),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目", "incomeName", { ...INCOME, aliases: budgetParts.incomeNames }),
        column("金额", "incomeAmount", {
          ...INCOME,
          type: "amount",
          dated: true,
          aliases: ["预算数", ...budgetParts.amounts],
        }),
        column("项目", "expenditureName", { ...EXPENDITURE, aliases: budgetParts.expenditureNames }),
        column("合计", "total", { ...MONEY, aliases: ["小计", "总计", "预算数", "金额"] }),
        column("一般公共预算财政拨款", "general", {
          ...MONEY,
          aliases: ["一般公共预算", "一般公共预算拨款", "一般公共预算支出"],
        }),
        column("政府性基金预算财政拨款", "fund", {
          ...MONEY,
          optional: true,
          aliases: ["政府性基金预算", "政府性基金预算拨款", "政府性基金", "政府性基金预算支出"],
        }),
        column("国有资本经营预算财政拨款", "capital", {
          ...MONEY,
          optional: true,
          aliases: ["国有资本经营预算", "国有资本经营预算拨款", "国有资本经营", "国有资本经营预算支出"],
        }),
      ],
      {
        groupAliases: budgetParts.halves,
        lines: [
          ...sources((source) => `${source}-income`, { half: "income", group: "每项收入" }),
          ...incomeSums(
            "年初财政拨款结转和结余",
            sources((source) => `carried-in-${source}`, { half: "income", of: "carried-in" }),
          ),
          ...expenditureLines("年末财政拨款结转和结余"),
        ],
      },
    ),
    notes("note", { span: WIDTH }),
  ],
);
