import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { defineIndicatorRule, type FindingDraft } from "../define-rule";
import { bareText } from "../placeholder";

type Said = Pick<FindingDraft, "message" | "severity">;

const NUMBER = /[\d一二三四五六七八九十百千万两半零]/;
const BARE_COMPARATOR = /^(?:[≥≤≧≦⩾⩽<>=]{1,2})(.*)$/s;
/** What a comparison with a sum or a count would need a number for; grades (≥良好) and levels (≥上年水平) need none. */
const COUNTABLE = /^$|(?:数|额|量|率|费|费用|资金|成本|比例|时间)$/;
/** What lies outside the table can be looked up: ≥上年人数, ≤国家规定比例. */
const OUTSIDE = /上年|上一年|去年|往年|同期|基期|平均|规定|限额|合同|协议|文件|政策/;
/** Nouns that name what is measured, not how much of it. */
const MEASURE = /(?:[^足全定限等满差]额|[^效]率|数量|人数|次数|人次|金额|总数|总量|增长量|比例|比重)$/;
const SAYS_WHICH_WAY =
  /^(?:较|比|有|不断|持续|稳步|逐步|逐年|进一步|明显|显著|大幅|有效|切实)?(?:提高|提升|增加|增长|增强|扩大|降低|减少|下降|缩短|节约|改善|优化|加强|促进|推动|保持|保证|保障|确保|达到|实现|完成|控制|维持|稳定|不|按|高|低|符合|全部|所有)/;
const TIME_WITHOUT_TIME = /^.{0,8}(?:计划|预定|预计|规划).{0,8}(?:时间|时限|进度)$/;
/** Names that read like what should be reached, such as 及时拨付. */
const READS_AS_TARGET = /^(?:及时|按时|按期|准时|足额|按规定|应.尽.)/;

/** 指标值 repeats the indicator's name, or says nothing that could be reached. */
export const valueNotAValue = defineIndicatorRule({
  id: "value-not-a-value",
  title: "指标值要写出要达到的程度",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标应量化易评，难以量化的定性表述也要可衡量",
  why: "只重复名称或没有数值的写法，年底无从判断指标是否完成。",
  how: "写出数量、比率、期限，或可以检查的定性要求。",
  yieldsTo: ["satisfaction-not-quantified"],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const said = repeats(level3, value) ?? comparesWithNothing(value) ?? onlyNames(value);
    if (said) report({ at: value, related: [{ role: "三级指标", at: level3 }], ...said });
  },
});

function repeats(level3: Given<string>, value: Given<Target>): Said | undefined {
  if (bareText(level3.text) !== bareText(value.text)) return undefined;
  const message = `指标值“${value.text}”只是重复了指标名称`;
  return READS_AS_TARGET.test(value.text) ? { message, severity: "warning" } : { message };
}

function comparesWithNothing({ text, value }: Given<Target>): Said | undefined {
  const rest = value.kind === "text" ? BARE_COMPARATOR.exec(text.normalize("NFKC")) : undefined;
  if (!rest || NUMBER.test(text) || OUTSIDE.test(text) || !COUNTABLE.test(rest[1]!)) return undefined;
  return { message: `指标值“${text}”只有比较符号，没有数值` };
}

function onlyNames({ text, value }: Given<Target>): Said | undefined {
  if (value.kind !== "text" || NUMBER.test(text) || OUTSIDE.test(text)) return undefined;
  if (TIME_WITHOUT_TIME.test(text))
    return { message: `指标值“${text}”没有写明是什么时间`, severity: "warning" };
  if (text.length < 4 || text.length > 20 || !MEASURE.test(text) || SAYS_WHICH_WAY.test(text))
    return undefined;
  return { message: `指标值“${text}”只说了衡量什么，没有写出要达到多少` };
}
