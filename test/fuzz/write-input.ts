import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { openXlsx } from "../../src/hosts/xlsx/xlsx-host";
import type { CellRef } from "../../src/sheet/address";
import type { CellContent, CellEdit } from "../../src/sheet/edit";
import { formulaAt, valueAt, type SheetSnapshot } from "../../src/sheet/snapshot";
import { mistakeIn } from "./mistakes";

const NAME = "表.xlsx";

/**
 * Edits, marks and notes a workbook that can be read, and saves it. What is refused is said; what is saved has to read
 * again with what was written, and a file that nothing was done to has to be the same bytes.
 */
export async function writeInput(bytes: Uint8Array): Promise<string> {
  const opened = openXlsx(NAME, bytes);
  if (!opened.ok) throw new Error(`was read but cannot be opened: ${opened.problem.message}`);
  const file = opened.value;
  if (file.save() !== bytes && Buffer.compare(file.save(), bytes) !== 0)
    throw new Error("saved otherwise without a change");
  const sheet = file.workbook().snapshot.sheets.find(({ visible }) => visible === "visible");
  if (!sheet) return "no sheet";
  const at: CellRef = { sheet: sheet.name, row: 0, col: 0 };
  const changes: readonly CellEdit[] = [
    { at, expected: contentOf(sheet, at), content: { value: "＝改过的内容 & <b>" } },
    {
      at: { ...at, row: 1, col: 1 },
      expected: contentOf(sheet, { row: 1, col: 1 }),
      content: { value: 12.5 },
    },
  ];
  const applied = await file.apply({ title: "改", cells: changes });
  const marked = await file.mark([{ at, severity: "error" }]);
  const noted = await file.annotate([{ at, text: "说明" }]);
  const saved = readXlsx(NAME, file.save());
  if (!saved.ok) throw new Error(`saved so that it cannot be read: ${JSON.stringify(saved.problem)}`);
  const problem = [applied, marked, noted].map((one) => (one.ok ? undefined : one.problem)).find(Boolean);
  if (problem) {
    const mistake = mistakeIn(problem.detail);
    if (mistake) throw new Error(mistake);
    return `write refused: ${problem.code}`;
  }
  const skipped = applied.ok ? applied.value.skipped : [];
  const again = saved.value.snapshot.sheets.find(({ name }) => name === sheet.name);
  if (skipped.length === 0 && again && valueAt(again, at) !== "＝改过的内容 & <b>") {
    throw new Error(`reads back as ${JSON.stringify(valueAt(again, at))}`);
  }
  return skipped.length > 0 ? "written in part" : "written";
}

function contentOf(sheet: SheetSnapshot, at: { row: number; col: number }): CellContent {
  const formula = formulaAt(sheet, at);
  return formula === null ? { value: valueAt(sheet, at) } : { formula };
}
