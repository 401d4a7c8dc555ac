import { openXlsx } from "../../../src/hosts/xlsx/xlsx-host";
import type { CellRef } from "../../../src/sheet/address";
import { parts, zip } from "./package";
import { endsSoon } from "../../ends-soon";

const AT: CellRef = { sheet: "表一", row: 0, col: 0 };
const BLANKS = " ".repeat(300_000);

/** Edits and marks the first cell of a workbook. */
async function write(bytes: Uint8Array): Promise<void> {
  const opened = openXlsx("表.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const cells = [{ at: AT, expected: { value: 1 }, content: { value: 2 } }];
  const applied = await opened.value.apply({ title: "改", cells });
  const marked = await opened.value.mark([{ at: AT, severity: "error" }]);
  expect([applied.ok, marked.ok]).toEqual([true, true]);
}

test.each([
  ["a row", `<row r="1"${BLANKS}><c r="A1"><v>1</v></c></row>`],
  ["a cell", `<row r="1"><c r="A1"${BLANKS}><v>1</v></c></row>`],
  ["a cell of one tag", `<row r="1"><c r="A1"><v>1</v></c><c r="B1"${BLANKS}/></row>`],
  ["a value", `<row r="1"><c r="A1"><v${BLANKS}>1</v></c></row>`],
  ["the space between cells", `${BLANKS}<row r="1">${BLANKS}<c r="A1">${BLANKS}<v>1</v></c></row>`],
])("very many blanks in %s do not hold up the writing", async (_, rows) => {
  const bytes = zip(parts(`<sheetData>${rows}</sheetData>`));
  await endsSoon(() => write(bytes));
});

test("a part in an old encoding reads the same when it has been written", async () => {
  const files = parts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
  const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${String(files["xl/workbook.xml"])}`;
  const bytes = zip({ ...files, "xl/workbook.xml": Uint8Array.from(Buffer.from(declared, "utf8")) });
  const opened = openXlsx("表.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const [sheet] = opened.value.workbook().snapshot.sheets;
  const at: CellRef = { sheet: sheet!.name, row: 0, col: 0 };
  const applied = await opened.value.apply({
    title: "改",
    cells: [{ at, expected: { value: 1 }, content: { formula: "=1+1" } }],
  });
  expect(applied.ok).toBe(true);
  expect(opened.value.workbook().snapshot.sheets.map(({ name }) => name)).toEqual([sheet!.name]);
});
