import { changedPieces } from "../../../src/taskpane/fill/parts/changed-pieces";

/** Both texts with what changes in brackets. */
function marked(before: string, after: string): readonly string[] {
  return changedPieces(before, after).map((pieces) =>
    pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(""),
  );
}

test("numbers are marked as wholes, wherever they change", () => {
  expect(marked("2023年到2024年", "2024年到2025年")).toEqual(["[2023]年到[2024]年", "[2024]年到[2025]年"]);
});

test("words that come and go are marked in the one text that has them", () => {
  expect(marked("完成招聘", "按时完成招聘工作")).toEqual(["完成招聘", "[按时]完成招聘[工作]"]);
});

test("nothing is marked where nothing changes, and everything where all of it comes", () => {
  expect(marked("同样", "同样")).toEqual(["同样", "同样"]);
  expect(marked("", "新的")).toEqual(["", "[新的]"]);
});

test("texts too long to compare are marked between their common ends", () => {
  const [a, b] = ["甲".repeat(300), "乙".repeat(300)];
  expect(marked(`头${a}尾`, `头${b}尾`)).toEqual([`头[${a}]尾`, `头[${b}]尾`]);
});
