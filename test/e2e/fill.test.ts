import type { Edit } from "../../src/sheet/edit";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { sheetOf } from "../forms/table-sheet";
import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const NAME = "职业技能培训经费";
const LIST = sheetOf("项目清单", [
  ["项目名称", "单位", "预算数（万元）", "财政资金（万元）", "用途"],
  ["招聘考试经费", "曹妃甸区人力资源和社会保障局", 40, 40, "用于组织招聘考试。"],
  ["信息系统运维费", "曹妃甸区人力资源和社会保障局", 12.5, 12.5, "用于系统维护。"],
]);

describe("填表 beside the grid", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?sample=${encodeURIComponent("曹妃甸区2023")}`);
    await workbench.page.getByRole("tab", { name: "填表" }).click();
  });
  afterAll(() => workbench?.close());

  const button = (name: string | RegExp) => workbench.page.getByRole("button", { name });
  const field = (name: string) => workbench.page.getByLabel(name, { exact: true });
  const sheets = (): Promise<readonly SheetSnapshot[]> =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets : [];
    });
  const selected = () => workbench.page.evaluate(() => window.jixiaoWorkbench!.host.selection());
  const barriers = () => paneBarriers(workbench.page);

  test("a new table stands in the grid as the form has it, with the cursor in its first empty cell", async () => {
    await button(/^新建项目表/).click();
    await field("项目名称").fill(NAME);
    await field("财政资金").fill("40");
    await field("资金用途").fill("用于组织职业技能培训。");
    expect(await barriers()).toEqual([]);
    await workbench.page.getByRole("button", { name: "新建", exact: true }).click();
    await workbench.page.getByRole("heading", { name: `已建“${NAME}”` }).waitFor();
    const made = (await sheets()).at(-1)!;
    expect(made.name).toBe(NAME);
    expect(made.values[0]?.[0]).toBe(`${NAME}绩效目标表`);
    expect(made.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 6 });
    expect(made.values[3]?.slice(1, 5)).toEqual(["预算数", 40, "其中：财政资金", 40]);
    await workbench.page.waitForFunction(async () => {
      const at = await window.jixiaoWorkbench!.host.selection();
      return at.ok && at.value?.row === 2 && at.value.col === 1;
    });
    expect(await selected()).toMatchObject({ ok: true, value: { sheet: NAME } });
    expect(await barriers()).toEqual([]);
  });

  test("what is filled in on the sheet leaves 待填, and 撤销 takes the table away and keeps the answers", async () => {
    const left = workbench.page.getByRole("list", { name: "待填" }).getByRole("listitem");
    const before = await left.count();
    await workbench.page.evaluate(
      ([sheet]) => window.jixiaoWorkbench!.typeInto(sheet, "B3", "13020926P00001010101A"),
      [NAME] as const,
    );
    await left.nth(before - 1).waitFor({ state: "detached" });
    expect(await left.count()).toBe(before - 1);
    await workbench.page.evaluate(() => window.jixiaoWorkbench!.undo());
    await left.nth(before - 1).waitFor();
    await button("撤销").click();
    await field("项目名称").waitFor();
    expect(await field("项目名称").inputValue()).toBe(NAME);
    expect((await sheets()).map(({ name }) => name)).not.toContain(NAME);
  });

  test("a list gives a table a line after a dry run, and all are taken back at once", async () => {
    const before = (await sheets()).length;
    const edit: Edit = { title: "清单", cells: [], added: [{ snapshot: LIST, look: blankLook() }] };
    await workbench.page.evaluate((each) => window.jixiaoWorkbench!.host.apply(each), edit);
    await button("返回").click();
    await workbench.page.getByRole("tab", { name: "审核" }).click();
    await button("重新检查").click();
    await workbench.page.getByRole("tab", { name: "填表" }).click();
    await button(/^批量新建.*清单里有 2 个项目/).click();
    await button("试算").click();
    await workbench.page.getByRole("heading", { name: "可建 2 张" }).waitFor();
    expect(await barriers()).toEqual([]);
    await button("生成 2 张表").click();
    await workbench.page.getByRole("heading", { name: /^新建的 2 张表/ }).waitFor();
    expect(await sheets()).toHaveLength(before + 3);
    expect(await barriers()).toEqual([]);
    await button("撤销").click();
    await button(/^重新试算|^生成/)
      .first()
      .waitFor();
    expect(await sheets()).toHaveLength(before + 1);
    expect(workbench.complaints).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});

function blankLook() {
  const cells = LIST.values.map((row) => row.map(() => 0));
  return { looks: [{}], cells, columnWidths: {}, rowHeights: {} };
}
