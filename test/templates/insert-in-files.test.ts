import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx, type XlsxFile } from "../../src/hosts/xlsx/xlsx-host";
import type { Edit } from "../../src/sheet/edit";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { insertIndicators } from "../../src/templates/insert/insert-indicators";
import type { IndicatorDraft } from "../../src/templates/project-draft";
import { value } from "../hosts/xlsx/file-kit";
import { edited, inverseOf, said, systemFor, tablesOf } from "./insert-kit";

const DRAFTS: readonly IndicatorDraft[] = [
  { level1: "产出指标", level2: "数量指标", level3: "另补人数", value: "≥30人", basis: "年度计划" },
  { level1: "产出指标", level2: "质量指标", level3: "另补合格率", value: "=100%" },
  { level1: "效益指标", level2: "生态效益指标", level3: "另补节约", value: "较上年节约" },
];

describe.each(["满城区2021", "宿州市2024", "昌黎县2023"])("%s", (name) => {
  const bytes = readFileSync(join(__dirname, "../../assets/samples", `${name}.xlsx`));
  const open = (data: Uint8Array): XlsxFile => value(openXlsx(`${name}.xlsx`, data));

  test("indicators put into a table are in the file that is saved, and can be taken out of it again", async () => {
    const file = open(bytes);
    const workbook = await readOf(file);
    const [sited] = tablesOf(workbook);
    const { snapshot, table } = sited!;
    const edit = insertIndicators(snapshot, table, DRAFTS, systemFor({ table }));
    const applied = value(await file.apply(edit));
    expect(applied.skipped).toEqual([]);
    expect(applied.refused ?? []).toEqual([]);
    const saved = open(file.save());
    const again = await readOf(saved);
    const [now] = tablesOf(again);
    expect(now!.table.indicators.map(said).filter(([, , third]) => third?.startsWith("另补")).length).toBe(3);
    expect(linesOf(again)).toEqual(linesOf(edited(workbook, edit)));
    const back = value(await saved.apply(inverseOf(workbook, edit)));
    expect(back.skipped).toEqual([]);
    expect(linesOf(await readOf(saved))).toEqual(linesOf(workbook));
  });
});

test("a table that has changed since is left as it is, as a whole", async () => {
  const bytes = readFileSync(join(__dirname, "../../assets/samples/满城区2021.xlsx"));
  const file = value(openXlsx("满城区2021.xlsx", bytes));
  const workbook = await readOf(file);
  const { snapshot, table } = tablesOf(workbook)[0]!;
  const edit = insertIndicators(snapshot, table, DRAFTS, systemFor({ table }));
  const shift: Edit = {
    title: "插行",
    cells: [],
    rowsAdded: [{ sheet: snapshot.name, before: 2, count: 1, like: 1 }],
  };
  value(await file.apply(shift));
  const before = await readOf(file);
  const applied = value(await file.apply(edit));
  expect(applied.changed).toBe(0);
  expect(applied.skipped.length).toBeGreaterThan(0);
  expect((await readOf(file)).sheets).toEqual(before.sheets);
});

async function readOf(file: XlsxFile): Promise<WorkbookSnapshot> {
  return value(await file.read());
}

function linesOf(workbook: WorkbookSnapshot): unknown {
  return tablesOf(workbook).map(({ table }) => table.indicators.map(said));
}
