import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { checkWorkbook } from "../../src/app/check-workbook";
import { PROFILES } from "../../src/rules/profiles";
import { failed, ok } from "../../src/sheet/result";
import { cellOn, paneHost } from "./pane-host";
import { cleanPage, click, current, focusList, itemOf, items, mount, openPane, press } from "./pane-user";
import { HIRING, NOTES, paneWorkbook, TRAINING, withCell } from "./pane-workbook";

const COST = "总成本指标应与预算数一致";
const SIGN = "比较符号应写成 ≥、≤、=、>、<";
const CODE = "不同的项目不能用同一个项目编码";

const scrolled = cleanPage();

function titles(): string[] {
  return items().map(
    (item) => [SIGN, COST, CODE].find((title) => item.textContent.includes(title)) ?? item.textContent,
  );
}

function filterButton(name: RegExp): HTMLElement {
  return within(screen.getByRole("group", { name: "只看" })).getByRole("button", { name });
}

describe("the list of problems", () => {
  it("names the table under the cursor, its form and its 口径 with the reason", async () => {
    await openPane();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("招聘经费绩效目标表");
    screen.getByText("河北 项目绩效目标表");
    const reason = checkWorkbook(paneWorkbook()).profileReason;
    expect(screen.getByText(reason).hidden).toBe(true);
    await click(screen.getByRole("button", { name: "口径的理由、导入和导出" }));
    expect(screen.getByText(reason).hidden).toBe(false);
  });

  it("is measured by the 口径 that the user chooses, until it is left to the pane again", async () => {
    await openPane();
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "口径" });
    expect(choice.selectedOptions[0]?.textContent).toBe("自动：河北 2023");
    expect([...choice.options].slice(1).map(({ textContent }) => textContent)).toEqual(
      PROFILES.map(({ name }) => name),
    );
    await act(async () => void fireEvent.change(choice, { target: { value: "anhui-2024" } }));
    screen.getByText("由用户选定“安徽 2024”口径");
    expect(items().length).toBeGreaterThan(0);
    expect(choice.value).toBe("anhui-2024");
    await act(async () => void fireEvent.change(choice, { target: { value: "" } }));
    screen.getByText(checkWorkbook(paneWorkbook()).profileReason);
  });

  it("shows the table's findings by severity with the same figures as the check", async () => {
    await openPane();
    const here = checkWorkbook(paneWorkbook()).findings.filter((finding) =>
      [finding.at, ...finding.related.map((other) => other.at)].some(({ sheet }) => sheet === HIRING),
    );
    const count = (severity: string) => here.filter((finding) => finding.severity === severity).length;
    expect(count("error")).toBeGreaterThan(1);
    expect(filterButton(/错误/).textContent).toBe(`错误${count("error")}`);
    expect(filterButton(/警告/).textContent).toBe(`警告${count("warning")}`);
    expect(titles()).toEqual(expect.arrayContaining([COST, SIGN]));
    expect(within(itemOf(COST)).getByText("F13")).toBeDefined();
    expect(itemOf(COST).textContent).toContain("相差 3000.00万元");
    expect(screen.getAllByRole("treeitem")[0]?.textContent).toBe(`错误${count("error")}`);
  });

  it("counts a finding of another table that speaks of a cell in this one", async () => {
    await openPane();
    expect(checkWorkbook(paneWorkbook()).findings.find(({ title }) => title === CODE)?.at.sheet).toBe(
      TRAINING,
    );
    expect(itemOf(CODE).textContent).toContain(TRAINING);
  });

  it("says the figures to a screen reader after every check", async () => {
    const host = await openPane();
    const status = screen.getByRole("status");
    const first = status.textContent;
    expect(first).toMatch(/^检查完成：错误 \d+ 个，警告 \d+ 个，提示 \d+ 个，未能检查 \d+ 项/);
    await click(screen.getByRole("button", { name: "重新检查" }));
    const again = status.textContent;
    expect(again).toBe(first.replace("检查完成：", "检查完成：没有变化；"));
    // Screen readers say a sentence once more only where it differs.
    await click(screen.getByRole("button", { name: "重新检查" }));
    expect(status.textContent).not.toBe(again);
    expect(status.textContent.trim()).toBe(again);
    host.answer = ok(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));
    await click(screen.getByRole("button", { name: "重新检查" }));
    expect(status.textContent).toBe(
      "检查完成：已解决 1 个，仍在 2 个；错误 1 个，警告 1 个，提示 0 个，未能检查 0 项（本表）",
    );
  });

  it("shows only the severities that are pressed", async () => {
    await openPane();
    await click(filterButton(/警告/));
    expect(filterButton(/警告/).getAttribute("aria-pressed")).toBe("true");
    expect(titles()).toContain(SIGN);
    expect(titles()).not.toContain(COST);
    await click(filterButton(/错误/));
    expect(titles()).toEqual(expect.arrayContaining([COST, SIGN]));
    await click(filterButton(/警告/));
    expect(titles()).not.toContain(SIGN);
  });

  it("finds by words, by cell in any width, and says how to come back from nothing", async () => {
    await openPane();
    const field = screen.getByRole("searchbox", { name: "查找问题" });
    fireEvent.change(field, { target: { value: "预算数 一致" } });
    expect(titles()).toEqual([COST]);
    fireEvent.change(field, { target: { value: "ｆ10" } });
    expect(titles()).toEqual([SIGN]);
    fireEvent.change(field, { target: { value: "没有这个词" } });
    expect(items()).toHaveLength(0);
    screen.getByText("没有符合筛选的问题");
    await click(screen.getByRole("button", { name: "清除筛选" }));
    expect(titles()).toContain(COST);
  });

  it("widens to the workbook and tells the sheets", async () => {
    await openPane();
    const before = items().length;
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    expect(items().length).toBe(checkWorkbook(paneWorkbook()).findings.length);
    expect(items().length).toBeGreaterThan(before);
    expect(within(itemOf(COST)).getByText(HIRING)).toBeDefined();
    fireEvent.click(screen.getByRole("radio", { name: "本表" }));
    expect(within(itemOf(COST)).queryByText(HIRING)).toBeNull();
  });

  it("follows the user to another table, and narrows the list to it", async () => {
    const host = await openPane();
    await act(async () => host.tell({ kind: "selected", at: cellOn(TRAINING, "A1") }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("培训经费绩效目标表");
    expect(titles()).not.toContain(COST);
    expect(titles()).toContain(CODE);
  });

  it("rechecks after an edit, and a mended finding goes", async () => {
    const host = await openPane();
    focusList();
    await press("ArrowDown");
    host.answer = ok(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));
    await act(async () => host.tell({ kind: "edited", sheets: [HIRING] }));
    await waitFor(() => expect(titles()).not.toContain(COST));
    expect(titles()).toContain(SIGN);
    expect(document.activeElement).toBe(screen.getByRole("tree"));
  });

  it("keeps text from cells as text", async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    await openPane(withCell(paneWorkbook(), HIRING, "A1", `${evil}绩效目标表`));
    expect(document.querySelector("img")).toBeNull();
    expect(document.body.textContent).toContain(evil);
  });
});

describe("the keyboard in the list", () => {
  it("moves with the arrows, Home and End, takes the sheet along and keeps the focus", async () => {
    const host = await openPane();
    const tree = focusList();
    await press("ArrowDown");
    expect(current()).toBe(items()[0]);
    expect(itemOf(COST).getAttribute("aria-selected")).toBe("true");
    expect(host.selected).toEqual([`${HIRING}!F13`]);
    await press("ArrowDown");
    expect(current()).toBe(items()[1]);
    expect(host.selected).toHaveLength(2);
    await press("ArrowUp");
    expect(host.selected.at(-1)).toBe(`${HIRING}!F13`);
    await press("End");
    expect(current()).toBe(screen.getAllByRole("treeitem").at(-1));
    await press("Home");
    expect(current()).toBe(screen.getAllByRole("treeitem")[0]);
    expect(document.activeElement).toBe(tree);
  });

  it("tells the finding under the cursor in full, and less with ←", async () => {
    await openPane();
    focusList();
    await press("ArrowDown");
    const finding = checkWorkbook(paneWorkbook()).findings.find(({ title }) => title === COST)!;
    for (const text of [finding.why, finding.how, finding.basis, "3000.00万元（允许尾差 0.00万元）"]) {
      expect(itemOf(COST).textContent).toContain(text);
    }
    await press("ArrowLeft");
    expect(itemOf(COST).textContent).not.toContain(finding.why);
    await press("ArrowLeft");
    expect(current()).toBe(screen.getAllByRole("treeitem")[0]);
    await press("ArrowLeft");
    expect(titles()).not.toContain(COST);
    await press("ArrowRight");
    expect(titles()).toContain(COST);
  });

  it("goes to the related cells with → and Enter, and Enter on the finding goes back", async () => {
    const host = await openPane();
    const tree = focusList();
    await press("ArrowDown");
    await press("ArrowRight");
    await press("ArrowRight");
    expect(current()?.textContent).toBe("C4 预算数");
    await press("Enter");
    expect(host.selected.at(-1)).toBe(`${HIRING}!C4`);
    await press("Escape");
    await press("Enter");
    expect(host.selected.at(-1)).toBe(`${HIRING}!F13`);
    expect(document.activeElement).toBe(tree);
  });

  it("has one Tab stop", async () => {
    await openPane();
    focusList();
    await press("ArrowDown");
    const stops = [...screen.getByRole("tree").querySelectorAll<HTMLElement>("*")].filter(
      (each) => each.tabIndex >= 0,
    );
    expect(stops).toEqual([]);
    expect(
      within(itemOf(COST))
        .getAllByRole("button")
        .map((each) => each.textContent),
    ).toEqual(expect.arrayContaining(["F13 指标值", "C4 预算数", "依据和例子"]));
  });
});

describe("between the list and the sheet", () => {
  it("goes to a finding's cell and to its related cells by click", async () => {
    const host = await openPane();
    await click(itemOf(COST));
    await click(within(itemOf(COST)).getByRole("button", { name: "C4 预算数" }));
    expect(host.selected).toEqual([`${HIRING}!F13`, `${HIRING}!C4`]);
  });

  it("stays with the reader when a jump leads to another sheet", async () => {
    await openPane();
    await click(itemOf(CODE));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("招聘经费绩效目标表");
    expect(titles()).toContain(COST);
    expect(itemOf(CODE).getAttribute("aria-selected")).toBe("true");
  });

  it("shows the finding of a cell that the user selects, without taking the focus", async () => {
    const host = await openPane();
    const field = screen.getByRole("searchbox");
    act(() => field.focus());
    await act(async () => host.tell({ kind: "selected", at: cellOn(HIRING, "F10") }));
    expect(itemOf(SIGN).getAttribute("aria-selected")).toBe("true");
    expect(scrolled.at(-1)).toContain(SIGN);
    expect(document.activeElement).toBe(field);
    expect(host.selected).toEqual([]);
  });

  it("opens the group that hides the finding of a selected cell", async () => {
    const host = await openPane();
    await click(screen.getAllByRole("treeitem")[0]!);
    expect(titles()).not.toContain(COST);
    await act(async () => host.tell({ kind: "selected", at: cellOn(HIRING, "F13") }));
    expect(itemOf(COST).getAttribute("aria-selected")).toBe("true");
  });

  it("marks the cells and takes the marks away by the switch", async () => {
    const host = await openPane();
    expect(host.marked.at(-1)?.length).toBeGreaterThan(2);
    const marking = screen.getByRole<HTMLInputElement>("switch", { name: "在单元格上标记" });
    expect(marking.checked).toBe(true);
    await click(marking);
    expect(host.marked.at(-1)).toEqual([]);
    await click(marking);
    expect(host.marked.at(-1)?.length).toBeGreaterThan(2);
  });

  it("tells a refused jump, lets it be put away, and tells it again the next time", async () => {
    const host = await openPane();
    host.selecting = failed("sheet-hidden", "“招聘经费”是隐藏的工作表");
    await click(itemOf(COST));
    screen.getByText("“招聘经费”是隐藏的工作表");
    await click(screen.getByRole("button", { name: "知道了" }));
    expect(screen.queryByText("“招聘经费”是隐藏的工作表")).toBeNull();
    await click(itemOf(COST));
    screen.getByText("“招聘经费”是隐藏的工作表");
  });
});

describe("a check that has nothing to list", () => {
  it("tells what went wrong and tries again when asked", async () => {
    const host = paneHost(paneWorkbook());
    const answer = host.answer;
    host.answer = failed(
      "cell-edit",
      "单元格正在编辑，请按回车结束编辑再重试",
      "InvalidOperationInCellEditMode",
    );
    await mount(host);
    expect(screen.getByRole("alert").textContent).toContain("单元格正在编辑，请按回车结束编辑再重试");
    expect(screen.queryByRole("tree")).toBeNull();
    host.answer = answer;
    await click(screen.getByRole("button", { name: "重试" }));
    await waitFor(() => expect(titles()).toContain(COST));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("copies the details of a failure, or shows them where the clipboard is closed", async () => {
    const host = paneHost(paneWorkbook());
    host.answer = failed("cell-edit", "单元格正在编辑", "InvalidOperationInCellEditMode");
    await mount(host);
    await click(screen.getByRole("button", { name: "复制详情" }));
    screen.getByText(/\[cell-edit\] 单元格正在编辑\s+InvalidOperationInCellEditMode/);
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    await click(screen.getByRole("button", { name: "请选中后复制" }));
    Reflect.deleteProperty(navigator, "clipboard");
    expect(written).toEqual(["[cell-edit] 单元格正在编辑\nInvalidOperationInCellEditMode"]);
    screen.getByRole("button", { name: "已复制" });
  });

  it("lists the sheets it did not recognise, with the nearest form", async () => {
    const host = await openPane();
    const { unrecognised } = checkWorkbook(paneWorkbook()).reading;
    const section = screen.getByText("未识别的工作表 1（没有检查）").closest("details")!;
    expect(section.open).toBe(false);
    expect(section.textContent).toContain(unrecognised[0]!.because);
    expect(section.textContent).toMatch(/表：相符 \d+%，缺 \d+ 项/);
    await click(within(section).getByRole("button", { name: NOTES, hidden: true }));
    expect(host.selected).toEqual([`${NOTES}!A1`]);
  });

  it("says that the sheet under the cursor was not checked", async () => {
    const host = await openPane();
    await act(async () => host.tell({ kind: "selected", at: cellOn(NOTES, "A1") }));
    screen.getByText("这张工作表没有检查");
    await click(screen.getByRole("button", { name: /看本工作簿的问题/ }));
    expect(titles()).toContain(COST);
  });

  it("says what to do where no table was found", async () => {
    const workbook = paneWorkbook();
    await openPane({ ...workbook, sheets: workbook.sheets.slice(2) });
    screen.getByText("没有找到绩效目标表");
    expect(screen.getByText("未识别的工作表 1（没有检查）").closest("details")?.open).toBe(true);
  });
});

it("has nothing that axe objects to", async () => {
  await openPane();
  focusList();
  await press("ArrowDown");
  await click(screen.getByRole("button", { name: /未能检查/ }));
  fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
  const { violations, passes } = await axe.run(document.body, {
    // jsdom draws nothing, and the pane is a part of a page.
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain("aria-required-parent");
});
