import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import type { Host } from "../../../src/hosts/port";
import { NOTE_SIGN } from "../../../src/sheet/note";
import { ref, value } from "../contract-kit";
import type { ExcelDouble } from "../excel/double";
import { addNotes } from "../excel/newer-members";
import { block, openInExcel, sheetOf, workbookOf } from "./kit";

const SHEET = "绩效目标表";

describe("writing notes in Excel", () => {
  let excel: ExcelDouble;
  let host: Host;
  beforeEach(() => {
    ({ excel } = openInExcel(
      workbookOf(
        sheetOf(
          SHEET,
          block(60, 12, () => "甲"),
        ),
        sheetOf("备注", [["乙"]]),
      ),
    ));
    addNotes(excel.library);
    host = createExcelHost();
  });

  const notes = (count: number, text = "错误：金额不一致") =>
    Array.from({ length: count }, (_, index) => ({
      at: { sheet: SHEET, row: Math.floor(index / 12), col: index % 12 },
      text: `${text} ${index}`,
    }));
  const written = () => excel.machine.book.sheets[0]!.notes.map(({ content }) => content);

  test("takes three requests, however many notes", async () => {
    expect(await value(host.annotate(notes(200)))).toEqual({ marked: 200, refused: [] });
    expect(excel.recorder.syncs()).toHaveLength(3);
    expect(written()).toHaveLength(200);
    expect(written()[3]).toBe(`${NOTE_SIGN}错误：金额不一致 3`);
  });

  test("replaces its notes of before, several on a sheet", async () => {
    await value(host.annotate(notes(5)));
    excel.user.addNote(SHEET, "L50", "我的批注");
    expect(await value(host.annotate(notes(2, "警告：")))).toEqual({ marked: 2, refused: [] });
    expect(written().sort()).toEqual([`${NOTE_SIGN}警告： 0`, `${NOTE_SIGN}警告： 1`, "我的批注"].sort());
  });

  test("writes no more than anyone reads, and says how many", async () => {
    const report = await value(host.annotate(notes(520)));
    expect(report.marked).toBe(500);
    expect(report.refused).toEqual([
      { sheet: SHEET, because: expect.stringMatching(/500 条.*导出审核意见/) },
    ]);
    expect(written()).toHaveLength(500);
  });

  test("leaves a cell with a comment alone, which has no place for a note", async () => {
    excel.user.addComment(SHEET, "B1", "请核对");
    const report = await value(host.annotate(notes(3)));
    expect(report).toEqual({
      marked: 2,
      refused: [{ sheet: SHEET, because: expect.stringMatching(/^B1 已有别的批注/) }],
    });
    expect(excel.machine.book.sheets[0]!.comments).toHaveLength(1);
  });

  test("writes on a protected sheet that lets objects be edited", async () => {
    excel.machine.book.sheets[1]!.protection = { options: { allowEditObjects: true }, password: "" };
    expect(await value(host.annotate([{ at: ref("A1", "备注"), text: "丙" }]))).toEqual({
      marked: 1,
      refused: [],
    });
  });
});
