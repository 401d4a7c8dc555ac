import { readWorkbook } from "../../../src/forms/read-workbook";
import { valueAt, formulaAt, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../../forms/samples";
import { at, filled, value } from "../contract-kit";
import { contractWorkbook } from "../contract-workbook";
import { block, openInExcel, sheetOf, workbookOf } from "./kit";

const KB = 1024;

/** A table as they are: 300 rows, 20 columns, labels, names and amounts. */
const table = sheetOf(
  "项目支出绩效目标表",
  block(300, 20, (row, col) => (col % 3 === 2 ? row * 100 + col + 0.5 : `第 ${row} 行的指标名称 ${col}`)),
);

const small = (name: string) =>
  sheetOf(name, [
    ["项目", "金额"],
    [name, 1],
  ]);

describe("reading a workbook in Excel", () => {
  test("takes two requests for a workbook of one sheet, and less than 3 KB out", async () => {
    const { excel, host } = openInExcel(workbookOf(table));
    await value(host.read());
    expect(excel.recorder.syncs()).toHaveLength(2);
    expect(excel.recorder.syncs().reduce((sum, { bytesOut }) => sum + bytesOut, 0)).toBeLessThan(3 * KB);
    expect(excel.recorder.syncs().filter(({ writes }) => writes)).toEqual([]);
  });

  test("takes three requests for the 38 sheets of a published workbook, and two the next time", async () => {
    const { excel, host } = openInExcel(readSample("昌黎县2023"), { web: true });
    expect((await value(host.read())).sheets).toHaveLength(38);
    expect(excel.recorder.syncs()).toHaveLength(3);
    expect(excel.recorder.syncs().reduce((sum, { bytesOut }) => sum + bytesOut, 0)).toBeLessThan(75 * KB);
    excel.recorder.reset();
    await value(host.read());
    expect(excel.recorder.syncs()).toHaveLength(2);
  });

  test("takes no more requests for more sheets, and more only for more cells", async () => {
    const requests = async (workbook: WorkbookSnapshot) => {
      const { excel, host } = openInExcel(workbook);
      await value(host.read());
      return excel.recorder.syncs().length;
    };
    const many = (count: number) =>
      workbookOf(...Array.from({ length: count }, (_, each) => small(`表${each}`)));
    expect(await requests(many(2))).toBe(3);
    expect(await requests(many(60))).toBe(3);
    expect(await requests(workbookOf(table, { ...table, name: "乙" }, { ...table, name: "丙" }))).toBe(4);
  });

  test.each(SAMPLES)("gives %s as its file says it", async (name) => {
    const file = readSample(name);
    const { host } = openInExcel(file, { web: true });
    expect(filled(await value(host.read()))).toEqual(filled(inOrder(file)));
  });

  test.each(SAMPLES)("finds the same documents in %s where merged areas cannot be read", async (name) => {
    const file = readSample(name);
    const { host } = openInExcel(file, { version: 12 });
    expect(host.capabilities.merges).toBe(false);
    const read = await value(host.read());
    expect(read.sheets.flatMap(({ merges }) => merges)).toEqual([]);
    const kinds = (workbook: WorkbookSnapshot) =>
      readWorkbook(workbook).documents.map(({ kind, source }) => `${source.sheet} ${kind}`);
    expect(kinds(file)).not.toEqual([]);
    expect(kinds(read)).toEqual(kinds(file));
  });

  test("begins where something is written, and gives an empty sheet as empty", async () => {
    const late = sheetOf("从 C3 开始", [["甲", 1]], { origin: { row: 2, col: 2 } });
    const { host } = openInExcel(workbookOf(late, sheetOf("空表", [])));
    const { sheets } = await value(host.read());
    expect(sheets[0]).toMatchObject({ origin: { row: 2, col: 2 }, values: [["甲", 1]] });
    expect(sheets[1]).toMatchObject({
      name: "空表",
      values: [],
      formulas: [],
      numberFormats: [],
      merges: [],
    });
  });

  test("reads no cells that are only formatted", async () => {
    const numberFormats = block(900, 30, () => "0.00");
    const sheet = sheetOf(
      "只有格式",
      block(900, 30, (row, col) => (row + col === 0 ? "甲" : null)),
      {
        numberFormats,
      },
    );
    const { host } = openInExcel(workbookOf(sheet));
    expect((await value(host.read())).sheets[0]).toMatchObject({
      values: [["甲"]],
      numberFormats: [["0.00"]],
    });
  });

  test("tells texts from the formulas, errors and numbers that they look like", async () => {
    const sheet = sheetOf("文字", [
      ["=SUM(A1)", "#N/A", "001", "'引号", { error: "#N/A" }, 123456789012345680],
    ]);
    const { host } = openInExcel(workbookOf(sheet));
    const [read] = (await value(host.read())).sheets;
    expect(read!.values).toEqual(sheet.values);
    expect(read!.formulas.flat()).toEqual([null, null, null, null, null, null]);
  });

  test("reads more than 512 merged areas, and each of them whole and once", async () => {
    const values = block(700, 4, (row, col) => `${row},${col}`);
    const merges = [
      { top: 0, left: 2, bottom: 699, right: 2 },
      ...Array.from({ length: 700 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    ];
    const sheet = sheetOf("合并很多", values, { merges });
    const { host } = openInExcel(workbookOf(sheet, small("别的")), { faults: { mergesByTopLeft: true } });
    const read = await value(host.read());
    const key = ({ top, left, bottom, right }: (typeof merges)[number]) => [top, left, bottom, right].join();
    expect(read.sheets[0]!.merges.map(key).sort()).toEqual(merges.map(key).sort());
    expect(read.sheets[1]!.values).toEqual(small("别的").values);
  });

  test("reads rows of long texts in smaller pieces where Excel on the web gives no more than 5 MB", async () => {
    const sheet = sheetOf(
      "长文字",
      block(400, 2, (row) => "长".repeat(6_000) + String(row)),
    );
    const { excel, host } = openInExcel(workbookOf(sheet, small("别的")), { web: true });
    const read = await value(host.read());
    expect(read.sheets.map(({ values }) => values)).toEqual([sheet.values, small("别的").values]);
    expect(excel.recorder.syncs().some(({ error }) => error !== undefined)).toBe(true);
  });

  test("reads the other sheets where one is too large, and says what to do about that one", async () => {
    const { excel, host } = openInExcel(workbookOf(sheetOf("散落", [["甲"]]), small("别的")));
    excel.user.type("散落", "XFD200", "乙");
    const [far, other] = (await value(host.read())).sheets;
    expect(far).toMatchObject({ name: "散落", values: [], unread: { code: "sheet-too-large" } });
    expect(far!.unread!.message).toMatch(/“散落”.*A1:XFD200.*没有审核.*328 万格.*删除用不到的行和列/);
    expect(other).toMatchObject({ values: small("别的").values });
    excel.user.type("散落", "XFD200", "");
    const again = await value(host.read({ last: { name: "", sheets: [far!, other!] }, edited: [] }));
    expect(again.sheets[0]).toMatchObject({ name: "散落", values: [["甲"]] });
    expect(again.sheets[0]!.unread).toBeUndefined();
  });

  test("reads the other sheets where Excel fails at one, and says so with the details", async () => {
    const bad3 = sheetOf("坏的", [["甲"], ["乙"], ["丙"]]);
    const { excel, host } = openInExcel(workbookOf(bad3, small("别的")));
    const isBad = { name: "GetRangeByIndexes", given: "0,0,3,1", always: true } as const;
    excel.machine.failing = { ...isBad, code: "GeneralException" };
    const [bad, other] = (await value(host.read())).sheets;
    expect(bad).toMatchObject({ name: "坏的", values: [], unread: { code: "excel-general-exception" } });
    expect(bad!.unread!.message).toContain("“坏的”");
    expect(bad!.unread!.detail).toContain("GeneralException");
    expect(other).toMatchObject({ values: small("别的").values });
  });

  test("reads what is hidden, and what is protected", async () => {
    const { host } = openInExcel(contractWorkbook);
    const { sheets } = await value(host.read());
    expect(valueAt(sheets[2]!, at("A1"))).toBe("锁住的内容");
    expect(valueAt(sheets[5]!, at("A1"))).toBe("藏得深");
    expect(formulaAt(sheets[0]!, at("C6"))).toBe("=C3/D3");
  });
});

/** Merged areas from the top, as a host gives them. */
function inOrder(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));
  return { ...workbook, sheets };
}
