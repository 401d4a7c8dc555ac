import { detailOf, problemOf } from "../../../src/hosts/excel/errors";
import type { Host } from "../../../src/hosts/port";
import { at, edit, mark, ref, sentence, value } from "../contract-kit";
import { contractWorkbook } from "../contract-workbook";
import { openInExcel } from "./kit";

/** Each code that Excel documents, with what its sentence must tell a user to do. */
const CODES: readonly (readonly [string, RegExp])[] = [
  ["AccessDenied", /撤销保护.*启用编辑.*再试一次/],
  ["ActivityLimitReached", /等一会儿，再试一次/],
  ["ApiNotFound", /升级到 Office 2021/],
  ["Conflict", /同时修改.*重新审核/],
  ["FilteredRangeConflict", /清除筛选.*再试一次/],
  ["FormulaLengthExceedsLimit", /公式拆成几步/],
  ["GeneralException", /结束单元格编辑，再试一次.*详细信息/],
  ["InactiveWorkbook", /回到这个工作簿.*再试一次/],
  ["InsertDeleteConflict", /取消那里的合并单元格/],
  ["InvalidArgument", /重新审核后再试/],
  ["InvalidOperation", /关掉打开着的对话框，再试一次/],
  ["InvalidOperationInCellEditMode", /按 Enter 或 Esc 结束编辑，再试一次/],
  ["InvalidReference", /重新审核后再试/],
  ["InvalidSelection", /点一下任意单元格，再试一次/],
  ["ItemAlreadyExists", /同名的工作表.*改名/],
  ["ItemNotFound", /删除或改名，请重新审核/],
  ["MergedRangeConflict", /取消那里的合并单元格，再试一次/],
  ["NonBlankCellOffSheet", /删除工作表末尾用不到的行列/],
  ["NotImplemented", /升级到 Office 2021/],
  ["OperationCellsExceedLimit", /删除工作表里用不到的空行空列/],
  ["PivotTableRangeConflict", /数据透视表/],
  ["RangeExceedsLimit", /500 万格.*删除工作表里用不到的空行空列/],
  ["RequestAborted", /再试一次/],
  ["RequestPayloadSizeLimitExceeded", /5 MB.*分几次改/],
  ["ResponsePayloadSizeLimitExceeded", /5 MB.*特别长的文字/],
  ["UndoNotSupported", /窗格里的“撤销”/],
  ["UnsupportedFeature", /另存为 \.xlsx/],
  ["UnsupportedOperation", /另存为 \.xlsx/],
  ["UnsupportedSheet", /宏表或图表工作表/],
];

describe("what a user reads where Excel fails", () => {
  beforeEach(() => void openInExcel(contractWorkbook));

  test.each(CODES)("says of %s what happened and what to do, and keeps the rest as detail", (code, todo) => {
    const debugInfo = { errorLocation: "Range.formulas", statement: "range.formulas = ...;" };
    const thrown = Object.assign(new Error("in English"), { code, debugInfo });
    const { message, detail } = problemOf("修改“备注”", thrown);
    expect(message).toMatch(/^修改“备注”没有完成：.+。$/);
    expect(message).toMatch(todo);
    expect(message).not.toMatch(/English|Range\./);
    expect(detail).toBe(
      `${code}: in English\nat Range.formulas\nstatement range.formulas = ...;\nExcel PC 16.0.17000.20000 ExcelApi 1.20`,
    );
  });

  test("says each thing otherwise", () => {
    const said = new Set(CODES.map(([code]) => problemOf("", Object.assign(new Error(), { code })).message));
    // Two that differ for programmers only.
    expect(said.size).toBe(CODES.length);
  });

  test.each([
    new TypeError("x is undefined"),
    "text",
    null,
    undefined,
    Object.assign(new Error("new"), { code: "FutureCode" }),
  ])("tells of %p as of something unexpected, with its detail", (thrown) => {
    const { message, detail } = problemOf("读取工作簿", thrown);
    expect(message).toMatch(/^读取工作簿没有完成：.*再试一次.*详细信息/);
    expect(detail).toMatch(/ExcelApi 1\.20$/);
  });

  test("tells which Excel it is, on the web too", () => {
    openInExcel(contractWorkbook, { version: 9, web: true });
    expect(detailOf(new Error("x"))).toMatch(/Excel OfficeOnline 16\.0\.17000\.20000 ExcelApi 1\.9$/);
  });
});

describe("every call in Excel", () => {
  const CALLS: Record<string, (host: Host) => Promise<unknown>> = {
    read: (host) => host.read(),
    apply: (host) => host.apply({ title: "改", cells: [edit("C3", { value: 3000 }, { value: 1 })] }),
    mark: (host) => host.mark([mark("C3", "error")]),
    clearMarks: (host) => host.clearMarks(),
    select: (host) => host.select(ref("C3")),
    selection: (host) => host.selection(),
  };

  test.each(["read", "apply", "select", "selection"])(
    "%s answers with a problem where Excel fails",
    async (name) => {
      const { excel, host } = openInExcel(contractWorkbook);
      excel.machine.failing = { code: "AccessDenied" };
      const result = await CALLS[name]!(host);
      expect(result).toMatchObject({ ok: false, problem: { code: "excel-access-denied" } });
    },
  );

  test.each(["mark", "clearMarks"])("%s asks again where Excel fails once at many sheets", async (name) => {
    const { excel, host } = openInExcel(contractWorkbook);
    excel.machine.failing = { code: "AccessDenied" };
    expect(await CALLS[name]!(host)).toMatchObject({ ok: true });
    expect(excel.recorder.syncs().filter(({ error }) => error === "AccessDenied")).toHaveLength(1);
  });

  test.each(Object.keys(CALLS))("%s answers with a problem where Office.js is gone", async (name) => {
    const { host } = openInExcel(contractWorkbook);
    const excel = globalThis.Excel;
    Reflect.deleteProperty(globalThis, "Excel");
    const result = await CALLS[name]!(host);
    expect(result).toMatchObject({ ok: false, problem: { code: "excel-unexpected" } });
    Object.assign(globalThis, { Excel: excel });
  });

  test("waits until the user has done editing a cell, and goes on then", async () => {
    const { excel, host } = openInExcel(contractWorkbook);
    excel.editCell();
    let done = false;
    const reading = host.read().then((read) => {
      done = true;
      return read;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    excel.leaveCell();
    expect((await value(reading)).sheets).toHaveLength(6);
  });

  test("does not wait for it only to know the selection", async () => {
    const { excel, host } = openInExcel(contractWorkbook);
    excel.editCell();
    const asked = await host.selection();
    expect(asked).toMatchObject({ problem: { code: "excel-invalid-operation-in-cell-edit-mode" } });
    expect(sentence(asked)).toContain("按 Enter 或 Esc");
    excel.leaveCell();
  });

  test("gives up waiting after a minute, and says that Excel may do it later", async () => {
    const soon = setTimeout;
    const hurried = jest
      .spyOn(globalThis, "setTimeout")
      .mockImplementation(((run: () => void, ms: number) =>
        soon(run, ms === 60_000 ? 30 : ms)) as typeof soon);
    const { excel, host } = openInExcel(contractWorkbook);
    excel.editCell();
    const result = await host.apply({ title: "改", cells: [edit("C3", { value: 3000 }, { value: 1 })] });
    expect(result).toMatchObject({ ok: false, problem: { code: "excel-no-answer" } });
    expect(sentence(result)).toMatch(/一分钟没有回应.*可能还会补做，请重新审核/);
    excel.leaveCell();
    hurried.mockRestore();
  });

  test("takes a picture that is selected for no cell", async () => {
    const { excel, host } = openInExcel(contractWorkbook);
    excel.machine.failing = { code: "InvalidSelection" };
    expect(await value(host.selection())).toBeNull();
    expect(await value(host.selection())).toEqual({ sheet: "绩效目标表", ...at("A1") });
  });
});
