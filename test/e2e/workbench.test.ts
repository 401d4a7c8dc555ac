import { readFileSync } from "node:fs";
import path from "node:path";
import type { HostEvent } from "../../src/hosts/port";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

describe("the workbench page", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench?.close());

  const shownName = () => workbench.page.locator("#bar .name").textContent();
  const sheetNames = () =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets.map((sheet) => sheet.name) : [read.problem.message];
    });
  const valueOf = (sheet: string, row: number, col: number) =>
    workbench.page.evaluate(
      async ([name, r, c]) => {
        const read = await window.jixiaoWorkbench!.host.read();
        return read.ok && read.value.sheets.find((each) => each.name === name)?.values[r]?.[c];
      },
      [sheet, row, col] as const,
    );
  /** What the host tells while something is done with mouse and keyboard. */
  const toldWhile = async (act: () => Promise<void>): Promise<HostEvent[]> => {
    const events = await workbench.page.evaluateHandle(() => {
      const told: HostEvent[] = [];
      window.jixiaoWorkbench!.host.watch((event) => told.push(event));
      return told;
    });
    await act();
    await workbench.page.waitForTimeout(600);
    return (await events.jsonValue()) as HostEvent[];
  };
  const clickCell = async (sheet: string, row: number, col: number) => {
    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), { sheet, row, col });
    const grid = (await workbench.page.locator("#grid canvas").first().boundingBox())!;
    // Below the toolbar the canvas begins with the column header; any click in it takes the keyboard.
    await workbench.page.mouse.click(grid.x + 80, grid.y + 30);
    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), { sheet, row, col });
  };

  test("opens its first sample by itself, with Chinese names and no complaint", async () => {
    expect(await shownName()).toBe("高新区2024.xlsx");
    expect(await sheetNames()).toContain("1.被征地农民社会保障费");
    expect(await workbench.page.title()).toBe("绩效表助手 工作台");
  });

  test.each(["曹妃甸区2023", "满城区2021", "昌黎县2023", "宿州市2024"])(
    "opens the sample %s",
    async (name) => {
      await workbench.page.getByLabel("示例").selectOption(name);
      await workbench.page.waitForFunction(
        (each) => document.title && document.querySelector(".name")?.textContent === each,
        `${name}.xlsx`,
      );
      expect((await sheetNames()).length).toBeGreaterThan(3);
    },
  );

  test("opens a file of the user's", async () => {
    const buffer = readFileSync(path.join(SAMPLES, "满城区2021.xlsx"));
    await workbench.page
      .getByLabel("选择 .xlsx 文件")
      .setInputFiles({ name: "我的表.xlsx", mimeType: "", buffer });
    await workbench.page.waitForFunction(
      () => document.querySelector(".name")?.textContent === "我的表.xlsx",
    );
    expect(await sheetNames()).toContain("部门机构设置情况");
  });

  test("opens a file that is dropped on the grid", async () => {
    const bytes = [...readFileSync(path.join(SAMPLES, "高新区2024.xlsx"))];
    await workbench.page.evaluate((each) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(each)], "拖来的.xlsx"));
      const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector("#grid canvas")!.dispatchEvent(drop);
    }, bytes);
    await workbench.page.waitForFunction(
      () => document.querySelector(".name")?.textContent === "拖来的.xlsx",
    );
    expect(await sheetNames()).toContain("1.被征地农民社会保障费");
  });

  test("says in Chinese why a file does not open, and leaves the open workbook", async () => {
    const before = await sheetNames();
    const buffer = Buffer.from("这不是一个工作簿");
    await workbench.page
      .getByLabel("选择 .xlsx 文件")
      .setInputFiles({ name: "坏.xlsx", mimeType: "", buffer });
    const alert = workbench.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/坏\.xlsx.*\p{Script=Han}/u);
    expect(await sheetNames()).toEqual(before);
    expect(await shownName()).toBe("拖来的.xlsx");
    await alert.getByRole("button", { name: "知道了" }).click();
    expect(await alert.count()).toBe(0);
  });

  test("tells of what is typed, deleted and undone with the keyboard", async () => {
    const sheet = "1.被征地农民社会保障费";
    await clickCell(sheet, 2, 2);
    const { keyboard } = workbench.page;
    const typed = await toldWhile(async () => {
      await keyboard.type("5000");
      await keyboard.press("Enter");
    });
    expect(typed).toContainEqual({ kind: "edited", sheets: [sheet] });
    expect(await valueOf(sheet, 2, 2)).toBe(5000);

    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), { sheet, row: 2, col: 2 });
    const deleted = await toldWhile(() => keyboard.press("Delete"));
    expect(deleted).toContainEqual({ kind: "edited", sheets: [sheet] });
    expect(await valueOf(sheet, 2, 2)).toBeNull();

    const undone = await toldWhile(() => keyboard.press("Control+z"));
    expect(undone).toContainEqual({ kind: "edited", sheets: [sheet] });
    expect(await valueOf(sheet, 2, 2)).toBe(5000);
  });

  test("reads a line break that is typed into a cell", async () => {
    const sheet = "1.被征地农民社会保障费";
    await clickCell(sheet, 6, 2);
    const { keyboard } = workbench.page;
    await keyboard.type("a");
    await keyboard.press("Alt+Enter");
    await keyboard.type("b");
    await keyboard.press("Enter");
    await workbench.page.waitForTimeout(300);
    expect(await valueOf(sheet, 6, 2)).toBe("a\nb");
  });

  test("keys pressed in the pane do nothing to the sheet", async () => {
    const sheet = "1.被征地农民社会保障费";
    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), { sheet, row: 4, col: 1 });
    const before = await valueOf(sheet, 4, 1);
    await workbench.page.evaluate(() => {
      const field = document.createElement("input");
      document.getElementById("pane")!.append(field);
      field.focus();
    });
    const events = await toldWhile(async () => {
      for (const key of ["ArrowDown", "ArrowRight", "x", "Delete", "Enter", "Control+z"]) {
        await workbench.page.keyboard.press(key);
      }
    });
    expect(events).toEqual([]);
    expect(await valueOf(sheet, 4, 1)).toEqual(before);
  });

  test("asked nothing of any other server, and the security policy refused nothing", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

test("the address chooses the sample and the theme", async () => {
  const workbench = await openWorkbench(`?sample=${encodeURIComponent("昌黎县2023")}&theme=dark`);
  try {
    expect(await workbench.page.locator("#bar .name").textContent()).toBe("昌黎县2023.xlsx");
    expect(await workbench.page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(workbench.complaints).toEqual([]);
  } finally {
    await workbench.close();
  }
});
