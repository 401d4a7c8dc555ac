import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkText, type CheckedFigure } from "../../../src/summaries/check-text/check-text";
import { lineOf, publishedText, tablesOf } from "./kit";

const PUBLISHED = ["昌黎县2023", "满城区2021"] as const;

/** Reviewed lists; after a change that is meant: UPDATE_GOLDEN=1 with this test, then read the difference. */
test.each(PUBLISHED)("every figure of %s's text has the verdict that was reviewed", (name) => {
  const { figures, counts } = checkText(publishedText(name), tablesOf(name));
  const tally = Object.entries(counts).map(([verdict, count]) => `${verdict} ${count}`);
  const report = `${[...figures.map(lineOf), tally.join("，")].join("\n")}\n`;
  const file = join(__dirname, `${name}.txt`);
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, report);
  expect(existsSync(file)).toBe(true);
  expect(report.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
});

function figure(name: (typeof PUBLISHED)[number], text: string, said: string): CheckedFigure {
  const { figures } = checkText(publishedText(name), tablesOf(name));
  const found = figures.find((each) => each.text === text && each.said === said);
  if (!found) throw new Error(`没有找到${said}${text}`);
  return found;
}

test("满城's 项目支出 differs from the sum of its 22 projects, by two of them", () => {
  const { verdict, cells, message } = figure("满城区2021", "15851.54万元", "项目支出");
  expect(verdict).toBe("differs");
  expect(cells).toHaveLength(22);
  expect(message).toContain(
    "22 张项目绩效目标表的预算数合计是 15872.73万元，文中是 15851.54万元，相差 21.19万元",
  );
  expect(message).toMatch(/差额正好是.*中央财政补助资金.*2\.58万元、.*省级财政补助资金.*18\.61万元之和$/);
});

test("昌黎's 三公 came down by 18.00, of which only 3 is explained, though its percentage is right", () => {
  const change = figure("昌黎县2023", "18.00万元", "三公经费预算比上年减少");
  expect(change.verdict).toBe("unexplained");
  expect(change.message).toContain(
    "文中说明的只有公务接待费减少 3.00万元（因公出国（境）费用、公务用车运行维护费说是无变化），还有减少 15.00万元没有说明",
  );
  const rate = figure("昌黎县2023", "58.82%", "三公经费预算比上年下降");
  expect(rate.verdict).toBe("tied");
  expect(rate.message).toBe("18.00万元 ÷ （12.60万元 ＋ 18.00万元） 与文中的百分比相符");
});

test("满城's parts add up to their wholes, which no table tells of", () => {
  for (const [text, said, parts] of [
    ["17173.95万元", "支出安排预算总额", "基本支出、项目支出合计 17173.95万元"],
    ["1322.41万元", "基本支出", "人员经费、公用经费合计 1322.41万元"],
    ["83.96万元", "事业单位机关运行经费安排", "办公费等 11 项合计 83.96万元"],
    ["737.55万元", "预算收支安排比上年增加", "基本支出、项目支出合计 737.55万元"],
  ] as const) {
    const { verdict, message } = figure("满城区2021", text, said);
    expect(verdict).toBe("unknown");
    expect(message).toContain(`文中${parts}，与它相符`);
  }
});
