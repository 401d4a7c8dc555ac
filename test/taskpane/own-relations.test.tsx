import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { TextDecoder, TextEncoder } from "node:util";
import { savedRelations } from "../../src/app/own-relation-edits";
import { withEdit } from "../../src/app/with-edit";
import { wholeRelation } from "../../src/relations/own-relation";
import { parseRelations, writeRelations } from "../../src/relations/relation-text";
import type { Relation } from "../../src/relations/relation";
import { valueAt, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { sheetOf } from "../forms/table-sheet";
import { budgetWorkbook, EXPENDITURE } from "./budget-workbook";
import { cleanPage, click, itemOf, openPane } from "./pane-user";
import type { PaneHost } from "./pane-host";

const SUM = "部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]";
const SAME = "部门预算支出总表[合计, 合计] = 一般公共预算支出表[合计, 合计]";
const TEXTS = { basis: "本单位规定", why: "要相等。", how: "改正。" };
cleanPage();

beforeAll(() => {
  // jsdom leaves out what every browser has.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

function relation(id: string, title: string, ...formulas: string[]): Relation {
  return wholeRelation({ id, title, severity: "error", formulas, ...TEXTS });
}

function keeping(...relations: Relation[]): WorkbookSnapshot {
  return withEdit(budgetWorkbook(), savedRelations(budgetWorkbook(), relations));
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const panel = (): HTMLElement => screen.getByRole("region", { name: "自定义审核公式" });
const formula = (): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: "公式（一行一条）" });
const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });
const own = (): string[] => {
  const list = within(panel()).queryByRole("list", { name: "已有的审核公式" });
  return list
    ? within(list)
        .getAllByRole("button")
        .map(({ textContent }) => textContent)
    : [];
};
const problems = (): string[] =>
  within(screen.getByRole("list", { name: "公式里要改的地方" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

/** Opens the pane with the panel. */
async function openPanel(workbook = budgetWorkbook()): Promise<PaneHost> {
  const host = await openPane(workbook);
  await click(button(/^自定义公式/));
  return host;
}

async function type(element: Element, value: string): Promise<void> {
  await act(async () => void fireEvent.change(element, { target: { value } }));
}

/** Writes formulas and waits until they are tried. */
async function write(text: string): Promise<void> {
  await type(formula(), text);
  await act(async () => new Promise((done) => setTimeout(done, 400)));
}

async function pick(text: string, name = "公式.json"): Promise<void> {
  const input = screen.getByLabelText("审核公式文件", { selector: "input" });
  await act(async () => void fireEvent.change(input, { target: { files: [new File([text], name)] } }));
  await act(async () => new Promise((done) => setTimeout(done, 50)));
}

/** What axe finds, but for colours, which jsdom does not know, and the page around the pane. */
async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

/** Everything that stands on the sheet of formulas below its head. */
function kept(host: PaneHost): unknown[][] {
  const read = host.answer;
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === "审核公式") : undefined;
  const rows = sheet?.values.slice(2).filter((row) => row.some((value) => value !== null && value !== ""));
  return (rows ?? []).map((row) => row.filter((value) => value !== null && value !== ""));
}

describe("a formula that is being written", () => {
  it("is tried at once: both sides, the difference, and cells that lead to the sheet", async () => {
    const host = await openPanel();
    await write(SUM);
    screen.getByText("试算：相符 3 处，不符 2 处", { selector: "[role=status]" });
    const lines = panel().textContent;
    expect(lines).toContain("相差 2.00万元（允许尾差 0.015万元）");
    await click(within(panel()).getAllByRole("button", { name: /^E7 / })[0]!);
    expect(host.selected).toContain(`${EXPENDITURE}!E7`);
  });

  it("shows five lines and the others when they are asked for", async () => {
    await openPanel();
    await write("部门预算支出总表[每行] ≥ 0");
    const shown = (): number => panel().textContent.split("相符").length - 2;
    expect(shown()).toBe(5);
    await click(button(/^还有 \d+ 处…/));
    expect(shown()).toBe(15);
  });

  it("is told what is wrong in it, character by character", async () => {
    await openPanel();
    await write(`${SAME}\n部门预算支出总表[合计, 总额] = 1`);
    expect(problems()).toEqual([expect.stringMatching(/^第 2 行，第 14 个字“总额”：.*没有“总额”列/)]);
    expect(formula().getAttribute("aria-invalid")).toBe("true");
    expect([...panel().querySelectorAll("[data-wrong]")].map(({ textContent }) => textContent)).toEqual([
      "总额",
    ]);
    // What is right in it is tried all the same.
    screen.getByText("试算：相符 1 处", { selector: "[role=status]" });
    await click(button(/总额/));
    expect(document.activeElement).toBe(formula());
    const { value, selectionStart, selectionEnd } = formula();
    expect(value.slice(selectionStart, selectionEnd)).toBe("总额");
    expect(await barriers()).toEqual([]);
  });

  it("is not called wrong while it is typed", async () => {
    await openPanel();
    await write("部门");
    expect(problems()).toHaveLength(1);
    await type(formula(), "部门预算");
    expect(problems()).toEqual([]);
    expect(panel().querySelector("[data-wrong]")).toBeNull();
  });

  it("says why nothing could be compared", async () => {
    await openPanel();
    await write("部门预算收入总表[合计, 合计] = 1万元");
    screen.getByText("试算：这里没有可核对的数", { selector: "[role=status]" });
    screen.getByText("不适用：工作簿里没有这个公式说的表");
    await write("部门预算支出总表[甲, 合计] = 1万元");
    screen.getByText("试算：未能检查 1 处", { selector: "[role=status]" });
    screen.getByText(/^未能检查：.*没有“甲”这一行/);
  });

  it.each(['<img src=x onerror="a">', "=cmd|' /C calc'!A0", "__proto__[__proto__, constructor] = 1"])(
    "shows %s as the text that it is",
    async (text) => {
      await openPanel();
      await write(text);
      expect(problems().length).toBeGreaterThan(0);
      expect(panel().querySelector("img")).toBeNull();
      expect(panel().textContent).toContain(text);
    },
  );
});

describe("help with writing", () => {
  it("puts an example into the editor with a click, those first that this workbook has the tables for", async () => {
    await openPanel();
    const examples = within(screen.getByRole("list", { name: "例子" })).getAllByRole("button");
    expect(examples[0]?.textContent).toMatch(/^部门预算支出总表/);
    await click(examples[0]!);
    await click(examples[1]!);
    expect(formula().value).toBe(`${examples[0]?.textContent}\n${examples[1]?.textContent}`);
    expect(document.activeElement).toBe(formula());
  });

  it("inserts the name of a table, a row and a column where the caret is", async () => {
    await openPanel();
    await write(" = 1");
    formula().setSelectionRange(0, 0);
    const table = screen.getByRole<HTMLSelectElement>("combobox", { name: "表" });
    const [here] = within(table).getAllByRole("group");
    expect(
      within(here!)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["部门预算支出总表", "部门预算一般公共预算财政拨款支出表"]);
    await type(screen.getByRole("combobox", { name: "行" }), "教育支出");
    await type(screen.getByRole("combobox", { name: "列" }), "项目支出");
    await click(button("插入"));
    expect(formula().value).toBe("部门预算支出总表[教育支出, 项目支出] = 1");
    expect(formula().selectionStart).toBe("部门预算支出总表[教育支出, 项目支出]".length);
  });
});

describe("saving", () => {
  it("keeps the relation on its sheet, checks with it, and can be taken back", async () => {
    const host = await openPanel();
    screen.getByText(/^还没有自己的公式/);
    await write(SUM);
    await type(field("名称"), "合计应为两项之和");
    await type(field("依据"), "本单位规定");
    await type(screen.getByRole("combobox", { name: "级别" }), "error");
    await click(button("保存到本工作簿"));
    expect(own()).toEqual(["合计应为两项之和问题 2Z01 · 本工作簿"]);
    expect(kept(host)).toEqual([
      ["Z01", "合计应为两项之和", "本单位规定", "错误", SUM, expect.any(String), expect.any(String)],
    ]);
    screen.getByText("已保存“合计应为两项之和”，记在“审核公式”工作表里。");
    expect(await barriers()).toEqual([]);
    expect(button("撤销").title).toContain("保存公式 Z01");
    await click(button("撤销"));
    expect(own()).toEqual([]);
    expect(kept(host)).toEqual([]);
    // What was written is not lost with it.
    expect(formula().value).toBe(SUM);
    expect(field("名称").value).toBe("合计应为两项之和");
    await click(button("保存到本工作簿"));
    expect(own()).toHaveLength(1);
    await click(button("撤销"));
    await click(button("放弃改动"));
    expect(formula().value).toBe("");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "新公式" }));
  });

  it("is refused with what is missing, and nothing is written", async () => {
    const host = await openPanel();
    await type(field("编号"), "E01");
    await click(button("保存到本工作簿"));
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      "请写公式，一行一条。",
      "请写名称，它是问题的标题。",
      "编号“E01”是内置的勾稽关系，请另起一个。",
    ]);
    await write(`${SUM} +`);
    await click(button("保存到本工作簿"));
    expect(host.edits).toEqual([]);
    expect(document.activeElement).toBe(formula());
    expect(await barriers()).toEqual([]);
  });

  it("writes names as texts, whatever they begin with", async () => {
    const host = await openPanel();
    await write(SAME);
    await type(field("名称"), '=HYPERLINK("http://a","<b>")');
    await click(button("保存到本工作簿"));
    expect(kept(host)[0]?.[1]).toBe('=HYPERLINK("http://a","<b>")');
    const formulas = host.edits
      .flatMap(({ added }) => added ?? [])
      .flatMap(({ snapshot }) => snapshot.formulas);
    expect(formulas.flat().every((each) => each === null)).toBe(true);
    expect(own()[0]).toContain('=HYPERLINK("http://a","<b>")');
    expect(panel().querySelector("b")).toBeNull();
  });
});

describe("a relation that is there", () => {
  const workbook = keeping(relation("Z01", "合计应为两项之和", SUM), relation("Z02", "两表一致", SAME));

  it("is listed with where it comes from and how it stands", async () => {
    await openPanel(workbook);
    expect(own()).toEqual(["合计应为两项之和问题 2Z01 · 本工作簿", "两表一致通过Z02 · 本工作簿"]);
  });

  it("is opened, changed and saved in its place, also under another 编号", async () => {
    const host = await openPanel(workbook);
    await click(button(/^两表一致/));
    screen.getByRole("heading", { name: "修改：两表一致" });
    expect(formula().value).toBe(SAME);
    expect(field("说明").value).toBe("要相等。");
    await type(field("编号"), "Z07");
    await type(field("名称"), "两张表一致");
    await click(button("保存到本工作簿"));
    expect(own().sort()).toEqual(["两张表一致通过Z07 · 本工作簿", "合计应为两项之和问题 2Z01 · 本工作簿"]);
    expect(kept(host)).toHaveLength(2);
  });

  it("is deleted, and comes back with 撤销", async () => {
    const host = await openPanel(workbook);
    await click(button(/^两表一致/));
    await click(button("删除"));
    expect(own()).toHaveLength(1);
    expect(kept(host)).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "新公式" }));
    await click(button("撤销"));
    expect(own()).toHaveLength(2);
  });

  it("shows its problems in the list without a page of its own, and they can be waived", async () => {
    await openPanel(workbook);
    await click(button("返回"));
    expect(document.activeElement).toBe(button("自定义公式 2"));
    const item = itemOf("合计应为两项之和");
    await click(item);
    expect(item.textContent).toContain("要相等。");
    expect(item.textContent).toContain("本单位规定");
    expect(item.textContent).toContain("忽略…");
    expect(item.textContent).not.toContain("依据和例子");
  });
});

describe("what is typed and not saved", () => {
  const workbook = keeping(relation("Z01", "合计应为两项之和", SUM));

  it("is kept while another is opened and while the panel is closed", async () => {
    await openPanel(workbook);
    await write("部门");
    await click(button(/^合计应为两项之和/));
    await type(field("名称"), "改到一半");
    expect(own()[0]).toContain("有改动未保存");
    await click(button("返回"));
    await click(button(/^自定义公式/));
    expect(field("名称").value).toBe("改到一半");
    await click(button("新公式"));
    expect(formula().value).toBe("部门");
    await click(button(/^合计应为两项之和/));
    await click(button("放弃改动"));
    expect(field("名称").value).toBe("合计应为两项之和");
  });

  it("is kept while the workbook is edited and checked again", async () => {
    const host = await openPanel(workbook);
    await write("部门");
    await act(async () => host.tell({ kind: "edited", sheets: [EXPENDITURE] }));
    expect(formula().value).toBe("部门");
  });

  it("lets Escape lead back to the list", async () => {
    await openPanel(workbook);
    await act(async () => void fireEvent.keyDown(formula(), { key: "Escape" }));
    expect(screen.queryByRole("region", { name: "自定义审核公式" })).toBeNull();
  });
});

describe("formulas that are written wrong on the sheet", () => {
  it("are told with their cell, which is a click away", async () => {
    const { sheets } = budgetWorkbook();
    const sheet = sheetOf("我的公式", [
      ["编号", "名称", "级别", "公式"],
      ["Z02", "列名写错", "错误", "部门预算支出总表[合计, 总额] = 1"],
    ]);
    const host = await openPanel({ name: "测试2023.xlsx", sheets: [...sheets, sheet] });
    const wrong = screen.getByRole("region", { name: "写错的公式" });
    expect(wrong.textContent).toContain("没有“总额”列");
    await click(within(wrong).getByRole("button", { name: "我的公式!D2" }));
    expect(host.selected).toContain("我的公式!D2");
  });

  it("can be mended in the editor, and are saved where they stand", async () => {
    const { sheets } = budgetWorkbook();
    const sheet = sheetOf("审核公式", [
      ["审核公式", null, null, null],
      ["编号", "名称", "级别", "公式"],
      ["Z02", "列名写错", "错误", SAME],
      ["", "", "", "部门预算支出总表[合计, 总额] = 1万元"],
      ["", "没有编号", "", SAME],
    ]);
    const host = await openPanel({ name: "测试2023.xlsx", sheets: [...sheets, sheet] });
    const wrong = screen.getByRole("region", { name: "写错的公式" });
    // What has no 编号 cannot be told from others, and is mended on the sheet.
    expect(within(wrong).getAllByRole("listitem")).toHaveLength(2);
    await click(within(wrong).getByRole("button", { name: "在这里改" }));
    screen.getByRole("heading", { name: "修改：列名写错" });
    expect(formula().value).toBe(`${SAME}\n部门预算支出总表[合计, 总额] = 1万元`);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "级别" }).value).toBe("error");
    await write(SAME);
    await click(button("保存到本工作簿"));
    expect(own()).toEqual(["列名写错通过Z02 · 本工作簿"]);
    expect(kept(host)).toEqual([
      ["Z02", "列名写错", "错误", SAME],
      ["没有编号", SAME],
    ]);
  });
});

describe("files", () => {
  const text = writeRelations([relation("Z01", "合计应为两项之和", SUM), relation("Z02", "两表一致", SAME)]);

  it("are looked at before they are taken, and taken as one edit", async () => {
    const host = await openPanel(keeping(relation("Z02", "早先的", SAME)));
    await pick(text);
    const shown = within(screen.getByRole("region", { name: "将要导入" }));
    expect(shown.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "新增 · Z01 · 合计应为两项之和",
      "替换 · Z02 · 两表一致",
    ]);
    expect(host.edits).toEqual([]);
    expect(await barriers()).toEqual([]);
    await click(shown.getByRole("button", { name: "导入" }));
    expect(own()).toHaveLength(2);
    screen.getByText("已导入 2 条，记在“审核公式”工作表里。");
    await click(button("撤销"));
    expect(own()).toEqual([expect.stringMatching(/^早先的/)]);
  });

  it("can be put back", async () => {
    const host = await openPanel();
    await pick(text);
    await click(button("取消"));
    expect(screen.queryByRole("region", { name: "将要导入" })).toBeNull();
    expect(host.edits).toEqual([]);
  });

  it("that are wrong are refused with every mistake in its place", async () => {
    const host = await openPanel();
    await pick('{ "relations": [{ "id": "__proto__", "title": "<b>甲</b>", "formulas": ["甲"] }] }');
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("没有导入“公式.json”");
    expect(alert.textContent).toMatch(/第 1 行第 \d+ 列/);
    expect(alert.querySelector("b")).toBeNull();
    expect(host.edits).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  it("hold what is exported", async () => {
    const saved: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    URL.createObjectURL = (object) => {
      blob = object as Blob;
      return "blob:one";
    };
    URL.revokeObjectURL = () => undefined;
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      if (blob) saved.push({ name: this.download, blob });
    });
    await openPanel(keeping(relation("Z01", "合计应为两项之和", SUM)));
    await click(button("导出"));
    clicked.mockRestore();
    expect(saved.map(({ name }) => name)).toEqual(["审核公式.json"]);
    const written = new TextDecoder().decode(await saved[0]!.blob.arrayBuffer());
    expect(parseRelations(written)).toMatchObject({ ok: true, value: [{ id: "Z01", formulas: [SUM] }] });
  });

  it("can be had as a text where the page may neither save nor copy", async () => {
    Object.assign(navigator, {
      clipboard: {
        writeText: async () => {
          throw new Error("not allowed");
        },
      },
    });
    await openPanel(keeping(relation("Z01", "合计应为两项之和", SUM)));
    await click(button("复制"));
    expect(parseRelations(field("审核公式的文字").value)).toMatchObject({ ok: true });
  });
});

test("a sheet that takes no changes is told of, and what was written stays", async () => {
  const host = await openPanel(keeping(relation("Z01", "合计应为两项之和", SUM)));
  await write(SAME);
  await type(field("名称"), "两表一致");
  host.apply = async () => ({
    ok: false,
    problem: { code: "protected", message: "工作表受保护，没有改动。" },
  });
  await click(button("保存到本工作簿"));
  expect(panel().textContent).toContain("工作表受保护，没有改动。");
  expect(formula().value).toBe(SAME);
  expect(own()).toHaveLength(1);
});

test("the formula field of a panel that holds everything is free of barriers", async () => {
  const host = await openPanel(keeping(relation("Z01", "合计应为两项之和", SUM, SAME)));
  await click(button(/^合计应为两项之和/));
  await act(async () => new Promise((done) => setTimeout(done, 400)));
  expect(await barriers()).toEqual([]);
  const read = host.answer;
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === "审核公式") : undefined;
  expect(sheet && valueAt(sheet, { row: 2, col: 4 })).toBe(`${SUM}\n${SAME}`);
});
