import type { RowData } from "../../../src/forms/form-data";
import type { Table } from "../books";
import { whole, type Random } from "../random";
import { money } from "./money";
import { formOf } from "./project-table";

/** The 部门固定资产占用情况表 of a department. */
export function assets(random: Random, unit: string): Table {
  const offices = whole(random, 2000, 20_000);
  const rooms = whole(random, 100, 9000);
  const [vehicles, equipment, other] = [
    whole(random, 500, 9000),
    whole(random, 3000, 40_000),
    whole(random, 100, 30_000),
  ];
  const area = whole(random, 300, 5000);
  const line = (name: string, value: number, quantity?: number): RowData => ({
    name,
    value: money(value),
    ...(quantity === undefined ? {} : { quantity: { digits: BigInt(quantity), scale: 0 } }),
  });
  return {
    form: formOf("budget-table/fixed-assets"),
    data: {
      fields: { unit, amountUnit: "万元" },
      tables: {
        rows: {
          rows: [
            line("资产总额", offices + rooms + vehicles + equipment + other),
            line("1、房屋（平方米）", offices + rooms, area + 200),
            line("其中：办公用房（平方米）", offices, area),
            line("业务用房（平方米）", rooms, 200),
            line("2、车辆（台、辆）", vehicles, whole(random, 1, 9)),
            line("3、单价在20万元以上的设备", equipment, whole(random, 1, 5)),
            line("4、其他固定资产", other),
          ],
        },
      },
    },
  };
}

/** The changes of a department's “三公”经费. */
export function changes(random: Random, unit: string): Table {
  const lines = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"].map((name) => ({
    name,
    last: whole(random, 0, 2000),
    current: whole(random, 0, 2000),
  }));
  const total = {
    name: "合计",
    last: lines.reduce((sum, { last }) => sum + last, 0),
    current: lines.reduce((sum, { current }) => sum + current, 0),
  };
  return {
    form: formOf("budget-table/three-publics-change"),
    data: {
      fields: { unit, amountUnit: "万元" },
      tables: {
        rows: {
          rows: [...lines, total].map(({ name, last, current }) => ({
            name,
            last: money(last),
            current: money(current),
            change: money(current - last),
            reason: current > last ? "按实际需要增加" : current < last ? "厉行节约" : "无增减变化",
          })),
        },
      },
    },
  };
}
