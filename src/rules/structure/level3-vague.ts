import { normaliseLabel } from "../../sheet/label";
import { defineIndicatorRule } from "../define-rule";

/** Names that would do for any project: they say neither of what nor for whom. */
const VAGUE: ReadonlySet<string> = new Set(
  [
    "效果 效率 效益 影响 作用 成效 质量 数量 成本 时效 进度 及时性 时效性 规范性 合规性 有效性 可行性 影响力 影响程度",
    "提高效率 提升效率 提高效益 提升效益 提高质量 提升质量 提高水平 提升水平 提高能力 提升能力 工作效率 工作质量 工作效果",
    "社会影响 社会影响力 社会效果 社会稳定 社会稳定性 社会稳定水平 经济影响 长期影响 持续影响 项目效果 项目效益",
    "完成情况 落实情况 使用情况 资金使用情况 工作完成情况 收入增加 增加收入 生活水平提高 提高生活水平 生活质量水平 生活保障",
  ].flatMap((line) => line.split(" ")),
);

/** Level 3 is a word that says nothing of this project. */
export const level3Vague = defineIndicatorRule({
  id: "level3-vague",
  title: "三级指标应具体",
  family: "结构",
  severity: "notice",
  basis: "绩效指标应指向明确、细化量化（财预〔2015〕88号）",
  why: "放到哪个项目都能用的名称，看不出考核的是什么。",
  how: "写出考核的对象和方面，例如“补贴发放及时率”“参保人员办事等候时间”。",
  yieldsTo: ["level3-is-level2"],
  needs: ["level3"],
  check({ level3 }, { report }) {
    const name = normaliseLabel(level3.value);
    if (VAGUE.has(name)) report({ at: level3, message: `三级指标“${level3.text}”太笼统，没有写考核什么` });
  },
});
