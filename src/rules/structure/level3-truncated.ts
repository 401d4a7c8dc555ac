import { defineIndicatorRule } from "../define-rule";
import { isCutOff, mayBeName } from "./cut-off";

/** Level 3 breaks off where its description goes on. */
export const level3Truncated = defineIndicatorRule({
  id: "level3-truncated",
  title: "三级指标的名称应完整",
  family: "结构",
  severity: "warning",
  basis: "绩效指标应指向明确（财预〔2015〕88号）",
  why: "名称录到一半断了，读不通，查找和汇总时也会成为另一个指标。",
  how: "按指标描述补全名称。",
  needs: ["level3", "description"],
  check({ level3, description }, { report }) {
    const [name, full] = [level3.text, description.text];
    if (!isCutOff(name, full)) return;
    report({
      at: level3,
      message: `三级指标“${name}”没有写完，描述是“${full}”`,
      related: [{ role: "指标描述", at: description }],
      fixes: mayBeName(full)
        ? [{ title: `改为“${full}”`, safety: "confirm", changes: [{ at: level3, value: full }] }]
        : [],
    });
  },
});
