import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { TextDecoder } from "node:util";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { cleanPage, click, items, openPane } from "./pane-user";
import { paneWorkbook } from "./pane-workbook";

cleanPage();

beforeAll(() => {
  // jsdom leaves out what every browser has.
  Object.assign(globalThis, { TextDecoder });
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

const LINES: readonly (readonly CellValue[])[] = [
  ["部门预算支出总表", null, null, null, null],
  ["323某县教育局", null, null, "预算年度：2023", "单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 10, null, 10],
  ["205", "教育支出", 10, null, 10],
  ["20502", "普通教育", 10, null, 10],
];

/** A workbook with a 支出总表 in which nothing is wrong. */
function budgetWorkbook(): WorkbookSnapshot {
  const workbook = paneWorkbook();
  const sheet = {
    ...workbook.sheets[0]!,
    name: "支出总表",
    values: LINES,
    formulas: LINES.map((row) => row.map(() => null)),
    numberFormats: LINES.map((row) => row.map(() => "General")),
    merges: [],
  };
  return { ...workbook, sheets: [sheet] };
}

/** Opens the pane on it, with the part where tables of codes are taken in. */
async function openPanel(): Promise<void> {
  await openPane(budgetWorkbook());
  await click(screen.getByRole("button", { name: "口径的理由、导入和导出" }));
}

/** Chooses a file as the picker would. */
async function pick(content: string | Uint8Array<ArrayBuffer>, name = "科目2023.csv"): Promise<void> {
  const input = screen.getByLabelText("科目表文件", { selector: "input" });
  await act(async () => void fireEvent.change(input, { target: { files: [new File([content], name)] } }));
  // Reading a file takes its time.
  await act(async () => new Promise((done) => setTimeout(done, 100)));
}

const mismatches = (): string[] =>
  items()
    .map(({ textContent }) => textContent)
    .filter((text) => text.includes("在 2023 年叫"));
const status = (text: RegExp): HTMLElement => screen.getByText(text, { selector: "[role=status]" });
const OWN = "科目编码,科目名称,年度\n205,教育经费支出,2023\n";

describe("a table of codes of the user's own", () => {
  it("is what the tables are compared with, until the built-in one is taken again", async () => {
    await openPanel();
    screen.getByText("科目表：内置科目表");
    expect(mismatches()).toEqual([]);
    await pick(OWN);
    screen.getByText("科目表：科目2023.csv");
    status(/^已导入“科目2023.csv”的 1 个科目/);
    expect(mismatches()).toHaveLength(1);
    await click(screen.getByRole("button", { name: "恢复内置科目表" }));
    screen.getByText("科目表：内置科目表");
    status(/^已恢复内置科目表/);
    expect(mismatches()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "导入科目表…" }));
  });

  it("stays when the workbook is checked again", async () => {
    await openPanel();
    await pick(OWN);
    await click(screen.getByRole("button", { name: "重新检查" }));
    expect(mismatches()).toHaveLength(1);
    screen.getByText("科目表：科目2023.csv");
  });

  it("is refused with every mistake in its place, and forgotten when the mended one is taken", async () => {
    await openPanel();
    await pick(`${OWN}2050,教育,\n206,,去年\n`, "坏的.csv");
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("没有导入“坏的.csv”，3 处要改");
    expect(
      within(alert)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent.slice(0, 11)),
    ).toEqual(["第 3 行第 1 列：", "第 4 行第 2 列：", "第 4 行第 3 列："]);
    screen.getByText("科目表：内置科目表");
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await pick(OWN);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("may be put away, and its file be too large", async () => {
    await openPanel();
    await pick("a".repeat(2 * 1024 * 1024));
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("文件超过 1 MB");
    await click(within(alert).getByRole("button", { name: "知道了" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("may be a workbook; one that has no such table, or cannot be read, is refused", async () => {
    await openPanel();
    await pick(new Uint8Array(readFileSync("assets/samples/高新区2024.xlsx")), "高新区2024.xlsx");
    expect(screen.getByRole("alert").textContent).toContain("没有找到写着“科目编码”和“科目名称”的表头");
    await pick("不是工作簿", "科目.xlsx");
    expect(screen.getByRole("alert").textContent).toMatch(/^没有导入：“科目.xlsx”/);
    await pick(OWN);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
