import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { reviewSheets } from "../../src/reports/review-sheet";
import { failed } from "../../src/sheet/result";
import type { PaneHost } from "./pane-host";
import { cleanPage, click, focusList, itemOf, items, openPane, press } from "./pane-user";
import { HIRING } from "./pane-workbook";

const COST = "总成本指标应与预算数一致";

cleanPage();

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

async function fill(label: string, text: string): Promise<void> {
  await act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
}

async function ask(title: string): Promise<void> {
  await click(itemOf(title));
  await click(within(itemOf(title)).getByText("忽略…"));
}

async function waive(title: string, reason: string, by = ""): Promise<void> {
  await ask(title);
  await fill("理由", reason);
  if (by) await fill("经办人", by);
  await click(button("忽略"));
}

function lines(host: PaneHost) {
  if (!host.answer.ok) throw new Error("no workbook");
  return reviewSheets(host.answer.value).flatMap((sheet) => sheet.lines);
}

function saysItem(title: string): boolean {
  return items().some((item) => item.textContent.includes(title));
}

describe("忽略", () => {
  it("asks for a reason with the keyboard in its field, and takes none for an answer only as a question", async () => {
    const host = await openPane();
    await ask(COST);
    expect(document.activeElement).toBe(screen.getByLabelText("理由"));
    await click(button("忽略"));
    expect(screen.getByRole("alert").textContent).toContain("请写理由");
    expect(document.activeElement).toBe(screen.getByLabelText("理由"));
    expect(host.edits).toEqual([]);
  });

  it("writes a line with problem, place, reason, person and date, and the finding leaves the list", async () => {
    const host = await openPane();
    await waive(COST, "=有批文", "王芳");
    expect(saysItem(COST)).toBe(false);
    expect(lines(host)).toMatchObject([
      {
        decision: "忽略",
        place: `${HIRING}!F13`,
        reason: "=有批文",
        by: "王芳",
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    expect(screen.getByText(/^已忽略 1$/, { selector: "summary" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("tree"));
  });

  it("is taken back by 撤销, sheet and all", async () => {
    const host = await openPane();
    await waive(COST, "有批文");
    await click(button("撤销"));
    expect(saysItem(COST)).toBe(true);
    expect(lines(host)).toEqual([]);
  });

  it("is taken back by 取消忽略, and the line stays to be read", async () => {
    const host = await openPane();
    await waive(COST, "有批文");
    await click(button(/^取消忽略：错误：总成本/));
    expect(saysItem(COST)).toBe(true);
    expect(lines(host)).toMatchObject([{ decision: "取消忽略", reason: "有批文" }]);
  });

  it("serves all findings of the rule in sight where that is asked for", async () => {
    const host = await openPane();
    await click(screen.getByRole("radio", { name: "本工作簿" }));
    const title = "比较符号应写成 ≥、≤、=、>、<";
    await ask(title);
    await fill("理由", "系统里就是这样");
    await click(screen.getByRole("checkbox", { name: /另外 1 处/ }));
    await click(button("忽略"));
    expect(lines(host)).toHaveLength(2);
    expect(saysItem(title)).toBe(false);
  });

  it("offers the last reason and person again", async () => {
    await openPane();
    await waive(COST, "有批文", "王芳");
    await ask("比较符号应写成");
    expect(screen.getByLabelText<HTMLInputElement>("经办人").value).toBe("王芳");
    expect(document.querySelector("datalist option")?.getAttribute("value")).toBe("有批文");
  });

  it("keeps the reason where it could not be written, and says why", async () => {
    const host = await openPane();
    host.apply = async () => failed("sheet-protected", "工作表“审核意见”没有修改：工作表受保护。");
    await waive(COST, "有批文");
    expect(screen.getByLabelText<HTMLInputElement>("理由").value).toBe("有批文");
    screen.getByText(/“审核意见”没有修改/);
    expect(saysItem(COST)).toBe(true);
  });

  it("is reached and left with the keyboard alone", async () => {
    await openPane();
    await click(itemOf(COST));
    focusList();
    const actions = within(itemOf(COST)).getAllByRole("button");
    const place = actions.findIndex((each) => each.textContent === "忽略…");
    for (let step = 0; step <= place; step++) await press("ArrowRight");
    await press("Enter");
    expect(document.activeElement).toBe(screen.getByLabelText("理由"));
    await press("Escape");
    expect(screen.queryByLabelText("理由")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tree"));
  });

  it("reads well to assistive technology, form and list", async () => {
    await openPane();
    await waive(COST, "有批文", "王芳");
    await ask("比较符号应写成");
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
