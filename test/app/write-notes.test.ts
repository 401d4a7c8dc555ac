import type { Host } from "../../src/hosts/port";
import { notesOn, writeNotes } from "../../src/app/write-notes";
import type { Finding } from "../../src/rules/outcome";
import { MOST_NOTES, type CellNote } from "../../src/sheet/note";
import { failed, ok } from "../../src/sheet/result";
import { paneHost } from "../taskpane/pane-host";
import { paneWorkbook } from "../taskpane/pane-workbook";
import { checkWorkbook } from "../../src/app/check-workbook";

const [model] = checkWorkbook(paneWorkbook()).findings;

function finding(row: number, more: Partial<Finding> = {}): Finding {
  return { ...model!, at: { sheet: "表", row, col: 0 }, title: "题", message: "话", ...more };
}

function hostWith(annotate: Host["annotate"]): Host {
  return { ...paneHost(paneWorkbook()), annotate };
}

test("a cell gets one note with its findings, a line each", () => {
  const notes = notesOn([
    finding(1, { severity: "error", message: "第一行\n 第二行" }),
    finding(2, { severity: "warning" }),
    finding(1, { severity: "notice" }),
  ]);
  expect(notes).toEqual([
    { at: { sheet: "表", row: 1, col: 0 }, text: "错误：题。第一行 第二行\n提示：题。话" },
    { at: { sheet: "表", row: 2, col: 0 }, text: "警告：题。话" },
  ]);
});

test("a note stays short, and says what it leaves out", () => {
  const [note] = notesOn(Array.from({ length: 11 }, () => finding(1, { message: "长".repeat(300) })));
  const said = note!.text.split("\n");
  expect(said).toHaveLength(9);
  expect(said[0]).toHaveLength("错误：题。".length + 201);
  expect(said.at(-1)).toBe("另有 3 个问题，见审核窗格");
});

test("more cells than can be read are left, and the user is told", async () => {
  let asked: readonly CellNote[] = [];
  const host = hostWith(async (notes) => {
    asked = notes;
    return ok({ marked: notes.length, refused: [{ sheet: "乙", because: "工作表受保护。", detail: "0x1" }] });
  });
  const { written, problems } = await writeNotes(
    host,
    Array.from({ length: MOST_NOTES + 3 }, (_, row) => finding(row)),
  );
  expect(asked).toHaveLength(MOST_NOTES);
  expect(written).toBe(MOST_NOTES);
  expect(problems).toEqual([
    { code: "not-noted", message: "“乙”的批注没有全部写上：工作表受保护。", detail: "0x1" },
    { code: "too-many-notes", message: expect.stringMatching(/^批注最多写 500 个单元格，另有 3 个没有写/) },
  ]);
});

test("a refusal is told as it is", async () => {
  const { written, problems } = await writeNotes(
    hostWith(async () => failed("busy", "正忙")),
    [finding(1)],
  );
  expect(written).toBe(0);
  expect(problems).toEqual([{ code: "busy", message: "正忙" }]);
});
