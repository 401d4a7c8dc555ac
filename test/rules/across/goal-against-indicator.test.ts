import { goalAgainstIndicator } from "../../../src/rules/across/goal-against-indicator";
import { answerOf, documentsIn } from "../documents-in";

/** How bad it is that a goal and an indicator say what they say; undefined where it is well. */
function severityOf(goal: string, level3: string, value: string): string | undefined {
  const documents = documentsIn(
    "project-target/suzhou",
    `| 项目名称 | 就业项目 | | |
|---|---|---|---|
| 年度目标 | ${goal} | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 质量指标 | ${level3} | ${value} |`,
  );
  return answerOf(goalAgainstIndicator, documents).findings[0]?.severity;
}

test.each([
  ["案件结案率达到98%以上", "error"],
  ["案件结案率98%", "error"],
  ["案件结案率为98.5%", "error"],
  ["案件结案率不低于92.25%", "error"],
  ["案件结案率达92%", undefined],
  ["案件结案率达到90%", undefined],
  ["案件结案率控制在98%以内", undefined],
  ["案件结案率为98%以下", undefined],
  ["确保实现全年案件结案率达到98%", "error"],
  ["投诉确保案件结案率达到98%", "error"],
  ["案件结案率大约98%", undefined],
  ["案件结案率达到百分之九十五以上", "error"],
  ["案件结案率达到百分之百", "error"],
  ["案件结案率不低于百分之九十二点五", "error"],
  ["案件结案率达到百分之九十二", undefined],
  ["案件结案率达到百分之点九", undefined],
  ["案件结案率控制在百分之九十八以内", undefined],
  ["案件结案率92.00%", undefined],
])("%s against ≥92%%: %s", (goal, severity) => {
  expect(severityOf(goal, "案件结案率", "≥92%")).toBe(severity);
});

test.each([
  "到2025年，案件结案率达到98%",
  "“十四五”末案件结案率达到98%",
  "规划期末案件结案率达到98%",
  "五年后案件结案率达到98%",
  "案件结案率逐步提高，力争案件结案率达到98%",
])("%s is for a later time", (goal) => {
  expect(severityOf(goal, "案件结案率", "≥92%")).toBeUndefined();
});

test.each([
  "2025年建成。案件结案率达到98%",
  "2025年建成；案件结案率达到98%",
  "2025年建成;案件结案率达到98%",
  "2025年建成↵案件结案率达到98%",
  `2025年建成，${"并且".repeat(30)}，案件结案率达到98%`,
  "案件结案率达到98%，到2025年全面建成",
])("%s speaks of the later time elsewhere", (goal) => {
  expect(severityOf(goal, "案件结案率", "≥92%")).toBe("error");
});

test.each([
  ["结案率", "≥92%", undefined],
  ["按时结案率", "≥92%", undefined],
  ["案结案率", "≥92%", undefined],
  ["件结案率", "≥92%", "error"],
  ["案件结案率(%)", "≥92%", "error"],
  ["案件(%)结案率", "≥92%", undefined],
  ["案件结案率", "≤92%", undefined],
  ["案件结案率", "<92%", undefined],
  ["案件结案率", ">92%", "error"],
  ["案件结案率", "92百分比", "error"],
  ["案件结案率", "≥92件", undefined],
  ["案件结案率", "90%-95%", undefined],
  ["案件结案率", "较高", undefined],
])("98%% of 案件结案率 against %s %s: %s", (level3, value, severity) => {
  expect(severityOf("案件结案率达到98%", level3, value)).toBe(severity);
});

test.each([
  ["残疾人就业比例达到98%", "残疾人就业比例", "error"],
  ["高级教师占比不低于97%", "高级教师占比", "error"],
  ["研发投入比重达95%", "研发投入比重", "error"],
  ["投诉量同比下降98%", "投诉量同比", undefined],
])("%s is about %s: %s", (goal, level3, severity) => {
  expect(severityOf(goal, level3, "≥92%")).toBe(severity);
});

test("a rate in ‰ is compared exactly", () => {
  expect(severityOf("案件结案率达到92.1%", "案件结案率", "≥921‰")).toBeUndefined();
  expect(severityOf("案件结案率达到92.1%", "案件结案率", "≥920‰")).toBe("error");
});

test("a short name is compared with the very same name only", () => {
  expect(severityOf("结案率达到98%", "结案率", "≥92%")).toBe("error");
});

test("another rate among the goals does not take from what is plain", () => {
  const goal = "举报案件结案率达到98%；参保率达到99%";
  expect(severityOf(goal, "案件结案率", "≥92%")).toBe("error");
});

test("the very same name stays plain beside a longer one", () => {
  const goal = "案件结案率达到98%；举报案件结案率达到90%";
  expect(severityOf(goal, "案件结案率", "≥92%")).toBe("error");
});

test("without goals, or without a value, it cannot be told", () => {
  const table = (goal: string, value: string): string => `| 项目名称 | 就业项目 | | |
|---|---|---|---|
| 年度目标 | ${goal} | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 质量指标 | 案件结案率 | ${value} |`;
  const kindOf = (goal: string, value: string): string =>
    answerOf(goalAgainstIndicator, documentsIn("project-target/suzhou", table(goal, value))).kind;
  expect(kindOf("", "≥92%")).toBe("insufficient");
  expect(kindOf("案件结案率达到98%", "")).toBe("insufficient");
});
