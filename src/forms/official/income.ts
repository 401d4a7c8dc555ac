import { column, defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 13;
const YEAR = { type: "amount", group: "本年收入", optional: true } as const;

const ELSEWHERE = { type: "amount", group: "本年收入", elsewhere: true } as const;

/**
 * 部门预算收入总表 (T2), as 昌黎县 2023 published it; 单位资金 as 河北 has it from 2025, 财政拨款 by its sources as in
 * other places.
 */
export const income = defineForm(
  "budget-table/income",
  { name: "部门预算收入总表", document: "BudgetTable", table: "T2", width: WIDTH },
  [
    budgetParts.title("部门预算收入总表", WIDTH, [
      "收入总表",
      "收入预算总表",
      "收入总体情况表",
      "收入预算总体情况表",
      "收入预算表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode(
      [
        ...budgetParts.functional,
        column("合计", "total", { type: "amount", aliases: ["总计", "收入合计", "收入总计"] }),
        column("小计", "subtotal", {
          type: "amount",
          group: "本年收入",
          aliases: ["本年收入", "本年收入合计", "本年收入小计"],
        }),
        column("财政拨款收入", "fiscal", {
          type: "amount",
          group: "本年收入",
          aliases: [
            "财政拨款",
            "一般公共预算财政拨款",
            "一般公共预算财政拨款收入",
            "一般公共预算拨款收入",
            "一般公共预算拨款",
            "一般公共预算收入",
            "财政拨款预算收入",
          ],
        }),
        column("政府性基金预算拨款收入", "fund", {
          ...ELSEWHERE,
          aliases: [
            "政府性基金预算财政拨款收入",
            "政府性基金预算财政拨款",
            "政府性基金预算拨款",
            "政府性基金预算收入",
            "政府性基金收入",
          ],
        }),
        column("国有资本经营预算拨款收入", "capital", {
          ...ELSEWHERE,
          aliases: [
            "国有资本经营预算财政拨款收入",
            "国有资本经营预算财政拨款",
            "国有资本经营预算拨款",
            "国有资本经营预算收入",
          ],
        }),
        column("财政专户收入", "special", {
          ...YEAR,
          aliases: [
            "财政专户管理资金收入",
            "财政专户管理资金",
            "财政专户",
            "财政专户核拨",
            "财政专户核拨收入",
          ],
        }),
        column("事业收入", "business", { ...YEAR, aliases: ["事业预算收入"] }),
        column("经营收入", "operating", { ...YEAR, aliases: ["事业单位经营收入", "经营预算收入"] }),
        column("上级补助收入", "superior", { ...YEAR, aliases: ["上级补助"] }),
        column("附属单位上缴收入", "subordinate", { ...YEAR, aliases: ["附属单位上缴", "附属单位缴款收入"] }),
        column("其他收入", "other", YEAR),
        column("单位资金", "own", { ...ELSEWHERE, aliases: ["单位资金收入"] }),
        column("上年结转", "carriedIn", {
          type: "amount",
          aliases: ["上年结转结余", "上年结转和结余", "年初结转和结余", "年初结转结余", "结转结余"],
        }),
      ],
      { 本年收入: ["本年收入合计", "当年收入"] },
    ),
    notes("note", { span: WIDTH }),
  ],
);
