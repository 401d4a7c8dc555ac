import type { Amount } from "../../../src/model/amount";
import { textOf, type Table } from "../books";
import { some, whole, type Random } from "../random";
import { hundredthsOf, money } from "./money";
import { formOf } from "./project-table";

const GOODS = [
  ["台式计算机", "A02010105", "台"],
  ["打印机", "A02021003", "台"],
  ["扫描服务", "C16040000", "项"],
  ["档案柜", "A05010502", "个"],
] as const;

/** The 部门政府采购预算 of some projects, each buying for less than its budget. */
export function procurementTable(random: Random, projects: readonly Table[]): Table {
  const buyers = some(random, projects, 2);
  const goods = some(random, GOODS, buyers.length);
  const rows = buyers.map((project, index) => {
    const [item, catalogue, measure] = goods[index] ?? GOODS[0];
    const budget = hundredthsOf(project.data.fields["budget"] as Amount);
    const quantity = whole(random, 2, 9);
    const price = Math.max(1, Math.floor(budget / quantity / 3));
    const total = money(price * quantity);
    return {
      serial: String(index + 1),
      name: textOf(project, "name"),
      funds: total,
      item,
      catalogue,
      measure,
      quantity: { digits: BigInt(quantity), scale: 0 },
      price: money(price),
      total,
      general: total,
    };
  });
  return {
    form: formOf("budget-table/procurement"),
    data: {
      fields: { unit: "某市公共服务中心", year: "2024", amountUnit: "万元" },
      tables: { rows: { rows } },
    },
  };
}
