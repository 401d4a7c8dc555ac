import { strFromU8, unzipSync } from "fflate";
import { readOurs } from "../../../src/hosts/xlsx/read-marks";
import { orderTabs, reshape } from "../../../src/hosts/xlsx/reshape";
import { openXlsx } from "../../../src/hosts/xlsx/xlsx-host";
import type { Result } from "../../../src/sheet/result";
import { parts, relationships, worksheet, zip } from "./package";

const FILE = zip(
  parts(`<sheetData><row r="1"><c r="A1"><f>乙!A1</f><v>1</v></c></row></sheetData>`, {
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["chartsheet", "chartsheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet3.xml"],
    ),
    "xl/workbook.xml":
      `<workbook xmlns:r="r"><bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>` +
      `<sheets><sheet name="甲" sheetId="1" r:id="r0"/><sheet name="乙" sheetId="2" state="hidden" r:id="r1"/>` +
      `<sheet name="图" sheetId="3" r:id="r2"/><sheet name="丙" sheetId="4" r:id="r3"/></sheets>` +
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">乙!$A$1</definedName></definedNames></workbook>`,
    "xl/worksheets/sheet2.xml": worksheet(`<sheetData/>`),
    "xl/worksheets/sheet3.xml": worksheet(`<sheetData/>`),
    "xl/chartsheets/sheet1.xml": `<chartsheet/>`,
  }),
);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function workbookOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
}

test("tabs change places, and what knows them by number follows", () => {
  const tabs = [
    { name: "丙", visible: "visible" },
    { name: "乙", visible: "visible" },
    { name: "甲", visible: "veryHidden" },
  ] as const;
  const written = workbookOf(value(orderTabs("甲.xlsx", FILE, tabs)));
  expect(written).toContain(
    `<sheet name="丙" sheetId="4" r:id="r3"/><sheet name="乙" sheetId="2" r:id="r1"/>` +
      `<sheet state="veryHidden" name="甲" sheetId="1" r:id="r0"/><sheet name="图" sheetId="3" r:id="r2"/>`,
  );
  expect(written).toContain('activeTab="1" firstSheet="2"');
  expect(written).toContain('localSheetId="1"');
});

test("sheets may change names with each other", () => {
  const shapes = [
    { sheet: "甲", newName: "乙" },
    { sheet: "乙", newName: "甲" },
  ];
  const saved = value(reshape("甲.xlsx", FILE, shapes));
  expect(workbookOf(saved)).toContain(`<sheet name="乙" sheetId="1" r:id="r0"/><sheet name="甲" sheetId="2"`);
  expect(workbookOf(saved)).toContain(">甲!$A$1<");
  expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!)).toContain("<f>甲!A1</f>");
});

test("a file that stays in shape is the same file", () => {
  expect(value(reshape("甲.xlsx", FILE, []))).toBe(FILE);
});

test("a shape of a sheet that is not there is a problem in words", () => {
  const result = reshape("甲.xlsx", FILE, [{ sheet: "丁", heights: [{ line: 0, size: 20 }] }]);
  expect(result.ok ? "" : result.problem.message).toContain("工作表“丁”");
});

test("marks and notes of ours are read back from the file that they were written into", async () => {
  const file = value(openXlsx("甲.xlsx", FILE));
  const marks = [
    { at: { sheet: "丙", row: 0, col: 0 }, severity: "error" },
    { at: { sheet: "丙", row: 2, col: 1 }, severity: "notice" },
    { at: { sheet: "甲", row: 4, col: 4 }, severity: "warning" },
  ] as const;
  const notes = [{ at: { sheet: "甲", row: 4, col: 4 }, text: "错误：<甲>\n第二行" }];
  value(await file.mark(marks));
  value(await file.annotate(notes));
  const ours = value(readOurs("甲.xlsx", file.save()));
  expect(new Set(ours.marks.map((mark) => JSON.stringify(mark)))).toEqual(
    new Set(marks.map((mark) => JSON.stringify(mark))),
  );
  expect(ours.notes).toEqual(notes);
  expect(value(readOurs("甲.xlsx", FILE))).toEqual({ marks: [], notes: [] });
});
