import { strFromU8, unzipSync } from "fflate";
import { parseArea } from "../../../src/sheet/address";
import { findParts } from "../../../src/hosts/xlsx/book-parts";
import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { setColumns, setRows } from "../../../src/hosts/xlsx/set-lines";
import { setMerges } from "../../../src/hosts/xlsx/set-merges";
import { parts, zip } from "./package";

function after(body: string, change: (draft: ReturnType<typeof draftPackage>, sheet: Sheet) => void): string {
  const draft = draftPackage(zip(parts(body)));
  change(draft, findParts(draft.pack).sheets[0]!);
  return strFromU8(unzipSync(draft.save())["xl/worksheets/sheet1.xml"]!).replace(
    /^.*?<worksheet[^>]*>|<\/worksheet>$/g,
    "",
  );
}

type Sheet = ReturnType<typeof findParts>["sheets"][number];

test("rows get heights and are hidden, those that are not there too", () => {
  const body = `<sheetData><row r="2" ht="15" hidden="1" s="3"/><row r="5"><c r="A5"/></row></sheetData>`;
  const changes = [
    { line: 8, hidden: true },
    { line: 1, size: 20.5, hidden: false },
    { line: 3, size: 30 },
  ];
  expect(after(body, (draft, sheet) => setRows(draft, sheet, changes))).toBe(
    `<sheetData><row customHeight="1" r="2" ht="20.5" s="3"/><row r="4" ht="30" customHeight="1"/><row r="5"><c r="A5"/></row><row r="9" hidden="1"/></sheetData>`,
  );
});

test("a run of columns is parted where one of them changes", () => {
  const body = `<cols><col min="1" max="4" width="10" style="2"/></cols><sheetData/>`;
  expect(
    after(body, (draft, sheet) =>
      setColumns(draft, sheet, [
        { line: 2, size: 20 },
        { line: 6, hidden: true },
      ]),
    ),
  ).toBe(
    `<cols><col min="1" max="2" width="10" style="2"/><col min="3" max="3" width="20" style="2" customWidth="1"/><col min="4" max="4" width="10" style="2"/><col min="7" max="7" width="8.43" hidden="1"/></cols><sheetData/>`,
  );
  expect(after("<sheetData/>", (draft, sheet) => setColumns(draft, sheet, [{ line: 0, size: 9 }]))).toBe(
    `<cols><col min="1" max="1" width="9" customWidth="1"/></cols><sheetData/>`,
  );
});

test.each([
  [`<sheetData/>`, ["A1:B2"], `<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`],
  [`<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`, [], `<sheetData/>`],
  [`<sheetData/>`, [], `<sheetData/>`],
  [
    `<sheetData/><mergeCells count="2"><mergeCell ref="A1:B2" /><mergeCell ref="C1:C2"/></mergeCells>`,
    ["D1:E1", "A1:B2"],
    `<sheetData/><mergeCells count="2"><mergeCell ref="A1:B2" /><mergeCell ref="D1:E1"/></mergeCells>`,
  ],
])("merged areas: %s with %s", (body, areas, expected) => {
  expect(
    after(body, (draft, sheet) =>
      setMerges(
        draft,
        sheet,
        areas.map((area) => parseArea(area)!),
      ),
    ),
  ).toBe(expected);
});
