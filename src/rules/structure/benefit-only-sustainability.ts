import { defineWholeTableRule } from "../define-rule";
import { homeOf, plainNameOf, says, systemOf } from "./level-names";
import { levelsSeen } from "./levels-seen";

const LASTING = "可持续影响";

/** 效益指标 has 可持续影响 and nothing else. */
export const benefitOnlySustainability = defineWholeTableRule({
  id: "benefit-only-sustainability",
  title: "效益指标不应只有可持续影响",
  family: "结构",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：效益指标包括经济效益、社会效益、生态效益和可持续影响等",
  why: "只说影响能持续多久，没有说花这笔钱带来了什么效益。",
  how: "补上与项目最相关的经济、社会或生态效益指标。",
  check(table, context) {
    if (!levelsSeen(table, context)) return;
    const { profile, report, unseen } = context;
    const [named] = systemOf(profile).flatMap((benefit) =>
      benefit.level2.filter(({ plain }) => plain.includes(LASTING)).map((lasting) => ({ benefit, lasting })),
    );
    // A profile of one's own may do without it.
    if (!named) return;
    const { benefit, lasting } = named;
    const lines = table.indicators.map(({ level1, level2 }) => {
      const second = plainNameOf(level2);
      return { level2, second, home: homeOf(profile, plainNameOf(level1), second) };
    });
    const under = lines.filter(({ home }) => home === benefit);
    const first = under.find(({ second }) => says(second, lasting))?.level2;
    if (first?.state !== "given") return;
    if (under.some(({ level2, second }) => level2.state === "given" && !says(second, lasting))) return;
    const isHidden = table.indicators.some(({ level1, level2 }) =>
      [level1, level2].some(({ state }) => state === "unreadable"),
    );
    if (isHidden || under.some(({ level2 }) => level2.state === "blank") || lines.some(({ home }) => !home)) {
      return unseen(`有指标的一级、二级指标看不出，无法判断${benefit.name}是否只有“${first.text}”`);
    }
    const others = benefit.level2.filter((second) => second !== lasting).map(({ name }) => `“${name}”`);
    report({ at: first, message: `${benefit.name}只有“${first.text}”，${others.join("")}一项也没有` });
  },
});
