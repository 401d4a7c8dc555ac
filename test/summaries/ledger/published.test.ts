import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetTable } from "../../../src/model/documents";
import { finish } from "../../../src/model/steps";
import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import { criteriaOf } from "../../../src/summaries/ledger/criteria";
import { ledgerCube, sumOf } from "../../../src/summaries/ledger/cube";
import { linesOf } from "../../../src/summaries/ledger/lines-of";
import { traceFigure } from "../../../src/summaries/ledger/trace";
import type { CellRef } from "../../../src/sheet/address";
import { changliLedger, readLines } from "../../forms/ledger/ledgers";
import { readSample } from "../../forms/samples";

const lines = readLines(changliLedger());
const cube = finish(ledgerCube(lines));
const published = readWorkbook(readSample("昌黎县2023")).documents.filter(
  (document): document is BudgetTable => document.kind === "BudgetTable",
);

interface Figure {
  readonly table: BudgetTable;
  readonly name: string;
  readonly place: Parameters<typeof criteriaOf>[0];
  readonly at: CellRef;
  /** In 0.01 万元; null for a blank. */
  readonly shown: number | null;
}

const HUNDREDTH = 10_000;

/** Every cell of the nine tables that holds money, or is blank where money may stand. */
const FIGURES: readonly Figure[] = published.flatMap((table) => {
  const number = LEDGER_TABLES.find((one) => one === table.table);
  if (number === undefined) return [];
  return table.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, field]): Figure[] => {
      const code = row.code.state === "given" ? row.code.value : "";
      const place = { table: number, code, line: row.line, column };
      const name = `${number} ${code} ${row.line ?? ""} ${column}`;
      if (field.state === "blank") return [{ table, name, place, at: field.at, shown: null }];
      if (field.state !== "given" || typeof field.value === "string" || !("fen" in field.value)) return [];
      return [{ table, name, place, at: field.at, shown: field.value.fen / HUNDREDTH }];
    }),
  );
});

function rounded(fen: number): number {
  return Math.round(fen / HUNDREDTH);
}

test("every figure of 昌黎县's nine tables comes out of its ledger", () => {
  const given = FIGURES.filter(({ shown }) => shown !== null);
  const differing = given.flatMap(({ name, place, shown }) => {
    const criteria = criteriaOf(place);
    const sum = criteria && rounded(sumOf(cube, criteria).fen);
    return sum === shown ? [] : [{ name, shown, sum }];
  });
  expect(differing).toEqual([]);
  expect(given.length).toBe(364);
});

test("no line of the ledger is behind a figure that was left blank", () => {
  const found = FIGURES.filter(({ place, shown }) => {
    const criteria = shown === null && criteriaOf(place);
    return criteria && sumOf(cube, criteria).count > 0;
  });
  expect(found.map(({ name }) => name)).toEqual([]);
});

test("303 is 64.16, of which the lines come to 641600 元 exactly", () => {
  const criteria = criteriaOf({ table: "T6", code: "303", line: null, column: "total" })!;
  expect(sumOf(cube, criteria)).toEqual({ fen: 64_160_000, count: 4, isPlain: true });
});

test("sums are those of the lines, one by one", () => {
  const criteria = FIGURES.flatMap(({ place }) => criteriaOf(place) ?? []);
  for (const one of criteria) {
    const found = linesOf(lines, one);
    const { fen, count } = sumOf(cube, one);
    expect({ fen, count }).toEqual({
      fen: found.reduce((sum, line) => sum + lines.fen[line]!, 0),
      count: found.length,
    });
  }
});

test("a cube of one unit, and a unit asked of the cube of all, are the same", () => {
  for (const unit of ["323001", "昌黎县职业技术培训中心"]) {
    const own = finish(ledgerCube(lines, unit));
    for (const { place } of FIGURES) {
      const criteria = criteriaOf(place);
      if (criteria) expect(sumOf(own, criteria)).toEqual(sumOf(cube, { ...criteria, unit }));
    }
    expect(sumOf(own, {}).count).toBe(
      lines.rows.filter((_, line) => [lines.texts.unitCode[line], lines.texts.unitName[line]].includes(unit))
        .length,
    );
  }
});

test("a function and an economic code can be asked together", () => {
  const criteria = { functionCode: "20801", economicCode: "301", economicCodes: ["30101", "302"] };
  expect(sumOf(cube, criteria)).toMatchObject({ fen: 824_340_000, count: 6 });
});

test("what a ledger does not tell has no criteria", () => {
  const places: readonly (readonly [Figure["place"]["table"], string | null, string])[] = [
    ["T1", "carried-out", "expenditureAmount"],
    ["T1", "central-bank", "expenditureAmount"],
    ["T1", "income-total", "expenditureAmount"],
    ["T4", null, "total"],
    ["T9", "abroad-teaching", "total"],
    ["T9", "abroad-other", "general"],
    ["T5", null, "total"],
    ["T5", "total", "name"],
  ];
  expect(places.map(([table, line, column]) => criteriaOf({ table, code: "", line, column }))).toEqual(
    places.map(() => undefined),
  );
  expect(criteriaOf({ table: "T3", code: "A01", line: null, column: "total" })).toBeUndefined();
});

test("a figure of a published table is traced to its lines", () => {
  const figure = FIGURES.find(({ name }) => name === "T3 2080199  basic")!;
  const trace = traceFigure(figure.table, figure.at, lines)!;
  expect(trace).toMatchObject({
    label: "部门预算支出总表：2080199 其他人力资源和社会保障管理事务支出，基本支出",
    shown: 124_900_000,
    sum: 124_900_000,
    words: "功能科目 2080199，基本支出（人员经费、公用经费）",
  });
  expect(trace.lines.every((line) => lines.texts.functionCode[line] === "2080199")).toBe(true);
});

test("every figure that has criteria can be traced, for one unit too, and no other cell", () => {
  for (const { table, at, place, shown } of FIGURES) {
    const trace = traceFigure(table, at, lines, "323001");
    expect(trace === undefined).toBe(criteriaOf(place) === undefined);
    if (!trace) continue;
    expect(trace.shown).toBe(shown === null ? null : shown * HUNDREDTH);
    expect(trace.words).toContain("单位“323001”");
    expect(trace.lines.every((line) => lines.texts.unitCode[line] === "323001")).toBe(true);
  }
  const [first] = FIGURES;
  expect(traceFigure(first!.table, { row: 0, col: 0 }, lines)).toBeUndefined();
});
