import { defineIndicatorRule } from "../define-rule";
import { isPlaceholder } from "../placeholder";
import { LESS_IS_BETTER } from "./names";

/** What is hoped not to happen: to 群体性事件, 无 is an answer. */
const HOPED_NOT = /事件|问题|隐患|影响|灾害|污染/;

/** An indicator stands without its 指标值. */
export const valueMissing = defineIndicatorRule({
  id: "value-missing",
  title: "每条指标都要有指标值",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要用绩效指标细化、量化，并设定具体的指标值",
  why: "没有指标值的指标无法监控，也无法评价是否完成。",
  how: "补上指标值；确实不涉及的，按本地要求写“不适用”或删去这条指标。",
  reads: ["level3", "value"],
  optional: ["description"],
  check({ level3, description, value }, { report }) {
    const name = [level3, description].find((field) => field.state === "given");
    // A row with nothing but a heading or a remark is no indicator.
    if (name?.state !== "given") return;
    const related = [{ role: name.label, at: name }];
    if (value.state === "blank") report({ at: value, message: `指标“${name.text}”没有填写指标值`, related });
    if (value.state !== "given" || !isPlaceholder(value.text)) return;
    const isHopedNot = HOPED_NOT.test(name.text) || LESS_IS_BETTER.test(name.text);
    if (isHopedNot && value.text.includes("无")) return;
    report({ at: value, message: `指标“${name.text}”只填了“${value.text}”，没有指标值`, related });
  },
});
