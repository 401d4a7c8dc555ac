// node src/tools/run-ts.cjs test/templates/budget/verify-in-libreoffice.ts: has LibreOffice compute the formulas of the
// empty budget tables, with figures typed into what they leave open, and compares each cell with the little spreadsheet
// program that the tests compute them with. It leaves with 1 where they differ, with 2 where there is no LibreOffice.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import { openXlsx } from "../../../src/hosts/xlsx/xlsx-host";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { toA1 } from "../../../src/sheet/address";
import { formulaAt, valueAt, type SheetSnapshot } from "../../../src/sheet/snapshot";
import { budgetForms } from "../../../src/templates/budget/budget-form";
import { convertAll, newProfile, officeVersion } from "../../../src/tools/verify-saved/soffice";
import { corpusBytes } from "../../hosts/xlsx/corpus/corpus";
import { spreadsheet } from "../../relations/cell-formulas/spreadsheet";
import { tableOn } from "./budget-kit";

const CODES = ["205", "20502", 208, "213"] as const;

/** The tables with codes, one of them a number, and a figure in every second place that is left open. */
function typed(): SheetSnapshot[] {
  const made = budgetForms(BUDGET_FORMS, { unit: "某局", year: "2024", system: [], taken: [], lines: 4 });
  const sheets = made.map(({ sheet }) => sheet.snapshot);
  const program = spreadsheet(sheets);
  for (const sheet of sheets) {
    const code = tableOn(sheet).columns["code"];
    if (code?.state !== "given") continue;
    CODES.forEach((value, index) => {
      program.type({ ...code.at, row: code.at.row + 3 + index }, value);
      program.type({ ...code.at, row: code.at.row + 3 + index, col: code.at.col + 1 }, `科目${value}`);
    });
  }
  let count = 0;
  for (const sheet of program.sheets())
    for (const { cells } of tableOn(sheet).rows)
      for (const field of Object.values(cells))
        if (field.state === "blank" && formulaAt(sheet, field.at) === null && count++ % 2 === 0)
          program.type(field.at, count + 0.07);
  return program.sheets();
}

async function verify(folder: string): Promise<number> {
  const at = (...names: string[]): string => path.join(folder, ...names);
  for (const name of ["saved", "again"]) mkdirSync(at(name));
  const sheets = typed();
  const made = budgetForms(BUDGET_FORMS, { unit: "某局", year: "2024", system: [], taken: [], lines: 4 });
  const file = openXlsx("a.xlsx", corpusBytes("odd-bare.xlsx"));
  if (!file.ok) throw new Error(file.problem.message);
  // What LibreOffice does not compute anew would show as blank.
  const blank = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    values: sheet.values.map((cells, row) =>
      cells.map((value, col) => (sheet.formulas[row]?.[col] ? "" : value)),
    ),
  });
  const added = sheets.map((snapshot, index) => ({ ...made[index]!.sheet, snapshot: blank(snapshot) }));
  const applied = await file.value.apply({ title: "空白表", cells: [], added });
  if (!applied.ok) throw new Error(applied.problem.message);
  writeFileSync(at("saved", "budget.xlsx"), file.value.save());
  convertAll(newProfile(folder), at("saved"), at("again"), "xlsx");
  const again = readXlsx("budget.xlsx", readFileSync(at("again", "budget.xlsx")));
  if (!again.ok) throw new Error(again.problem.message);

  let [compared, differing] = [0, 0];
  for (const sheet of sheets) {
    const computed = again.value.snapshot.sheets.find(({ name }) => name === sheet.name)!;
    sheet.formulas.forEach((cells, row) =>
      cells.forEach((formula, col) => {
        if (formula === null) return;
        compared++;
        const [ours, theirs] = [valueAt(sheet, { row, col }), valueAt(computed, { row, col })];
        const same =
          typeof ours === "number" && typeof theirs === "number"
            ? Math.abs(ours - theirs) < 1e-9
            : (ours || null) === (theirs || null);
        if (same) return;
        differing++;
        console.log(`${sheet.name}!${toA1({ row, col })} ${formula}：${String(ours)} 与 ${String(theirs)}`);
      }),
    );
  }
  console.log(`${compared} 个公式，${differing} 个算得不一样`);
  return differing === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const version = officeVersion();
  if (version === undefined) {
    console.error("没有装 LibreOffice（找不到 soffice），没有核对。请装好 libreoffice-calc 再试。");
    return 2;
  }
  console.log(version);
  const folder = mkdtempSync(path.join(tmpdir(), "budget-forms-"));
  try {
    return await verify(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main().then((code) => (process.exitCode = code));
