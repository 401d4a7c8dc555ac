import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFormula } from "../../src/relations/check-relation";
import { formulaText } from "../../src/relations/formula-text";
import { OFFICIAL_RELATIONS } from "../../src/relations/official/official-relations";
import { ownRelationSchema } from "../../src/relations/own-relation";
import { parseFormula } from "../../src/relations/parse-formula";
import { parseRelations } from "../../src/relations/relation-text";
import { TABLE_WORDS, tableNamed } from "../../src/relations/vocabulary";
import { formulaSheets } from "../../src/reports/formula-sheet";

const PAGE = readFileSync(join(__dirname, "../../docs/relations.md"), "utf8");

function blocks(language: string): string[] {
  const parts = PAGE.split(/^```/m).filter((_, index) => index % 2 === 1);
  return parts.flatMap((part) => (part.startsWith(`${language}\n`) ? [part.slice(language.length + 1)] : []));
}

/** The rows of the tables whose head begins so. */
function rowsUnder(head: string): string[][] {
  const [, below = ""] = PAGE.split(`${head}`);
  const [table = ""] = below.split("\n\n");
  return table
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("docs/relations.md", () => {
  const formulas = blocks("公式").flatMap((block) => block.trim().split("\n"));

  test.each(formulas)("%s", (text) => {
    expect(compileFormula(text)).toMatchObject({ ok: true });
    const parsed = parseFormula(text);
    expect(parsed.ok && formulaText(parsed.formula)).toBe(text);
  });

  test("has an example of every construct", () => {
    const text = formulas.join("\n");
    const constructs =
      "软： 当 时， 且 或 有( 没有( 有则取( 求和( 求和(下级) 本行[ 同科目 同类 每行 每科目 类 款 每类支出 + - × ÷ ≥ ≤ > = 万元 %";
    expect(constructs.split(" ").filter((part) => !text.includes(part))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(25);
  });

  test("says of the wrong examples what is said of them, and points where they are wrong", () => {
    const rows = rowsUnder("| 公式 | 从哪里起 | 会说 |");
    expect(rows.length).toBeGreaterThan(5);
    for (const [formula = "", from = "", message = ""] of rows) {
      const text = formula.slice(1, -1);
      const compiled = compileFormula(text);
      const [problem] = compiled.ok ? [] : compiled.problems;
      expect({ text, message: problem?.message }).toEqual({ text, message });
      expect(text.slice(problem?.from).startsWith(from.slice(1, -1))).toBe(true);
    }
  });

  test("names every table with figures, by names that formulas understand", () => {
    const rows = rowsUnder("| 编号 | 全称 | 简称 |");
    const told = rows.map(
      (row) => new Set(row.filter((name) => name !== "").map((name) => tableNamed(name)?.id)),
    );
    expect(told.every((ids) => ids.size === 1 && !ids.has(undefined))).toBe(true);
    const withFigures = TABLE_WORDS.filter(({ columns }) => columns.some(({ type }) => type !== "text"));
    expect(told.flatMap((ids) => [...ids])).toEqual(withFigures.map(({ id }) => id));
  });

  test("shows a file that is read, and tells of every field", () => {
    const [file = ""] = blocks("json");
    expect(parseRelations(file)).toMatchObject({ ok: true, value: [{ id: "县-01" }, { id: "县-02" }] });
    const told = rowsUnder("| 字段 | 意思 | 不写时 |").flatMap(([field = ""]) => field.match(/\w+/g) ?? []);
    expect(told.sort()).toEqual(Object.keys(ownRelationSchema.shape).sort());
  });

  test("shows a sheet that is read", () => {
    const head = "| 编号 | 名称 | 依据 | 级别 | 公式 | 说明 | 怎么改 |";
    const values = [
      head
        .split("|")
        .slice(1, -1)
        .map((label) => label.trim()),
      ...rowsUnder(head),
    ];
    const empty = values.map((row) => row.map(() => null));
    const sheet = {
      name: "审核公式",
      origin: { row: 0, col: 0 },
      values,
      formulas: empty,
      numberFormats: values.map((row) => row.map(() => "@")),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible: "visible" as const,
    };
    const [found] = formulaSheets({ name: "书.xlsx", sheets: [sheet] });
    expect(found?.problems).toEqual([]);
    expect(found?.relations.map(({ relation }) => relation.formulas.length)).toEqual([1, 2]);
  });
});

test("every built-in formula is written in the house style", () => {
  for (const text of OFFICIAL_RELATIONS.flatMap(({ formulas }) => formulas)) {
    const parsed = parseFormula(text);
    expect(parsed.ok && formulaText(parsed.formula)).toBe(text);
  }
});
