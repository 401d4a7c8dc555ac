import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { ALL_RULES } from "../../src/rules/catalogue";
import { foldExamples } from "../../src/taskpane/pages/fold-examples";
import { parseMarkdown } from "../../src/taskpane/pages/markdown";
import { MarkdownView } from "../../src/taskpane/pages/markdown-view";
import { loadRulePage } from "../../src/taskpane/pages/rule-pages";
import { cleanPage, click, current, focusList, itemOf, openPane, press } from "./pane-user";

const SIGN = "比较符号应写成 ≥、≤、=、>、<";

cleanPage();

async function pageOf(id: string): Promise<string> {
  const page = await loadRulePage(id);
  if (!page.ok) throw new Error(page.problem.message);
  return page.value;
}

describe("依据和例子", () => {
  it("opens the rule's page with its heading in focus, and 返回 leads back to the list", async () => {
    await openPane();
    await click(itemOf(SIGN));
    await click(within(itemOf(SIGN)).getByRole("button", { name: "依据和例子" }));
    const page = screen.getByRole("region", { name: "规则说明" });
    expect(document.activeElement).toBe(within(page).getByRole("heading", { level: 1, name: SIGN }));
    await within(page).findByRole("heading", { level: 2, name: "错误示例" });
    expect(within(page).getByText("operator-glyph").tagName).toBe("CODE");
    expect(within(page).getByRole("cell", { name: "≧5个有误" })).toBeDefined();
    expect(page.textContent).not.toContain("❌");
    expect(screen.queryByRole("tree")).toBeNull();
    await click(screen.getByRole("button", { name: "返回" }));
    expect(screen.queryByRole("region", { name: "规则说明" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tree"));
    expect(itemOf(SIGN).getAttribute("aria-selected")).toBe("true");
  });

  it("opens and closes with the keyboard, which then stands where it stood", async () => {
    await openPane();
    focusList();
    while (!current()?.textContent.includes(SIGN)) await press("ArrowDown");
    for (let step = 0; step < 4; step++) await press("ArrowRight");
    expect(current()?.textContent).toBe("依据和例子");
    await press("Enter");
    expect(document.activeElement?.tagName).toBe("H1");
    await press("Escape");
    expect(document.activeElement).toBe(screen.getByRole("tree"));
    expect(current()?.textContent).toBe("依据和例子");
  });

  it("opens a page that axe has nothing against", async () => {
    await openPane();
    await click(itemOf(SIGN));
    await click(within(itemOf(SIGN)).getByRole("button", { name: "依据和例子" }));
    await screen.findByRole("heading", { level: 2, name: "错误示例" });
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it("has a page for the rules of every family, and none for a rule that there is not", async () => {
    const families = new Map([...ALL_RULES].reverse().map((rule) => [rule.family, rule]));
    expect(families.size).toBeGreaterThan(5);
    for (const { id, title } of families.values()) {
      expect({ id, page: (await pageOf(id)).split("\n")[0] }).toEqual({ id, page: `# ${title}` });
    }
    expect(await loadRulePage("../../../package")).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("没有打开") },
    });
  });
});

describe("a page", () => {
  it("shows two examples of each kind and folds the others, and loses none", async () => {
    for (const { id } of ALL_RULES) {
      const blocks = parseMarkdown(await pageOf(id));
      const folded = foldExamples(blocks);
      expect(folded.flatMap((block) => (block.kind === "folded" ? block.blocks : [block]))).toEqual(blocks);
      const shown = folded.filter((block) => block.kind === "heading" && block.level === 3);
      expect(shown.length).toBeLessThanOrEqual(4);
    }
  });

  it("opens what is folded", () => {
    const example = (name: string) => `### ${name}\n\n| 值 |\n|---|\n| ${name} |`;
    const markdown = ["## 错误示例", ...["甲", "乙", "丙", "丁"].map(example), "## 怎么改", "改。"].join(
      "\n",
    );
    render(<MarkdownView blocks={foldExamples(parseMarkdown(markdown))} />);
    const details = screen.getByText("其余 2 个例子").closest("details")!;
    expect(
      within(details)
        .getAllByRole("heading", { hidden: true })
        .map((each) => each.textContent),
    ).toEqual(["丙", "丁"]);
    expect(details.contains(screen.getByText("改。"))).toBe(false);
  });

  it("is drawn as headings, paragraphs, lists and tables, and markup in it stays text", () => {
    const markdown = [
      "## 依据",
      "第一行",
      "第二行 `<b>码</b>`",
      "- 甲",
      "- [链接](https://example.com)",
      "1. 先核对",
      "2. 2. 再改",
      "",
      "| 名称 | 值 |",
      "|---|---|",
      "| 合计 | '1<img src=x> ❌ |",
      "| ^ | 二↵三 |",
    ].join("\n");
    render(<MarkdownView blocks={parseMarkdown(markdown)} />);
    screen.getByRole("heading", { level: 2, name: "依据" });
    expect(screen.getByText(/第一行第二行/).tagName).toBe("P");
    expect(screen.getByText("<b>码</b>").tagName).toBe("CODE");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "甲",
      "[链接](https://example.com)",
      "先核对",
      "2. 再改",
    ]);
    expect(screen.getByText("先核对").closest("ol")).not.toBeNull();
    expect(screen.getByText("甲").closest("ul")).not.toBeNull();
    const rows = screen.getAllByRole("row").map((row) =>
      within(row)
        .getAllByRole<HTMLTableCellElement>("cell")
        .map((cell) => [cell.textContent, cell.rowSpan]),
    );
    expect(rows).toEqual([
      [
        ["名称", 1],
        ["值", 1],
      ],
      [
        ["合计", 2],
        ["1<img src=x>", 1],
      ],
      [["二\n三", 1]],
    ]);
    expect(screen.getAllByRole("img", { name: "有误" })).toHaveLength(1);
    expect(document.querySelector("a, b, img")).toBeNull();
  });

  it("names forms and 口径 as people do", async () => {
    const { readerText } = await import("../../src/taskpane/pages/reader-text");
    expect(readerText("表样：project-target/hebei、department-target/suzhou\n口径：anhui-2024")).toMatch(
      /^表样：河北 项目绩效目标表、[^/]+\n\n口径：安徽 2024$/,
    );
  });
});
