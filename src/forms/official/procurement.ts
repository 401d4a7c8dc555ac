import { column, defineForm, field, gap, notes, row, table, template, title } from "../describe-form";

const SOURCE = { group: "政府采购项目来源", down: true } as const;
const MONEY = { type: "amount", group: "政府采购金额（当年部门预算安排资金）" } as const;

/** 部门政府采购预算 (T10), as 昌黎县 2023 published it. */
export const procurement = defineForm(
  "budget-table/procurement",
  { name: "部门政府采购预算", document: "BudgetTable", table: "T10", width: 17 },
  [
    row(title("部门政府采购预算", { span: 17, aliases: ["政府采购预算", "政府采购预算情况"] })),
    row(
      field("unit", { span: 13, anywhere: true }),
      template("year", "预算年度：{}", { span: 2 }),
      gap(1),
      template("amountUnit", "单位：{}"),
    ),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目名称", "name", SOURCE),
        column("预算资金", "funds", { ...SOURCE, type: "amount" }),
        column("采购物品名称", "item", { aliases: ["采购项目名称", "采购品目名称", "采购品目"] }),
        column("政府采购目录序号", "catalogue", { aliases: ["采购目录序号", "政府采购目录编码"] }),
        column("计量单位", "measure", { aliases: ["数量单位"] }),
        column("数量", "quantity", { type: "number", aliases: ["采购数量"] }),
        column("单价", "price", { type: "amount" }),
        column("合计", "total", { ...MONEY, aliases: ["总计", "采购金额"] }),
        column("一般公共预算拨款", "general", MONEY),
        column("基金预算拨款", "fund", { ...MONEY, aliases: ["政府性基金预算拨款"] }),
        column("国有资本经营预算拨款", "stateCapital", MONEY),
        column("财政专户核拨", "special", { ...MONEY, aliases: ["财政专户管理资金"] }),
        column("单位资金", "own", { ...MONEY, aliases: ["其他来源收入", "其他资金"] }),
        column("财政拨款结转", "carriedFiscal", MONEY),
        column("非财政拨款结转结余", "carriedOther", MONEY),
        column("预留中小微企业份额", "small", { type: "amount", dated: true }),
      ],
      { least: ["name", "item"] },
    ),
    notes("note", { span: 17 }),
  ],
);
