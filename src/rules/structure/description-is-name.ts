import { normaliseLabel } from "../../sheet/label";
import { defineIndicatorRule } from "../define-rule";
import { isCutOff, mayBeName } from "./cut-off";

/** A name with this at its end is no sentence yet. */
const FULL_STOP = /[。．.；;]\s*$/;

/** 绩效指标描述 says nothing but the name of its indicator. */
export const descriptionIsName = defineIndicatorRule({
  id: "description-is-name",
  title: "指标描述不宜只重复三级指标",
  family: "结构",
  severity: "notice",
  basis: "绩效目标表填报说明（指标描述应写本项目指标的含义或计算方法）",
  why: "描述照抄名称，看不出这条指标算什么、怎样算。",
  how: "写明考核的对象和计算方法，例如“实际发放人数÷应发放人数×100%”。",
  needs: ["level3", "description"],
  check({ level3, description }, { report }) {
    const name = level3.text;
    const text = description.text.replace(FULL_STOP, "");
    if (normaliseLabel(name.replace(FULL_STOP, "")) === normaliseLabel(text)) {
      report({ at: description, message: `描述“${description.text}”只是重复了三级指标的名称` });
    } else if (isCutOff(name, text) && mayBeName(text)) {
      report({
        at: description,
        message: `描述“${description.text}”只是三级指标没有写完的名称，没有说明怎样计算`,
      });
    }
  },
});
