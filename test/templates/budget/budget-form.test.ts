import { checkWorkbook } from "../../../src/app/check-workbook";
import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { Form } from "../../../src/forms/description";
import { openXlsx } from "../../../src/hosts/xlsx/xlsx-host";
import { valueOf } from "../../../src/model/field";
import { profileById } from "../../../src/rules/profiles";
import { areaToA1, toA1 } from "../../../src/sheet/address";
import { formulaAt, valueAt } from "../../../src/sheet/snapshot";
import { budgetForm, budgetForms } from "../../../src/templates/budget/budget-form";
import type { FormSheet } from "../../../src/templates/form-sheet";
import { corpusBytes } from "../../hosts/xlsx/corpus/corpus";
import { spreadsheet } from "../../relations/cell-formulas/spreadsheet";
import { budgetFormOf, tableOn } from "./budget-kit";

const profile = profileById("hebei-2023")!;
const ABOUT = { unit: "323某县人力资源和社会保障局", year: "2024", system: profile.system };
const FORMS = BUDGET_FORMS.map((form) => [form.name, form] as const);

function made(form: Form, about: object = ABOUT): FormSheet {
  return budgetForm(form, { system: profile.system, ...about, name: form.name });
}

/** What a cell of a new table holds: its formula, else its value. */
function held({ sheet: { snapshot } }: FormSheet, ...places: string[]): unknown[] {
  const byName = new Map(
    snapshot.values.flatMap((cells, row) =>
      cells.map((_, col) => {
        const at = { row: snapshot.origin.row + row, col: snapshot.origin.col + col };
        return [toA1(at), formulaAt(snapshot, at) ?? valueAt(snapshot, at)] as const;
      }),
    ),
  );
  return places.map((place) => byName.get(place));
}

describe.each(FORMS)("%s", (_, form) => {
  test("is read back as what it is, with its head and nothing strange", () => {
    const table = tableOn(made(form).sheet.snapshot);
    expect(table).toMatchObject({ source: { form: form.id }, strays: [] });
    expect(valueOf(table.unit)).toBe(ABOUT.unit);
    if (table.year.state !== "foreign") expect(valueOf(table.year)).toBe("2024");
    if (table.amountUnit.state !== "foreign") expect(valueOf(table.amountUnit)).toBe("万元");
  });

  test("breaks no rule but for what waits to be filled in, and every relation can be looked at", () => {
    const { sheet, pending } = made(form);
    const { findings, outcomes } = checkWorkbook({ name: "表.xlsx", sheets: [sheet.snapshot] }, profile);
    expect(pending.filter(({ label }) => /^各行的.+等$/.test(label))).toHaveLength(1);
    expect(findings.map(({ rule }) => rule)).toEqual(
      form.id.endsWith("unit-list") ? [] : ["empty-table-note"],
    );
    const unseen = outcomes.filter(({ kind }) => ["unreadable", "crashed"].includes(kind));
    expect(unseen).toEqual([]);
  });

  test("without a unit and a year asks for both, and knows that they are blank", () => {
    const { sheet, pending } = made(form, {});
    const table = tableOn(sheet.snapshot);
    expect(table.strays).toEqual([]);
    expect(["blank", "absent"]).toContain(table.unit.state);
    expect(["blank", "foreign"]).toContain(table.year.state);
    const labels = pending.map(({ label }) => label);
    expect(labels).toContain("单位编码及名称");
    expect(labels.includes("年度")).toBe(table.year.state === "blank");
  });

  test("shows nothing in its formulas while there is nothing to add up, as they are computed", () => {
    const { snapshot } = made(form).sheet;
    const [computed] = spreadsheet([snapshot]).sheets();
    expect(computed!.values).toEqual(snapshot.values);
  });

  test("neither asks for what it computes, nor greys what is to be typed", () => {
    const { sheet, pending } = made(form);
    const { snapshot, look, extras } = sheet;
    expect(pending.filter(({ at }) => formulaAt(snapshot, at) !== null)).toEqual([]);
    const asked = new Set(extras?.validations?.flatMap(({ areas }) => areas.map(areaToA1)));
    snapshot.formulas.forEach((cells, row) =>
      cells.forEach((formula, col) => {
        if (formula === null) return;
        expect(look.looks[look.cells[row]![col]!]?.fill).toBe("F2F2F2");
        expect(asked.has(toA1({ row, col }))).toBe(false);
      }),
    );
    for (const { at } of pending) {
      const fill = look.looks[look.cells[at.row]?.[at.col] ?? 0]?.fill;
      expect(fill).not.toBe("F2F2F2");
    }
  });
});

test("收支总表 adds up both sides, in the lines that it always has", () => {
  const sheet = made(budgetFormOf("T1"));
  expect(held(sheet, "A5", "B5", "E5")).toEqual(["栏次", 1, 4]);
  expect(held(sheet, "A6", "B6", "D6", "A39", "B39", "D39")).toEqual([
    ...[1, "一、一般公共预算拨款收入", "一、一般公共服务支出"],
    ...[34, "收入总计", "支出总计"],
  ]);
  expect(held(sheet, "C37", "E37", "C39", "E39")).toEqual([
    '=IF(COUNT(C6:C14)=0,"",SUM(C6:C14))',
    '=IF(COUNT(E6:E36)=0,"",SUM(E6:E36))',
    '=IF(COUNT(C37:C38)=0,"",SUM(C37:C38))',
    '=IF(COUNT(E37:E38)=0,"",SUM(E37:E38))',
  ]);
});

test("a table by code has 合计 and twenty lines, each added up across, and 合计 from whatever 类 there will be", () => {
  const sheet = made(budgetFormOf("T3"));
  expect(sheet.sheet.snapshot.values).toHaveLength(26);
  expect(held(sheet, "A6", "C6", "A7", "B7", "A26")).toEqual([1, "合计", 2, null, 21]);
  expect(held(sheet, "D6", "E6", "D7", "D26", "E7")).toEqual([
    '=IF(COUNT(E6:I6)=0,"",SUM(E6:I6))',
    '=IF(COUNT(E7:E26)=0,"",SUMPRODUCT(--(LEN(B7:B26)=3),E7:E26))',
    '=IF(COUNT(E7:I7)=0,"",SUM(E7:I7))',
    '=IF(COUNT(E26:I26)=0,"",SUM(E26:I26))',
    null,
  ]);
  expect(sheet.sheet.snapshot.numberFormats[6]!.slice(1, 5)).toEqual(["@", "@", "#,##0.00", "#,##0.00"]);
});

test("lists have twenty numbered lines, and a table that is often empty asks for its note below them", () => {
  const purchases = made(budgetFormOf("T10"));
  expect(held(purchases, "A5", "A24", "A25", "I5")).toEqual([
    1,
    20,
    undefined,
    '=IF(COUNT(J5:P5)=0,"",SUM(J5:P5))',
  ]);
  expect(purchases.pending.at(-1)).toEqual({
    at: { sheet: "部门政府采购预算", row: 24, col: 0 },
    label: "注：没有数的，写明“空表列示”",
  });
  expect(held(made(budgetFormOf("T12")), "A4", "A23")).toEqual([1, 20]);
});

describe("tables made together", () => {
  const sheets = budgetForms(BUDGET_FORMS, { ...ABOUT, taken: ["部门预算支出总表"] });
  const names = sheets.map(({ sheet }) => sheet.snapshot.name);

  test("have names of their own, and formulas that name only each other's sheets", () => {
    expect(names).toEqual(
      BUDGET_FORMS.map(({ name }) => (name === "部门预算支出总表" ? `${name}(2)` : name)),
    );
    const formulas = sheets
      .flatMap(({ sheet }) => sheet.snapshot.formulas.flat())
      .filter((one) => one !== null);
    const named = new Set(
      formulas.flatMap((formula) => [...formula.matchAll(/'([^']+)'!/g)].map(([, name]) => name)),
    );
    expect([...named].sort()).toEqual(
      ["部门预算支出总表(2)", ...["T5", "T7", "T8"].map((table) => budgetFormOf(table as "T5").name)].sort(),
    );
  });

  test("take the 类 of their lines from the table that lists them", () => {
    const balance = sheets[0]!;
    const place = "'部门预算支出总表(2)'";
    expect(held(balance, "E10")).toEqual([
      `=IF(COUNTIF(${place}!B7:B26,"205")=0,"",SUMIF(${place}!B7:B26,"205",${place}!D7:D26))`,
    ]);
    // 人行科目 has no code to find it by.
    expect(held(balance, "E36")).toEqual([null]);
    expect(balance.pending.map(({ at, label }) => `${toA1(at)} ${label}`)).toEqual(["C6 各行的预算数等"]);
  });

  test("break no rule but for the notes of empty tables", () => {
    const { findings } = checkWorkbook(
      { name: "表.xlsx", sheets: sheets.map(({ sheet }) => sheet.snapshot) },
      profile,
    );
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["empty-table-note"]));
  });

  test("are the same once they were added to a file", async () => {
    const file = openXlsx("a.xlsx", corpusBytes("odd-bare.xlsx"));
    if (!file.ok) throw new Error(file.problem.message);
    const added = sheets.map(({ sheet }) => sheet);
    const applied = await file.value.apply({ title: "空白表", cells: [], added });
    expect(applied.ok).toBe(true);
    const saved = openXlsx("b.xlsx", file.value.save());
    if (!saved.ok) throw new Error(saved.problem.message);
    const { snapshot } = saved.value.workbook();
    for (const { sheet } of sheets) {
      const back = snapshot.sheets.find(({ name }) => name === sheet.snapshot.name)!;
      expect(back.formulas).toEqual(sheet.snapshot.formulas);
      expect(tableOn(back)).toEqual(tableOn(sheet.snapshot));
    }
  });
});
