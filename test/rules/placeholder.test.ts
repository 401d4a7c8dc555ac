import { bareText, isPlaceholder } from "../../src/rules/placeholder";

describe("a placeholder", () => {
  test.each([
    "无",
    "暂无",
    "没有",
    "略",
    "空",
    "空白",
    "待定",
    "待填",
    "待补充",
    "未定",
    "/",
    "——",
    "-",
    "…",
    "",
  ])("is %p", (text) => expect(isPlaceholder(text)).toBe(true));

  test.each(["无。", "（无）", " 待定 ", "“略”", "待　定", "／"])("is %p with its punctuation", (text) =>
    expect(isPlaceholder(text)).toBe(true),
  );

  test.each(["无投诉", "全无差错", "略有提高", "空气质量", "0", "不适用", "≥", "√", "是", "A"])(
    "is not %p",
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
});

test("bare text keeps signs that say something", () => {
  expect(bareText("“是”。")).toBe("是");
  expect(bareText("（ ≥ 95 分 ）")).toBe("≥95分");
  expect(bareText("√")).toBe("√");
});
