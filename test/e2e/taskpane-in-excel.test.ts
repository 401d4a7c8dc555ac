import type { Browser, Locator } from "playwright-core";
import { COMMANDS } from "../../src/commands/commands";
import { readSample } from "../forms/samples";
import { launchBrowser } from "./browser";
import { officeWithExcel } from "./taskpane-in-excel";
import { openTaskpane, type TaskpanePage } from "./taskpane-page";

const SHEET = "1.被征地农民社会保障费";
const COST = "总成本指标应与预算数一致";
const SOURCES = "预算数应等于各项资金来源之和";
const ERROR_FILL = "#FFC7CE";

describe("the built pane on the real client library, with an Excel in memory behind it", () => {
  let browser: Browser;
  let pane: TaskpanePage;
  beforeAll(async () => {
    browser = await launchBrowser();
    pane = await openTaskpane(browser, { office: officeWithExcel(readSample("高新区2024")) });
    await finding(COST).first().waitFor();
  });
  afterAll(() => browser?.close());

  const finding = (title: string): Locator => pane.page.getByRole("treeitem").filter({ hasText: title });
  const scope = (name: string): Locator => pane.page.getByRole("radio", { name });

  /** The user's hand in Excel. */
  const type = (a1: string, text: string): Promise<void> =>
    pane.page.evaluate(([sheet, at, typed]) => window.jixiaoExcel!.excel.user.type(sheet, at, typed), [
      SHEET,
      a1,
      text,
    ] as const);
  const select = (sheet: string, a1: string): Promise<void> =>
    pane.page.evaluate(([name, at]) => window.jixiaoExcel!.excel.user.select(name, at), [sheet, a1] as const);
  const press = (name: keyof typeof COMMANDS): Promise<void> =>
    pane.page.evaluate((each) => window.jixiaoExcel!.press(each), name);

  /** The user's eyes on Excel. */
  const fillOf = (a1: string): Promise<string | undefined> =>
    pane.page.evaluate(([sheet, at]) => window.jixiaoExcel!.excel.user.seesFill(sheet, at), [
      SHEET,
      a1,
    ] as const);
  const selected = (): Promise<string> =>
    pane.page.evaluate(() => {
      const { book } = window.jixiaoExcel!.excel.machine;
      const sheet = book.sheets.find(({ id }) => id === book.active)!;
      const { left, top } = sheet.selected[0]!;
      return `${sheet.name}!${String.fromCharCode(65 + left)}${top + 1}`;
    });
  const marks = (): Promise<string[]> =>
    pane.page.evaluate(() =>
      window.jixiaoExcel!.excel.machine.book.sheets.flatMap(({ rules }) =>
        rules.map(({ formula }) => formula),
      ),
    );
  const timesShown = (): Promise<number> => pane.page.evaluate(() => window.jixiaoExcel!.shown);

  /** Asks again until the answer is as expected; the last answer is what a failure shows. */
  async function eventually(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
    const end = Date.now() + 30_000;
    let answer = await ask();
    while (Date.now() < end && JSON.stringify(answer) !== JSON.stringify(expected)) {
      await pane.page.waitForTimeout(50);
      answer = await ask();
    }
    expect(answer).toEqual(expected);
  }

  test("shows what it found in the open workbook, and marks the cells", async () => {
    expect(await finding(COST).first().textContent()).toContain("相差 3000.00万元");
    await eventually(() => fillOf("F13"), ERROR_FILL);
  });

  test("a click on a finding selects its cell in Excel, and the keyboard stays in the list", async () => {
    await finding(COST).first().click();
    await eventually(selected, `${SHEET}!F13`);
    expect(await pane.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
  });

  test("a cell that the user selects in Excel is found in the list", async () => {
    // So soon after a jump it would be taken for Excel's answer to that.
    await pane.page.waitForTimeout(400);
    await select(SHEET, "F10");
    await eventually(
      () =>
        pane.page
          .locator("[role=treeitem][aria-selected=true]")
          .innerText()
          .then((text) => text.includes("F10")),
      true,
    );
  });

  test("a wrong figure that is typed in Excel brings a new finding and a mark; mended, both go", async () => {
    expect(await finding(SOURCES).count()).toBe(0);
    await type("E3", "3999万元");
    await eventually(() => finding(SOURCES).count(), 1);
    expect(await finding(SOURCES).innerText()).toMatch(/新增/);
    expect(await finding(SOURCES).innerText()).toMatch(/1\.00万元/);
    const cell = /[A-G]\d+/.exec(await finding(SOURCES).innerText())?.[0] ?? "";
    await eventually(() => fillOf(cell), ERROR_FILL);
    await type("E3", "4000万元");
    await eventually(() => finding(SOURCES).count(), 0);
    await pane.page.getByRole("button", { name: /^已解决 1/ }).waitFor();
    await eventually(() => fillOf(cell).then((fill) => fill === ERROR_FILL), false);
  });

  test("下一个问题 goes from cell to cell, from the ribbon and from the pane alike", async () => {
    await select(SHEET, "A1");
    await press("nextFinding");
    await eventually(selected, `${SHEET}!B2`);
    await pane.page.getByRole("button", { name: "下一个问题" }).click();
    await eventually(selected, `${SHEET}!C3`);
    await press("nextFinding");
    await eventually(selected, `${SHEET}!E3`);
    expect(await timesShown()).toBe(0);
  });

  test("审核工作簿, 审核本表 and 审核此表 show the pane and check as far as they say", async () => {
    await press("auditWorkbook");
    expect(await scope("本工作簿").isChecked()).toBe(true);
    const all = await pane.page.getByRole("treeitem").count();
    await press("auditTable");
    expect(await scope("本表").isChecked()).toBe(true);
    expect(await pane.page.getByRole("treeitem").count()).toBeLessThan(all);
    const second = await pane.page.evaluate(() => window.jixiaoExcel!.excel.machine.book.sheets[1]!.name);
    await select(second, "B2");
    await press("auditHere");
    const title = await pane.page.getByRole("heading", { level: 1 }).innerText();
    expect(title).not.toContain("被征地农民");
    expect(await timesShown()).toBe(3);
    await select(SHEET, "A1");
    await finding(COST).first().waitFor();
  });

  test("清除标记 leaves only the user's own formats, and a check sets no marks until they are wanted again", async () => {
    await pane.page.evaluate((sheet) => {
      window.jixiaoExcel!.excel.user.addRule(sheet, "A1:B2", "=TRUE", "00FF00");
    }, SHEET);
    expect((await marks()).length).toBeGreaterThan(3);
    await press("clearMarks");
    expect(await marks()).toEqual(["=TRUE"]);
    expect(await pane.page.getByRole("switch", { name: "在单元格上标记" }).isChecked()).toBe(false);
    await press("auditTable");
    expect(await marks()).toEqual(["=TRUE"]);
    await pane.page.getByRole("switch", { name: "在单元格上标记" }).click();
    await eventually(() => fillOf("F13"), ERROR_FILL);
  });

  test("a button that is pressed while a cell is being edited waits until that is done", async () => {
    const done = await pane.page.evaluate(async () => {
      const { excel, press } = window.jixiaoExcel!;
      excel.editCell();
      let completed = false;
      const pressed = press("auditTable").then(() => (completed = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = completed;
      excel.leaveCell();
      await pressed;
      return { before, after: completed };
    });
    expect(done).toEqual({ before: false, after: true });
    expect(await pane.page.getByRole("alert").count()).toBe(0);
  });

  test("takes Office's theme, and the new one when the user comes back to the pane", async () => {
    const background = (): Promise<string> =>
      pane.page.evaluate(() => getComputedStyle(document.querySelector("#pane > *")!).backgroundColor);
    const theme = (isDarkTheme: boolean): Promise<void> =>
      pane.page.evaluate((dark) => {
        window.jixiaoExcel!.theme = { isDarkTheme: dark };
        window.dispatchEvent(new Event("focus"));
      }, isDarkTheme);
    const light = await background();
    await theme(true);
    await eventually(() => background().then((now) => now === light), false);
    expect(await pane.barriers()).toEqual([]);
    await theme(false);
    await eventually(background, light);
    expect(await pane.barriers()).toEqual([]);
  });

  test("新建项目表 opens its page, whose table comes into Excel, and 审核本表 brings the list back", async () => {
    const name = "职业技能培训经费";
    const sheets = (): Promise<string[]> =>
      pane.page.evaluate(() => window.jixiaoExcel!.excel.machine.book.sheets.map((sheet) => sheet.name));
    await press("newProject");
    await pane.page.getByRole("heading", { name: "新建项目表" }).waitFor();
    await pane.page.getByLabel("项目名称", { exact: true }).fill(name);
    await pane.page.getByLabel("财政资金", { exact: true }).fill("40");
    expect(await pane.barriers()).toEqual([]);
    await pane.page.getByRole("button", { name: "新建", exact: true }).click();
    await pane.page.getByRole("heading", { name: `已建“${name}”` }).waitFor();
    await eventually(() => selected().then((at) => at.split("!")[0]), name);
    expect(await pane.barriers()).toEqual([]);
    await pane.page.getByRole("button", { name: "撤销" }).click();
    await eventually(() => sheets().then((names) => names.includes(name)), false);
    await select(SHEET, "A1");
    await press("auditTable");
    await finding(COST).first().waitFor();
  });

  test("汇总 opens its tab, and 审核本表 brings the list back", async () => {
    await press("summaries");
    await pane.page.getByRole("heading", { name: "汇总", exact: true }).waitFor();
    expect(await pane.barriers()).toEqual([]);
    await press("auditTable");
    await finding(COST).first().waitFor();
  });

  test("every function of the ribbon was pressed here", () => {
    expect(Object.keys(COMMANDS).sort()).toEqual(
      [
        "auditHere",
        "auditTable",
        "auditWorkbook",
        "clearMarks",
        "newProject",
        "nextFinding",
        "summaries",
      ].sort(),
    );
  });

  test("all this asked nothing of any server, broke no policy and did without what office.js takes away", async () => {
    expect(await pane.page.evaluate(() => history.pushState === null)).toBe(true);
    expect(pane.outside).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });
});

test("in the oldest Excel that the manifest lets in, it finds and marks the same and says what it lacks", async () => {
  const browser = await launchBrowser();
  try {
    const office = officeWithExcel(readSample("高新区2024"), { version: 9 });
    const { page, complaints } = await openTaskpane(browser, { office });
    await page.getByRole("treeitem").filter({ hasText: COST }).first().waitFor();
    await page.getByText(/^缺少 \d+ 项功能$/).waitFor();
    await page.waitForFunction(
      ([sheet, fill]) => window.jixiaoExcel!.excel.user.seesFill(sheet, "F13") === fill,
      [SHEET, ERROR_FILL] as const,
    );
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test.each([20, 9])("waives, exports and takes both back in Excel with ExcelApi 1.%i", async (version) => {
  const browser = await launchBrowser();
  try {
    const office = officeWithExcel(readSample("高新区2024"), { version });
    const { page, complaints, outside } = await openTaskpane(browser, { office });
    /** What stands on each sheet: addresses, values, formulas and how numbers are shown. */
    const contents = (): Promise<string[]> =>
      page.evaluate(() =>
        window.jixiaoExcel!.excel.machine.book.sheets.map(({ name, rows }) => {
          const cells = [...rows].flatMap(([row, cols]) =>
            [...cols].flatMap(([col, { value, formula, numberFormat }]) =>
              value === null ? [] : [[row, col, value, formula, numberFormat].join("\u001f")],
            ),
          );
          return [name, ...cells].join("\n");
        }),
      );
    const isExported = async (): Promise<boolean> => (await contents()).at(-1)!.includes("待处理");
    const undo = page.getByRole("button", { name: "撤销" });
    await page.getByRole("treeitem").filter({ hasText: COST }).first().click();
    const before = await contents();
    await page.getByRole("button", { name: "忽略…" }).first().click();
    await page.getByPlaceholder("为什么可以不改").fill("=已核实");
    await page.keyboard.press("Enter");
    await page.getByText("已忽略 1", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "导出意见" }).click();
    await page.getByRole("region", { name: "导出审核意见" }).getByRole("button").first().click();
    while (!(await isExported())) await page.waitForTimeout(50);
    const review = (await contents()).at(-1)!;
    expect(review).toMatch(/^审核意见\n/);
    expect(review).toContain(COST);
    // A reason that begins like a formula stays the text that it is.
    expect(review).toContain("\u001f=已核实\u001f\u001f");
    await undo.click();
    while (await isExported()) await page.waitForTimeout(50);
    await undo.click();
    await page.getByRole("treeitem").filter({ hasText: COST }).first().waitFor();
    expect(await contents()).toEqual(before);
    expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
  } finally {
    await browser.close();
  }
});
