import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Finding, Fix } from "../../src/rules/outcome";
import { ok } from "../../src/sheet/result";
import { cellOn, paneHost } from "./pane-host";
import { cleanPage, click, current, focusList, itemOf, items, mount, openPane, press } from "./pane-user";
import { HIRING, paneWorkbook, TRAINING, withCell } from "./pane-workbook";
import { showReport } from "./show-report";

const SIGN = "比较符号应写成 ≥、≤、=、>、<";
const COST = "总成本指标应与预算数一致";

cleanPage();

function signs(): HTMLElement[] {
  return items().filter((item) => item.textContent.includes(SIGN));
}

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function isDisabled(element: HTMLElement): boolean {
  return element.getAttribute("aria-disabled") === "true" || element.hasAttribute("disabled");
}

/** What a workbook of the pane says in one cell. */
function findingAt(sheet: string, a1: string, fixes: readonly Fix[]): Finding {
  const finding = checkWorkbook(paneWorkbook()).findings.find(({ title }) => title === COST)!;
  return { ...finding, at: cellOn(sheet, a1), related: [], fixes, fingerprint: `${sheet}${a1}` };
}

function fix(
  safety: Fix["safety"],
  sheet: string,
  a1: string,
  value: string | null,
  title = `改 ${a1}`,
): Fix {
  return { title, safety, changes: [{ at: cellOn(sheet, a1), value }] };
}

/** "F10: ≧5个 → ≥5个" of every cell of the edit that was asked for last. */
function asked(host: { edits: readonly { cells: readonly { at: object }[] }[] }): unknown {
  return host.edits.at(-1)?.cells;
}

describe("a mend of a finding", () => {
  it("shows what the cell holds and what it would hold", async () => {
    await openPane();
    await click(itemOf(SIGN));
    const line = within(itemOf(SIGN));
    expect(line.getByText("≧5个").tagName).toBe("DEL");
    expect(line.getByText("≥5个").tagName).toBe("INS");
    const described = line.getByRole("button", { name: "改为 ≥5个" }).getAttribute("aria-describedby")!;
    expect(document.getElementById(described)?.textContent).toBe("≧5个 → ≥5个");
  });

  it("is applied by one click against what the cell held, and its finding goes", async () => {
    const host = await openPane();
    await click(itemOf(SIGN));
    await click(button("改为 ≥5个"));
    expect(host.edits).toHaveLength(1);
    expect(host.edits[0]?.title).toBe("改为 ≥5个");
    expect(asked(host)).toEqual([
      { at: cellOn(HIRING, "F10"), expected: { value: "≧5个" }, content: { value: "≥5个" } },
    ]);
    expect(signs()).toHaveLength(0);
    expect(itemOf(COST)).toBeDefined();
  });

  it("is taken back by 撤销, which names it", async () => {
    const host = await openPane();
    await click(itemOf(SIGN));
    expect(isDisabled(button("撤销"))).toBe(true);
    await click(button("改为 ≥5个"));
    expect(isDisabled(button("撤销"))).toBe(false);
    expect(button("撤销").title).toBe("撤销：改为 ≥5个");
    await click(button("撤销"));
    expect(asked(host)).toEqual([
      { at: cellOn(HIRING, "F10"), expected: { value: "≥5个" }, content: { value: "≧5个" } },
    ]);
    expect(signs()).toHaveLength(1);
    expect(isDisabled(button("撤销"))).toBe(true);
  });

  it.each([
    ["marks cells", true],
    ["does not mark cells", false],
  ])("is refused and told as often as it is tried on a stale cell, in a host that %s", async (_, marks) => {
    const capabilities = { merges: true, marks, events: true };
    const host = Object.assign(paneHost(paneWorkbook()), { capabilities });
    await mount(host);
    const refusal = `${HIRING}!F10 的内容已经变了，没有改动`;
    await click(itemOf(SIGN));
    host.answer = ok(withCell(paneWorkbook(), HIRING, "F10", "≧6个"));
    await click(button("改为 ≥5个"));
    screen.getByText(refusal);
    expect(itemOf(SIGN).textContent).toContain("≧6个");
    expect(isDisabled(button("撤销"))).toBe(true);
    await click(button("知道了"));
    await click(itemOf(SIGN));
    host.answer = ok(withCell(paneWorkbook(), HIRING, "F10", "≧7个"));
    await click(button("改为 ≥6个"));
    screen.getByText(refusal);
  });

  it("cannot be asked for twice while it is carried out", async () => {
    const host = await openPane();
    let open: () => void = () => undefined;
    host.gate = new Promise((done) => (open = done));
    await click(itemOf(SIGN));
    await click(button("改为 ≥5个"));
    expect(isDisabled(button("改为 ≥5个"))).toBe(true);
    await click(button("改为 ≥5个"));
    expect(host.edits).toHaveLength(1);
    await act(async () => open());
    expect(signs()).toHaveLength(0);
  });

  it("has no button where it can only be told", () => {
    const fixes = [
      fix("show", HIRING, "F13", "≤4000万元", "把指标值改成预算数"),
      fix("confirm", HIRING, "F13", null, "清空"),
    ];
    showReport({ ...checkWorkbook(paneWorkbook()), findings: [findingAt(HIRING, "F13", fixes)] });
    fireEvent.click(items()[0]!);
    expect(screen.queryByRole("button", { name: "把指标值改成预算数" })).toBeNull();
    expect(items()[0]?.textContent).toContain("请自己改：把指标值改成预算数≤7000万元 → ≤4000万元");
    expect(button("清空")).toBeDefined();
    expect(items()[0]?.textContent).toContain("≤7000万元 → （清空）");
  });

  it("names the cells it changes where they are not the finding's own", () => {
    const fixes = [fix("confirm", TRAINING, "F13", "≤1万元", "改另一张表")];
    showReport({ ...checkWorkbook(paneWorkbook()), findings: [findingAt(HIRING, "F13", fixes)] });
    fireEvent.click(items()[0]!);
    expect(items()[0]?.textContent).toMatch(/培训经费!F13\s+≤4000万元 → ≤1万元/);
  });
});

describe("mending with the keyboard", () => {
  it("goes to the mend with →, applies it with Enter and stands on the next finding", async () => {
    const host = await openPane();
    const tree = focusList();
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    while (!current()?.textContent.includes("≧5个")) await press("ArrowDown");
    await press("ArrowRight");
    await press("ArrowRight");
    expect(current()?.textContent).toBe("改为 ≥5个");
    const jumps = host.selected.length;
    await press("Enter");
    expect(host.edits).toHaveLength(1);
    expect(signs()).toHaveLength(1);
    expect(current()).toBe(signs()[0]);
    expect(current()?.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(tree);
    expect(host.selected).toHaveLength(jumps);
    await press("ArrowRight");
    await press("ArrowRight");
    await press("Enter");
    expect(signs()).toHaveLength(0);
    expect(items()).toContain(current());
    expect(document.activeElement).toBe(tree);
  });
});

describe("全部修复", () => {
  it("shows every change before it makes one, and makes none when it is cancelled", async () => {
    const host = await openPane();
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    await click(button("全部修复 2 处"));
    const preview = screen.getByRole("region", { name: "将要修改" });
    expect(document.activeElement).toBe(button("应用"));
    const lines = within(preview).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent.replace(/\s+/g, " "))).toEqual([
      "F10 ≧5个 → ≥5个",
      "F10 ≧9个 → ≥9个",
    ]);
    within(preview).getByText(HIRING);
    await click(button("取消"));
    expect(screen.queryByRole("region", { name: "将要修改" })).toBeNull();
    expect(document.activeElement).toBe(button("全部修复 2 处"));
    await click(button("全部修复 2 处"));
    await press("Escape");
    expect(screen.queryByRole("region", { name: "将要修改" })).toBeNull();
    expect(host.edits).toEqual([]);
  });

  it("mends the whole workbook in one edit, which 撤销 takes back in one", async () => {
    const host = await openPane();
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    await click(button("全部修复 2 处"));
    await click(button("应用"));
    expect(host.edits.map(({ title, cells }) => [title, cells.length])).toEqual([["全部修复 2 处", 2]]);
    expect(signs()).toHaveLength(0);
    expect(screen.queryByRole("button", { name: /全部修复/ })).toBeNull();
    expect(document.activeElement).toBe(button("撤销"));
    await click(button("撤销"));
    expect(host.edits).toHaveLength(2);
    expect(signs()).toHaveLength(2);
    button("全部修复 2 处");
  });

  it("keeps to the table in scope, whatever is filtered", async () => {
    const host = await openPane();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "没有这个词" } });
    await click(button("全部修复 1 处"));
    await click(button("应用"));
    expect(asked(host)).toEqual([expect.objectContaining({ at: cellOn(HIRING, "F10") })]);
  });

  it("counts a cell once, and neither what is not safe nor what lies in another table", async () => {
    const first = fix("safe", HIRING, "F13", "甲");
    const findings = [
      findingAt(HIRING, "F13", [fix("confirm", HIRING, "F12", "丙"), first]),
      findingAt(HIRING, "F12", [fix("confirm", HIRING, "F12", "丙")]),
      findingAt(HIRING, "F11", [fix("show", HIRING, "F11", "丁")]),
      findingAt(HIRING, "F10", [fix("safe", HIRING, "F13", "乙")]),
      findingAt(HIRING, "F9", [fix("safe", TRAINING, "F13", "戊")]),
    ];
    showReport({ ...checkWorkbook(paneWorkbook()), findings });
    button("全部修复 1 处");
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    button("全部修复 2 处");
  });

  it("mends a cell that two rules find fault with at once", async () => {
    const workbook = withCell(withCell(paneWorkbook(), HIRING, "F10", "≧１０个"), HIRING, "F11", "≥95百分数");
    const host = await openPane(workbook);
    await click(button("全部修复 2 处"));
    await click(button("应用"));
    expect(asked(host)).toEqual([
      { at: cellOn(HIRING, "F10"), expected: { value: "≧１０个" }, content: { value: "≥10个" } },
      { at: cellOn(HIRING, "F11"), expected: { value: "≥95百分数" }, content: { value: "≥95%" } },
    ]);
    expect(screen.queryByRole("button", { name: /全部修复/ })).toBeNull();
    await click(button("撤销"));
    button("全部修复 2 处");
  });

  it("is not there where nothing can be mended, and 撤销 has nothing to do where nothing was changed", async () => {
    const report = checkWorkbook(paneWorkbook());
    const findings = [findingAt(HIRING, "F13", [fix("show", HIRING, "F13", "丁")])];
    const { change } = showReport({ ...report, findings });
    expect(isDisabled(button("撤销"))).toBe(true);
    await change({ undoable: "撤销：改为 ≥5个" });
    expect(isDisabled(button("撤销"))).toBe(false);
    expect(screen.queryByRole("button", { name: /全部修复/ })).toBeNull();
  });
});

it("has nothing that axe objects to, with a mend and the preview open", async () => {
  await openPane();
  fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
  await click(itemOf(SIGN));
  await click(button("全部修复 2 处"));
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(button("改为 ≥5个")).toBeDefined();
});
