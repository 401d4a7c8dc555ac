import type { CellContent, CellEdit } from "../../../src/sheet/edit";
import { formatAt, formulaAt, valueAt } from "../../../src/sheet/snapshot";
import { at, filled, sentence, value } from "../contract-kit";
import { block, openInExcel, sheetOf, workbookOf, type OpenExcel } from "./kit";

const SHEET = "绩效目标表";
const KB = 1024;

function change(a1: string, expected: CellContent, content: CellContent, sheet = SHEET): CellEdit {
  return { at: { sheet, ...at(a1) }, expected, content };
}

const onto = (a1: string, content: CellContent) => change(a1, { value: null }, content);

/** One row of empty cells, each in a number format. */
const formats = ["General", "@", "0.00%", "yyyy/m/d"];
const sheet = sheetOf(
  SHEET,
  [
    ["合计", 0.5, null, null],
    ["甲", null, null, null],
  ],
  {
    numberFormats: [["General", "0.00%", "General", "General"], formats],
  },
);

async function cell({ host }: OpenExcel, a1: string) {
  const { sheets } = await value(host.read());
  return {
    value: valueAt(sheets[0]!, at(a1)),
    formula: formulaAt(sheets[0]!, at(a1)),
    format: formatAt(sheets[0]!, at(a1)),
  };
}

describe("writing in Excel", () => {
  let open: OpenExcel;
  beforeEach(() => {
    open = openInExcel(workbookOf(sheet));
  });

  test("takes four requests, however many cells on however many sheets", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `表${index}`);
    const many = openInExcel(
      workbookOf(
        ...names.map((name) =>
          sheetOf(
            name,
            block(20, 6, (row) => row),
          ),
        ),
      ),
    );
    const cells = names.flatMap((name) => [
      change("B2", { value: 1 }, { value: "改" }, name),
      change("D19", { value: 18 }, { formula: "=B3" }, name),
    ]);
    expect(await value(many.host.apply({ title: "改", cells }))).toMatchObject({ changed: 60, skipped: [] });
    expect(many.excel.recorder.syncs()).toHaveLength(4);
  });

  test("writes neighbours as one block: 2,000 cells in less than 30 KB", async () => {
    const many = openInExcel(
      workbookOf(
        sheetOf(
          SHEET,
          block(200, 10, () => 1),
        ),
      ),
    );
    const cells = block(200, 10, () => null).flatMap((row, r) =>
      row.map((_, col): CellEdit => {
        return {
          at: { sheet: SHEET, row: r, col },
          expected: { value: 1 },
          content: { value: r * 10 + col },
        };
      }),
    );
    expect(await value(many.host.apply({ title: "改", cells }))).toMatchObject({ changed: 2_000 });
    const writes = many.excel.recorder.syncs().filter(({ writes }) => writes);
    expect(writes).toHaveLength(1);
    expect(writes[0]!.bytesOut).toBeLessThan(30 * KB);
    expect(writes[0]!.names.filter((name) => name === "Formulas")).toHaveLength(2);
  });

  test("sends what is too much for Excel on the web in portions", async () => {
    const many = openInExcel(
      workbookOf(
        sheetOf(
          SHEET,
          block(600, 2, () => null),
        ),
      ),
      { web: true },
    );
    const text = "很长的文字".repeat(400);
    const cells = block(600, 2, () => null).flatMap((row, r) =>
      row.map((_, col): CellEdit => {
        return {
          at: { sheet: SHEET, row: r, col },
          expected: { value: null },
          content: { value: `${text}${r}` },
        };
      }),
    );
    expect(await value(many.host.apply({ title: "改", cells }))).toMatchObject({ changed: 1_200 });
    const writes = many.excel.recorder.syncs().filter((each) => each.writes);
    expect(writes.length).toBeGreaterThan(2);
    expect(writes.every(({ bytesOut, error }) => bytesOut < 5 * KB * KB && error === undefined)).toBe(true);
    expect(await cell(many, "B600")).toMatchObject({ value: `${text}599` });
  });

  const texts = [
    "'x",
    "''x",
    "=A1",
    "-",
    "—",
    "1,000",
    "12:30",
    "2024年1月1日",
    "上午9:00",
    "100万元",
    "５０％",
    "true",
    "#REF!",
    "(5)",
    "¥5",
    " 7 ",
    "一",
  ];
  test.each(texts)("keeps the text %s in cells of every format, and their formats", async (text) => {
    const cells = ["A3", "B2", "C2", "D2"].map((a1) => onto(a1, { value: text }));
    expect(await value(open.host.apply({ title: "改", cells }))).toMatchObject({ changed: 4, skipped: [] });
    expect(await cell(open, "A3")).toEqual({ value: text, formula: null, format: "General" });
    expect(await cell(open, "B2")).toEqual({ value: text, formula: null, format: "@" });
    expect(await cell(open, "C2")).toEqual({ value: text, formula: null, format: "0.00%" });
    expect(await cell(open, "D2")).toEqual({ value: text, formula: null, format: "yyyy/m/d" });
  });

  /** Makes Excel take entries otherwise than documented. */
  function misread(take: (entry: unknown) => unknown): void {
    const range: object = globalThis.Excel.Range.prototype;
    const known = Object.getOwnPropertyDescriptor(range, "formulas")!;
    const set = function (this: unknown, rows: unknown[][]) {
      known.set!.call(
        this,
        rows.map((row) => row.map(take)),
      );
    };
    Object.defineProperty(range, "formulas", { ...known, set });
  }

  test("writes a text in another way where Excel does not heed the sign for texts", async () => {
    misread((entry) => (typeof entry === "string" ? entry.replace(/^'/, "") : entry));
    const cells = [onto("A3", { value: "001" }), onto("D2", { value: "2024-01-01" })];
    expect(await value(open.host.apply({ title: "改", cells }))).toMatchObject({ changed: 2 });
    expect(await cell(open, "A3")).toEqual({ value: "001", formula: null, format: "General" });
    expect(await cell(open, "D2")).toEqual({ value: "2024-01-01", formula: null, format: "yyyy/m/d" });
  });

  test("leaves everything as it was where Excel makes something else of a text whatever is done", async () => {
    const before = await value(open.host.read());
    misread((entry) => (/001/.test(String(entry)) ? 1 : entry));
    const refused = await open.host.apply({
      title: "改",
      cells: [onto("A3", { value: "001" }), onto("C2", { value: "甲" })],
    });
    expect(refused).toMatchObject({ problem: { code: "excel-text-changed" } });
    expect(sentence(refused)).toMatch(/当成了数字.*设为“文本”.*表格没有改动/);
    expect(filled(await value(open.host.read()))).toEqual(filled(before));
  });

  test("leaves words as they are typed, without the sign for texts", async () => {
    await value(open.host.apply({ title: "改", cells: [onto("C2", { value: "2024 年新增 3 个项目" })] }));
    expect(open.excel.machine.book.sheets[0]!.rows.get(1)!.get(2)).toMatchObject({ quoted: false });
  });

  test("gives the sign for texts to words behind a tab, which could be dropped", async () => {
    await value(open.host.apply({ title: "改", cells: [onto("C2", { value: "\t=合计" })] }));
    expect(open.excel.machine.book.sheets[0]!.rows.get(1)!.get(2)).toMatchObject({
      value: "\t=合计",
      quoted: true,
    });
  });

  test("writes numbers, truth values and formulas into cells for texts, which keep their format", async () => {
    await value(open.host.apply({ title: "改", cells: [onto("B2", { value: 12.5 })] }));
    expect(await cell(open, "B2")).toEqual({ value: 12.5, formula: null, format: "@" });
    await value(open.host.apply({ title: "改", cells: [change("B2", { value: 12.5 }, { value: true })] }));
    expect(await cell(open, "B2")).toEqual({ value: true, formula: null, format: "@" });
    await value(
      open.host.apply({ title: "改", cells: [change("B2", { value: true }, { formula: "=B1*2" })] }),
    );
    expect(await cell(open, "B2")).toEqual({ value: 1, formula: "=B1*2", format: "@" });
  });

  test("gives a formula no number format of what it reads", async () => {
    await value(open.host.apply({ title: "改", cells: [onto("C1", { formula: "=B1" })] }));
    expect(await cell(open, "C1")).toEqual({ value: 0.5, formula: "=B1", format: "General" });
  });

  test("takes back what it has written where Excel fails half-way, and says so", async () => {
    const before = await value(open.host.read());
    open.excel.machine.failing = { name: "NumberFormat", code: "AccessDenied" };
    const cells = [onto("C2", { value: "甲" }), onto("D2", { formula: "=B1" })];
    const refused = await open.host.apply({ title: "改", cells });
    expect(refused).toMatchObject({ ok: false, problem: { code: "excel-access-denied" } });
    expect(sentence(refused)).toMatch(/“绩效目标表”.*撤销保护.*都已改回，表格没有改动/);
    expect(filled(await value(open.host.read()))).toEqual(filled(before));
  });

  test("takes added sheets back as well", async () => {
    const added = [
      {
        snapshot: sheetOf("新表", [["甲"]]),
        look: { looks: [{ bold: true }], cells: [[0]], columnWidths: {}, rowHeights: {} },
      },
    ];
    open.excel.machine.failing = { name: "Bold", code: "GeneralException" };
    const refused = await open.host.apply({ title: "加", cells: [onto("C2", { value: "甲" })], added });
    expect(sentence(refused)).toContain("表格没有改动");
    const { sheets } = await value(open.host.read());
    expect(sheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(await cell(open, "C2")).toMatchObject({ value: null });
  });

  test("refuses to add or take away sheets where the workbook's structure is protected", async () => {
    open.excel.machine.book.protected = true;
    const added = [
      {
        snapshot: sheetOf("新表", [["甲"]]),
        look: { looks: [], cells: [], columnWidths: {}, rowHeights: {} },
      },
    ];
    const refused = await open.host.apply({ title: "加", cells: [onto("C2", { value: "甲" })], added });
    expect(refused).toMatchObject({ problem: { code: "structure-protected" } });
    expect(await cell(open, "C2")).toMatchObject({ value: null });
  });

  test("refuses a text that no cell can hold, and names the cell", async () => {
    const refused = await open.host.apply({
      title: "改",
      cells: [onto("C2", { value: "长".repeat(32_768) })],
    });
    expect(refused).toMatchObject({ problem: { code: "text-too-long" } });
    expect(sentence(refused)).toContain("绩效目标表!C2");
    expect(open.excel.recorder.syncs()).toHaveLength(1);
  });

  test("takes a deeply hidden sheet away", async () => {
    const hidden = sheetOf("深藏", [["甲"]], { visible: "veryHidden" });
    const both = openInExcel(workbookOf(sheet, hidden));
    const removed = [{ snapshot: hidden, look: { looks: [], cells: [], columnWidths: {}, rowHeights: {} } }];
    const done = await value(both.host.apply({ title: "删", cells: [], removed }));
    expect((await value(both.host.read())).sheets).toHaveLength(1);
    await value(both.host.apply(done.inverse));
    expect((await value(both.host.read())).sheets[1]).toMatchObject({ name: "深藏", visible: "veryHidden" });
  });

  test("lays the look of a new sheet in one call for all cells that look alike", async () => {
    const values = block(200, 5, (row, col) => `${row} 行 ${col} 列`);
    const border = { style: "thin", color: "808080" };
    const looks = [
      {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        fontName: "黑体",
        fontSize: 16,
        fontColor: "FF0000",
        fill: "DDEBF7",
      },
      {
        horizontal: "center",
        vertical: "top",
        wrap: true,
        borders: { top: border, right: border, bottom: border, left: border },
      },
    ] as const;
    const look = {
      looks,
      cells: values.map((row, index) => row.map(() => (index === 0 ? 0 : 1))),
      columnWidths: { 0: 20 },
      rowHeights: { 0: 30 },
    };
    const merges = [{ top: 0, left: 0, bottom: 0, right: 4 }];
    const snapshot = sheetOf("新表", values, { merges, hiddenColumns: [4], hiddenRows: [7] });
    await value(open.host.apply({ title: "加", cells: [], added: [{ snapshot, look }] }));
    const made = open.excel.machine.book.sheets[1]!;
    const head = made.rows.get(0)!.get(0)!.look;
    expect(head).toMatchObject({
      "font/bold": true,
      "font/name": "黑体",
      "font/size": 16,
      "fill/color": "#DDEBF7",
    });
    expect(head).toMatchObject({
      "font/italic": true,
      "font/underline": "Single",
      "font/strikethrough": true,
    });
    const inner = made.rows.get(100)!.get(2)!.look;
    expect(inner).toMatchObject({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
    expect(made).toMatchObject({ merges, columnWidths: new Map([[0, 120]]), rowHeights: new Map([[0, 30]]) });
    const write = open.excel.recorder.syncs().find((each) => each.writes)!;
    expect(write.actions).toBeLessThan(120);
  });
});
