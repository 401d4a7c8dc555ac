import { checkText } from "../../../src/summaries/check-text/check-text";
import { tablesOf } from "./kit";
import { endsSoon } from "../../ends-soon";

const tables = tablesOf("昌黎县2023");
const LENGTH = 100_000;

test.each([
  "1万元，",
  "（其中：基本支出1万元",
  "三公经费比上年减少1.5万元，下降1.5%，占1%，",
  "公务用车购置及运行维护",
  "其中较2022年((",
  "1.%\n 　",
])("100,000 signs of %j are read at once", async (text) => {
  const { figures } = await endsSoon(() => checkText(text.repeat(LENGTH / text.length), tables));
  expect(figures.every(({ from, to, text: own }) => to > from && own !== "")).toBe(true);
});

test("patterns, markup and names of objects in a text are text", () => {
  for (const text of [
    "(a+)+$1万元",
    "<img src=x onerror=1>5万元",
    "__proto__1万元 constructor2万元 toString3%",
  ])
    for (const { verdict } of checkText(text, tables).figures) expect(verdict).toBe("unknown");
});

test("a text without figures has none, and one without tables has no verdict but unknown", () => {
  expect(checkText("", tables)).toEqual({
    figures: [],
    counts: { tied: 0, differs: 0, unexplained: 0, unknown: 0 },
    bare: 0,
  });
  expect(checkText("基本支出2078.30万元", []).counts).toMatchObject({ tied: 0, unknown: 1 });
});
