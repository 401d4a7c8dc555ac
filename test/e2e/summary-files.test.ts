import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const PUBLISHED = path.resolve(__dirname, "../../assets/samples/昌黎县2023.xlsx");

describe("多单位汇总 from files that are picked in the pane", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-units-"));
  const broken = path.join(folder, "坏的.xlsx");
  const copy = path.join(folder, "昌黎县2023-副本.xlsx");
  let workbench: WorkbenchPage;
  const threads: string[] = [];

  beforeAll(async () => {
    const bytes = readFileSync(PUBLISHED);
    writeFileSync(broken, bytes.subarray(0, 20_000));
    writeFileSync(copy, bytes);
    workbench = await openWorkbench(`?sample=${encodeURIComponent("高新区2024")}`);
    workbench.page.on("worker", (worker) => threads.push(path.basename(worker.url())));
    await workbench.page.getByRole("tab", { name: "汇总" }).click();
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  const button = (name: string | RegExp) => workbench.page.getByRole("button", { name });
  const heading = (name: string | RegExp) => workbench.page.getByRole("heading", { name });
  const picked = () => workbench.page.getByRole("list", { name: "选的文件" }).getByRole("listitem");
  const sheets = (): Promise<readonly SheetSnapshot[]> =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets : [];
    });

  test("each is read by a thread of its own kind, and a broken one stops none of the others", async () => {
    await button(/^多单位汇总/).click();
    await workbench.page.getByLabel("各单位的工作簿").setInputFiles([broken, PUBLISHED, copy]);
    await picked().nth(2).waitFor();
    await workbench.page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await picked().allTextContents()).toEqual([
      expect.stringMatching(/^坏的\.xlsx“坏的\.xlsx”已损坏或不完整/),
      "昌黎县2023.xlsx12 张预算表",
      "昌黎县2023-副本.xlsx12 张预算表",
    ]);
    expect(threads).toEqual([expect.stringMatching(/^file-thread\./)]);
    expect(await paneBarriers(workbench.page)).toEqual([]);
  });

  test("the dry run tells what would come out and what is there twice, and writes nothing", async () => {
    const before = await sheets();
    await button("试算").click();
    await heading("1 个单位 → 12 张汇总表").waitFor();
    await button(/^重复的表 12 处/).click();
    expect(await workbench.page.getByRole("list", { name: "将生成的表" }).textContent()).toContain(
      "29296.37万元",
    );
    expect(await sheets()).toEqual(before);
    expect(await paneBarriers(workbench.page)).toEqual([]);
  });

  test("汇总 writes the department's tables, and 撤销 takes them away", async () => {
    const before = (await sheets()).map(({ name }) => name);
    await button(/^汇总，生成/).click();
    await heading(/^已生成 \d+ 张表/).waitFor();
    const made = (await sheets()).slice(before.length);
    const total = made.find(({ name }) => name === "部门预算支出总表");
    expect(total?.values.flat()).toContain(29296.37);
    expect(await paneBarriers(workbench.page)).toEqual([]);
    await button("撤销").click();
    await button(/^汇总，生成|^重新试算/)
      .first()
      .waitFor();
    expect((await sheets()).map(({ name }) => name)).toEqual(before);
    expect(workbench.complaints).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});
