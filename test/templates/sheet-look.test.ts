import { formById } from "../../src/forms/catalogue";
import { areaToA1, contains, toA1 } from "../../src/sheet/address";
import { formSheet } from "../../src/templates/form-sheet";
import { lookAt, publishedSheet, sheetOf } from "./form-kit";

const hebei = formById("project-target/hebei")!;
const suzhou = formById("project-target/suzhou")!;
const LINE = { style: "thin", color: "000000" };

test("a new table looks as its form does: title, labels, frame, texts", () => {
  const sheet = publishedSheet("8.招聘经费");
  expect(lookAt(sheet, "A1")).toMatchObject({
    fontName: "宋体",
    bold: true,
    fontSize: 14,
    horizontal: "center",
  });
  expect(lookAt(sheet, "A1").borders).toBeUndefined();
  const framed = {
    fontName: "宋体",
    wrap: true,
    borders: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  };
  expect(lookAt(sheet, "A3")).toMatchObject({ ...framed, horizontal: "center", fill: "F2F2F2" });
  expect(lookAt(sheet, "C10")).toMatchObject({ ...framed, horizontal: "left" });
  expect(lookAt(sheet, "F10")).toMatchObject({ ...framed, horizontal: "center" });
  // Cells that a merged area covers have its look too, for a frame that is closed.
  expect(lookAt(sheet, "G5")).toEqual(lookAt(sheet, "B5"));
});

test("the cells that wait for the user are painted, and no others", () => {
  const fields = { title: "招聘经费绩效目标表", name: "招聘经费", amountUnit: "万元" };
  const { sheet, pending } = sheetOf(hebei, { fields, tables: {} });
  const painted = new Set(sheet.look.looks.flatMap(({ fill }, index) => (fill === "FFF7D6" ? [index] : [])));
  const corners = pending.map(({ at }) => toA1(at));
  expect(corners).toEqual(["A2", "B3", "E4", "G4", "B5", "B7", "C7", "D7", "F7", "B8"]);
  sheet.look.cells.forEach((row, top) =>
    row.forEach((index, col) => {
      const own = sheet.snapshot.merges.find((area) => contains(area, { row: top, col }));
      const name = toA1(own ? { row: own.top, col: own.left } : { row: top, col });
      expect([name, painted.has(index)]).toEqual([name, corners.includes(name)]);
    }),
  );
});

test("a row has the height that its texts take, merged cells and all", () => {
  const [short, long] = ["用于招聘。", "用于招聘。".repeat(60)].map(
    (purpose) =>
      sheetOf(hebei, { fields: { amountUnit: "万元", purpose }, tables: {} }).sheet.look.rowHeights[4]!,
  );
  // 300 characters of 11 points in six columns of 114 digits together are six lines.
  expect(short).toBeLessThan(30);
  expect(long).toBeGreaterThan(80);
  expect(long).toBeLessThan(120);
});

test("a text over several rows makes them higher together, and no row is higher than programs show", () => {
  const rows = ["数量指标", "质量指标"].map((level2) => ({
    level1: "产出指标".repeat(20),
    level2,
    level3: "次数",
  }));
  const { rowHeights } = sheetOf(hebei, { fields: {}, tables: { indicators: { rows } } }).sheet.look;
  expect(rowHeights[9]).toBe(rowHeights[10]);
  expect(rowHeights[9]!).toBeGreaterThan(100);
  const goals = ["保障".repeat(9000)];
  expect(sheetOf(hebei, { fields: { goals }, tables: {} }).sheet.look.rowHeights[7]).toBe(409);
});

test("printing is on A4, across where the form is wide, with the header on every page where there are several", () => {
  const [project, upright, whole] = ["8.招聘经费", "7.就业技能", "部门整体"].map(
    (name) => publishedSheet(name).sheet.extras!.print!,
  );
  expect(project).toEqual({
    paper: "A4",
    isLandscape: true,
    fitsWidth: true,
    isCentred: true,
    area: { top: 0, left: 0, bottom: 14, right: 6 },
  });
  expect(upright!.isLandscape).toBe(false);
  expect(whole).toMatchObject({ isLandscape: true, titleRows: { from: 8, to: 8 } });
});

test("cells offer the names of the levels and ask for figures within bounds, and refuse nothing", () => {
  const rows = ["数量指标", "质量指标"].map((level2) => ({ level1: "产出指标", level2 }));
  const sheet = sheetOf(hebei, { fields: { amountUnit: "万元" }, tables: { indicators: { rows } } });
  const validations = sheet.sheet.extras!.validations!;
  expect(validations.map(({ areas, allow }) => [areas.map(areaToA1).join(" "), allow])).toEqual([
    ["A10:A11", { kind: "list", items: ["产出指标", "效益指标", "满意度指标"] }],
    ["B10:B11", { kind: "list", items: expect.arrayContaining(["数量指标", "生态效益指标"]) as unknown }],
    ["B7 C7 D7:E7 F7:G7", { kind: "number", least: 0, most: 100 }],
    ["E4 G4", { kind: "number", least: 0 }],
  ]);
  expect(validations.every(({ isStrict }) => !isStrict)).toBe(true);
});

test("a vocabulary that no drop-down can hold offers none", () => {
  const level2 = Array.from({ length: 40 }, (_, at) => ({
    name: `第${at}种数量指标`,
    aliases: [],
    required: false,
  }));
  const data = { fields: {}, tables: { indicators: { rows: [{ level1: "产出指标", level2: "数量指标" }] } } };
  const about = { name: "表", system: [{ name: "=产出指标", required: true, level2 }] };
  const kinds = formSheet(suzhou, data, about).sheet.extras!.validations!.map(({ allow }) => allow.kind);
  expect(kinds).toEqual(["number"]);
});
