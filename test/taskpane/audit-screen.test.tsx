import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { checkWorkbook } from "../../src/app/check-workbook";
import { ALL_RULES } from "../../src/rules/catalogue";
import type { Finding, Outcome } from "../../src/rules/outcome";
import { cellOn } from "./pane-host";
import { HIRING, paneWorkbook, TRAINING } from "./pane-workbook";
import { showReport } from "./show-report";

const FULL = checkWorkbook(paneWorkbook());

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(cleanup);

/** Notices of one rule in a column of 招聘经费. */
function notices(count: number, rule = "spaces-in-text"): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule,
    title: "文字中不应有空格",
    severity: "notice" as const,
    at: { sheet: HIRING, row: 9 + index, col: 2 },
    place: "三级指标",
    message: `第 ${index + 1} 处有空格`,
    why: "查找时会漏掉。",
    how: "删掉空格。",
    basis: "填报说明",
    related: [],
    difference: undefined,
    fixes: [],
    allowed: undefined,
    fingerprint: `${rule}${index}`,
  }));
}

function outcome(part: Partial<Outcome>): Outcome {
  const table = { sheet: HIRING, row: 0, title: "招聘经费绩效目标表" };
  const rule = part.rule ?? "cost-equals-budget";
  const title = ALL_RULES.find(({ id }) => id === rule)?.title ?? rule;
  return { rule, title, kind: "pass", table, because: "", findings: [], ...part };
}

function rows(level: number): HTMLElement[] {
  return screen.queryAllByRole("treeitem").filter((row) => row.getAttribute("aria-level") === String(level));
}

describe("many 提示 of one rule", () => {
  it("are folded into one row with their count and cells, which opens", () => {
    showReport({ ...FULL, findings: notices(6) });
    expect(rows(2).map((row) => row.textContent)).toEqual([
      "文字中不应有空格C10、C11、C12、C13、C14、C156 处",
    ]);
    fireEvent.click(rows(2)[0]!);
    expect(rows(3)).toHaveLength(6);
    expect(rows(3)[5]?.textContent).toContain("第 6 处有空格");
  });

  it("stand on their own up to five", () => {
    showReport({ ...FULL, findings: notices(5) });
    expect(rows(2)).toHaveLength(5);
    expect(rows(3)).toHaveLength(0);
  });

  it("are not folded where they are 警告", () => {
    const findings = notices(6).map((finding) => ({ ...finding, severity: "warning" as const }));
    showReport({ ...FULL, findings });
    expect(rows(2)).toHaveLength(6);
  });

  it("open when the user selects the cell of one", async () => {
    const { change } = showReport({ ...FULL, findings: notices(6) });
    await change({ selection: cellOn(HIRING, "C12") });
    const chosen = rows(3).filter((row) => row.getAttribute("aria-selected") === "true");
    expect(chosen).toHaveLength(1);
    expect(chosen[0]?.textContent).toContain("第 3 处有空格");
  });
});

describe("the answers of the rules", () => {
  const outcomes = [
    outcome({}),
    outcome({ kind: "insufficient", because: "没有找到“预算数”" }),
    outcome({ kind: "unreadable", because: "C4 的“预算数”读不出", rule: "operator-glyph" }),
    outcome({ kind: "crashed", because: "运行出错", rule: "project-code-duplicate", table: null }),
    outcome({ kind: "notApplicable", because: "没有写总金额的成本指标" }),
    outcome({
      kind: "insufficient",
      because: "没有找到“指标值”列",
      table: { sheet: TRAINING, row: 0, title: "培训经费绩效目标表" },
    }),
  ];
  const line = () => screen.getByRole("button", { name: /未能检查/ });

  it("are counted for the table, and for the workbook with its own rules", () => {
    showReport({ ...FULL, findings: [], outcomes });
    expect(line().textContent).toBe("通过 1问题 0不适用 1未能检查 2");
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    expect(line().textContent).toBe("通过 1问题 0不适用 1未能检查 4");
  });

  it("open with rule, reason and table, and lead to the table", () => {
    const { jumps } = showReport({ ...FULL, findings: [], outcomes });
    fireEvent.click(screen.getByRole("radio", { name: "本工作簿" }));
    expect(screen.queryByRole("region", { name: "未能检查" })).toBeNull();
    fireEvent.click(line());
    screen.getByText(/跳过不等于通过/, { selector: "p" });
    const unable = screen.getByRole("region", { name: "未能检查" });
    for (const because of ["没有找到“预算数”", "C4 的“预算数”读不出", "运行出错", "没有找到“指标值”列"]) {
      within(unable).getByText(because);
    }
    expect(within(unable).getAllByText("总成本指标应与预算数一致")).toHaveLength(2);
    within(screen.getByRole("region", { name: "不适用" })).getByText("没有写总金额的成本指标");
    fireEvent.click(within(unable).getByRole("button", { name: "培训经费绩效目标表" }));
    expect(jumps).toEqual([cellOn(TRAINING, "A1")]);
  });

  it("are never an all-right while something could not be checked", () => {
    showReport({ ...FULL, findings: [], outcomes });
    screen.getByText("本表没有发现问题，但有 2 项未能检查");
  });

  it("are an all-right once everything passed", () => {
    showReport({ ...FULL, findings: [], outcomes: [outcome({})] });
    screen.getByText("本表没有发现问题");
    screen.getByText("1 项检查全部通过，未能检查 0 项。");
  });
});

describe("the other states", () => {
  it("shows that the first check is on", () => {
    showReport(undefined, { status: "checking" });
    screen.getByText("正在读取和检查工作簿…");
  });

  it("keeps the last report beside a failure", () => {
    showReport(FULL, { status: "failed", problem: { code: "busy", message: "工作簿正忙" } });
    expect(screen.getByRole("alert").textContent).toContain("下面是上一次检查的结果");
    expect(rows(2).length).toBeGreaterThan(0);
  });

  it("forgets that a notice was put away once it is gone", async () => {
    const notice = { code: "not-marked", message: "“封面”没有标记：工作表受保护" };
    const { change } = showReport(FULL, { notices: [notice] });
    fireEvent.click(screen.getByRole("button", { name: "知道了" }));
    await change({ notices: [notice] });
    expect(screen.queryByText(notice.message)).toBeNull();
    await change({ notices: [] });
    await change({ notices: [notice] });
    screen.getByText(notice.message);
  });

  it("says where cells cannot be marked and edits are not seen", () => {
    showReport(FULL, {}, false);
    expect(screen.getByRole<HTMLInputElement>("switch").disabled).toBe(true);
    expect(screen.getByRole("button", { name: "重新检查" }).title).toContain("感知不到修改");
  });

  it("takes a selection from another workbook for none", () => {
    showReport(FULL, { selection: cellOn("别的工作簿", "A1") });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("招聘经费绩效目标表");
  });
});
