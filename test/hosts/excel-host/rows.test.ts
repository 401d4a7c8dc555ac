import { areaToA1, parseArea } from "../../../src/sheet/address";
import type { CellEdit, Edit } from "../../../src/sheet/edit";
import { filled, sentence, value } from "../contract-kit";
import { openInExcel, sheetOf, workbookOf, type OpenExcel } from "./kit";

const SHEET = "绩效目标表";

/** Two groups merged down, descriptions over two columns, a sum below. */
const workbook = workbookOf(
  sheetOf(
    SHEET,
    [
      ["一级", "二级", "指标", null, "值"],
      ["产出", "数量", "甲", null, 1],
      [null, null, "乙", null, 2],
      ["效益", "社会", "丙", null, 4],
      [null, null, "丁", null, 8],
      ["合计", null, null, null, 15],
    ],
    { merges: "A2:A3 B2:B3 A4:A5 B4:B5 C2:D2 C3:D3 C4:D4 C5:D5".split(" ").map((area) => parseArea(area)!) },
  ),
);

/** A row behind the first group, which is merged anew over it; another in front of the second's last; one goes. */
const edit: Edit = {
  title: "改表",
  rowsAdded: [
    { sheet: SHEET, before: 3, count: 1, like: 2 },
    { sheet: SHEET, before: 4, count: 2, like: 4 },
  ],
  rowsRemoved: [
    {
      sheet: SHEET,
      from: 1,
      count: 1,
      expected: [holding("A2", "产出"), holding("B2", "数量"), holding("C2", "甲"), holding("E2", 1)],
    },
  ],
  cells: [
    cell("A2", null, "产出"),
    cell("B2", null, "数量"),
    cell("C3", null, "新甲"),
    cell("C5", null, "新乙"),
    cell("E5", null, 5),
  ],
  merges: [{ sheet: SHEET, split: [], merged: [parseArea("A2:A3")!, parseArea("B2:B3")!] }],
};

let open: OpenExcel;
beforeEach(() => {
  open = openInExcel(workbook);
});

const read = async () => value(open.host.read());

test("rows come, go, and are merged in a handful of requests, whatever there is to do", async () => {
  await read();
  open.excel.recorder.reset();
  await value(open.host.apply(edit));
  expect(open.excel.recorder.syncs().length).toBeLessThanOrEqual(12);
  const [sheet] = (await read()).sheets;
  expect(sheet!.values.map((row) => row[2])).toEqual(["指标", "乙", "新甲", "丙", "新乙", null, "丁", null]);
  expect(sheet!.merges.map(areaToA1).sort()).toEqual(
    "A2:A3 A4:A7 B2:B3 B4:B7 C2:D2 C3:D3 C4:D4 C5:D5 C6:D6 C7:D7".split(" "),
  );
});

test.each(["Insert", "CopyFrom", "RowHeight", "Delete", "Unmerge", "Formulas", "Merge"])(
  "where %s fails half-way, the sheet is put back as it was",
  async (name) => {
    const before = await read();
    open.excel.machine.failing = { name, code: "GeneralException" };
    const refused = await open.host.apply({
      ...edit,
      merges: [
        ...edit.merges!,
        { sheet: SHEET, split: [parseArea("B4:B7")!], merged: [parseArea("B4:B6")!] },
      ],
    });
    expect(open.excel.machine.failing).toBeNull();
    expect(sentence(refused)).toContain("表格没有改动");
    expect(filled(sorted(await read()))).toEqual(filled(sorted(before)));
  },
);

test("names, what is printed and other sheets' formulas follow", async () => {
  const { book } = open.excel.machine;
  book.names.set("合计格", `=${SHEET}!$E$6`);
  book.sheets[0]!.print.area = [parseArea("A1:E6")!];
  await value(open.host.apply({ title: "插", cells: [], rowsAdded: edit.rowsAdded! }));
  expect(book.names.get("合计格")).toBe(`=${SHEET}!$E$9`);
  expect(book.sheets[0]!.print.area!.map(areaToA1)).toEqual(["A1:E9"]);
});

function sorted(workbook: Awaited<ReturnType<typeof read>>): typeof workbook {
  const key = (area: Parameters<typeof areaToA1>[0]) => areaToA1(area);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((one, other) => (key(one) < key(other) ? -1 : 1)),
  }));
  return { ...workbook, sheets };
}

function holding(a1: string, held: string | number) {
  const { top, left } = parseArea(a1)!;
  return { at: { sheet: SHEET, row: top, col: left }, content: { value: held } };
}

function cell(a1: string, expected: null, content: string | number): CellEdit {
  return { ...holding(a1, content), expected: { value: expected } };
}
