import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const FORMULAS = [
  "部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]",
  "部门预算收支总表[收入总计] ≤ 100万元",
].join("\n");

describe.each(["light", "dark"])("relations of one's own beside the grid, %s", (theme) => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?sample=${encodeURIComponent("昌黎县2023")}&theme=${theme}`);
    await workbench.page.getByRole("button", { name: /^自定义公式/ }).click();
  });
  afterAll(() => workbench?.close());

  const formula = () => workbench.page.getByRole("textbox", { name: "公式（一行一条）" });
  const trial = () => workbench.page.getByRole("status").filter({ hasText: /^试算/ });
  const sheets = () =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets.map(({ name }) => name) : [read.problem.message];
    });
  const barriers = () => paneBarriers(workbench.page);

  test("are tried as they are typed, and lead to the cells of the sheet", async () => {
    await formula().fill(FORMULAS);
    await trial().filter({ hasText: "相符" }).waitFor();
    expect(await trial().textContent()).toMatch(/^试算：相符 \d+ 处，不符 1 处$/);
    await workbench.page.getByRole("button", { name: /收入总计（预算数）$/ }).click();
    const selected = await workbench.page.evaluate(() => window.jixiaoWorkbench!.host.selection());
    expect(selected).toMatchObject({ ok: true, value: { sheet: "收支总表", row: 38, col: 2 } });
    expect(await barriers()).toEqual([]);
  });

  test("show what is wrong without a barrier", async () => {
    await formula().fill(`${FORMULAS}\n部门预算支出总表[合计, 总额] = 1万元`);
    await workbench.page.getByRole("button", { name: /第 14 个字“总额”/ }).waitFor();
    const found = await barriers();
    await formula().fill(FORMULAS);
    expect(found).toEqual([]);
  });

  test("are kept on a sheet of the workbook, and taken back", async () => {
    await workbench.page.getByRole("textbox", { name: "名称" }).fill("收入总计不超过一百万元");
    await workbench.page.getByRole("button", { name: "保存到本工作簿" }).click();
    await workbench.page.getByRole("button", { name: /^收入总计不超过一百万元\s*问题 1/ }).waitFor();
    expect(await sheets()).toContain("审核公式");
    expect(await barriers()).toEqual([]);
    await workbench.page.getByRole("button", { name: "撤销" }).click();
    await workbench.page.getByText(/^还没有自己的公式/).waitFor();
    expect(await sheets()).not.toContain("审核公式");
    expect(await formula().inputValue()).toBe(FORMULAS);
    expect(workbench.complaints).toEqual([]);
  });
});
