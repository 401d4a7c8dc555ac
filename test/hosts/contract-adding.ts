import fc from "fast-check";
import { parseArea, toA1 } from "../../src/sheet/address";
import type { NewSheet } from "../../src/sheet/edit";
import type { SheetExtras } from "../../src/sheet/extras";
import type { CellValue } from "../../src/sheet/snapshot";
import { formatAt, formulaAt, valueAt } from "../../src/sheet/snapshot";
import { at, filled, TARGETS, value, type ContractKit } from "./contract-kit";

const SHEET = "各单位 汇总";
const BORDER = { style: "thin", color: "808080" };

/** What belongs to the sheet beside its cells. */
const extras = {
  validations: [
    {
      areas: [area("A3:A5"), area("A7:A9")],
      allow: { kind: "list", items: ["待处理", "忽略", "已解决"] },
      message: "请从下拉选项里选。",
      isStrict: false,
    },
    {
      areas: [area("B3:C9")],
      allow: { kind: "number", least: 0, most: 100.5 },
      message: "应为 0 到 100.5 之间的数。",
      isStrict: true,
    },
  ],
  links: [
    { at: at("A3"), to: { sheet: TARGETS, cell: at("C5") } },
    { at: at("A4"), to: { file: "教育局/2024 年.xlsx", place: { sheet: "Sheet 1", cell: at("B2") } } },
  ],
  charts: [
    {
      kind: "column",
      title: "各单位问题数",
      categories: { sheet: SHEET, area: area("A3:A5") },
      series: [
        { name: "错误", values: { sheet: SHEET, area: area("B3:B5") } },
        { name: "警告", values: { sheet: SHEET, area: area("C3:C5") } },
      ],
      place: area("E2:K18"),
    },
    {
      kind: "pie",
      title: "资金构成",
      categories: { sheet: TARGETS, area: area("A3:A5") },
      series: [{ name: "金额", values: { sheet: TARGETS, area: area("C3:C5") } }],
      place: area("E20:K34"),
    },
  ],
  print: {
    paper: "A4",
    isLandscape: true,
    fitsWidth: true,
    titleRows: { from: 0, to: 1 },
    titleColumns: { from: 0, to: 1 },
    area: area("A1:C9"),
    isCentred: true,
  },
} as const satisfies SheetExtras;

/** A table as it is generated: head, lines with links, numbers in formats, formulas over them, borders all around. */
const table: NewSheet = withExtras(
  plain(SHEET, [
    ["问题汇总", null, null],
    ["单位", "错误", "警告"],
    ["教育局", 3, 12.5],
    ["=财政局", 2, 0],
    ["合计", 5, 12.5],
  ]),
);

function withExtras({ snapshot, look }: NewSheet): NewSheet {
  const formulas = snapshot.formulas.map((row, r) => row.map((_, c) => (r === 4 && c > 0 ? sum(c) : null)));
  const numberFormats = snapshot.numberFormats.map((row, r) =>
    row.map((_, c) => (r > 1 && c > 0 ? "#,##0.00" : "General")),
  );
  return {
    snapshot: { ...snapshot, formulas, numberFormats, merges: [area("A1:C1")] },
    look: {
      ...look,
      looks: [
        { bold: true, fontSize: 16, fontName: "黑体", horizontal: "center" },
        { borders: { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER }, fill: "DDEBF7" },
      ],
      cells: snapshot.values.map((row, r) => row.map(() => Math.min(r, 1))),
      columnWidths: { 0: 24, 1: 12, 2: 12 },
      rowHeights: { 0: 30, 1: 20, 2: 20 },
    },
    extras,
  };
}

function sum(col: number): string {
  const name = "ABC"[col]!;
  return `=SUM(${name}3:${name}4)`;
}

/** The part of the contract that says what a whole sheet brings along. */
export function describeAdding(kit: ContractKit): void {
  const add = async (sheet: NewSheet) => value(kit.host.apply({ title: "加表", cells: [], added: [sheet] }));

  describe("adding a sheet that is more than cells", () => {
    test("writes its texts, formulas, number formats, merged areas and look", async () => {
      await add(table);
      const read = await kit.sheet(SHEET);
      expect(valueAt(read, at("A4"))).toBe("=财政局");
      expect(formulaAt(read, at("A4"))).toBeNull();
      expect(formulaAt(read, at("B5"))).toBe("=SUM(B3:B4)");
      expect(valueAt(read, at("C5"))).toBe(12.5);
      expect(formatAt(read, at("C3"))).toBe("#,##0.00");
      expect(formatAt(read, at("B5"))).toBe("#,##0.00");
      expect(read.merges).toEqual(kit.known([area("A1:C1")]));
      expect(await kit.driver.shownFill(SHEET, "B4")).toBe("DDEBF7");
    });

    test("says what may be typed into its cells, or that it cannot", async () => {
      const { leftOut = [] } = await add(table);
      const { driver } = kit;
      if (!driver.validationOf) return expectLeftOut(leftOut, /下拉选项/);
      for (const { areas, ...wanted } of extras.validations) {
        const cells = areas.flatMap(({ top, left, bottom, right }) => [
          toA1({ row: top, col: left }),
          toA1({ row: bottom, col: right }),
        ]);
        for (const cell of cells) expect(await driver.validationOf(SHEET, cell)).toEqual(wanted);
      }
      expect(await driver.validationOf(SHEET, "A6")).toBeUndefined();
      expect(leftOut.filter((sentence) => sentence.includes("下拉选项"))).toEqual([]);
    });

    test("links its cells, or says that it cannot; what they hold stays", async () => {
      const { leftOut = [] } = await add(table);
      expect(await kit.cell("A3", SHEET)).toBe("教育局");
      expect(await kit.cell("A4", SHEET)).toBe("=财政局");
      const { driver } = kit;
      if (!driver.linkOf) return expectLeftOut(leftOut, /2 个单元格没有设超链接/);
      expect(await driver.linkOf(SHEET, "A3")).toEqual(extras.links[0].to);
      expect(await driver.linkOf(SHEET, "A4")).toEqual(extras.links[1].to);
      expect(await driver.linkOf(SHEET, "A5")).toBeUndefined();
      expect(leftOut.filter((sentence) => sentence.includes("超链接"))).toEqual([]);
    });

    test("draws its charts, or says that it cannot", async () => {
      const { leftOut = [] } = await add(table);
      if (!kit.driver.chartsOf) return expectLeftOut(leftOut, /2 张图表/);
      expect(await kit.driver.chartsOf(SHEET)).toEqual(extras.charts);
      expect(leftOut.filter((sentence) => sentence.includes("图表"))).toEqual([]);
    });

    test("says how it is printed, or that it cannot", async () => {
      const { leftOut = [] } = await add(table);
      if (!kit.driver.printOf) return expectLeftOut(leftOut, /打印设置/);
      expect(await kit.driver.printOf(SHEET)).toEqual(extras.print);
      expect(leftOut.filter((sentence) => sentence.includes("打印"))).toEqual([]);
    });

    test("its inverse takes it away with all of that, and the inverse of that brings all of it back", async () => {
      const before = await value(kit.host.read());
      const done = await add(table);
      const undone = await value(kit.host.apply(done.inverse));
      expect(undone.kept).toEqual([]);
      expect(filled(await value(kit.host.read()))).toEqual(filled(before));
      const again = await value(kit.host.apply(undone.inverse));
      expect(again.leftOut).toEqual(done.leftOut);
      expect(await kit.driver.validationOf?.(SHEET, "B3")).toEqual(
        kit.driver.validationOf && expect.objectContaining({ isStrict: true }),
      );
      expect(await kit.driver.chartsOf?.(SHEET)).toEqual(kit.driver.chartsOf && extras.charts);
    });

    test("its inverse takes it away although what its formulas give has changed", async () => {
      const { snapshot, look } = plain("引用", [[3000]]);
      const sheet = { snapshot: { ...snapshot, formulas: [[`=${TARGETS}!C3`]] }, look };
      const done = await add(sheet);
      await kit.driver.typeInto(TARGETS, "C3", "9000");
      expect((await value(kit.host.apply(done.inverse))).kept).toEqual([]);
    });

    test("keeps every text a text, whatever it begins with", async () => {
      const first = fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "'",
        "\t",
        "＝",
        "＋",
        "－",
        "＠",
        "＇",
        "0",
        "1",
        "#",
        "(",
      );
      const rest = fc.constantFrom("1+1", "SUM(A1)", "2024-1-1", "合计", "1%", "", "cmd|' /C calc'!A0", "x");
      const text = fc.tuple(first, rest, fc.string({ maxLength: 3 })).map((parts) => parts.join(""));
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 10, maxLength: 30 }), async (texts) => {
          const sheet = plain(
            "文字",
            texts.map((each) => [each]),
          );
          const done = await add(sheet);
          const read = await kit.sheet("文字");
          expect(texts.map((_, row) => valueAt(read, { row, col: 0 }))).toEqual(texts);
          expect(texts.map((_, row) => formulaAt(read, { row, col: 0 }))).toEqual(texts.map(() => null));
          await value(kit.host.apply(done.inverse));
        }),
        { numRuns: 20 },
      );
    });
  });
}

function expectLeftOut(leftOut: readonly string[], what: RegExp): void {
  const sentences = leftOut.filter((sentence) => what.test(sentence));
  expect(sentences).toEqual([expect.stringContaining(`“${SHEET}”`)]);
}

function plain(name: string, values: readonly (readonly CellValue[])[]): NewSheet {
  return {
    snapshot: {
      name,
      origin: { row: 0, col: 0 },
      values,
      formulas: values.map((row) => row.map(() => null)),
      numberFormats: values.map((row) => row.map(() => "General")),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible: "visible",
    },
    look: { looks: [{}], cells: values.map((row) => row.map(() => 0)), columnWidths: {}, rowHeights: {} },
  };
}

function area(text: string) {
  const found = parseArea(text);
  if (!found) throw new Error(`no area: ${text}`);
  return found;
}
