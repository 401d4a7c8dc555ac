import { NO_NOTES } from "../../../src/hosts/port-refusals";
import { edit, mark, ref, sentence, value } from "../contract-kit";
import { contractWorkbook } from "../contract-workbook";
import { addNotes } from "../excel/newer-members";
import { openInExcel } from "./kit";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";

const VERSIONS = Array.from({ length: 12 }, (_, index) => 9 + index);

describe("what Excel of each version can do", () => {
  test.each(VERSIONS)("ExcelApi 1.%i", async (version) => {
    const { excel } = openInExcel(contractWorkbook, { version });
    addNotes(excel.library);
    const host = createExcelHost();
    expect(host.capabilities).toEqual({
      merges: version >= 13,
      marks: true,
      events: true,
      notes: version >= 18,
    });
    const { sheets } = await value(host.read());
    expect(sheets).toHaveLength(6);
    expect(sheets[0]!.merges).toHaveLength(version >= 13 ? 1 : 0);
    expect(sheets[3]).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [2] });
    const cells = [
      edit("C3", { value: 3000 }, { value: 5000 }),
      edit("D3", { value: null }, { value: "001" }),
    ];
    expect(await value(host.apply({ title: "改", cells }))).toMatchObject({ changed: 2, skipped: [] });
    expect(await value(host.mark([mark("C3", "error"), mark("C4", "notice")]))).toEqual({
      marked: 2,
      refused: [],
    });
    expect(await value(host.clearMarks())).toBeUndefined();
    await value(host.select(ref("A2", "备注")));
    expect(await value(host.selection())).toEqual(ref("A2", "备注"));
    const noted = await host.annotate([{ at: ref("C3"), text: "错误：甲" }]);
    if (version >= 18) expect(noted).toEqual({ ok: true, value: { marked: 1, refused: [] } });
    else expect(sentence(noted)).toBe(NO_NOTES);
  });

  test("claims no notes where the program has them and the library has not", () => {
    const { host } = openInExcel(contractWorkbook, { version: 20 });
    expect(host.capabilities.notes).toBe(false);
  });

  test("goes on without merged areas where Excel claims them and has not got them", async () => {
    const { excel, host } = openInExcel(contractWorkbook, { version: 20 });
    const { Range } = globalThis.Excel;
    const missing = () => {
      throw Object.assign(new Error("not there"), { code: "ApiNotFound" });
    };
    Object.assign(Range.prototype, { getMergedAreasOrNullObject: missing });
    const { sheets } = await value(host.read());
    expect(sheets[0]).toMatchObject({ name: "绩效目标表", merges: [] });
    expect(host.capabilities.merges).toBe(false);
    excel.recorder.reset();
    await value(host.read());
    expect(excel.recorder.syncs()).toHaveLength(2);
  });
});
