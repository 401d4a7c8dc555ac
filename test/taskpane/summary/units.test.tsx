import "../fill/browser-globals";
import { screen, waitFor, within } from "@testing-library/react";
import { UnitsPage } from "../../../src/taskpane/summary/units/units-page";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, told, type } from "../fill/page-user";
import { fileOf, pick } from "./picked-files";
import { expenditure, workbookOf } from "./unit-workbooks";

cleanPages();

const EMPTY = { name: "部门.xlsx", sheets: [sheetOf("封面", [["封面"]])] };

const UNITS = [
  workbookOf("就业中心", expenditure("就业中心", 10, 20)),
  workbookOf("社保中心", expenditure("社保中心", 1, 2.5)),
];
const BROKEN = fileOf("坏的.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));

const picked = (): string[] =>
  within(screen.getByRole("list", { name: "选的文件" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

async function pickUnits(files: readonly File[] = UNITS): Promise<void> {
  await pick("各单位的工作簿", files);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

async function tryOut(): Promise<void> {
  await click(button(/试算$/));
  await screen.findByRole("heading", { name: /汇总表$|没有可以汇总的/ });
}

describe("多单位汇总", () => {
  it("reads what was picked, a broken file beside the others, and tells what would come out before anything is written", async () => {
    const { host } = await openPage(UnitsPage, EMPTY);
    await pickUnits([BROKEN, ...UNITS]);
    expect(picked()).toEqual([
      expect.stringMatching(/^坏的\.xlsx“坏的\.xlsx”/),
      "就业中心.xlsx1 张预算表",
      "社保中心.xlsx1 张预算表",
    ]);
    expect(screen.queryByRole("button", { name: /^汇总/ })).toBeNull();
    await tryOut();
    screen.getByRole("heading", { name: "2 个单位 → 1 张汇总表" });
    expect(screen.getByRole("list", { name: "将生成的表" }).textContent).toContain("33.50万元");
    await click(button(/^单位/));
    expect(screen.getByRole("list", { name: "单位" }).textContent).toContain("社保中心3.50万元");
    expect(host.edits).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  it("writes the department's table once the dry run was seen, and asks for another once something changed", async () => {
    const { host, workbook } = await openPage(UnitsPage, EMPTY);
    await pickUnits();
    await tryOut();
    await type(screen.getByLabelText("部门"), "人社局");
    screen.getByText("试算以后有改动，请重新试算。");
    expect(screen.queryByRole("button", { name: /^汇总/ })).toBeNull();
    await tryOut();
    await click(await screen.findByRole("button", { name: /^汇总，生成/ }));
    await told(/^已生成/);
    const made = workbook().sheets[1];
    expect(made?.values.flat().join(" ")).toContain("人社局");
    expect(made?.values.flat()).toEqual(expect.arrayContaining([33.5]));
    expect(host.edits).toHaveLength(1);
  });

  it("leaves a file out that is put away, and the workbook's own tables where they are not wanted", async () => {
    const own = { name: "社保中心.xlsx", sheets: [expenditure("社保中心", 1, 2.5)] };
    await openPage(UnitsPage, own);
    await pickUnits();
    // One that is called as the open workbook is told from it.
    expect(picked()[1]).toMatch(/^社保中心\.xlsx（2）/);
    await click(button("去掉“社保中心.xlsx（2）”"));
    await tryOut();
    screen.getByRole("heading", { name: "2 个单位 → 1 张汇总表" });
    await click(screen.getByRole("checkbox", { name: /^本工作簿也算在内/ }));
    await tryOut();
    await screen.findByRole("heading", { name: "1 个单位 → 1 张汇总表" });
  });
});
