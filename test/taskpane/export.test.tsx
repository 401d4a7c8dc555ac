import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { NO_NOTES } from "../../src/hosts/port-refusals";
import { reviewSheets } from "../../src/reports/review-sheet";
import { failed, ok } from "../../src/sheet/result";
import { toA1 } from "../../src/sheet/address";
import { paneHost, type PaneHost } from "./pane-host";
import { cleanPage, click, items, mount, openPane, press } from "./pane-user";
import { HIRING, paneWorkbook, TRAINING, withCell } from "./pane-workbook";

const COST = "总成本指标应与预算数一致";

cleanPage();

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function isDisabled(element: HTMLElement): boolean {
  return element.getAttribute("aria-disabled") === "true";
}

function panel(): HTMLElement {
  return screen.getByRole("region", { name: "导出审核意见" });
}

function lines(host: PaneHost) {
  if (!host.answer.ok) throw new Error("no workbook");
  return reviewSheets(host.answer.value).flatMap((sheet) => sheet.lines);
}

describe("导出意见", () => {
  it("shows what it would write before it writes, and writes nothing when it is closed", async () => {
    const host = await openPane();
    await click(button("导出意见"));
    expect(document.activeElement).toBe(button("写到工作表"));
    within(panel()).getByText(`新写 ${items().length} 条；人写的处理意见和理由不动。`);
    const told = within(panel()).getAllByRole("listitem");
    expect(told).toHaveLength(items().length);
    expect(told.map(({ textContent }) => textContent)).toContain(`新写：${COST} F13`);
    await press("Escape");
    expect(screen.queryByRole("region", { name: "导出审核意见" })).toBeNull();
    expect(document.activeElement).toBe(button("导出意见"));
    expect(host.edits).toEqual([]);
    expect(host.noted).toEqual([]);
  });

  it("writes the findings in scope on the 审核意见 sheet, which 撤销 takes away", async () => {
    const host = await openPane();
    const count = items().length;
    await click(button("导出意见"));
    await click(button("写到工作表"));
    expect(lines(host)).toHaveLength(count);
    expect(lines(host).find(({ problem }) => problem.includes(COST))).toMatchObject({
      place: `${HIRING}!F13`,
      decision: "待处理",
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(items()).toHaveLength(count);
    expect(document.activeElement).toBe(button("撤销"));
    expect(button("撤销").title).toBe("撤销：导出审核意见");
    await click(button("撤销"));
    expect(lines(host)).toEqual([]);
  });

  it("writes nothing twice, and says so", async () => {
    const host = await openPane();
    await click(button("导出意见"));
    await click(button("写到工作表"));
    await click(button("导出意见"));
    within(panel()).getByText("都已写在“审核意见”表里，没有要改的。");
    expect(isDisabled(button("写到工作表"))).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    expect(panel().textContent).toMatch(/新写 \d+ 条，已在表上 \d+ 条/);
    expect(within(panel()).getAllByRole("listitem")[0]?.textContent).toContain(`${TRAINING}!`);
    await click(button("写到工作表"));
    expect(new Set(lines(host).map(({ fingerprint }) => fingerprint)).size).toBe(lines(host).length);
  });

  it("tells of lines that are solved meanwhile", async () => {
    const host = await openPane();
    await click(button("导出意见"));
    await click(button("写到工作表"));
    if (host.answer.ok) host.answer = ok(withCell(host.answer.value, HIRING, "F13", "≤4000万元"));
    await click(button("重新检查"));
    await click(button("导出意见"));
    expect(panel().textContent).toContain(`改记已解决：错误：${COST}`);
    await click(button("写到工作表"));
    expect(lines(host).find(({ problem }) => problem.includes(COST))?.decision).toBe("已解决");
  });

  it("keeps what was to be written where it could not be, says why, and tries again", async () => {
    const host = await openPane();
    const { apply } = host;
    host.apply = async () => failed("sheet-protected", "工作表“审核意见”没有修改：工作表受保护。", "0x800A");
    await click(button("导出意见"));
    await click(button("写到工作表"));
    screen.getByText(/“审核意见”没有修改/);
    button("复制详情");
    expect(lines(host)).toEqual([]);
    host.apply = apply;
    await click(button("重试"));
    expect(lines(host).length).toBeGreaterThan(0);
    expect(screen.queryByText(/“审核意见”没有修改/)).toBeNull();
  });
});

describe("写成批注", () => {
  it("writes one note a cell, says on how many, and clears them", async () => {
    const host = await openPane();
    await click(button("导出意见"));
    await click(button("写成批注"));
    const [notes = []] = host.noted;
    const cells = notes.map(({ at }) => `${at.sheet}!${toA1(at)}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(notes.find(({ at }) => at.sheet === HIRING && toA1(at) === "F13")?.text).toMatch(
      new RegExp(`^错误：${COST}。.*相差 3000.00万元`),
    );
    within(panel()).getByText(`已在 ${cells.length} 个单元格写批注。`);
    await click(button("清除批注"));
    expect(host.noted.at(-1)).toEqual([]);
    within(panel()).getByText(/批注已清除/);
    expect(host.edits).toEqual([]);
  });

  it("names the cells that keep a user's own note", async () => {
    const host = await openPane();
    const refused = [{ sheet: HIRING, because: "F13 已有别的批注，没有改动。" }];
    host.noting = ok({ marked: 1, refused });
    await click(button("导出意见"));
    await click(button("写成批注"));
    screen.getByText(`“${HIRING}”的批注没有全部写上：F13 已有别的批注，没有改动。`);
    within(panel()).getByText("已在 1 个单元格写批注。");
  });

  it("that failed is told with its details, and can be tried again", async () => {
    const host = await openPane();
    host.noting = failed("busy", "表格正忙，没有写批注。", "InvalidOperationInCellEditMode");
    await click(button("导出意见"));
    await click(button("写成批注"));
    screen.getByText("表格正忙，没有写批注。");
    within(panel()).getByText("没有写批注，原因见上面的提示。");
    button("复制详情");
    host.noting = undefined;
    await click(button("重试"));
    expect(host.noted).toHaveLength(2);
    expect(host.noted[1]).toEqual(host.noted[0]);
    expect(screen.queryByText("表格正忙，没有写批注。")).toBeNull();
  });

  it("is not offered where the program has no notes, which says so and offers the sheet", async () => {
    const capabilities = { merges: true, marks: true, events: true, notes: false };
    const host = Object.assign(paneHost(paneWorkbook()), { capabilities });
    host.noting = failed("notes-missing", NO_NOTES);
    await mount(host);
    await click(button("导出意见"));
    expect(isDisabled(button("写成批注"))).toBe(true);
    within(panel()).getByText("这个表格程序不能由加载项写批注，请写到工作表。");
    expect(screen.queryByRole("button", { name: "清除批注" })).toBeNull();
    await click(button("写成批注"));
    expect(host.noted).toEqual([]);
    expect(isDisabled(button("写到工作表"))).toBe(false);
  });
});

it("the export reads well to assistive technology", async () => {
  await openPane();
  await click(button("导出意见"));
  await click(button("写成批注"));
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
