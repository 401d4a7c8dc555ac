import { ACROSS_RULES } from "../../../src/rules/across/across-rules";
import { answerOf, documentsIn } from "../documents-in";

const project = (name: string, level3: string, value: string): string => `| 项目名称 | ${name} | | |
|---|---|---|---|
| 主管部门及代码 | [602]宿州市人力资源和社会保障局 | 实施单位 | 宿州市信息中心 |
| 项目资金（万元） | 年度资金总额： | 50 | |
| 年度目标 | 完成任务 | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | ${level3} | ${value} |`;
const DEPARTMENT = `| 部门（单位）名称 | 宿州市人力资源和社会保障局 | | | | |
|---|---|---|---|---|---|
| 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | | |
| ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
| ^ | 预算项目 | 人事人才 | 100 | 100 | 0 |
| ^ | 金额合计 | | 100 | 100 | 0 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
| 产出指标 | 数量指标 | 培训场次 | ≥5场 | | |`;

describe.each([
  "copied-from-other-project",
  "projects-sum",
  "rollup-differs",
  "rollup-without-source",
  "same-indicator-different-operator",
])("%s does not pass over an error of the sheet", (id) => {
  const rule = ACROSS_RULES.find((candidate) => candidate.id === id);
  const kindOf = (level3: string, value: string): string =>
    answerOf(
      rule!,
      documentsIn(
        "department-target/suzhou、project-target/suzhou",
        [
          DEPARTMENT,
          project("人事人才项目", "培训场次", "≥5场"),
          project("智慧人社项目", level3, value),
        ].join("\n\n"),
        "坏",
      ),
    ).kind;

  test("in a name", () => expect(kindOf("坏", "≥5场")).toBe("insufficient"));
  test("in a value", () => expect(kindOf("培训场次", "坏")).toBe("insufficient"));
  test("while it passes what it sees", () => expect(kindOf("培训场次", "≥5场")).toBe("pass"));
});
