import { readSheet } from "../../../src/forms/read-workbook";
import { layForm } from "../../../src/forms/write-form";
import type { BudgetTable } from "../../../src/model/documents";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { criterionText } from "../../../src/summaries/budget/criterion-text";
import { chosenStyle, MOST_LOOKED_AT } from "../../../src/summaries/budget/figure-style";
import { filledSheets } from "../../../src/summaries/budget/filled-sheets";
import { laidDocument } from "../../../src/summaries/budget/laid-document";
import { formOf } from "../../../src/summaries/budget/ledger-table";
import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { changed, publishedLedger, sheetOf, summed } from "./budget-kit";

const ledger = publishedLedger();
const random = randomLedger({ sheet: "明细 '甲' 表", seed: 5, lines: 300, amountUnit: "元" });

/** Which line of a table is what, part of what, and where its places are. */
function shapeOf({ rows }: BudgetTable): unknown {
  return rows.map(({ code, name, line, parent, cells }) => ({
    code: code.state === "given" ? code.value : "",
    name: name.state === "given" ? name.value : "",
    line,
    parent,
    cells: Object.entries(cells).map(([key, field]) => [key, "at" in field ? field.at : field.state]),
  }));
}

test.each(LEDGER_TABLES)("%s is laid out as the reader sees it", (table) => {
  const snapshot = sheetOf(summed(random), table);
  const [read] = readSheet(snapshot).documents;
  if (read?.kind !== "BudgetTable") throw new Error("no table");
  const form = formOf(table);
  const rows = snapshot.values.slice(4).map((cells) => {
    const keys = form.parts.flatMap((part) => (part.kind === "table" ? part.columns : []));
    const written = keys.filter(({ elsewhere }) => !elsewhere);
    return Object.fromEntries(
      written.flatMap(({ key, type }, col) => {
        const value = cells[col];
        if (type === "amount" || value === null || value === undefined) return [];
        return [[key, key === "serial" && typeof value === "number" ? String(value) : String(value)]];
      }),
    );
  });
  const data = { fields: { unit: "某局", year: "2023", amountUnit: "万元" }, tables: { rows: { rows } } };
  const laid = laidDocument({ form, data, ...layForm(form, data, snapshot.name) })!;
  expect(shapeOf(laid)).toEqual(shapeOf(read));
});

describe("单独做的表", () => {
  test("收支总表 alone adds up the codes of a 类 by itself", () => {
    const together = sheetOf(summed(ledger), "T1");
    const alone = sheetOf(summed(ledger, { tables: ["T1"] }), "T1");
    expect(alone.values).toEqual(together.values);
    const education = alone.formulas[9]![4]!;
    expect(education.match(/SUMIFS\(/g)).toHaveLength(4);
    expect(education).not.toContain("*");
  });

  test("tables come in their usual order, whatever the order they were asked for in", () => {
    expect(summed(ledger, { tables: ["T6", "T2"] }).sheets.map(({ table }) => table)).toEqual(["T2", "T6"]);
  });
});

describe("one unit", () => {
  test("has its own lines, head and figures, by code or by name", () => {
    const byCode = summed(ledger, { unit: "323007" });
    const byName = summed(ledger, { unit: "昌黎县工伤保险服务中心" });
    const sheet = sheetOf(byCode, "T3");
    expect(sheet.values[1]![0]).toBe("323007昌黎县工伤保险服务中心");
    expect(sheet.values[5]!.slice(1, 6)).toEqual([null, "合计", 344.742, 212.842, 131.9]);
    expect(sheetOf(byName, "T3").values).toEqual(sheet.values);
    expect(sheet.formulas.flat().join()).toContain(',"323007")');
    expect(sheetOf(byName, "T3").formulas.flat().join()).toContain(',"昌黎县工伤保险服务中心")');
  });

  test("that is not there is told, and no table is made", () => {
    const { sheets, remarks } = summed(ledger, { unit: "999" });
    expect(sheets).toEqual([]);
    expect(remarks[0]).toEqual({ text: "“预算明细”没有单位“999”的行，没有汇总", weight: "problem" });
  });
});

describe("names", () => {
  test("a name that the ledger has otherwise than the classification stays, with a note at its cell", () => {
    const { remarks, ...made } = summed(
      changed(ledger, [
        [62, 3, "见习补贴"],
        [61, 3, "岗位补贴"],
      ]),
    );
    const names = sheetOf({ ...made, remarks }, "T3").values.map((row) => row[2]);
    expect(names).toContain("见习补贴");
    expect(remarks.map(({ text, at, weight }) => [text, at?.row, at?.col, weight])).toContainEqual([
      expect.stringContaining("叫“见习补贴”，科目表里 2023 年叫“就业见习补贴”，表里照明细写"),
      62,
      3,
      "note",
    ]);
  });

  test("a code that nobody knows stands without a name, with a note", () => {
    const { remarks, ...made } = summed(
      changed(ledger, [
        [51, 2, "2059998"],
        [51, 3, null],
      ]),
    );
    const row = sheetOf({ ...made, remarks }, "T3").values.find((cells) => cells[1] === "2059998");
    expect(row?.[2]).toBeNull();
    expect(remarks.map(({ text }) => text)).toContain(
      "没有 2059998 的名称：明细没有写，科目表里也没有，名称留空，请补上",
    );
  });

  test("收支总表 lists the 类 of the year by their names then", () => {
    const labels = (year: string): unknown[] =>
      sheetOf(summed(ledger, { year, tables: ["T1"] }), "T1")
        .values.slice(5)
        .map((row) => row[3]);
    const now = labels("2023");
    expect(now.slice(29, 32)).toEqual(["三十、抗疫特别国债安排的支出", "三十一、人行科目", "本年支出合计"]);
    const before = labels("2018");
    expect(before[6]).toBe("七、文化体育与传媒支出");
    expect(before.slice(27, 30)).toEqual(["二十八、债务发行费用支出", "二十九、人行科目", "本年支出合计"]);
    expect(before.join()).not.toMatch(/应急管理|抗疫/);
  });
});

describe("how figures stand", () => {
  const sumifs = (sheet: SheetSnapshot): number =>
    sheet.formulas.flat().filter((formula) => formula?.includes("SUMIFS(")).length;

  test("as values where they are asked for, sums still as formulas", () => {
    const values = sheetOf(summed(ledger, { figures: "values" }), "T3");
    expect(sumifs(values)).toBe(0);
    expect(values.formulas.flat().filter((formula) => formula !== null).length).toBeGreaterThan(100);
    expect(values.values).toEqual(sheetOf(summed(ledger), "T3").values);
  });

  test("as values with a note where a spreadsheet would get slow", () => {
    const table = { rows: [], isEmpty: false, notes: [], leaves: 101, criteria: () => undefined };
    const lines = MOST_LOOKED_AT / 100;
    const { withFormulas, remarks } = chosenStyle("auto", lines, [table]);
    expect([withFormulas, remarks.map(({ weight }) => weight)]).toEqual([false, ["note"]]);
    expect(chosenStyle("formulas", lines, [table])).toEqual({ withFormulas: true, remarks: [] });
    expect(chosenStyle("auto", lines - lines / 100, [table]).withFormulas).toBe(true);
  });

  test("a figure that no formula would give exactly stands as a value, and is told of", () => {
    const odd = changed(ledger, [[12, 11, "1640866.67"]]);
    const made = summed(odd);
    expect(sheetOf(made, "T3").values).toEqual(sheetOf(summed(ledger), "T3").values);
    const text = made.remarks.find(({ at }) => at?.sheet === "部门预算支出总表")?.text;
    expect(text).toMatch(/^“部门预算支出总表”有 \d+ 格按数值列示（E\d+/);
  });

  test("a sum that its parts do not come to stands as a value, and is told of", () => {
    const money = (fen: number) => ({ fen, decimals: 6, unit: "万元" }) as const;
    const rows = [
      { name: "合计", total: money(300), basic: money(300) },
      { code: "205", name: "教育支出", total: money(300), basic: money(300) },
      { code: "20501", name: "教育管理事务", total: money(200), basic: money(200) },
    ];
    const data = { fields: { amountUnit: "万元" }, tables: { rows: { rows } } };
    const [made] = filledSheets([{ form: formOf("T5"), name: "表", data }]);
    expect(made!.kept).toEqual([{ sheet: "表", row: 6, col: 4 }]);
    expect(made!.sheet.snapshot.formulas[5]![4]).toBe('=IF(COUNT(E7)=0,"",SUM(E7))');
    expect(made!.sheet.snapshot.formulas[6]![4]).toBeNull();
    expect(made!.sheet.snapshot.values[6]![4]).toBe(0.0003);
  });
});

test.each([
  ["人员经费", '"人员经费"'],
  ["2050201", '"2050201"'],
  ["某*局?~", '"某~*局~?~~"'],
  [">=某局", '"=>=某局"'],
  ['某"局"', '"某""局"""'],
  ["1-2", undefined],
  ["TRUE", undefined],
  ["", undefined],
  ["某".repeat(256), undefined],
])("as a criterion %s is %s", (text, criterion) => {
  expect(criterionText(text)).toBe(criterion);
});
