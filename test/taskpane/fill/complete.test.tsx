import { act, screen, within } from "@testing-library/react";
import { readWorkbook } from "../../../src/forms/read-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { CompletePage } from "../../../src/taskpane/fill/complete/complete-page";
import { barriers, cleanPages, click, openPage, readyButton, sample, told } from "./page-user";

const COST = "2.9村村民参加企业职工养老保险财政补贴";
const QUANTITY = "4.机关事业养老保险财政补助";
const PLAN = "3.发放城乡居民养老保险协办员经办补贴";
cleanPages();

const open = (workbook: WorkbookSnapshot, place: readonly [string, string]) =>
  openPage(CompletePage, workbook, place);
const choices = (): HTMLElement[] => screen.getAllByRole("checkbox").slice(1);
/** The names of the level-2 indicators of each table that the workbook holds. */
const level2 = (workbook: WorkbookSnapshot): string[][] =>
  readWorkbook(workbook).documents.flatMap((document) =>
    document.kind === "ProjectTarget"
      ? [document.indicators.map((each) => (each.level2.state === "given" ? each.level2.value : ""))]
      : [],
  );

/** Two sheets as one, the second below the first. */
function stacked(above: SheetSnapshot, below: SheetSnapshot): SheetSnapshot {
  const gap = above.values.length + 1;
  const blank = <T,>(rows: readonly (readonly T[])[], value: T): T[] => (rows[0] ?? []).map(() => value);
  const areas = below.merges.map((area) => ({ ...area, top: area.top + gap, bottom: area.bottom + gap }));
  return {
    ...above,
    values: [...above.values, blank(above.values, null), ...below.values],
    formulas: [...above.formulas, blank(above.formulas, null), ...below.formulas],
    numberFormats: [...above.numberFormats, blank(above.numberFormats, "General"), ...below.numberFormats],
    merges: [...above.merges, ...areas],
  };
}

describe("what a table lacks", () => {
  it("is told with its reason and filled in, and what only the user knows is a way to its cell", async () => {
    const { host, session, workbook } = await open(sample("高新区2024", [COST]), [COST, "A1"]);
    await readyButton("补齐 1 处");
    const [choice] = choices();
    expect(choice!.closest("label")!.textContent).toMatch(
      /^补“成本指标”|成本指标.*≤230万元.*缺必设的成本指标/,
    );
    await click(within(screen.getByRole("list", { name: "待填" })).getAllByRole("button")[0]!);
    expect(host.selected).toHaveLength(1);
    expect(await barriers()).toEqual([]);
    expect(level2(workbook())[0]).not.toContain("成本指标");
    await click(await readyButton("补齐 1 处"));
    expect(await told(/^已补齐/)).toBe("已补齐 1 处，可以撤销。");
    expect(level2(workbook())[0]).toContain("成本指标");
    await act(async () => session.undo());
    expect(level2(workbook())[0]).not.toContain("成本指标");
  });

  it("is filled in cell by cell, but for what was turned off", async () => {
    const { cell } = await open(sample("满城区2021", [PLAN]), [PLAN, "B12"]);
    await readyButton("补齐 2 处");
    expect(choices()).toHaveLength(2);
    await click(choices()[0]!);
    await click(await readyButton("补齐 1 处"));
    await told(/^已补齐/);
    expect(cell(PLAN, "D7")).toBeNull();
    expect(cell(PLAN, "F7")).not.toBeNull();
  });

  it("is looked for in all tables of the workbook, and filled in at once", async () => {
    const opened = await open(sample("高新区2024", [COST, QUANTITY]), [COST, "A1"]);
    await click(screen.getByRole("radio", { name: "本工作簿" }));
    await click(await readyButton("补齐 2 处"));
    await told(/^已补齐/);
    const [cost, quantity] = level2(opened.workbook());
    expect(cost).toContain("成本指标");
    expect(quantity).toContain("数量指标");
    expect(opened.host.edits).toHaveLength(1);
  });

  it("is filled in where two tables stand on one sheet, each at its own place", async () => {
    const [above, below] = sample("高新区2024", [COST, QUANTITY]).sheets;
    const both = { name: "两张表.xlsx", sheets: [stacked(above!, below!)] };
    const opened = await open(both, [COST, "A1"]);
    await click(screen.getByRole("radio", { name: "本工作簿" }));
    await click(await readyButton("补齐 2 处"));
    await told(/^已补齐/);
    const [cost, quantity] = level2(opened.workbook());
    expect(cost).toContain("成本指标");
    expect(quantity).toContain("数量指标");
    expect(cost).toHaveLength(7);
    expect(quantity).toHaveLength(7);
  });

  it("is said where there is no table under the cursor, and where nothing is lacking", async () => {
    const { select } = await open(sample("曹妃甸区2023", ["3.企业养老保险超征奖励", "活动绩效"]), [
      "活动绩效",
      "A5",
    ]);
    screen.getByText(/^光标不在绩效目标表里。/);
    await select("3.企业养老保险超征奖励", "A1");
    await screen.findByText(/^这张表不缺必设的二级指标/);
  });
});
