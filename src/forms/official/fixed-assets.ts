import { column, defineForm, field, line, notes, row, table, template } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 4;
/** What the line of expensive equipment is called, with the sum from which it is. */
const EQUIPMENT = ["20", "50", "100"].flatMap((price) =>
  ["单价在", "单价", "单位价值在", "单位价值"].flatMap((worth) =>
    ["以上", "（含）以上", "及以上"].flatMap((from) =>
      ["的设备", "设备"].map((ending) => `${worth}${price}万元${from}${ending}`),
    ),
  ),
);

/** 部门固定资产占用情况表 (T11), as 昌黎县 2023 and 满城区 2021 published it. */
export const fixedAssets = defineForm(
  "budget-table/fixed-assets",
  { name: "部门固定资产占用情况表", document: "BudgetTable", table: "T11", width: WIDTH },
  [
    budgetParts.title("部门固定资产占用情况表", WIDTH, [
      "固定资产占用情况表",
      "国有资产占用情况表",
      "国有资产占有使用情况表",
      "固定资产情况表",
      "资产占用情况表",
    ]),
    row(
      field("unit", { span: 2 }),
      template("amountUnit", "单位：{}", { aliases: ["金额单位：{}"] }),
      template("asOf", "截止时间：{}", {
        aliases: ["截至时间：{}", "截止日期：{}", "截至日期：{}", "截止：{}", "截至{}"],
      }),
    ),
    table(
      "rows",
      [
        column("序号", "serial", { optional: true }),
        column("项目", "name", { aliases: ["资产项目", "资产名称", "资产类别", "项目名称"] }),
        column("数量", "quantity", { type: "number", aliases: ["资产数量", "数量（面积）"] }),
        column("价值", "value", {
          type: "amount",
          unit: "万元",
          aliases: ["资产价值", "账面价值", "账面原值", "原值", "金额"],
        }),
      ],
      {
        leastLines: 2,
        lines: [
          line("total", "资产总额", {
            aliases: ["固定资产总额", "固定资产合计", "资产合计", "合计", "总计"],
          }),
          line("buildings", "1、房屋（平方米）", { aliases: ["房屋面积", "房屋建筑物", "房屋及构筑物"] }),
          line("offices", "其中：办公用房（平方米）", { aliases: ["办公用房面积"] }),
          line("business-rooms", "业务用房（平方米）", { optional: true, aliases: ["业务用房面积"] }),
          line("vehicles", "2、车辆（台、辆）", { aliases: ["车辆数", "公务用车", "车辆数量"] }),
          line("equipment", "3、单价在20万元以上的设备", {
            aliases: EQUIPMENT,
          }),
          line("other", "4、其他固定资产", { aliases: ["其他资产", "其他"] }),
        ],
      },
    ),
    notes("note", { span: WIDTH }),
  ],
);
