import type { Column, RowPart, TablePart } from "../description";
import { column, field, gap, line, row, table, template, title } from "../describe-form";

const FUNCTIONAL = "功能分类科目";
const ECONOMIC = "支出部门经济分类科目";
const CODE_ALIASES = ["科目代码", "编码", "功能科目编码", "支出功能分类科目编码", "功能分类科目编码"];
const NAME_ALIASES = ["名称", "功能科目名称", "支出功能分类科目名称", "功能分类科目名称", "科目"];
const GROUP_ALIASES = {
  [FUNCTIONAL]: ["支出功能分类科目", "支出功能分类", "功能科目", "功能分类", "科目"],
  [ECONOMIC]: [
    "部门经济分类科目",
    "部门预算支出经济分类科目",
    "支出经济分类科目",
    "经济分类科目",
    "部门预算经济分类科目",
  ],
};

const YEAR = template("year", "预算年度：{}", { aliases: ["{}年度", "{}年", "年度：{}"] });
const AMOUNT_UNIT = template("amountUnit", "单位：{}", { aliases: ["金额单位：{}"] });

/** What the tables of a budget have in common. */
export const budgetParts = {
  /** The table's name, with its other names. */
  title: (text: string, width: number, aliases: readonly string[]): RowPart =>
    row(title(text, { span: width, aliases })),

  /** Unit, year and unit of money. */
  head: (width: number): RowPart =>
    row(field("unit", { span: width - 3, anywhere: true }), YEAR, gap(1), AMOUNT_UNIT),

  /** Code and name of a 功能分类科目. */
  functional: [
    column("序号", "serial", { optional: true }),
    column("科目编码", "code", { group: FUNCTIONAL, aliases: CODE_ALIASES }),
    column("科目名称", "name", { group: FUNCTIONAL, aliases: NAME_ALIASES }),
  ],

  /** Code and name of a 部门经济分类科目. */
  economic: [
    column("序号", "serial", { optional: true }),
    column("科目编码", "code", {
      group: ECONOMIC,
      aliases: [
        "科目代码",
        "编码",
        "经济科目编码",
        "部门经济科目编码",
        "经济分类科目编码",
        "部门经济分类科目编码",
      ],
    }),
    column("科目名称", "name", {
      group: ECONOMIC,
      aliases: ["名称", "经济科目名称", "部门经济科目名称", "经济分类科目名称", "部门经济分类科目名称"],
    }),
  ],

  /** What each 科目 is for. */
  basicAndProject: [
    column("合计", "total", {
      type: "amount",
      aliases: ["总计", "支出合计", "支出总计", "本年支出合计", "小计"],
    }),
    column("基本支出", "basic", { type: "amount" }),
    column("项目支出", "project", { type: "amount" }),
  ],

  /** The labels of the columns in the two halves of a table, and over them. */
  incomeNames: ["收入项目", "收入", "收入来源", "收入项目名称", "项目名称"],
  expenditureNames: [
    "支出项目",
    "支出",
    "支出项目名称",
    "项目名称",
    "项目(按功能分类)",
    "支出项目(按功能分类)",
    "按功能分类",
    "功能分类",
    "功能分类科目",
    "支出功能分类科目",
    "支出功能分类",
  ],
  amounts: ["金额", "预算金额", "年初预算数", "年初预算", "本年预算", "本年预算数", "年度预算数", "预算"],
  halves: { 收入: ["收入部分", "本年收入"], 支出: ["支出部分", "本年支出"] },

  /** Lines by code, which 合计 sums up. */
  byCode: (columns: readonly Column[], groupAliases: TablePart["groupAliases"] = {}): TablePart =>
    table("rows", columns, {
      lines: [line("total", "合计", { aliases: ["总计"] })],
      groupAliases: { ...GROUP_ALIASES, ...groupAliases },
    }),
};
