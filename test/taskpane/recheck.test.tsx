import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { failed, ok } from "../../src/sheet/result";
import { paneHost, type PaneHost } from "./pane-host";
import { cleanPage, click, current, focusList, itemOf, items, mount, openPane } from "./pane-user";
import { HIRING, paneWorkbook, TRAINING, withCell } from "./pane-workbook";

const COST = "总成本指标应与预算数一致";
const SIGN = "比较符号应写成 ≥、≤、=、>、<";

cleanPage();

/** What the user types into a cell of 招聘经费, or of another sheet. */
async function type(host: PaneHost, a1: string, text: string, sheet = HIRING): Promise<void> {
  await act(async () => {
    if (host.answer.ok) host.answer = ok(withCell(host.answer.value, sheet, a1, text));
    host.tell({ kind: "edited", sheets: [sheet] });
  });
}

/** The line over the list: "新增 1 · 已解决 2 · 仍在 8". */
function line(): string {
  const words =
    /^(?:改了表格会自动重新检查|改完表格请点“重新检查”|没有变化.*|(?:新增|已解决|未能复查) \d.*)$/;
  const found = [...document.querySelectorAll("header div")].filter(({ textContent }) =>
    words.test(textContent),
  );
  return found.at(-1)?.textContent ?? "";
}

function gone(name: RegExp): HTMLDetailsElement {
  return screen.getByText(name, { selector: "summary" }).closest("details")!;
}

describe("after a recheck", () => {
  it("says at once that the mistake is gone, and keeps saying which it was", async () => {
    const host = await openPane();
    expect(line()).toBe("改了表格会自动重新检查");
    const before = items().length;
    await type(host, "F13", "≤4000万元");
    expect(line()).toBe(`已解决 1（F13） · 仍在 ${before - 1}`);
    const solved = gone(/^已解决 1$/);
    expect(solved.open).toBe(true);
    const struck = solved.querySelector("del")!;
    expect(struck.textContent).toMatch(new RegExp(`^${COST}：.*相差 3000.00万元`));
    await click(within(solved).getByRole("button", { name: `${HIRING}!F13` }));
    expect(host.selected.at(-1)).toBe(`${HIRING}!F13`);
  });

  it("goes on telling the last change while nothing else changes, and the next one then", async () => {
    const host = await openPane();
    await type(host, "F13", "≤4000万元");
    const said = line();
    await type(host, "D10", "全年完成的数目");
    expect(line()).toBe(said);
    await type(host, "F10", "≥5个");
    expect(line()).toMatch(/^已解决 1（F10）/);
    expect(screen.getAllByText(/^已解决/, { selector: "summary" })).toHaveLength(1);
  });

  it("says that nothing has changed where the mistake is still there", async () => {
    const host = await openPane();
    const before = items().length;
    await type(host, "F13", "≤6000万元");
    expect(line()).toBe(`没有变化 · 仍在 ${before}`);
    expect(screen.queryByText(/^已解决/, { selector: "summary" })).toBeNull();
  });

  it("tags what is new, and leads there", async () => {
    const host = await openPane(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));
    expect(screen.queryByText("新增")).toBeNull();
    focusList();
    await type(host, "F13", "≤7000万元");
    expect(line()).toMatch(/^新增 1 · 仍在/);
    expect(within(itemOf(COST)).getByText("新增")).toBeTruthy();
    expect(within(itemOf(SIGN)).queryByText("新增")).toBeNull();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "没有这个词" } });
    await click(screen.getByRole("button", { name: "新增 1" }));
    expect(current()).toBe(itemOf(COST));
    expect(host.selected.at(-1)).toBe(`${HIRING}!F13`);
  });

  it("counts what is new in a closed group", async () => {
    const host = await openPane(withCell(paneWorkbook(), HIRING, "F13", "≤4000万元"));
    await type(host, "F13", "≤7000万元");
    const group = screen.getAllByRole("treeitem").find((row) => row.textContent.startsWith("错误"))!;
    expect(within(group).queryByText(/新增/)).toBeNull();
    await click(group);
    expect(within(group).getByText("新增 1")).toBeTruthy();
  });

  it("speaks of the table in scope only", async () => {
    const host = await openPane();
    await type(host, "F10", "≥9个", TRAINING);
    expect(line()).toMatch(/^没有变化/);
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    expect(line()).toMatch(/^已解决 1（F10）/);
  });

  it("does not call solved what cannot be checked any more", async () => {
    const host = await openPane();
    await type(host, "B4", "数");
    expect(line()).toMatch(/未能复查 1/);
    expect(line()).not.toContain("已解决");
    expect(gone(/^未能复查 1（不等于解决/).querySelector("del")).toBeNull();
  });

  it("compares nothing with another workbook", async () => {
    const host = await openPane();
    await type(host, "F13", "≤4000万元");
    await act(async () => {
      host.answer = ok(paneWorkbook());
      host.tell({ kind: "opened" });
    });
    expect(line()).toBe("改了表格会自动重新检查");
    expect(screen.queryByText(/^已解决/, { selector: "summary" })).toBeNull();
  });

  it("compares nothing once it is measured otherwise", async () => {
    const host = await openPane();
    await type(host, "F13", "≤4000万元");
    await act(async () => {
      fireEvent.change(screen.getByRole("combobox", { name: /口径/ }), { target: { value: "hebei-2021" } });
    });
    expect(line()).toBe("改了表格会自动重新检查");
  });

  it("reads well to assistive technology", async () => {
    const host = await openPane();
    await type(host, "F13", "≤4000万元");
    await type(host, "F10", "≧6个");
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

it("a notice that was put away stays away while it stands, through jumps and rechecks", async () => {
  const host = paneHost(paneWorkbook());
  const refusal = `“${TRAINING}”没有标记：工作表受保护。`;
  host.mark = async () => ok({ marked: 0, refused: [{ sheet: TRAINING, because: "工作表受保护。" }] });
  await mount(host);
  screen.getByText(refusal);
  await click(screen.getByRole("button", { name: "知道了" }));
  await click(itemOf(COST));
  await type(host, "F13", "≤4000万元");
  expect(screen.queryByText(refusal)).toBeNull();
  host.selecting = failed("sheet-hidden", "隐藏的");
  await click(itemOf(SIGN));
  screen.getByText("隐藏的");
  expect(screen.queryByText(refusal)).toBeNull();
  host.selecting = ok(undefined);
  await click(screen.getByRole("button", { name: "重试" }));
  expect(screen.queryByText("隐藏的")).toBeNull();
  expect(screen.queryByText(refusal)).toBeNull();
});

describe("what the program cannot do", () => {
  const lacking = (part: Partial<PaneHost["capabilities"]>): PaneHost =>
    Object.assign(paneHost(paneWorkbook()), {
      capabilities: { merges: true, marks: true, events: true, notes: true, ...part },
    });

  it("is not spoken of where nothing is missing", async () => {
    await openPane();
    expect(screen.queryByText(/缺少/)).toBeNull();
  });

  it.each([
    ["merges", "读不到合并单元格", /按向前填充推定/],
    ["marks", "不能在单元格上标记", /点一下就到那个单元格/],
    ["events", "感知不到修改", /改完请点“重新检查”/],
    ["notes", "不能写批注", /写到“审核意见”工作表/],
  ])("is told with what happens instead: %s", async (key, what, instead) => {
    await mount(lacking({ [key]: false }));
    expect(screen.queryByText(what)).toBeNull();
    await click(screen.getByRole("button", { name: "缺少 1 项功能" }));
    screen.getByText(what);
    screen.getByText(instead, { selector: "dd" });
  });

  it("is one line for all of it, which closes again", async () => {
    await mount(lacking({ merges: false, marks: false, events: false, notes: false }));
    expect(line()).toBe("改完表格请点“重新检查”");
    const button = screen.getByRole("button", { name: "缺少 4 项功能" });
    await click(button);
    expect(document.querySelectorAll("header ~ div dt")).toHaveLength(4);
    await click(button);
    expect(document.querySelectorAll("header ~ div dt")).toHaveLength(0);
  });

  it("says at the switch that others see the marks", async () => {
    await openPane();
    expect(screen.getByRole("switch").getAttribute("title")).toContain("标记存在工作簿里，对协作者可见");
  });
});
