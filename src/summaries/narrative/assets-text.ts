import type { BudgetTable } from "../../model/documents";
import { decimalToText, type Decimal } from "../../model/decimal";
import { fenIn, neededText, newDraft, type About, type Draft } from "./draft";
import { wanText } from "./figure-text";
import { isSumLine, lineOf, readMoney } from "./table-set";

const ASSETS = [
  ["buildings", "房屋", "平方米"],
  ["vehicles", "车辆", "台（辆）"],
  ["equipment", "", ""],
  ["other", "其他固定资产", ""],
] as const;

/** 国有资产: what the department had at the end of last year. */
export function assetsText(draft: Draft, { now, department }: About): string {
  const total = neededText(draft, now, { table: "T11", line: "total", column: "value" });
  const table = now.get("T11")!;
  const parts = ASSETS.flatMap(([line, name, unit]) => assetText(draft, now, table, line, name, unit));
  const among = parts.length === 0 ? "" : `其中：${parts.join("，")}。`;
  return `${department}上年末固定资产金额为${total}。${among}`;
}

function assetText(
  draft: Draft,
  now: About["now"],
  table: BudgetTable,
  line: string,
  name: string,
  unit: string,
): string[] {
  const row = lineOf(table, line);
  const own = newDraft();
  const fen = fenIn(own, now, { table: "T11", line, column: "value" });
  if (!row || fen === undefined || fen === 0) return [];
  draft.cells.push(...own.cells);
  const called = name === "" ? equipmentName(row.name.state === "given" ? row.name.text : "") : name;
  return [`${called}${quantityText(row.cells["quantity"], unit)}${wanText(fen)}`];
}

/** From which price on equipment counts differs by place, and stands in its line. */
function equipmentName(text: string): string {
  return text.replace(/^\s*\d+\s*[、.．]\s*/, "").trim() || "大型设备";
}

function quantityText(field: BudgetTable["rows"][number]["cells"][string] | undefined, unit: string): string {
  if (field?.state !== "given" || typeof field.value !== "object" || "fen" in field.value || unit === "")
    return "";
  const number = decimalToText(field.value as Decimal)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  return `${number}${unit}、`;
}

/** 政府采购: what is to be bought this year. */
export function procurementText(draft: Draft, { now, year, department }: About): string {
  const table = now.get("T10")!;
  const sum = table.rows.find(isSumLine);
  const rows = sum ? [sum] : table.rows;
  let fen = 0;
  for (const row of rows) {
    const reading = readMoney(row.cells["total"]);
    if (reading.kind === "missing") draft.lacks.push(reading);
    else {
      draft.cells.push(reading.at);
      fen += reading.fen;
    }
  }
  return `${year}，${department}安排政府采购预算${wanText(fen)}。`;
}
