import {
  MARK_FILLS,
  markFormula,
  severityOfMarkFormula,
  type Mark,
  type Severity,
} from "../../../src/sheet/mark";
import { at, sentence, value } from "../contract-kit";
import { block, openInExcel, sheetOf, workbookOf, type OpenExcel } from "./kit";

const SHEET = "绩效目标表";
const KB = 1024;

const mark = (a1: string, severity: Severity, sheet = SHEET): Mark => ({
  at: { sheet, ...at(a1) },
  severity,
});

/** Cells that no two of which are neighbours, as findings lie. */
const scattered = (count: number, severity: Severity, sheet = SHEET): Mark[] =>
  Array.from({ length: count }, (_, index) => ({
    at: { sheet, row: 2 * Math.floor(index / 10), col: 2 * (index % 10) },
    severity,
  }));

function rulesOf({ excel }: OpenExcel, name = SHEET) {
  return excel.machine.book.sheets.find((sheet) => sheet.name === name)!.rules;
}

const ours = (open: OpenExcel, name = SHEET) =>
  rulesOf(open, name).filter(({ formula }) => severityOfMarkFormula(formula) !== undefined);

describe("marking in Excel", () => {
  let open: OpenExcel;
  beforeEach(() => {
    open = openInExcel(
      workbookOf(
        sheetOf(
          SHEET,
          block(120, 20, () => "甲"),
        ),
        sheetOf("备注", [["乙"]]),
      ),
    );
  });

  const total = (key: "bytesOut" | "bytesIn") =>
    open.excel.recorder.syncs().reduce((sum, exchange) => sum + exchange[key], 0);

  test("marks 500 cells in one rule, three requests after a reading, and less than 10 KB", async () => {
    await value(open.host.read());
    open.excel.recorder.reset();
    expect(await value(open.host.mark(scattered(500, "error")))).toEqual({ marked: 500, refused: [] });
    expect(ours(open)).toHaveLength(1);
    expect(ours(open)[0]!.areas).toHaveLength(500);
    expect(open.excel.recorder.syncs()).toHaveLength(3);
    expect(total("bytesOut")).toBeLessThan(10 * KB);
  });

  test("takes three requests for twelve sheets, five to mark them anew and four to clear them", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `表${index}`);
    open = openInExcel(
      workbookOf(
        ...names.map((name) =>
          sheetOf(
            name,
            block(20, 20, () => "甲"),
          ),
        ),
      ),
    );
    const marks = (severity: Severity) => names.flatMap((name) => scattered(30, severity, name));
    await value(open.host.read());
    open.excel.recorder.reset();
    await value(open.host.mark(marks("error")));
    expect(open.excel.recorder.syncs()).toHaveLength(3);
    open.excel.recorder.reset();
    await value(open.host.mark(marks("warning")));
    expect(open.excel.recorder.syncs()).toHaveLength(5);
    open.excel.recorder.reset();
    await value(open.host.clearMarks());
    expect(open.excel.recorder.syncs()).toHaveLength(4);
    expect(names.flatMap((name) => ours(open, name))).toEqual([]);
  });

  test("writes nothing where everything is marked as it should be, which leaves Excel's undo alone", async () => {
    const marks = [...scattered(40, "error"), mark("B2", "notice"), mark("A1", "warning", "备注")];
    await value(open.host.mark(marks));
    open.excel.recorder.reset();
    expect(await value(open.host.mark(marks))).toEqual({ marked: 42, refused: [] });
    expect(open.excel.recorder.syncs().filter(({ writes }) => writes)).toEqual([]);
    await value(open.host.mark(marks.slice(1)));
    expect(open.excel.recorder.syncs().filter(({ writes }) => writes)).not.toEqual([]);
  });

  test("cuts long lists of cells into rules whose addresses Excel takes whole", async () => {
    const marks = Array.from({ length: 3_000 }, (_, index) => ({
      at: { sheet: SHEET, row: 1_000 + 2 * Math.floor(index / 10), col: 2 * (index % 10) },
      severity: "warning" as const,
    }));
    await value(open.host.mark(marks));
    expect(ours(open).length).toBeGreaterThan(1);
    expect(ours(open).flatMap(({ areas }) => areas)).toHaveLength(3_000);
    for (const { areas } of ours(open)) {
      const address = areas.map(({ left, top }) => `${String.fromCharCode(65 + left)}${top + 1}`).join();
      expect(address.length).toBeLessThanOrEqual(8_000);
    }
  });

  test("puts the gravest in front, bold where it is an error, and lets other rules go on", async () => {
    await value(open.host.mark([mark("A1", "notice"), mark("A2", "warning"), mark("A3", "error")]));
    expect(rulesOf(open).map(({ formula }) => formula)).toEqual(
      (["error", "warning", "notice"] as const).map(markFormula),
    );
    expect(rulesOf(open).map(({ look }) => look["font/bold"])).toEqual([true, undefined, undefined]);
    expect(rulesOf(open)[0]!.look["fill/color"]).toBe(`#${MARK_FILLS.error}`);
    expect(rulesOf(open).map(({ stopIfTrue }) => stopIfTrue)).toEqual([false, false, false]);
  });

  test("marks the whole of a merged area without having read the workbook", async () => {
    const merges = [{ top: 4, left: 1, bottom: 6, right: 3 }];
    open = openInExcel(
      workbookOf(
        sheetOf(
          SHEET,
          block(10, 5, () => "甲"),
          { merges },
        ),
      ),
    );
    await value(open.host.mark([mark("B5", "error")]));
    expect(ours(open)[0]!.areas).toEqual(merges);
  });

  test("goes around a sheet whose rules Excel cannot read, says so, and marks the others", async () => {
    open = openInExcel(
      workbookOf(sheetOf(SHEET, [["甲"]]), sheetOf("备注", [["乙"]]), sheetOf("丙", [["丙"]])),
      { faults: { twoCellValueRules: true } },
    );
    await value(open.host.mark([mark("A1", "error", "备注")]));
    open.excel.user.addRule("备注", "A1", "1", "00FF00", "CellValue");
    open.excel.user.addRule("备注", "A1", "2", "00FF00", "CellValue");
    const everywhere = [mark("A1", "error"), mark("A1", "error", "备注"), mark("A1", "error", "丙")];
    for (const _ of ["once", "again"]) {
      const report = await value(open.host.mark(everywhere));
      expect(report.marked).toBe(2);
      expect(report.refused).toEqual([
        { sheet: "备注", because: expect.stringMatching(/读不出.*第 3 条.*管理规则.*jixiao:mark/) },
      ]);
    }
    expect(ours(open)).toHaveLength(1);
    expect(ours(open, "备注")).toHaveLength(1);
    expect(ours(open, "丙")).toHaveLength(1);
    const cleared = await open.host.clearMarks();
    expect(sentence(cleared)).toMatch(/“备注”的标记没有清除/);
    expect(ours(open)).toEqual([]);
    expect(rulesOf(open, "备注")).toHaveLength(3);
  });

  test("deletes rule by rule where one of them makes Excel fail, and names the sheet where it stays", async () => {
    await value(open.host.mark([mark("A1", "error"), mark("A2", "warning"), mark("A1", "notice", "备注")]));
    open.excel.user.addRule(SHEET, "C1:C9", "=C1>1", "00FF00");
    rulesOf(open).find(({ formula }) => formula === markFormula("warning"))!.broken = "delete";
    const cleared = await open.host.clearMarks();
    expect(cleared).toMatchObject({ ok: false, problem: { code: "marks-kept" } });
    expect(sentence(cleared)).toMatch(/“绩效目标表”.*管理规则.*jixiao:mark/);
    expect(rulesOf(open).map(({ formula }) => formula)).toEqual(["=C1>1", markFormula("warning")]);
    expect(rulesOf(open, "备注")).toEqual([]);
  });

  test("marks a protected sheet that lets cells be formatted, and leaves any other", async () => {
    const { sheets } = open.excel.machine.book;
    sheets[0]!.protection = { options: { allowFormatCells: true }, password: "" };
    sheets[1]!.protection = { options: {}, password: "" };
    const report = await value(open.host.mark([mark("A1", "error"), mark("A1", "error", "备注")]));
    expect(report).toMatchObject({ marked: 1, refused: [{ sheet: "备注" }] });
    expect(ours(open)).toHaveLength(1);
  });

  test("says which sheet keeps its marks because it was protected since", async () => {
    await value(open.host.mark([mark("A1", "error"), mark("A1", "error", "备注")]));
    open.excel.machine.book.sheets[1]!.protection = { options: {}, password: "" };
    const cleared = await open.host.clearMarks();
    expect(sentence(cleared)).toMatch(/“备注”的标记没有清除.*撤销工作表保护/);
    expect(ours(open)).toEqual([]);
    expect(ours(open, "备注")).toHaveLength(1);
  });

  test("does one thing after the other, so that marking and clearing at once leave no mark twice", async () => {
    const marks = scattered(20, "error");
    await Promise.all([
      open.host.mark(marks),
      open.host.clearMarks(),
      open.host.mark(marks),
      open.host.mark([]),
    ]);
    expect(ours(open)).toEqual([]);
  });
});
