import { tryFormula } from "../../src/app/try-formula";
import { readWorkbook } from "../../src/forms/read-workbook";
import { compileFormula } from "../../src/relations/check-relation";
import { examplesFor, FORMULA_EXAMPLES } from "../../src/taskpane/own-relations/examples";
import { marksIn, piecesOf } from "../../src/taskpane/own-relations/formula-marks";
import {
  FIGURE_TABLES,
  figureColumns,
  lineNames,
  pieceFor,
  tablesIn,
  wordsForRows,
} from "../../src/taskpane/own-relations/words";
import { tryLines } from "../../src/app/try-lines";
import { readSample } from "../forms/samples";

const { documents } = readWorkbook(readSample("昌黎县2023"));

test.each(FORMULA_EXAMPLES.map(({ text }) => [text]))("the example %s is a formula", (text) => {
  expect(compileFormula(text)).toMatchObject({ ok: true });
});

test("examples stand first that can be worked out with what is there", () => {
  const [first] = examplesFor(new Set(["T10"]));
  expect(first?.text).toMatch(/^政府采购预算/);
  expect(examplesFor(new Set())).toHaveLength(FORMULA_EXAMPLES.length);
});

test("most examples come to something in a published workbook", () => {
  const trials = FORMULA_EXAMPLES.map(({ text }) => tryFormula(text, documents));
  const lines = trials.map((trial) => (trial.ok ? trial.lines.length : 0));
  expect(lines.filter((count) => count > 0).length).toBeGreaterThan(FORMULA_EXAMPLES.length / 2);
});

describe("what can be chosen for a formula", () => {
  it.each(FIGURE_TABLES.map((table) => [table.name, table] as const))("of %s parses", (_, table) => {
    const rows = [...wordsForRows(table), ...lineNames(table, documents)];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const column of figureColumns(table)) {
        const text = `${pieceFor(table, row, column)} = ${pieceFor(table, "合计", column)}`;
        expect({ text, compiled: compileFormula(text) }).toMatchObject({ compiled: { ok: true } });
      }
    }
  });

  it("offers the tables of the workbook", () => {
    expect(tablesIn(documents)).toContain("T3");
    expect(tablesIn([])).toEqual(new Set());
  });

  it("is the name of the table alone where no row is chosen", () => {
    const [table] = FIGURE_TABLES;
    const condition = `当 有(${pieceFor(table!, "", "")}) 时，${FORMULA_EXAMPLES[0]?.text}`;
    expect(compileFormula(condition)).toMatchObject({ ok: true });
  });
});

describe("what is wrong in a text of formulas", () => {
  const marked = (text: string): string =>
    piecesOf(text, marksIn(text, tryLines(text, [])))
      .map(({ text: piece, wrong }) => (wrong ? `【${piece}】` : piece))
      .join("");

  it("is marked where it stands, on any line", () => {
    expect(marked("部门预算支出总表[合计, 总额] = 1万元")).toBe("部门预算支出总表[合计, 【总额】] = 1万元");
    expect(marked("\n部门预算支出总表[合计, 总额] = 1万元")).toBe(
      "\n部门预算支出总表[合计, 【总额】] = 1万元",
    );
  });

  it("is a place behind the text where something is missing", () => {
    expect(marked("部门预算支出总表[合计, 合计] =")).toMatch(/【.+】$/);
  });

  it("gives the whole text back, whatever it is", () => {
    for (const text of ["", "\n\n", "[[[", "<b>", "当当", "表[行", '"', "＝＝", "\u202e[甲]"]) {
      const pieces = piecesOf(text, marksIn(text, tryLines(text, [])));
      expect(pieces.map((piece) => piece.text.replace("\u00a0", "")).join("")).toBe(text);
    }
  });
});
