import { numberInUnit, type Amount } from "../../../src/model/amount";
import { hundredthsOf, money, type Unit } from "../clean/money";
import { brokenDown, partsOf } from "../clean/purposes";
import { isProject, rowsOf, textOf, withFields, withRows, type Table } from "../books";
import { pick, whole, type Random } from "../random";
import { SUBJECTS } from "../subjects/all";
import { COST, fault, inRowOf, QUANTITY, said, where, type Fault } from "./fault";
import { placesOf, put, retouched } from "./sheet-cells";

const hasBudget = (table: Table): boolean => isProject(table) && !table.form.id.endsWith("changli");
const hasPurpose = (table: Table): boolean => /hebei|gaoxin|generic/.test(table.form.id);
const amount = (table: Table, key: string): Amount => table.data.fields[key] as Amount;
const unitOf = (table: Table): Unit => (amount(table, "budget").unit === "元" ? "元" : "万元");

/** Faults in money. */
export const MONEY: readonly Fault[] = [
  fault(
    "cost-equals-budget",
    "总成本和预算数不同",
    where(
      (table) => hasBudget(table) || table.form.document === "DepartmentTarget",
      inRowOf(COST, (row, random) => {
        if (row["level3"] !== "项目总成本") return undefined;
        const value = said(row, "value").replace(/\d+(?:\.\d+)?/, (figure) => slipped(random, figure));
        return {
          ...row,
          level3: pick(random, ["项目总成本", "成本金额", "总成本", "项目预算控制数"]),
          value,
        };
      }),
    ),
  ),
  fault(
    "budget-sources",
    "各来源之和不是预算数",
    where(hasBudget, (table, random) => {
      const key = pick(random, ["fiscal", "other", "budget"]);
      const off = pick(random, [1, 10, 100, whole(random, 2, 900), -1, -100]);
      const changed = hundredthsOf(amount(table, key)) + off;
      return changed < 0 ? undefined : withFields(table, { [key]: money(changed, unitOf(table)) });
    }),
  ),
  fault(
    "amount-as-text",
    "金额存成了文字",
    where(
      (table) => hasBudget(table) && !table.form.id.endsWith("gaoxin"),
      (table, random) => {
        const { unit } = amount(table, "budget");
        const figure = numberInUnit(amount(table, pick(random, ["budget", "fiscal"])));
        const text = pick(random, [
          `${figure}${unit}`,
          `${figure.toFixed(2)}${unit}`,
          `${figure.toFixed(2)}`,
          `${figure} ${unit}`,
          figure.toLocaleString("en-US", { minimumFractionDigits: 2 }),
        ]);
        return retouched(table, (sheet) => {
          const place = placesOf(sheet, (value) => value === figure)[0];
          return place ? put(sheet, [[place, text]], "@") : sheet;
        });
      },
    ),
  ),
  fault(
    "purpose-amounts",
    "各部分之和不是预算数",
    where(hasPurpose, (table, random) => {
      const total = hundredthsOf(amount(table, "budget"));
      const subject = pick(random, SUBJECTS);
      const parts = partsOf(random, total, whole(random, 2, 3));
      const wrong = whole(random, 0, parts.length - 1);
      const off = pick(random, [100, -100, 1000, Math.round(total / 10), Math.round(total / 4)]);
      if ((parts[wrong] ?? 0) + off <= 0) return undefined;
      const spoilt = parts.map((part, index) => (index === wrong ? part + off : part));
      return withFields(table, { purpose: brokenDown(random, subject, total, spoilt, unitOf(table)) });
    }),
  ),
  fault(
    "purpose-amounts",
    "漏写一部分",
    where(hasPurpose, (table, random) => {
      const total = hundredthsOf(amount(table, "budget"));
      const parts = partsOf(random, total, 3).slice(0, 2);
      const subject = pick(random, SUBJECTS);
      return withFields(table, { purpose: brokenDown(random, subject, total, parts, unitOf(table)) });
    }),
  ),
  fault(
    "purpose-is-name",
    "资金用途照抄项目名称",
    where(hasPurpose, (table, random) => {
      const name = textOf(table, "name");
      return withFields(table, {
        purpose: pick(random, [name, `${name}。`, `用于${name}。`, `${name}支出`, `本项目用于${name}`]),
      });
    }),
  ),
  fault(
    "unit-price-times-quantity",
    "人数、标准和预算数对不上",
    where(hasBudget, (table, random) => {
      const total = hundredthsOf(amount(table, "budget"));
      const [who, unit, times] = pick(random, [
        ["协办员", "元/人/月", 12],
        ["见习人员", "元/人", 1],
        ["护林员", "元/人/年", 1],
        ["受助学生", "元/生/年", 1],
        ["公益性岗位人员", "元/月/人", 12],
      ] as const);
      const standard = whole(random, 2, 30) * 50;
      const right = (total * 100) / (standard * times);
      const count = Math.round(right * pick(random, [20, 50, 100, 0.02]));
      if (count < 2) return undefined;
      return withRows(
        table,
        rowsOf(table)
          .filter((row, index, rows) => !QUANTITY.test(said(row, "level2")) || firstQuantity(rows) === index)
          .filter((row) => !COST.test(said(row, "level2")) || row["level3"] === "项目总成本")
          .flatMap((row) =>
            QUANTITY.test(said(row, "level2"))
              ? [
                  {
                    ...row,
                    level3: `享受补贴${who}人数`,
                    description: `全年领取补贴的${who}`,
                    value: `${pick(random, ["", "="])}${count}人`,
                  },
                ]
              : row["level3"] === "项目总成本"
                ? [
                    row,
                    {
                      ...row,
                      level3: `${who}补贴标准`,
                      description: `每名${who}领取的补贴`,
                      value: `${standard}${unit}`,
                    },
                  ]
                : [row],
          ),
      );
    }),
  ),
  fault(
    "personnel-in-project",
    "项目资金发放在职人员工资",
    where(isProject, (table, random) => {
      const text = pick(random, [
        "保障在职职工工资、工作经费，确保工作正常有序开展。",
        "用于发放在编人员工资及津补贴。",
        "用于支付本单位工作人员工资、社会保险缴费和日常办公支出。",
        "发放机关干部职工绩效工资，保障单位正常运转。",
        "用于在职人员津贴补贴、住房公积金等支出。",
        "保障单位人员经费和公用经费。",
        "保证事业编制人员工资按时足额发放。",
      ]);
      return withFields(table, hasPurpose(table) && random() < 0.6 ? { purpose: text } : { goals: [text] });
    }),
  ),
];

/** A figure as it looks after a slip: a unit more, a digit lost or doubled, two digits swapped. */
function slipped(random: Random, figure: string): string {
  const number = Number(figure);
  return pick(random, [
    String(Math.round(number * 100 + 100) / 100),
    String(Math.round(number * 1000) / 100),
    String(Math.round(number * 10) / 100),
    String(Math.round(number * 120) / 100),
    String(Math.round(number * 75) / 100),
  ]);
}

function firstQuantity(rows: readonly Record<string, unknown>[]): number {
  return rows.findIndex((row) => QUANTITY.test(String(row["level2"])));
}
