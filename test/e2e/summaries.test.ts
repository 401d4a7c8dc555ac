import path from "node:path";
import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const LEDGER = path.resolve(__dirname, "../../assets/samples/昌黎县2023-预算明细.xlsx");

describe("汇总 beside the grid", () => {
  let workbench: WorkbenchPage;
  const button = (name: string | RegExp) => workbench.page.getByRole("button", { name });
  const heading = (name: string | RegExp) => workbench.page.getByRole("heading", { name });

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.page.setInputFiles("input[type=file]", LEDGER);
    await workbench.page.getByRole("tab", { name: "汇总" }).click();
    await button("预算明细 66 行").waitFor();
  });
  afterAll(() => workbench.close());

  test("the nine tables are made, a figure leads to its lines, and all are taken back", async () => {
    expect(await paneBarriers(workbench.page)).toEqual([]);
    await button(/^预算表汇总/).click();
    await button("汇总 9 张表").click();
    await heading("已生成 9 张表").waitFor();
    expect(await paneBarriers(workbench.page)).toEqual([]);
    await button("返回").click();
    await button(/^追溯/).click();
    await workbench.page.evaluate(() => window.jixiaoWorkbench!.selectAsUser("部门预算支出总表", "F8"));
    await heading(/20502 普通教育，项目支出/).waitFor();
    expect(await paneBarriers(workbench.page)).toEqual([]);
    await button("全部选中（2 行）").click();
    await workbench.page.getByText("已选中“预算明细”里的 2 行金额。").waitFor();
    // One below the other, so they are one area.
    const [area = "", ...more] = await workbench.page.evaluate(() => window.jixiaoWorkbench!.selectedAreas());
    const [, first, last] = /^L(\d+):L(\d+)$/.exec(area) ?? [];
    expect([Number(last) - Number(first), more]).toEqual([1, []]);
    await button("撤销").click();
    await workbench.page.waitForFunction(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok && read.value.sheets.length === 1;
    });
    expect(workbench.complaints).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});
