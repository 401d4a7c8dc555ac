import { unzipSync } from "fflate";
import { cell, change, open, opened, openSheets, rows, shown, text, value, write } from "./file-kit";

const CHAIN = "xl/calcChain.xml";
const BOOK = "xl/workbook.xml";
const f = (ref: string, formula: string, value: number | string): string =>
  `<c r="${ref}"><f>${formula}</f><v>${value}</v></c>`;
const v = (ref: string, value: number): string => `<c r="${ref}"><v>${value}</v></c>`;

describe("a formula that others share", () => {
  const shared =
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><f t="shared" ref="B1:B3" si="0">A1*2+$A$1</f><v>3</v></c></row>` +
    `<row r="2"><c r="A2"><v>2</v></c><c r="B2" t="n"><f t="shared" si="0"/><v>5</v></c></row>` +
    `<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>7</v></c></row>`;

  test("leaves their own to the others where it is written over", async () => {
    const file = open(shared);
    await write(file, { B1: { value: 9 } });
    expect(rows(file)).toBe(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>9</v></c></row>` +
        `<row r="2"><c r="A2"><v>2</v></c><c r="B2" t="n"><f>A2*2+$A$1</f><v>5</v></c></row>` +
        `<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f>A3*2+$A$1</f><v>7</v></c></row>`,
    );
  });

  test("stays shared where one of the others is written over", async () => {
    const file = open(shared);
    await write(file, { B2: { value: 9 } });
    expect(rows(file)).toBe(shared.replace(/<c r="B2".*?<\/c>/, `<c r="B2"><v>9</v></c>`));
  });

  test("leaves those without their values that follow from another cell of the edit", async () => {
    const file = open(shared);
    await write(file, { B1: { value: 9 }, A2: { value: 4 } });
    expect(rows(file)).toContain(`<c r="B2"><f>A2*2+$A$1</f></c>`);
    expect(rows(file)).toContain(`<c r="B3"><f>A3*2+$A$1</f><v>7</v></c>`);
  });
});

describe("one formula over several cells", () => {
  const array = `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>${v("B1", 1)}</row><row r="2">${v("A2", 4)}${v("B2", 2)}</row>`;

  test.each(["A1", "A2"])("is not changed in one cell alone, %s", async (a1) => {
    const file = open(array);
    const before = file.save();
    const refused = await file.apply({
      title: "改",
      cells: [change(file, "B1", { value: 5 }), change(file, a1, { value: 1 })],
    });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "array-formula", message: expect.stringMatching(/表一!A1:A2.*数组公式/) },
    });
    expect(file.save()).toBe(before);
  });

  test("is written over as a whole", async () => {
    const file = open(array);
    await write(file, { A1: { value: 1 }, A2: { value: 2 } });
    expect(rows(file)).toContain(`<c r="A1"><v>1</v></c>`);
    expect(rows(file)).toContain(`<c r="A2"><v>2</v></c>`);
  });

  test("leaves none of its cells a value that is no longer true", async () => {
    const file = open(array);
    await write(file, { B2: { value: 3 } });
    expect(rows(file)).toBe(
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f></c>${v("B1", 1)}</row><row r="2"><c r="A2"></c>${v("B2", 3)}</row>`,
    );
  });
});

describe("values of formulas", () => {
  const ONE = `<row r="1">${v("A1", 1)}${f("B1", "A1*2", 2)}${f("C1", "B1+1", 3)}${f("D1", "D2", 0)}</row>`;

  test.each([
    ["of its sheet by name", "表一!A1"],
    ["of its sheet in quotes", "SUM('表一'!$A$1:$B$2)"],
    ["through a name", "合计数"],
    ["through a table", "表1[金额]"],
    ["over several sheets", "SUM(表一:表二!A1)"],
    ["at a place that is computed", "INDIRECT(&quot;A&quot;&amp;1)"],
    ["up to an end that is computed", "SUM(A9:INDEX(B:B,2))"],
    ["as what is spilled", "SUM(Z9#)"],
  ])("go where a formula reads what was written, on another sheet too: %s", async (_, formula) => {
    const file = openSheets({
      表一: ONE,
      表二: `<row r="1">${f("A1", formula, 7)}${f("B1", "A1", 7)}</row>`,
    });
    await write(file, { A1: { value: 5 } });
    expect([shown(file, "A1", "表二"), shown(file, "B1", "表二")]).toEqual([null, null]);
    expect([shown(file, "B1"), shown(file, "C1"), shown(file, "D1")]).toEqual([null, null, 0]);
    expect(text(file, BOOK)).toContain(`<calcPr fullCalcOnLoad="1" calcId="1"/>`);
  });

  test.each(["A1*2", "SUM($A$1:C9)", "SUM(A:B)", "SUM(1:2)", "SUM(A9:INDEX(B:B,2))", "A1:A1 A:A"])(
    "on the same sheet go too: %s",
    async (formula) => {
      const file = open(`<row r="1">${v("A1", 1)}</row><row r="12">${f("J12", formula, 7)}</row>`);
      await write(file, { A1: { value: 5 } });
      expect(shown(file, "J12")).toBeNull();
    },
  );

  test.each([
    "A2*2",
    "SUM(B1:C9)",
    "&quot;A1&quot;",
    "表二!A1",
    "[1]表一!A1",
    "'[另.xlsx]表一'!A1",
    "A1x()",
    "TRUE",
    "LOG10(2)",
  ])("stay where they do not, and nothing is computed anew: %s", async (formula) => {
    const file = openSheets({ 表一: `<row r="1">${v("A1", 1)}${f("H1", formula, 7)}</row>`, 表二: "" });
    const before = text(file, BOOK);
    await write(file, { A1: { value: 5 } });
    expect(shown(file, "H1")).toBe(7);
    expect(text(file, BOOK)).toBe(before);
  });

  test("are asked for where a formula is written", async () => {
    const file = openSheets({ 表一: `<row r="1">${v("A1", 1)}</row>` });
    await write(file, { B1: { formula: "=A1" } });
    expect(cell(file, "B1")).toEqual({ formula: "=A1" });
    expect(text(file, BOOK)).toContain("fullCalcOnLoad");
  });

  test("are computed on loading in a workbook that says nothing of computing", async () => {
    const file = open(`<row r="1">${v("A1", 1)}${f("B1", "A1", 1)}</row>`);
    await write(file, { A1: { value: 2 } });
    expect(text(file, BOOK)).toContain(`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`);
  });

  test("follow through long chains", async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, at) => `<row r="${at + 2}">${f(`A${at + 2}`, `A${at + 1}+1`, at + 2)}</row>`,
    );
    const file = open(`<row r="1">${v("A1", 1)}</row>${lines.join("")}`);
    await write(file, { A1: { value: 5 } });
    expect(rows(file)).not.toMatch(/<\/f><v>/);
  });
});

describe("the order of computing", () => {
  const sheets = {
    表一: `<row r="1">${f("A1", "1+1", 2)}${f("B1", "2+2", 4)}</row>`,
    表二: `<row r="1">${f("A1", "1+1", 2)}${f("B1", "2+2", 4)}</row>`,
  };
  const types = `<Types><Override PartName="/${CHAIN}" ContentType="x"/></Types>`;
  const open2 = () =>
    openSheets(sheets, {
      "[Content_Types].xml": types,
      [CHAIN]: `<calcChain><c r="B1" i="2"/><c r="A1"/><c r="B1" i="1"/><c r="A1" l="1"/></calcChain>`,
    });

  test("loses the cells that have no formula any more, and no other loses its sheet", async () => {
    const file = open2();
    await write(file, { B1: { value: 1 } }, "表二");
    expect(text(file, CHAIN)).toBe(
      `<calcChain><c i="2" r="A1"/><c r="B1" i="1"/><c r="A1" l="1"/></calcChain>`,
    );
    await write(file, { B1: { formula: "=3" } }, "表一");
    expect(text(file, CHAIN)).toContain(`<c r="B1" i="1"/>`);
  });

  test("goes with all that speaks of it once it is empty", async () => {
    const file = open2();
    for (const sheet of ["表一", "表二"]) await write(file, { A1: { value: 1 }, B1: { value: null } }, sheet);
    expect(Object.keys(unzipSync(file.save()))).not.toContain(CHAIN);
    expect(text(file, "[Content_Types].xml")).not.toContain("calcChain");
    expect(text(file, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("a sheet that comes", () => {
  const [formulas, names] = [
    `<row r="1">${f("A1", "表1[金额]", 7)}${f("B1", "新表!A1", 7)}${f("C1", "B1", 7)}${f("D1", "A2", 7)}</row>`,
    `<workbook xmlns:r="x"><sheets><sheet name="表一" sheetId="1" r:id="r0"/></sheets><definedNames><definedName name="新">新表!$A$1</definedName></definedNames></workbook>`,
  ];
  const add = async (file: ReturnType<typeof open>) => {
    const [sheet] = file.workbook().snapshot.sheets;
    const snapshot = {
      ...sheet!,
      name: "新表",
      values: [[1]],
      formulas: [["=A2"]],
      numberFormats: [["General"]],
    };
    const look = { looks: [{}], cells: [], columnWidths: {}, rowHeights: {} };
    return value(await file.apply({ title: "加", cells: [], added: [{ snapshot, look }] }));
  };

  test("leaves their values to formulas that cannot read it, and takes those of the others", async () => {
    const file = open(`<row r="1">${f("A1", "表1[金额]", 7)}${f("D1", "A2", 7)}</row>`);
    await add(file);
    expect([shown(file, "A1"), shown(file, "D1")]).toEqual([7, 7]);
    const other = open(formulas);
    await add(other);
    expect(["A1", "B1", "C1", "D1"].map((a1) => shown(other, a1))).toEqual([null, null, null, 7]);
  });

  test("takes the values of formulas that may read it by a name", async () => {
    const file = open(`<row r="1">${f("A1", "新", 7)}${f("D1", "A2", 7)}</row>`, {
      "xl/workbook.xml": names,
    });
    await add(file);
    expect([shown(file, "A1"), shown(file, "D1")]).toEqual([null, 7]);
  });

  test("and goes again leaves the workbook as it was, saved in between", async () => {
    const file = open(`<row r="1">${v("A1", 1)}</row>`, {
      "[Content_Types].xml": "<Types></Types>",
    });
    const before = text(file, BOOK);
    const done = await add(file);
    const again = opened(file.save());
    value(await again.apply(done.inverse));
    expect(text(again, BOOK)).toBe(before);
  });
});
