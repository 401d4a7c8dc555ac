import { yearInText } from "../../../src/rules/codes/year-in-text";
import { answerOf, documentsIn } from "../documents-in";

const table = (goal: string, rows: string): string => `| （2024年度） |  |  |  |  |
|---|---|---|---|---|
| 年度目标 | ${goal} |  |  |  |
| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
| 产出指标 | ${rows} |`;

/** How bad it is that a goal of 2024 says something; undefined where it is well. */
function ofGoal(goal: string): string | undefined {
  const documents = documentsIn("project-target/generic", table(goal, "数量指标 | 人数 | 人数 | ≥5人"));
  return answerOf(yearInText, documents).findings[0]?.severity;
}

function ofIndicator(description: string, value: string): string | undefined {
  const documents = documentsIn(
    "project-target/generic",
    table("完成任务", `时效指标 | 时间 | ${description} | ${value}`),
  );
  return answerOf(yearInText, documents).findings[0]?.severity;
}

test.each([
  ["保障2023年度正常运转", "error"],
  ["保障2023年预算年度运转", "error"],
  ["2023年全年各项事项", "warning"],
  ["按照《2023年度就业工作方案》推进", undefined],
  ["按《方案》保障2023年度运转，见《办法》", "error"],
  ["推进《2023年度》运转", undefined],
  ["2023年底前完成升级", "error"],
  ["2023年10月前完成升级", "error"],
  ["2023年10月15日前完成升级", "error"],
  ["2023年6月5日之前完成升级", "error"],
  ["2023年末前办结", "error"],
  ["2023年前交付", "error"],
  ["2023年底前完成的项目继续推进", undefined],
  ["2025年底前完成升级", undefined],
  ["2024年底前完成升级", undefined],
  ["2023年底前完成一期，2024年完成二期", "warning"],
  ["完成2023年省定目标", "warning"],
  ["完成2023年度省定目标", "warning"],
  ["完成2025年省定目标", undefined],
  ["完成2024年省定目标", undefined],
  ["完成2023年省定目标，2024年继续", undefined],
  ["圆满完成2023年各项目标任务", "warning"],
  ["完成2023年的目标", undefined],
  ["完成2023年12月的工作", undefined],
  ["保障2023年各项工作顺利开展", "warning"],
  ["保障2023年建成的设施运转", undefined],
  ["保障2023年以来新增人员经费", undefined],
  ["用于发放2023年补贴资金", "warning"],
  ["用于2023年设备运转", "warning"],
  ["用于2023年中央补助资金项目", undefined],
  ["用于2023年省级补助资金项目", undefined],
  ["用于2023年春季学生补助", undefined],
  ["用于2021年至2025年工作", undefined],
  ["用于发放2020年起的补贴", undefined],
  ["用于支付2023年质保金", undefined],
  ["做好2025年预算编制工作", undefined],
  ["2023年完成绿地管护各项任务", "warning"],
  ["2023年圆满完成各项工作", "warning"],
  ["2023年做好各项工作", "warning"],
  ["我市2023年完成各项工作", undefined],
  ["2023年完成了各项任务", undefined],
  ["2023年完成的任务", undefined],
  ["2025年完成各项任务", undefined],
  ["2023年完成一期任务，2024年完成二期任务", undefined],
  ["2023年完成审批的项目尾款", undefined],
  ["2021-2025年完成各项任务", undefined],
  ["较2023年度提高", undefined],
  ["截至2023年度末的人员", undefined],
])("as a goal, %s: %s", (goal, severity) => {
  expect(ofGoal(goal)).toBe(severity);
});

test.each([
  ["2023年", "error"],
  ["2023年底", "error"],
  ["2023年12月", "error"],
  ["2023年12月31日前", "error"],
  ["2023年6月5日之前", "error"],
  ["2023年底前完成", "error"],
  ["2024年底前", undefined],
  ["2025年", undefined],
  ["自2023年底", undefined],
  ["2023年起", undefined],
])("as a value, %s: %s", (value, severity) => {
  expect(ofIndicator("完成的时间", value)).toBe(severity);
});

test("a description is read as a text, not as a date", () => {
  expect(ofIndicator("2023年", "年底前")).toBeUndefined();
  expect(ofIndicator("2023年底前完成", "年底前")).toBe("error");
});

test("a cell that is an error cannot be looked into", () => {
  const documents = documentsIn(
    "project-target/generic",
    table("完成任务", "数量指标 | 人数 | 坏 | ≥5人"),
    "坏",
  );
  expect(answerOf(yearInText, documents)).toMatchObject({
    kind: "insufficient",
    because: "“绩效指标描述”看不到",
  });
});

test("the goals of a department are read too", () => {
  const documents = documentsIn(
    "department-target/suzhou",
    `| （2024年度） | | | | | |
|---|---|---|---|---|---|
| 部门（单位）名称 | 宿州市人力资源和社会保障局 | | | | |
| 年度总体目标 | 保障2023年度正常运转 | | | | |`,
  );
  expect(answerOf(yearInText, documents).findings).toMatchObject([{ severity: "error" }]);
});
