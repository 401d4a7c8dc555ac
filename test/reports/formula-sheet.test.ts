import { withEdit } from "../../src/app/with-edit";
import type { Relation } from "../../src/relations/relation";
import { formulaSheets } from "../../src/reports/formula-sheet";
import { dropRelations, keepRelations } from "../../src/reports/write-formulas";
import { toA1 } from "../../src/sheet/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";
import { endsSoon } from "../ends-soon";

const sample = readSample("高新区2024");
const HEAD = ["编号", "名称", "依据", "级别", "公式", "说明", "怎么改"];
const INCOME = "部门预算收入总表[合计, 合计] = 部门预算支出总表[合计, 合计]";
const PARTS = "部门预算支出总表[类] = 求和(下级)";

function relation(id: string, more: Partial<Relation> = {}): Relation {
  return {
    id,
    title: "收支应相等",
    basis: "县财政局通知",
    kind: "表间",
    severity: "error",
    why: "收支不平。",
    how: "核对两张表。",
    formulas: [INCOME],
    ...more,
  };
}

function sheetOf(
  rows: readonly (readonly CellValue[])[],
  name = "审核公式",
  origin = { row: 0, col: 0 },
): SheetSnapshot {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  return {
    name,
    origin,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

function bookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: "书.xlsx", sheets };
}

function relationsOf(workbook: WorkbookSnapshot): Relation[] {
  return formulaSheets(workbook).flatMap(({ relations }) => relations.map((kept) => kept.relation));
}

function problemsOf(workbook: WorkbookSnapshot): string[] {
  return formulaSheets(workbook).flatMap(({ problems }) =>
    problems.map(({ at, message }) => `${at.sheet}!${toA1(at)} ${message}`),
  );
}

describe("what is kept in a workbook", () => {
  const two = [
    relation("甲", { formulas: [INCOME, PARTS] }),
    relation("01", { severity: "notice", kind: "表内", formulas: [PARTS] }),
  ];
  const kept = withEdit(sample, keepRelations("保存", sample, two));

  test("reads back equal, on a sheet of its own behind the others", () => {
    expect(relationsOf(kept)).toEqual(two);
    expect(problemsOf(kept)).toEqual([]);
    expect(kept.sheets.at(-1)?.name).toBe("审核公式");
    expect(formulaSheets(kept)[0]?.relations.map(({ at }) => toA1(at))).toEqual(["A3", "A4"]);
  });

  test("is written as text throughout, whatever it begins with", () => {
    const [added] = keepRelations("保存", sample, [relation("甲", { title: "=1+1" })]).added!;
    expect(added?.snapshot.values[0]).toEqual(["审核公式", null, null, null, null, null, null]);
    expect(added?.snapshot.values[2]).toContain("=1+1");
    expect(added?.snapshot.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(new Set(added?.snapshot.numberFormats.flat())).toEqual(new Set(["@"]));
  });

  test("stands below what is there already, and in place of what has the same 编号", () => {
    const changed = relation("甲", { title: "改过的", formulas: [PARTS], kind: "表内" });
    const edit = keepRelations("保存", kept, [changed, relation("乙"), relation("丙")]);
    expect(edit.added).toBeUndefined();
    const after = withEdit(kept, edit);
    expect(relationsOf(after)).toEqual([changed, two[1], relation("乙"), relation("丙")]);
    expect(keepRelations("保存", after, [changed]).cells).toEqual([]);
  });

  test("stands below the head of a list that has nothing yet", () => {
    const book = bookOf(sheetOf([["审核公式"], HEAD], "审核公式", { row: 3, col: 1 }));
    const after = withEdit(book, keepRelations("保存", book, [relation("甲")]));
    expect(relationsOf(after)).toEqual([relation("甲")]);
    expect(formulaSheets(after)[0]?.relations.map(({ at }) => toA1(at))).toEqual(["B6"]);
  });

  test("can be taken out again, its further rows too", () => {
    const rows = [
      HEAD,
      ["甲", "名", "", "错误", INCOME],
      ["", "", "", "", PARTS],
      ["乙", "名", "", "提示", PARTS],
    ];
    const book = bookOf(sheetOf(rows));
    expect(relationsOf(book)[0]?.formulas).toEqual([INCOME, PARTS]);
    const after = withEdit(book, dropRelations("删除", book, ["甲", "没有"]));
    expect(relationsOf(after).map(({ id }) => id)).toEqual(["乙"]);
    expect(
      after.sheets[0]?.values
        .slice(1, 3)
        .flat()
        .every((value) => value === null || value === ""),
    ).toBe(true);
    const changed = withEdit(book, keepRelations("保存", book, [relation("甲")]));
    expect(relationsOf(changed)[0]).toEqual(relation("甲"));
  });

  test("has its line breaks within a formula taken out, which would part it", () => {
    const book = withEdit(
      sample,
      keepRelations("保存", sample, [relation("甲", { formulas: ["部门预算支出总表[类]\n= 求和(下级)"] })]),
    );
    expect(relationsOf(book)[0]?.formulas).toEqual([PARTS]);
  });

  test("takes another name where the user has a sheet of that name", () => {
    const book = bookOf(sheetOf([["编号", "公式"]]));
    expect(keepRelations("保存", book, [relation("甲")]).added?.[0]?.snapshot.name).toBe("审核公式2");
  });

  test("expects the formula that someone put into a cell", () => {
    const sheet = sheetOf([HEAD, ["甲", "名", "", "错误", INCOME]]);
    const formulas = sheet.formulas.map((row, index) =>
      row.map((_, col) => (index === 1 && col === 1 ? "=B9" : null)),
    );
    const [first] = keepRelations("保存", bookOf({ ...sheet, formulas }), [relation("甲")]).cells;
    expect(first).toMatchObject({ at: { row: 1, col: 1 }, expected: { formula: "=B9" } });
  });
});

describe("what a person typed", () => {
  test("is read by its labels: elsewhere, in another order, without the columns that may be missing", () => {
    const rows = [
      ["本局的审核公式"],
      ["级 别", "审核公式", "编号：", "名称"],
      ["提示", ` ${INCOME}\r\n${PARTS}\n\n`, 7, "七"],
      [],
      ["", PARTS, "八", "又一条"],
      ["", PARTS, "八"],
    ];
    const book = bookOf(sheetOf([["编号", "名称"]], "别的"), sheetOf(rows, "局里的", { row: 4, col: 3 }));
    expect(relationsOf(book)).toMatchObject([
      {
        id: "7",
        title: "七",
        severity: "notice",
        kind: "表间",
        basis: "自定义审核公式",
        formulas: [INCOME, PARTS],
      },
      { id: "八", title: "又一条", severity: "warning", kind: "表内", formulas: [PARTS, PARTS] },
    ]);
    expect(problemsOf(book)).toEqual([]);
  });

  test("is told of where it cannot be understood, and the rest is taken", () => {
    const rows = [
      HEAD,
      ["甲", "名", "", "严重", `${PARTS}\n部门预算支出总表[类 = 1`],
      ["", "", "", "", "部门预算支处总表[类] = 求和(下级)"],
      ["", "没有编号", "", "", PARTS],
      ["", "也没有编号", "", "", PARTS],
      ["乙", "", "", "", ""],
      ["甲", "重复", "", "", PARTS],
      ["E01", "内置", "", "", PARTS],
      ["丙 丙", "字".repeat(61), "依".repeat(501), "", PARTS],
      ["丁", "好的", "", "", PARTS],
      ["戊", "太多", "", "", Array.from({ length: 51 }, () => PARTS).join("\n")],
      ["己", "错误值", "", { error: "#N/A" }, PARTS],
    ];
    const book = bookOf(sheetOf(rows));
    expect(relationsOf(book).map(({ id }) => id)).toEqual(["丁", "己"]);
    expect(problemsOf(book)).toEqual([
      "审核公式!D2 级别只能写错误、警告、提示，这里是“严重”。",
      "审核公式!E2 第 2 条公式第 9 个字起：这个“[”没有结束，缺少“]”。",
      "审核公式!E3 公式第 1 个字起：没有叫“部门预算支处总表”的表，是不是“部门预算支出总表”。",
      "审核公式!A4 缺少编号。",
      "审核公式!A5 缺少编号。",
      "审核公式!B6 缺少名称。",
      "审核公式!E6 缺少公式。",
      "审核公式!A7 编号“甲”与前面的重复。",
      "审核公式!A8 编号“E01”是内置的勾稽关系，请另起一个。",
      "审核公式!A9 编号只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头。",
      "审核公式!B9 名称不能超过 60 个字。",
      "审核公式!C9 依据不能超过 500 个字。",
      "审核公式!E11 公式不能超过 50 条。",
    ]);
  });

  test("on two sheets may not have the same 编号", () => {
    const rows = [HEAD, ["甲", "名", "", "", PARTS]];
    const book = bookOf(sheetOf(rows), sheetOf(rows, "另一张"));
    expect(relationsOf(book)).toHaveLength(1);
    expect(problemsOf(book)).toEqual(["另一张!A2 编号“甲”与前面的重复。"]);
  });

  test.each(["编号", "名称", "级别", "公式"])("without its column %s is someone's own table", (label) => {
    const head = HEAD.filter((each) => each !== label);
    expect(formulaSheets(bookOf(sheetOf([head, ["甲"]])))).toEqual([]);
  });

  test("in very many rows is answered at once", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `x${index}`,
      "名",
      "",
      "",
      "没有这张表[收入] = 1",
    ]);
    const found = await endsSoon(() => problemsOf(bookOf(sheetOf([HEAD, ...rows]))));
    expect(found).toHaveLength(201);
    expect(found.at(50)).toBe("审核公式!E52 前面写错的公式太多，这一条没有再看；请先改前面的。");
    expect(relationsOf(bookOf(sheetOf([HEAD, ...rows])))).toEqual([]);
    expect(found.at(-1)).toBe("审核公式!A202 审核公式最多 200 条，从这里起没有采用。");
  });
});
