import type { NewSheet } from "../../../src/sheet/edit";
import type { Chart, SheetExtras, Validation } from "../../../src/sheet/extras";
import type { CellLook } from "../../../src/sheet/look";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { formulaAt, valueAt } from "../../../src/sheet/snapshot";
import { chartsOn, linkAt, printOf, validationAt } from "../excel/extras";
import { at, sentence, value } from "../contract-kit";
import { block, openInExcel, sheetOf, workbookOf, type OpenExcel } from "./kit";

const DATA = "数据";
const data = sheetOf(DATA, [
  ["甲", 1],
  ["乙", 2],
]);

const list = (items: readonly string[], top = 2): Validation => ({
  areas: [{ top, left: 0, bottom: top, right: 0 }],
  allow: { kind: "list", items },
  message: "请从下拉选项里选。",
  isStrict: true,
});
const column = { top: 0, left: 1, bottom: 1, right: 1 };
const chart = (title: string, sheet = DATA): Chart => ({
  kind: "bar",
  title,
  categories: { sheet, area: { ...column, left: 0, right: 0 } },
  series: [{ name: "金额", values: { sheet, area: column } }],
  place: { top: 4, left: 3, bottom: 20, right: 9 },
});
const link = (row: number) => ({ at: { row, col: 0 }, to: { sheet: DATA, cell: at("B2") } });
const print = { paper: "A4", isLandscape: true, titleRows: { from: 0, to: 0 } } as const;
const all: SheetExtras = {
  validations: [list(["是", "否"])],
  links: [link(0), link(1)],
  charts: [chart("一"), chart("二")],
  print,
};

function newSheet(
  extras: SheetExtras,
  values: readonly (readonly CellValue[])[],
  look: CellLook = {},
  facts = {},
): NewSheet {
  const cells = values.map((row) => row.map(() => 0));
  return {
    snapshot: sheetOf("新表", values, facts),
    look: { looks: [look], cells, columnWidths: {}, rowHeights: {} },
    extras,
  };
}

describe("adding whole sheets in Excel", () => {
  let open: OpenExcel;
  beforeEach(() => {
    open = openInExcel(workbookOf(data));
  });

  const add = (...added: NewSheet[]) => value(open.host.apply({ title: "加表", cells: [], added }));
  const made = () => open.excel.machine.book.sheets[1]!;
  const words = [["甲"], ["乙"], ["丙"]];

  test("takes as many requests with 600 extras on three sheets as with none on one", async () => {
    await add(newSheet({}, words));
    const without = open.excel.recorder.syncs().length;
    open = openInExcel(workbookOf(data));
    const rows = Array.from({ length: 98 }, (_, row) => row);
    const sheets = [1, 2, 3].map((number): NewSheet => {
      const { snapshot, look } = newSheet(
        {},
        block(100, 1, (row) => `第${row}行`),
      );
      const extras = {
        validations: rows.map((row) => list(["是", "否"], row)),
        links: rows.map(link),
        charts: [chart("一"), chart("二"), chart("三"), chart("四")],
        print,
      };
      return { snapshot: { ...snapshot, name: `表${number}` }, look, extras };
    });
    expect((await add(...sheets)).leftOut).toEqual([]);
    expect(open.excel.recorder.syncs()).toHaveLength(without);
    expect(made().validations).toHaveLength(98);
    expect(made().charts).toHaveLength(4);
  });

  test("gives linked cells the font of their look, where Excel has given them one for links", async () => {
    const font = { fontName: "黑体", fontSize: 14, bold: true, fontColor: "C00000" };
    await add(newSheet({ links: [link(0)] }, words, font));
    expect(made().rows.get(0)!.get(0)!.look).toMatchObject({
      "font/name": "黑体",
      "font/size": 14,
      "font/bold": true,
      "font/color": "#C00000",
      "font/underline": "Single",
    });
  });

  test("leaves out what Excel has no place for, and says which sheet, what and why", async () => {
    const { leftOut } = await add(
      newSheet(
        {
          validations: [
            list(["长".repeat(200), "长".repeat(60)]),
            list(["甲,乙", "丙"], 3),
            list(["丁,戊"], 4),
            list(["=A1", "己"], 5),
            list([], 6),
            list(["是", "否"], 7),
          ],
          links: [
            { at: at("A1"), to: { file: "a#1.xlsx" } },
            { at: at("A2"), to: { file: "file:///C:/x.exe" } },
            { at: at("A3"), to: { file: "\\\\server\\x.xlsx" } },
          ],
          charts: [chart("一", "没有的表"), { ...chart("二"), series: [] }],
        },
        words,
      ),
    );
    expect(leftOut).toEqual([
      "工作表“新表”有 5 处没有设下拉选项或填写限制：选项连起来超过 255 个字符，Excel 存不下；选项里有逗号或换行，分不清是几个选项；第一个选项以等号开头，会被当成公式；没有给出选项。需要时请在 Excel 或 WPS 表格里自己设置。",
      "工作表“新表”有 3 个单元格没有设超链接，只有文字：文件名里有“#”，Excel 的链接打不开这样的文件；只能链接到同一文件夹里的文件。需要时请在 Excel 或 WPS 表格里自己设置。",
      "工作表“新表”有 2 张图表没有画：数据所在的工作表“没有的表”不在工作簿里；没有给出数据系列。需要时请在 Excel 或 WPS 表格里自己设置。",
    ]);
    expect(made().validations).toHaveLength(1);
    expect(validationAt(made(), "A8")).toMatchObject({ allow: { items: ["是", "否"] } });
    expect([linkAt(made(), "A1"), made().charts]).toEqual([undefined, []]);
    expect(open.excel.recorder.syncs().some(({ error }) => error !== undefined)).toBe(false);
  });

  const failures: [what: string, name: string, said: RegExp][] = [
    ["validations", "Rule", /有 1 处没有设下拉选项/],
    ["links", "Hyperlink", /有 2 个单元格没有设超链接/],
    ["charts", "SetXAxisValues", /有 2 张图表没有画/],
    ["the print set-up", "PaperSize", /打印设置没有设好/],
  ];
  test.each(failures)(
    "keeps the sheet and the other extras where Excel refuses %s, and says so",
    async (what, name, said) => {
      open.excel.machine.failing = { name, code: "GeneralException", always: true };
      const { leftOut, inverse } = await add(newSheet(all, words));
      open.excel.machine.failing = null;
      expect(leftOut).toEqual([expect.stringMatching(said)]);
      expect(leftOut![0]).toMatch(/^工作表“新表”.*Excel 自己出错了/);
      const holds = {
        validations: made().validations.length === 1,
        links: linkAt(made(), "A1") !== undefined && linkAt(made(), "A2") !== undefined,
        charts: chartsOn(open.excel.machine.book, made()).length === 2,
        "the print set-up": printOf(made()).paper === "A4" && printOf(made()).titleRows !== undefined,
      };
      // The paper of a new sheet is A4 as it is, and the rest of how it is printed is set.
      const others = Object.entries(holds).filter(([kind]) => kind !== what || kind === "the print set-up");
      expect(others.filter(([, isThere]) => !isThere)).toEqual([]);
      expect(made().charts.length).toBe(what === "charts" ? 0 : 2);
      expect((await value(open.host.apply(inverse))).kept).toEqual([]);
      expect(open.excel.machine.book.sheets).toHaveLength(1);
    },
  );

  test("draws each chart once where a later extra fails at first", async () => {
    open.excel.machine.failing = { name: "Orientation", code: "GeneralException" };
    expect((await add(newSheet(all, words))).leftOut).toEqual([]);
    expect(made().charts.map(({ title }) => title)).toEqual(["一", "二"]);
  });

  test("takes nothing for done where Excel is blocked, and takes the sheet back", async () => {
    open.excel.machine.failing = { name: "PaperSize", code: "ActivityLimitReached" };
    const refused = await open.host.apply({ title: "加表", cells: [], added: [newSheet(all, words)] });
    expect(refused).toMatchObject({ ok: false, problem: { code: "excel-activity-limit-reached" } });
    expect(sentence(refused)).toContain("表格没有改动");
    expect(open.excel.machine.book.sheets).toHaveLength(1);
  });

  test("hides and protects a sheet once it has everything", async () => {
    const facts: Partial<SheetSnapshot> = { visible: "veryHidden", protected: true };
    expect((await add(newSheet(all, words, {}, facts))).leftOut).toEqual([]);
    expect(made().visibility).toBe("VeryHidden");
    expect(made().protection).not.toBeNull();
    expect([made().charts.length, made().validations.length]).toEqual([2, 1]);
    expect(linkAt(made(), "A1")).toEqual(link(0).to);
  });

  test("takes a sheet back although it is deeply hidden by then", async () => {
    open.excel.machine.failing = { name: "GetUsedRangeOrNullObject", code: "GeneralException", always: true };
    const added = [newSheet({}, words, {}, { visible: "veryHidden" })];
    const refused = await open.host.apply({ title: "加表", cells: [], added });
    open.excel.machine.failing = null;
    expect(sentence(refused)).toContain("表格没有改动");
    expect(open.excel.machine.book.sheets).toHaveLength(1);
  });

  test("draws numbers that lie in a row, and shows a legend where it tells anything", async () => {
    const row = { top: 0, left: 0, bottom: 0, right: 3 };
    const lying: Chart = {
      ...chart("一"),
      series: [{ name: "甲", values: { sheet: "新表", area: row } }],
    };
    const two = { ...lying, series: [...lying.series, { ...lying.series[0]!, name: "乙" }] };
    await add(newSheet({ charts: [lying, two, { ...lying, kind: "pie" }] }, [[1, 2, 3, 4]]));
    const charts = chartsOn(open.excel.machine.book, made());
    expect(charts.map(({ series }) => series)).toEqual([lying.series, two.series, lying.series]);
    expect(made().charts.map(({ legend }) => legend)).toEqual([false, true, true]);
  });

  test("leads to a sheet whose name has a quote in it", async () => {
    await add(newSheet({ links: [{ at: at("A1"), to: { sheet: "it's", cell: at("C3") } }] }, words));
    expect(made().rows.get(0)!.get(0)!.link).toEqual({ documentReference: "'it''s'!C3" });
  });

  test("misses no text that a merged area covers", async () => {
    const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    expect((await add(newSheet({}, words, {}, { merges }))).leftOut).toEqual([]);
    expect(made().merges).toEqual(merges);
  });

  test("gives no text to charts that Excel would take for a reference", async () => {
    const { series, ...rest } = chart("=SUM(A1)");
    await add(newSheet({ charts: [{ ...rest, series: [{ ...series[0]!, name: "=A1" }] }] }, words));
    expect(made().charts[0]).toMatchObject({ title: " =SUM(A1)", series: [{ name: " =A1" }] });
  });

  test("bounds numbers on one side alone, and lists of any length below the limit", async () => {
    const bound = (allow: Validation["allow"], top: number): Validation => ({ ...list([], top), allow });
    const message = "很".repeat(300);
    await add(
      newSheet(
        {
          validations: [
            bound({ kind: "number", least: 0 }, 0),
            bound({ kind: "number", most: 100 }, 1),
            { ...bound({ kind: "number" }, 2), message },
            list(["长".repeat(127), "长".repeat(127)], 3),
          ],
        },
        words,
      ),
    );
    const allowed = ["A1", "A2", "A3", "A4"].map((a1) => validationAt(made(), a1)!);
    expect(allowed.map(({ allow }) => allow)).toEqual([
      { kind: "number", least: 0 },
      { kind: "number", most: 100 },
      { kind: "number", least: -1e300 },
      { kind: "list", items: ["长".repeat(127), "长".repeat(127)] },
    ]);
    expect(allowed[2]!.message).toMatch(/^很{254}…$/);
  });

  test("sets the height of a thousand rows alike, and hides as many, in one call each", async () => {
    const { snapshot, look } = newSheet(
      {},
      block(2_000, 1, () => "行"),
    );
    const rowHeights = Object.fromEntries(Array.from({ length: 1_000 }, (_, row) => [row, 24]));
    const hiddenRows = Array.from({ length: 900 }, (_, index) => 1_050 + index);
    await add({ snapshot: { ...snapshot, hiddenRows }, look: { ...look, rowHeights } });
    const calls = open.excel.recorder.syncs().flatMap(({ writes, names }) => (writes ? names : []));
    expect(calls.filter((name) => name === "RowHeight")).toHaveLength(1);
    expect(calls.filter((name) => name === "RowHidden")).toHaveLength(1);
    expect([made().rowHeights.get(999), made().rowHeights.get(1_000)]).toEqual([24, undefined]);
    expect([made().hiddenRows.has(1_949), made().hiddenRows.size]).toEqual([true, 900]);
  });

  test("writes texts of a new sheet in another way where Excel does not heed the sign for texts", async () => {
    const range: object = globalThis.Excel.Range.prototype;
    const known = Object.getOwnPropertyDescriptor(range, "formulas")!;
    const misread = (entry: unknown) => (typeof entry === "string" ? entry.replace(/^'/, "") : entry);
    Object.defineProperty(range, "formulas", {
      ...known,
      set(this: unknown, rows: unknown[][]) {
        known.set!.call(
          this,
          rows.map((row) => row.map(misread)),
        );
      },
    });
    await add(
      newSheet({}, [
        ["001", "=B2"],
        ["2024-01-01", 5],
      ]),
    );
    const read = (await value(open.host.read())).sheets[1]!;
    expect(["A1", "B1", "A2", "B2"].map((a1) => valueAt(read, at(a1)))).toEqual([
      "001",
      "=B2",
      "2024-01-01",
      5,
    ]);
    expect(formulaAt(read, at("B1"))).toBeNull();
  });

  test.each([false, true])(
    "takes a new sheet back where Excel makes something else of its texts whatever is done; protected: %s",
    async (isProtected) => {
      const range: object = globalThis.Excel.Range.prototype;
      const known = Object.getOwnPropertyDescriptor(range, "formulas")!;
      Object.defineProperty(range, "formulas", {
        ...known,
        set(this: unknown, rows: unknown[][]) {
          known.set!.call(
            this,
            rows.map((row) => row.map((entry) => (String(entry).endsWith("001") ? 1 : entry))),
          );
        },
      });
      const added = [newSheet({}, [["001"]], {}, { protected: isProtected })];
      const refused = await open.host.apply({ title: "加表", cells: [], added });
      expect(refused).toMatchObject({ problem: { code: "excel-text-changed" } });
      expect(open.excel.machine.book.sheets).toHaveLength(1);
    },
  );
});
