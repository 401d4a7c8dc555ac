import { normaliseLabel } from "../../sheet/label";
import { defineIndicatorRule } from "../define-rule";
import { plainName } from "./level-names";

/** Level 3 only repeats the name of its level 2. */
export const level3IsLevel2 = defineIndicatorRule({
  id: "level3-is-level2",
  title: "三级指标不应照抄二级指标的名称",
  family: "结构",
  severity: "warning",
  basis: "三级指标是二级指标的具体化（财预〔2015〕88号：绩效指标应细化、量化）",
  why: "只写类别名称，看不出要考核什么。",
  how: "写出具体考核的内容，例如“高校毕业生就业率”“学员满意度”。",
  needs: ["level2", "level3"],
  optional: ["value"],
  check({ level2, level3, value }, { report }) {
    // A category that the form keeps open and the project does not have.
    if (value.state === "given" && value.text.includes("不适用")) return;
    const name = normaliseLabel(level3.value);
    const isSame = name === normaliseLabel(level2.value);
    // 服务对象满意度 under 服务对象满意度指标 is the usual, full name of that indicator.
    const isShortened = plainName(level3.value) === plainName(level2.value) && !name.includes("满意度");
    if (!isSame && !isShortened) return;
    report({ at: level3, message: `三级指标“${level3.text}”只是重复了二级指标“${level2.text}”` });
  },
});
